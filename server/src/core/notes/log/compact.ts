import { byTime, foldLog, wordsPastDeletion } from './fold';
import { isHarmless, type ParsedLine, parseLog } from './parse';

export interface Compacted {
  /** The log with every line that still counts, each exactly as it was, in its old place. */
  readonly log: string;
  readonly dropped: DroppedLines;
}

export interface DroppedLines {
  /** Lines that stood there more than once. */
  readonly duplicates: number;
  /** Lines of deleted threads. */
  readonly deleted: number;
  /** States, revisions and places that a later one has replaced. */
  readonly superseded: number;
}

/**
 * Drops what no longer shows. It is done only when a person asks for it, because it forgets history, and it never
 * touches a line that it could not read.
 */
export function compactLog(log: string): Compacted {
  const { lines, problems } = parseLog(log);
  const deleted = idsOfDeleted(lines);
  const counts = new Set([...latestOfEach(lines), ...wordsPastDeletion(lines.map(({ entry }) => entry))]);
  const kept: string[] = [];
  let deletedLines = 0;
  let superseded = 0;
  for (const { entry, raw } of lines) {
    if (deleted.has(entry.id)) deletedLines++;
    else if (SUPERSEDED_OPS.has(entry.op) && !counts.has(entry.id)) superseded++;
    else kept.push(raw);
  }
  const unread = problems.filter((problem) => !isHarmless(problem));
  const rest = new Set(unread.map(({ start, end }) => log.slice(start, end).trim()));
  const duplicates = problems.filter(({ kind }) => kind === 'duplicate').length;
  return {
    log: [...kept, ...rest].map((line) => `${line}\n`).join(''),
    dropped: { duplicates, deleted: deletedLines, superseded },
  };
}

const SUPERSEDED_OPS: ReadonlySet<string> = new Set(['state', 'revision', 'place']);

/** The ids of all lines that belong to a deleted thread. */
function idsOfDeleted(lines: readonly ParsedLine[]): ReadonlySet<string> {
  const { threads } = foldLog(lines.map(({ entry }) => entry));
  const gone = new Set<string>();
  for (const thread of threads.values()) if (thread.state === 'deleted') gone.add(thread.id);
  // Parents may follow their children in a merged file, so that one pass is not always enough.
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const { entry } of lines) if (entry.op !== 'note' && gone.has(entry.parent)) gone.add(entry.id);
  }
  return gone;
}

function latestOfEach(lines: readonly ParsedLine[]): ReadonlySet<string> {
  const latest = new Map<string, string>();
  const ordered = lines.map(({ entry }) => entry).sort(byTime);
  for (const entry of ordered) if (entry.op !== 'note') latest.set(`${entry.op} ${entry.parent}`, entry.id);
  return new Set(latest.values());
}
