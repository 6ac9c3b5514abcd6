import type { Codec, Unencodable } from './codec';

export const utf8: Codec = {
  name: 'utf-8',
  measure,
  units: (_bytes, _at, length) => (length === 4 ? 2 : 1),
  encode,
};

/**
 * A character's length, or minus the length of the longest start of one: that is how decoders on the web cut
 * invalid bytes, one U+FFFD for each such start.
 */
function measure(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const second = bytes[at + 1];
  if (second === undefined || second < lowestSecond(lead) || second > highestSecond(lead)) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return -i;
  }
  return length;
}

const lowestSecond = (lead: number): number => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const highestSecond = (lead: number): number => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

function encode(text: string): Uint8Array | Unencodable {
  const lone = /\p{Surrogate}/u.exec(text);
  return lone === null ? Buffer.from(text, 'utf8') : { character: lone[0] };
}
