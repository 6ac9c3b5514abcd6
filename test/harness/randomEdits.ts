import { isDeepStrictEqual } from 'node:util';
import { plainReading, type Reading, readAll, reread } from '../../server/src/core/page/incremental';
import type { Page, PlacedPart } from '../../server/src/core/page/model';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edits';
import { type SeededRandom, seededRandom } from './random';

/** What people type, paste and delete in dumps: marks that change what a line is, and words that do not. */
const PIECES: readonly string[] = [
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r',
  '\r\n',
  ' ',
  '　　',
  '。',
  ',',
  '(',
  '”',
  '"',
  '# ',
  '### ',
  '❷ ',
  '□',
  '>>共建<<',
  '本报讯 ',
  '新华社云汀1月25日电',
  '记者 方叙言',
  '\n□ 方叙言\n',
  '(下转第2版)',
  '\n今日天气:晴 12℃\n',
  '简讯',
  '\n短讯\n▲县图书馆六月开放。\n',
  '\n▲县游泳馆开馆,欢迎市民',
  '短标题 两部分',
  '一段较长的正文,用来看增量读取与完整读取是否一致,它有停顿,也有句号。',
  '\ud83d',
  '\f',
  'x',
];

/** A reading after an edit, beside what it should have been. */
export interface EditedReading {
  readonly edit: TextEdit;
  readonly text: string;
  readonly before: Reading;
  readonly after: Reading;
}

/**
 * Edits pages put together from the dumps' articles, at random but the same for the same seed; after each edit the page
 * is read again from the reading before. Every so often another page is taken.
 */
export function* randomEdits(dumps: readonly string[], seed: number, count: number): Generator<EditedReading> {
  const random = seededRandom(seed);
  const articles = dumps.flatMap((dump) => readAll(dump, plainReading).page.parts.map(({ part }) => part.text));
  let text = '';
  let reading = readAll(text, plainReading);
  for (let i = 0; i < count; i++) {
    if (i % EDITS_A_PAGE === 0) {
      text = Array.from({ length: random.between(3, 6) }, () => random.pick(articles)).join('\n');
      reading = readAll(text, plainReading);
    }
    const edit = randomEdit(text, random);
    const before = reading;
    text = applyEdits(text, [edit]);
    reading = reread(before, edit, plainReading);
    yield { edit, text, before, after: reading };
  }
}

const EDITS_A_PAGE = 200;

function randomEdit(text: string, random: SeededRandom): TextEdit {
  const start = random.between(0, text.length);
  const reach = random.chance(0.05) ? 600 : 8;
  const end = random.chance(0.5) ? start : Math.min(text.length, start + random.between(1, reach));
  return { start, end, text: end > start && random.chance(0.5) ? '' : random.pick(PIECES) };
}

/** What sets the reading after an edit apart from a full one, in words; null where nothing does. */
export function differenceFromFull({ edit, text, after }: EditedReading): string | null {
  const full = readAll(text, plainReading);
  const part = firstDifferentPart(after.page, full.page);
  if (part !== null) return `${JSON.stringify(edit)}: ${part}`;
  if (!isDeepStrictEqual(after.page.traits, full.page.traits)) return `${JSON.stringify(edit)}: traits`;
  if (after.page.length !== full.page.length || after.page.lineCount !== full.page.lineCount)
    return `${JSON.stringify(edit)}: length`;
  return isDeepStrictEqual(after.counts, full.counts) ? null : `${JSON.stringify(edit)}: counts`;
}

function firstDifferentPart(found: Page, wanted: Page): string | null {
  for (let i = 0; i < Math.max(found.parts.length, wanted.parts.length); i++) {
    if (!isDeepStrictEqual(found.parts[i], wanted.parts[i]))
      return `part ${i} is ${shown(found.parts[i])}, not ${shown(wanted.parts[i])}`;
  }
  return null;
}

const shown = (placed: PlacedPart | undefined): string =>
  placed === undefined ? 'missing' : `line ${placed.firstLine} with labels ${[...placed.part.labels].join(' ')}`;
