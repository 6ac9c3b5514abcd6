import type { Bilingual } from '../../text/bilingual';
import type { LogEntry } from '../entry';
import { entryOf, NotAnEntry } from './decode';

/** A log as read: every entry that could be made out, and everything that is wrong with the rest. */
export interface ParsedLog {
  readonly lines: readonly ParsedLine[];
  readonly problems: readonly LogProblem[];
}

export interface ParsedLine {
  readonly entry: LogEntry;
  /** The line as it stands in the file, which is never written anew. */
  readonly raw: string;
}

/** broken: no JSON. conflict: a marker of a failed merge. foreign: JSON, but no entry. duplicate: there already. glued: two on one line. */
export type LogProblemKind = 'broken' | 'conflict' | 'foreign' | 'duplicate' | 'glued';

export interface LogProblem {
  readonly kind: LogProblemKind;
  /** 1-based. */
  readonly line: number;
  /** The span of the line in the log, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
}

/** True where all that the line says was heard all the same; git's union of two logs leaves such lines. */
export const isHarmless = ({ kind }: LogProblem): boolean => kind === 'duplicate' || kind === 'glued';

/** Reads a log whatever became of it: a line that cannot be read is reported, and costs none of the others. */
export function parseLog(log: string): ParsedLog {
  const reader = new LogReader();
  let start = log.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1; start < log.length; line++) {
    const newline = log.indexOf('\n', start);
    const end = newline === -1 ? log.length : newline;
    const raw = log.slice(start, end).trim();
    if (raw !== '') reader.read(raw, { line, start, end });
    start = end + 1;
  }
  return { lines: reader.lines, problems: reader.problems };
}

type Place = Pick<LogProblem, 'line' | 'start' | 'end'>;

class LogReader {
  readonly lines: ParsedLine[] = [];
  readonly problems: LogProblem[] = [];
  readonly #firstLines = new Map<string, number>();

  read(raw: string, place: Place): void {
    if (CONFLICT_MARKER.test(raw)) {
      this.#report('conflict', place, CONFLICT_MESSAGE);
      return;
    }
    const json = jsonOf(raw);
    if (json !== undefined) this.#take(json, raw, place);
    else this.#takeGlued(raw, place);
  }

  /** A writer that forgot the last line break, and a merge after it, put two annotations on one line. */
  #takeGlued(raw: string, place: Place): void {
    const pieces = raw.split(GLUE);
    const parsed = pieces.map(jsonOf);
    if (parsed.every((json) => json === undefined)) {
      this.#report('broken', place, BROKEN_MESSAGE);
      return;
    }
    this.#report('glued', place, GLUED_MESSAGE);
    parsed.forEach((json, index) => {
      if (json === undefined) this.#report('broken', place, BROKEN_MESSAGE);
      else this.#take(json, pieces[index]!, place);
    });
  }

  #take(json: unknown, raw: string, place: Place): void {
    const entry = this.#decoded(json, place);
    if (entry === null) return;
    const first = this.#firstLines.get(entry.id);
    if (first !== undefined) {
      this.#report('duplicate', place, {
        en: `This line repeats line ${first}. It does no harm; compacting the notes drops it.`,
        zh: `本行与第 ${first} 行重复。不影响使用，整理批注时会去掉。`,
      });
      return;
    }
    this.#firstLines.set(entry.id, place.line);
    this.lines.push({ entry, raw });
  }

  #decoded(json: unknown, place: Place): LogEntry | null {
    try {
      return entryOf(json);
    } catch (error) {
      if (!(error instanceof NotAnEntry)) throw error;
      this.#report('foreign', place, {
        en: `This line is not a note of Newsproof: it lacks ${error.message}. The other lines are not affected.`,
        zh: `本行不是 Newsproof 的批注，缺少 ${error.message}。其余各行不受影响。`,
      });
      return null;
    }
  }

  #report(kind: LogProblemKind, place: Place, message: Bilingual): void {
    this.problems.push({ kind, ...place, message });
  }
}

const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
const GLUE = /(?<=\})(?=\{"@context":)/;

const CONFLICT_MESSAGE: Bilingual = {
  en: 'A marker of an unfinished merge stands here. Remove this line and keep all the others: every line is a note.',
  zh: '此处留有未完成合并的标记。删去本行，保留其余各行：每行都是一条批注。',
};
const BROKEN_MESSAGE: Bilingual = {
  en: 'This line is not complete JSON, perhaps because it was cut. Restore it from the history; the other lines are not affected.',
  zh: '本行不是完整的 JSON，可能被截断。请从历史版本恢复；其余各行不受影响。',
};
const GLUED_MESSAGE: Bilingual = {
  en: 'Several notes stand on this line, because a line break between them was lost. They were read all the same.',
  zh: '本行有几条批注，其间的换行丢失了。它们仍已全部读出。',
};

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
