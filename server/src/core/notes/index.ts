/**
 * Notes: what people say about a dump, beside the dump.
 *
 * The notes of `page.txt` live in `page.txt.anno.jsonl`, an append-only log of W3C Web Annotations, one a line. A
 * line never changes: replies, revisions, states and new places are further lines that point at their parent, so
 * that git merges two people's logs by keeping all lines (`*.anno.jsonl merge=union`).
 *
 *     const book = Notebook.open(text, log);          // reads the log and places every note in the text
 *     book.notes                                      // threads with their places, in the order of the text
 *     const asked = addQuery(book, stamp, span, '?');  // says which entries to append …
 *     append(linesOf(asked.entries, 'page.txt'));     // … the caller writes them (with one call, to the log's end)
 *     const next = book.with(asked.entries);          // … and goes on with the next notebook
 *     const moved = next.follow(edits, newText);      // after edits that were seen; `next.in(text)` after others
 *
 * What the other parts of the core take from it: `suppressionOf(book)` silences findings, `labelOverridesOf(book)`
 * goes into `readPage`, `articleProgress(book, page)` says how far each article has come.
 *
 * Pure: no clock, no randomness, no files. Who writes and when comes in as a `Stamp`; ids are hashes of what was
 * said. All places are UTF-16 offsets; the log alone counts in code points, because other programs read it.
 *
 * anchoring/  how a note finds its words again (place.ts), and follows edits (follow.ts)
 * log/        lines out (serialise.ts), lines in (parse.ts), what they add up to (fold.ts), compacting
 * exchange/   JSON-LD, CSV, Markdown, brat, BIO, Hypothesis
 */
export type { Anchor } from './anchoring/anchor';
export { anchorAt } from './anchoring/describe';
export type { AnchorState, Candidate, Placement } from './anchoring/place';
export { TextIndex } from './anchoring/textIndex';
export * from './articles';
export type { LogEntry, Stamp, ThreadState } from './entry';
export * from './exchange';
export * from './kinds';
export { labelNameOf, labelOverridesOf } from './labels';
export * from './listing';
export { compactLog } from './log/compact';
export type { Reply, Thread } from './log/fold';
export { isHarmless, type LogProblem, parseLog } from './log/parse';
export { lineOf, linesOf } from './log/serialise';
export { Notebook, type NoteOf, type PlacedNote, shortId } from './notebook';
export * from './operations';
export { markedContent, PROOF_MARKS, type ProofMark } from './proofMarks';
export { ANY_RULE, suppressionOf } from './stet';

/** Where the notes of a dump live. */
export const logNameOf = (dump: string): string => `${dump}.anno.jsonl`;

/** The dump that a log belongs to, or null where the name is not a log's. */
export const dumpNameOf = (log: string): string | null =>
  log.endsWith(LOG_ENDING) ? log.slice(0, -LOG_ENDING.length) : null;

const LOG_ENDING = '.anno.jsonl';

/** What git needs to know once, so that two people's notes merge without conflict. */
export const GIT_ATTRIBUTES = '*.anno.jsonl merge=union';
