import type { Codec, Unencodable } from './codec';

/** Characters of one byte (ASCII), two bytes, and in GB18030 also four. */
export const gb18030: Codec = { ...doubleByte('gb18030'), measure: measureGb18030, units: unitsGb18030 };

export const big5: Codec = doubleByte('big5');

/** One cell for each pair of a lead byte (81–FE) and a trail byte (40–FE): the UTF-16 units, or 0 for no character. */
interface PairTable {
  readonly cells: Uint16Array;
  /** The bytes of each character of the first plane, lead in the upper eight bits; 0 where there are none. */
  readonly reverse: Uint16Array;
}

const LEADS = 0xfe - 0x81 + 1;
const TRAILS = 0xfe - 0x40 + 1;
const tables = new Map<string, PairTable>();

function doubleByte(name: 'gb18030' | 'big5'): Codec {
  return {
    name,
    measure(bytes, at) {
      const lead = bytes[at]!;
      if (lead < 0x80) return 1;
      const cell = cellOf(lead, bytes[at + 1]);
      return cell >= 0 && tableOf(name).cells[cell] !== 0 ? 2 : -1;
    },
    units: () => 1,
    encode: (text) => encode(name, text),
  };
}

function measureGb18030(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead <= 0x80) return 1;
  const trail = bytes[at + 1];
  if (cellOf(lead, trail) >= 0 && trail !== 0x7f) return 2;
  return fourBytePlace(bytes, at) >= 0 ? 4 : -1;
}

function unitsGb18030(bytes: Uint8Array, at: number, length: number): number {
  return length === 4 && fourBytePlace(bytes, at) >= SUPPLEMENT ? 2 : 1;
}

/** The place of `90 30 81 30`, where the four-byte characters beyond the first plane begin. */
const SUPPLEMENT = placeOf(0x90, 0x30, 0x81, 0x30);
const LAST_OF_FIRST_PLANE = placeOf(0x84, 0x31, 0xa4, 0x39);
const LAST = placeOf(0xe3, 0x32, 0x9a, 0x35);

/** Where a four-byte character stands among all of them, or -1. */
function fourBytePlace(bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = [bytes[at]!, bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (b === undefined || c === undefined || d === undefined) return -1;
  if (b < 0x30 || b > 0x39 || c < 0x81 || c > 0xfe || d < 0x30 || d > 0x39) return -1;
  const place = placeOf(a, b, c, d);
  if (place > LAST || (place > LAST_OF_FIRST_PLANE && place < SUPPLEMENT)) return -1;
  return place;
}

function placeOf(a: number, b: number, c: number, d: number): number {
  return (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;
}

function cellOf(lead: number, trail: number | undefined): number {
  if (lead < 0x81 || lead > 0xfe || trail === undefined || trail < 0x40 || trail > 0xfe) return -1;
  return (lead - 0x81) * TRAILS + trail - 0x40;
}

/** Built once, when first asked for, by having every pair decoded: no copy of the tables is carried along. */
function tableOf(name: 'gb18030' | 'big5'): PairTable {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(name, { fatal: true });
  const cells = new Uint16Array(LEADS * TRAILS);
  const reverse = new Uint16Array(0x10000);
  const pair = new Uint8Array(2);
  for (let cell = 0; cell < cells.length; cell++) {
    pair[0] = 0x81 + Math.floor(cell / TRAILS);
    pair[1] = 0x40 + (cell % TRAILS);
    const unit = decodedUnit(decoder, pair);
    cells[cell] = unit;
    // Big5 has a few characters twice; the first place is the one that every other program reads and writes.
    if (unit !== 0 && reverse[unit] === 0) reverse[unit] = (pair[0] << 8) | pair[1];
  }
  const table = { cells, reverse };
  tables.set(name, table);
  return table;
}

function decodedUnit(decoder: TextDecoder, pair: Uint8Array): number {
  if (pair[1] === 0x7f) return 0;
  try {
    const text = decoder.decode(pair);
    return text.length === 1 && text.charCodeAt(0) >= 0x80 ? text.charCodeAt(0) : 0;
  } catch {
    // A pair that stands for no character is what this asks about.
    return 0;
  }
}

function encode(name: 'gb18030' | 'big5', text: string): Uint8Array | Unencodable {
  const { reverse } = tableOf(name);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = code < 0x10000 ? reverse[code]! : 0;
    if (code < 0x80) bytes.push(code);
    else if (pair !== 0) bytes.push(pair >> 8, pair & 0xff);
    else {
      const place = name === 'gb18030' ? placeOfCode(code) : undefined;
      if (place === undefined) return { character };
      bytes.push(...fourBytesAt(place));
    }
  }
  return Uint8Array.from(bytes);
}

const placeOfCode = (code: number): number | undefined =>
  code >= 0x10000 ? SUPPLEMENT + code - 0x10000 : firstPlanePlaces().get(code);

function fourBytesAt(place: number): readonly number[] {
  return [
    0x81 + Math.floor(place / 12600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}

let placesOfFirstPlane: ReadonlyMap<number, number> | undefined;

/** Four-byte places of the characters that have no pair, asked of the decoder, once. */
function firstPlanePlaces(): ReadonlyMap<number, number> {
  if (placesOfFirstPlane !== undefined) return placesOfFirstPlane;
  const decoder = new TextDecoder('gb18030');
  const places = new Map<number, number>();
  for (let place = 0; place <= LAST_OF_FIRST_PLANE; place++) {
    const text = decoder.decode(Uint8Array.from(fourBytesAt(place)));
    if (text.length === 1 && text !== '\uFFFD') places.set(text.charCodeAt(0), place);
  }
  placesOfFirstPlane = places;
  return places;
}
