import type { Codec } from './codec';

export const utf16le: Codec = {
  name: 'utf-16le',
  measure: (bytes, at) => measure(bytes, at, 1, 0),
  units: (_bytes, _at, length) => length / 2,
  encode: (text) => Buffer.from(text, 'utf16le'),
};

export const utf16be: Codec = {
  name: 'utf-16be',
  measure: (bytes, at) => measure(bytes, at, 0, 1),
  units: (_bytes, _at, length) => length / 2,
  encode: (text) => Buffer.from(text, 'utf16le').swap16(),
};

/** `high` and `low` say where a unit's two bytes stand. A lone surrogate, or a last odd byte, is no character. */
function measure(bytes: Uint8Array, at: number, high: number, low: number): number {
  if (at + 1 >= bytes.length) return -1;
  const unit = (bytes[at + high]! << 8) | bytes[at + low]!;
  if (unit < 0xd800 || unit > 0xdfff) return 2;
  if (unit > 0xdbff || at + 3 >= bytes.length) return -2;
  const next = bytes[at + 2 + high]!;
  return next >= 0xdc && next <= 0xdf ? 4 : -2;
}
