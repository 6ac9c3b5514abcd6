import { isUtf8, transcode } from 'node:buffer';

/** The text of bytes that are wholly valid UTF-8, else null. A byte order mark stays part of the text. */
export function validUtf8(bytes: Uint8Array): string | null {
  return bytes.length > LONG || transcode === undefined ? decoded(bytes) : transcoded(bytes);
}

/** What is longer would not lie among the other strings, and each look at it would take longer. */
const LONG = 1 << 19;

/** Four times as fast as a decoder. Not every Node has it: that of an editor may come without these tables. */
const transcoded = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null;

/** One for all files: making a decoder takes as long as decoding a page. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    // A fatal decoder says only that something is wrong, which is all that is asked.
    return null;
  }
}
