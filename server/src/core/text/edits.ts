import { overlaps, type Span } from './span';

/** Replaces the span `start`–`end` by `text`; an empty span inserts, an empty text deletes. */
export interface TextEdit extends Span {
  readonly text: string;
}

export const deletion = (start: number, end: number): TextEdit => ({ start, end, text: '' });
export const insertion = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
export const replacement = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

export const shiftedEdit = (edit: TextEdit, by: number): TextEdit => ({
  start: edit.start + by,
  end: edit.end + by,
  text: edit.text,
});

export const byPlace = (a: TextEdit, b: TextEdit): number => a.start - b.start || a.end - b.end;

/** Two edits conflict where they share a character, or insert at the same place. */
export function conflict(a: TextEdit, b: TextEdit): boolean {
  if (overlaps(a, b)) return true;
  return a.start === b.start && a.end === b.end && a.start === a.end;
}

/** The text after the edits. They may come in any order; conflicting edits are the caller's mistake and throw. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort(byPlace);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError(`Edits overlap at offset ${edit.start}.`);
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
