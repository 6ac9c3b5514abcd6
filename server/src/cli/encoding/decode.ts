import { big5, gb18030 } from './chineseCodecs';
import type { Codec } from './codec';
import { detectEncoding } from './detect';
import { byteOrderMark, type EncodingName } from './encodings';
import { utf8 } from './utf8';
import { utf16be, utf16le } from './utf16';
import { validUtf8 } from './validUtf8';

/** A dump's bytes read as text, with what it takes to write changes back into the very same bytes. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: EncodingName;
  /** 0, or the length of the byte order mark, which is no part of the text. */
  readonly markLength: number;
  /** Bytes that are no character; the text has one U+FFFD for each. In order. */
  readonly invalid: readonly InvalidBytes[];
}

export interface InvalidBytes {
  /** Where the text has its U+FFFD. */
  readonly offset: number;
  /** Where the bytes stand in the file. */
  readonly at: number;
  readonly length: number;
}

export const codecs: Readonly<Record<EncodingName, Codec>> = {
  'utf-8': utf8,
  'utf-16le': utf16le,
  'utf-16be': utf16be,
  gb18030,
  big5,
};

/** Reads bytes in the encoding given, or else in the one that they show. Never throws: what is no text is kept and listed. */
export function decode(bytes: Uint8Array, asked?: EncodingName): Decoded {
  const mark = byteOrderMark(bytes);
  // Nearly every dump is this, and one look at the bytes is enough.
  const utf8Text = asked === undefined && mark === null && !bytes.includes(0) ? validUtf8(bytes) : null;
  if (utf8Text !== null) return { bytes, text: utf8Text, encoding: 'utf-8', markLength: 0, invalid: [] };
  const encoding = askedFor(asked, mark?.encoding) ?? mark?.encoding ?? detectEncoding(bytes);
  const markLength = mark !== null && mark.encoding === encoding ? mark.length : 0;
  const text = decodedWhole(bytes.subarray(markLength), encoding);
  if (text !== null) return { bytes, text, encoding, markLength, invalid: [] };
  return { bytes, encoding, markLength, ...decodedInPieces(bytes, markLength, codecs[encoding]) };
}

/** `utf-16` leaves the order of the bytes to the mark, and no file has the other order than its mark says. */
const askedFor = (asked: EncodingName | undefined, marked: EncodingName | undefined): EncodingName | undefined =>
  asked?.startsWith('utf-16') === true && marked?.startsWith('utf-16') === true ? marked : asked;

/** The text where every byte is valid, which is nearly always; else null. */
function decodedWhole(bytes: Uint8Array, encoding: EncodingName): string | null {
  if (encoding === 'utf-8') return validUtf8(bytes);
  try {
    return fatalDecoder(encoding).decode(bytes);
  } catch {
    // A fatal decoder says only that something is wrong; the walk below finds out what and where.
    return null;
  }
}

const fatalDecoders = new Map<EncodingName, TextDecoder>();

/** One for all files: making a decoder takes as long as decoding a page. */
function fatalDecoder(encoding: EncodingName): TextDecoder {
  const known = fatalDecoders.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  fatalDecoders.set(encoding, decoder);
  return decoder;
}

function decodedInPieces(
  bytes: Uint8Array,
  from: number,
  codec: Codec,
): { readonly text: string; readonly invalid: readonly InvalidBytes[] } {
  const decoder = new TextDecoder(codec.name, { ignoreBOM: true });
  const pieces: string[] = [];
  const invalid: InvalidBytes[] = [];
  let offset = 0;
  let runStart = from;
  const closeRun = (end: number): void => {
    if (end === runStart) return;
    const piece = decoder.decode(bytes.subarray(runStart, end));
    pieces.push(piece);
    offset += piece.length;
  };
  for (let at = from; at < bytes.length; ) {
    const length = codec.measure(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    closeRun(at);
    invalid.push({ offset, at, length: -length });
    pieces.push('\uFFFD');
    offset += 1;
    at -= length;
    runStart = at;
  }
  closeRun(bytes.length);
  return { text: pieces.join(''), invalid };
}
