import { posix } from 'node:path';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import type { ByteEdit } from '../encoding/splice';

const CONTEXT = 3;

/** The edits as a unified diff that `patch -p1` and `git apply` take; empty where there are none. */
export function unifiedDiff(file: string, text: string, edits: readonly TextEdit[]): string {
  return edits.length === 0 ? '' : headOf(file) + bodyOf(text, edits);
}

/**
 * The same of the bytes of a file. Lines and changes are printed as the bytes that they are, so that the diff fits a
 * file in whatever encoding, with a byte order mark, or with bytes that are no text. (Of UTF-16 it cuts lines in the
 * middle of a character; patch and git put them together again.)
 */
export function byteDiff(file: string, bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  if (edits.length === 0) return new Uint8Array();
  // In Latin-1 each byte is a character, and the other way round.
  const latin = edits.map(({ start, end, bytes: inserted }) => ({ start, end, text: latin1(inserted) }));
  return Buffer.concat([Buffer.from(headOf(file)), Buffer.from(bodyOf(latin1(bytes), latin), 'latin1')]);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function headOf(file: string): string {
  const name = posix.normalize(file).replace(/^\/+/, '');
  return `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n`;
}

function bodyOf(text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const changes = changesOf(lines, text, edits);
  return hunksOf(changes, lines.length)
    .map((hunk) => hunkText(hunk, lines))
    .join('');
}

/**
 * A name that would break its line, in quotes as git and patch read it. Behind one with spaces stands a tab, as git
 * writes it: patch would take the rest for the time of day.
 */
function quoted(name: string): string {
  if (!/[\u0000-\u001f"\\\u007f]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const escaped = name.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, octal);
  return `"${escaped}"`;
}

const octal = (mark: string): string => `\\${mark.charCodeAt(0).toString(8).padStart(3, '0')}`;

interface Line {
  readonly start: number;
  /** With its line break. */
  readonly text: string;
}

/** Lines `from` to `to` (not included) of the old text become `added`; `shift` is how many lines later they stand. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly added: readonly string[];
  readonly shift: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    lines.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return lines;
}

function changesOf(lines: readonly Line[], text: string, edits: readonly TextEdit[]): readonly Change[] {
  const changes: Change[] = [];
  let shift = 0;
  for (const group of groupedByLines(lines, edits)) {
    const start = lines[group.from]?.start ?? text.length;
    const end = lines[group.to]?.start ?? text.length;
    const moved = group.edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
    const added = linesOf(applyEdits(text.slice(start, end), moved)).map((line) => line.text);
    changes.push({ from: group.from, to: group.to, added, shift });
    shift += added.length - (group.to - group.from);
  }
  return changes;
}

interface Group {
  readonly from: number;
  to: number;
  readonly edits: TextEdit[];
}

/** Edits that touch the same lines, together. An edit that ends right behind a line break joins the next line on. */
function groupedByLines(lines: readonly Line[], edits: readonly TextEdit[]): readonly Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const from = lineAt(lines, edit.start);
    const to = Math.min(lineAt(lines, edit.end) + 1, lines.length);
    const last = groups.at(-1);
    if (last !== undefined && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups;
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

function hunksOf(changes: readonly Change[], lineCount: number): readonly Hunk[] {
  const hunks: { from: number; to: number; changes: Change[] }[] = [];
  for (const change of changes) {
    const from = Math.max(0, change.from - CONTEXT);
    const to = Math.min(lineCount, change.to + CONTEXT);
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) {
      last.to = to;
      last.changes.push(change);
    } else hunks.push({ from, to, changes: [change] });
  }
  return hunks;
}

function hunkText(hunk: Hunk, lines: readonly Line[]): string {
  const body: string[] = [];
  let at = hunk.from;
  let added = 0;
  for (const change of hunk.changes) {
    for (; at < change.from; at++) body.push(marked(' ', lines[at]!.text));
    for (; at < change.to; at++) body.push(marked('-', lines[at]!.text));
    for (const line of change.added) body.push(marked('+', line));
    added += change.added.length - (change.to - change.from);
  }
  for (; at < hunk.to; at++) body.push(marked(' ', lines[at]!.text));
  const oldCount = hunk.to - hunk.from;
  const newStart = hunk.from + (hunk.changes[0]?.shift ?? 0);
  return `@@ -${range(hunk.from, oldCount)} +${range(newStart, oldCount + added)} @@\n${body.join('')}`;
}

/** An empty range is named by the line before it. */
const range = (from: number, count: number): string => {
  const first = count === 0 ? from : from + 1;
  return count === 1 ? String(first) : `${first},${count}`;
};

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
