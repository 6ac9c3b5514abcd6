/**
 * The paths of a list, one a line or, where the list holds NUL, one before each NUL (as `find -print0` and
 * `git ls-files -z` write them). Read as it goes, because a list may name millions of files.
 */
export function* pathsIn(list: Uint8Array): Generator<string> {
  const bytes = withoutMark(list);
  const separator = bytes.includes(0) ? 0 : 0x0a;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(separator, start);
    const end = found < 0 ? bytes.length : found;
    const path = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
    const trimmed = separator === 0 ? path : path.replace(/\r$/, '');
    if (trimmed !== '') yield trimmed;
    start = end + 1;
  }
}

/**
 * The list as UTF-8 without a byte order mark. PowerShell writes lists in UTF-16, in which every other byte is NUL: taken
 * for separators, they would make a path of every letter, and of `/` the whole disk.
 */
function withoutMark(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes, 'utf-16be');
  return bytes;
}

const fromUtf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array =>
  new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
