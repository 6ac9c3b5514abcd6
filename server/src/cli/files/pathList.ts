/**
 * The paths of a list, one a line or, where the list holds NUL, one before each NUL (as `find -print0` and
 * `git ls-files -z` write them). Read as it goes, because a list may name millions of files.
 */
export function* pathsIn(bytes: Uint8Array): Generator<string> {
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
