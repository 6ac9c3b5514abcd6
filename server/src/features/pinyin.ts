/**
 * Finds Chinese by the initials of its pinyin: `lq` finds 李强. No table of characters is needed: the collation that
 * every JavaScript engine carries sorts by pinyin, so a character's initial is that of the last border character
 * sorted before it. A character with several readings has the one that it is sorted by.
 */
export function initialsOf(text: string): string {
  let initials = '';
  for (const character of text) initials += initialOf(character);
  return initials;
}

/**
 * True where every character of the query stands in the text in that order: as itself, or as a pinyin initial. An
 * empty query matches everything.
 */
export function matches(query: string, text: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/gu, '');
  if (wanted === '') return true;
  const lower = text.toLowerCase();
  if (lower.includes(wanted)) return true;
  return isSubsequence(wanted, lower) || (ASCII.test(wanted) && initialsOf(lower).includes(wanted));
}

const ASCII = /^[a-z0-9]+$/;

/** The character that comes first for each initial in that order; i, u and v begin no syllable. */
const BORDERS = [...'吖丷嚓咑妸发旮哈丌咔垃呣拏喔妑七蚦仨他屲夕丫帀'];
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const collator = new Intl.Collator('zh-u-co-pinyin');
const known = new Map<string, string>();

function initialOf(character: string): string {
  let initial = known.get(character);
  if (initial === undefined) {
    initial = lookUp(character);
    known.set(character, initial);
  }
  return initial;
}

function lookUp(character: string): string {
  if (character >= '0' && character <= '9') return character;
  if (/^[a-z]$/i.test(character)) return character.toLowerCase();
  if (!/^\p{Script=Han}$/u.test(character)) return '';
  let low = 0;
  let high = BORDERS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (collator.compare(BORDERS[middle]!, character) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? '' : LETTERS.charAt(low - 1);
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0;
  for (let i = 0; i < text.length && at < wanted.length; i++) if (text[i] === wanted[at]) at++;
  return at === wanted.length;
}
