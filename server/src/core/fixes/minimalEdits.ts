import { byPlace, replacement, type TextEdit } from '../text/edits';

/**
 * The same edits, each as small as it can be: what an edit would replace by itself at its start or its end is left
 * out, and an edit that changes nothing is dropped. Small edits keep cursors, notes and folded ranges where they are.
 *
 *     replace `甲 乙` by `甲乙`  →  delete ` `
 */
export function minimalEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .map((edit) => minimalEdit(text, edit))
    .filter((edit) => edit.start !== edit.end || edit.text !== '')
    .sort(byPlace);
}

function minimalEdit(text: string, edit: TextEdit): TextEdit {
  const { start, end, text: inserted } = edit;
  const shorter = Math.min(end - start, inserted.length);
  let head = 0;
  while (head < shorter && text.charCodeAt(start + head) === inserted.charCodeAt(head)) head++;
  if (head > 0 && isHighSurrogate(inserted.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < shorter - head && text.charCodeAt(end - 1 - tail) === inserted.charCodeAt(inserted.length - 1 - tail)) {
    tail++;
  }
  if (tail > 0 && isLowSurrogate(inserted.charCodeAt(inserted.length - tail))) tail--;
  return replacement(start + head, end - tail, inserted.slice(head, inserted.length - tail));
}

// A character beyond the first plane is two units; cutting it in half would leave broken text in the edit.
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
