import type { EncodingName } from './encodings';

/** How one encoding sets characters in bytes. Decoding itself is TextDecoder's; a codec knows where characters stand. */
export interface Codec {
  readonly name: EncodingName;
  /** The number of bytes of the character at `at`; negative where these bytes are no character. Never 0. */
  measure(bytes: Uint8Array, at: number): number;
  /** The number of UTF-16 units that the (valid) character of `length` bytes at `at` becomes. */
  units(bytes: Uint8Array, at: number, length: number): number;
  /** The bytes of a text, or the first character that this encoding cannot hold. */
  encode(text: string): Uint8Array | Unencodable;
}

export interface Unencodable {
  /** One whole character, such as `😀`. */
  readonly character: string;
}

export const isUnencodable = (result: Uint8Array | Unencodable): result is Unencodable => 'character' in result;
