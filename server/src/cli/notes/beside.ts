import { appendFileSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isHarmless, type LogEntry, type LogProblem, linesOf, logNameOf, Notebook } from '../../core/notes';
import type { Bilingual } from '../../core/text/bilingual';
import { textOfFile } from '../files/textFile';

/** The notes that lie beside a dump, placed in its text; null where it has none. */
export function notesBeside(path: string, text: string): Notebook | null {
  const log = logBeside(path);
  return log === null ? null : Notebook.open(text, log);
}

/** What of the notes could not be understood, line by line; what they say besides is heard all the same. */
export const logTroubles = (shown: string, { problems }: Notebook): readonly Bilingual[] =>
  problems.filter((problem) => !isHarmless(problem)).map((problem) => placed(shown, problem));

/** What is odd about the notes and costs none of them. */
export const logOddities = (shown: string, { problems }: Notebook): readonly Bilingual[] =>
  problems.filter(isHarmless).map((problem) => placed(shown, problem));

const placed = (shown: string, { line, message }: LogProblem): Bilingual => ({
  en: `${logNameOf(shown)}:${line}: ${message.en}`,
  zh: `${logNameOf(shown)}:${line}：${message.zh}`,
});

/** The log as it is written; null where there is none. */
export function logBeside(path: string): string | null {
  const name = logNameOf(path);
  // Asked first, because hardly any dump of a large archive has notes, and an error for each would be dear.
  if (!existsSync(name)) return null;
  try {
    return textOfFile(name);
  } catch (error) {
    // The system does not name a folder that is read like a file, and whoever tells of it would blame the dump.
    throw Object.assign(error as Error, { path: name });
  }
}

/** Adds lines to the end of a dump's log, in one piece: two programs that do so at once do not mix their lines. */
export function appendNotes(path: string, entries: readonly LogEntry[]): void {
  if (entries.length === 0) return;
  const before = logBeside(path) ?? '';
  // A log that somebody cut off, or wrote by hand, may lack its last line end.
  const joint = before === '' || before.endsWith('\n') ? '' : '\n';
  appendFileSync(logNameOf(path), joint + linesOf(entries, basename(path)));
}
