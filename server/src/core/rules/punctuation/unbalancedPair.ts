import type { Fix } from '../../fixes/fix';
import { Sign } from '../../lexicon/signs';
import type { Part } from '../../page/model';
import { type Bilingual, Unspoken } from '../../text/bilingual';
import { isNewline, isSpace } from '../../text/charClass';
import { deletion, insertion } from '../../text/edits';
import { mapped } from '../../text/lists';
import type { Span } from '../../text/span';
import { dump } from '../example';
import { startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { lineAt, writingOf } from '../lines';
import type { PartRule, RuleMeta } from '../rule';
import { isBalanced, type LonelyMark, lonelyMarksIn, missingHalf } from './lonelyMarks';
import { missingPlaces } from './missingPlaces';
import { type Passage, passagesOf } from './passages';

const meta: RuleMeta = {
  id: 'unbalanced-pair',
  group: 'punctuation',
  severity: 'warning',
  fixable: 'alternatives',
  summary: {
    en: 'One half of a pair of quotes or brackets is missing.',
    zh: '引号、书名号或括号缺了一半。',
  },
  docs: {
    what: {
      en: 'Reports 《》 “ ” （） 【】 and their kin that stand without their other half. A paragraph is read whole, over the cuts in it; a quotation may run over several paragraphs, each of which opens it anew. What was lost with the end of a paragraph, or goes on on another page, is not missed.',
      zh: '报告缺少另一半的《》“ ”（）【】等。断开的段落合起来读；引文可以跨多个自然段，每段重新起引号。随段尾一起丢失的，或转往他版的，不算缺失。',
    },
    why: {
      en: 'Without it nobody can tell where a title or a quotation ends.',
      zh: '缺了一半，就看不出书名或引文到哪里为止。',
    },
    fixSafety: {
      en: 'A person chooses: the missing half at its likely places, or the lone half gone.',
      zh: '由人选择：在最可能的位置补上另一半，或删去多余的一半。',
    },
    examples: [
      {
        bad: dump('青禾镇 农家书屋上新', '', '本报讯 4月9日，青禾镇农家书屋上新，《棚菜栽培一书，一上架就被借走。'),
        good: dump('青禾镇 农家书屋上新', '', '本报讯 4月9日，青禾镇农家书屋上新，《棚菜栽培》一书，一上架就被借走。'),
      },
    ],
  },
};

export const unbalancedPair: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    // What is lonely in one paragraph and has its partner in another one belongs to a quotation that runs over both.
    if ((part.signs & Sign.Pair) === 0 || isBalanced(part.text)) return NOTHING;
    const passages = passagesOf(part);
    // More than these have not lost their other halves; somebody drew with them.
    const lonely = mapped(passages, (passage) => lonelyMarksIn(part, passage).slice(0, MOST_OF_PASSAGE));
    return lonely.flatMap((marks, index) =>
      marks
        .filter((mark) => isMissed(part, passages, lonely, { mark, index }))
        .map((mark) => new LonelyHalf(part, mark)),
    );
  },
};

const NOTHING: readonly Discovery[] = [];

interface Lonely {
  readonly mark: LonelyMark;
  /** The passage that it stands in. */
  readonly index: number;
}

/** How many paragraphs a quotation or a bracket may run over. */
const LONGEST = 4;

const MOST_OF_PASSAGE = 12;

/** Whether the other half is nowhere near. `lonely[i]` are the marks of `passages[i]`. */
function isMissed(
  part: Part,
  passages: readonly Passage[],
  lonely: readonly (readonly LonelyMark[])[],
  { mark, index }: Lonely,
): boolean {
  const passage = passages[index]!;
  if (passage.truncated && mark.opens) return false;
  if (goesOnElsewhere(part, mark)) return false;
  if (passage.kind !== 'paragraph') return true;
  if (mark.opens && opensAnew(part, passage, mark)) return false;
  const [first, last] = mark.opens ? [index, index + LONGEST] : [index - LONGEST, index - 1];
  for (let near = Math.max(0, first); near <= Math.min(last, passages.length - 1); near++) {
    if (passages[near]!.kind !== 'paragraph') continue;
    if (lonely[near]!.some(({ pair, opens }) => pair === mark.pair && opens !== mark.opens)) return false;
  }
  return true;
}

/** A jump on the line says that the rest is on another page. */
const goesOnElsewhere = ({ jumps, lineStarts }: Part, { at, opens }: LonelyMark): boolean =>
  jumps.some(
    (jump) =>
      jump.direction === (opens ? 'to' : 'from') &&
      jump.line >= 0 &&
      lineStarts[jump.line]! <= at &&
      at < (lineStarts[jump.line + 1] ?? Number.POSITIVE_INFINITY),
  );

/** Of a quotation that runs over several paragraphs each opens with a quote, and only the last closes. */
function opensAnew({ text }: Part, { stretches }: Passage, { at }: LonelyMark): boolean {
  let next = stretches.at(-1)!.end;
  while (isSpace(text.charCodeAt(next)) || isNewline(text.charCodeAt(next))) next++;
  return text[next] === text[at];
}

/** Where the other half may have stood is looked for when somebody asks what is to be done. */
class LonelyHalf implements Discovery {
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
  readonly #part: Part;
  readonly #mark: LonelyMark;

  constructor(part: Part, mark: LonelyMark) {
    this.start = mark.at;
    this.end = mark.at + 1;
    this.message = new Unspoken(() => messageFor(part, mark));
    this.#part = part;
    this.#mark = mark;
  }

  get alternatives(): readonly Fix[] {
    return repairsOf(this.#part, this.#mark);
  }
}

function messageFor(part: Part, mark: LonelyMark): Bilingual {
  const { text } = part;
  const line = lineOf(part, mark);
  const likeliest = placeWords(text, missingPlaces(text, mark, line)[0]!, line);
  const present = text[mark.at]!;
  const missing = missingHalf(text, mark);
  return {
    en: `${present} stands without ${missing}, which most likely belongs ${likeliest.en}.`,
    zh: `“${present}”没有配对的“${missing}”，很可能应在${likeliest.zh}。`,
  };
}

function repairsOf(part: Part, mark: LonelyMark): readonly Fix[] {
  const { text } = part;
  const line = lineOf(part, mark);
  const present = text[mark.at]!;
  const missing = missingHalf(text, mark);
  return [
    ...missingPlaces(text, mark, line).map(
      (place): Fix => ({
        title: new Unspoken(() => insertTitle(missing, placeWords(text, place, line))),
        safety: 'unsafe',
        edits: [insertion(place, missing)],
      }),
    ),
    {
      title: { en: `Remove ${present}`, zh: `删去“${present}”` },
      safety: 'unsafe',
      edits: [deletion(mark.at, mark.at + 1)],
    },
  ];
}

const lineOf = (part: Part, mark: LonelyMark): Span => writingOf(part, lineAt(part, mark.at));

const insertTitle = (missing: string, where: Bilingual): Bilingual => ({
  en: `Insert ${missing} ${where.en}`,
  zh: `在${where.zh}补“${missing}”`,
});

function placeWords(text: string, place: number, line: Span): Fix['title'] {
  if (place >= line.end) return { en: 'at the end of the line', zh: '行末' };
  const words = startOf(text, { start: place, end: line.end }, 4);
  return { en: `before “${words}”`, zh: `“${words}”之前` };
}
