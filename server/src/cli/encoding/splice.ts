import { byPlace, type TextEdit } from '../../core/text/edits';
import { type Codec, isUnencodable } from './codec';
import { codecs, type Decoded } from './decode';

/** What stands in the way of writing edits into a file's bytes. */
export type SpliceRefusal =
  | { readonly kind: 'unencodable'; readonly character: string }
  | { readonly kind: 'drops-invalid-bytes'; readonly offset: number };

/** From `start` to `end` a file is to have these bytes. */
export interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/**
 * The file's bytes with the edits set into them. Every byte outside the edits stays what it was, also where it is
 * no character; only what the edits insert is encoded.
 */
export function splice(decoded: Decoded, edits: readonly TextEdit[]): Uint8Array | SpliceRefusal {
  const changes = byteEdits(decoded, edits);
  return isRefusal(changes) ? changes : applied(decoded.bytes, changes);
}

/** The edits as edits of the file's bytes, in order, and without those that change nothing. */
export function byteEdits(decoded: Decoded, edits: readonly TextEdit[]): readonly ByteEdit[] | SpliceRefusal {
  const codec = codecs[decoded.encoding];
  const sorted = [...edits].sort(byPlace).map((edit) => trimmed(edit, decoded.text));
  const places = bytePlaces(
    decoded,
    codec,
    sorted.flatMap((edit) => [edit.start, edit.end]),
  );
  const changes: ByteEdit[] = [];
  for (const [i, edit] of sorted.entries()) {
    const bytes = encodedReplacement(decoded, codec, edit);
    if ('kind' in bytes) return bytes;
    const change = { start: places[2 * i]!, end: places[2 * i + 1]!, bytes };
    if (change.end > change.start || bytes.length > 0) changes.push(change);
  }
  return changes;
}

export function applied(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, bytes: inserted } of edits) {
    parts.push(bytes.subarray(at, start), inserted);
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

export const isRefusal = <Done extends object>(result: Done | SpliceRefusal): result is SpliceRefusal =>
  'kind' in result;

/** The edit without what its text leaves as it was, so that as few bytes as can be are written anew. */
function trimmed(edit: TextEdit, text: string): TextEdit {
  let { start, end } = edit;
  let from = 0;
  let to = edit.text.length;
  while (start < end && from < to && text.charCodeAt(start) === edit.text.charCodeAt(from)) {
    start++;
    from++;
  }
  while (end > start && to > from && text.charCodeAt(end - 1) === edit.text.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  return { start, end, text: edit.text.slice(from, to) };
}

/** Where each offset (ascending) stands in the file. */
function bytePlaces(decoded: Decoded, codec: Codec, offsets: readonly number[]): readonly number[] {
  const { bytes } = decoded;
  const places: number[] = [];
  let at = decoded.markLength;
  let offset = 0;
  for (const wanted of offsets) {
    while (offset < wanted && at < bytes.length) {
      const length = codec.measure(bytes, at);
      offset += length > 0 ? codec.units(bytes, at, length) : 1;
      at += Math.abs(length);
    }
    places.push(at);
  }
  return places;
}

/** The inserted text's bytes; a U+FFFD in it stands for the bytes that the replaced text had at its own. */
function encodedReplacement(decoded: Decoded, codec: Codec, edit: TextEdit): Uint8Array | SpliceRefusal {
  const lost = decoded.invalid.filter(({ offset }) => edit.start <= offset && offset < edit.end);
  if (lost.length === 0) return encoded(codec, edit.text);
  const pieces = edit.text.split('\uFFFD');
  if (pieces.length !== lost.length + 1) return { kind: 'drops-invalid-bytes', offset: lost[0]!.offset };
  const parts: Uint8Array[] = [];
  for (const [i, piece] of pieces.entries()) {
    const bytes = encoded(codec, piece);
    if ('kind' in bytes) return bytes;
    parts.push(bytes);
    const kept = lost[i];
    if (kept !== undefined) parts.push(decoded.bytes.subarray(kept.at, kept.at + kept.length));
  }
  return Buffer.concat(parts);
}

function encoded(codec: Codec, text: string): Uint8Array | SpliceRefusal {
  const bytes = codec.encode(text);
  return isUnencodable(bytes) ? { kind: 'unencodable', character: bytes.character } : bytes;
}
