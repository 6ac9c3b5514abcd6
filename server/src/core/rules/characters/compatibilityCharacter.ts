import type { Safety } from '../../fixes/fix';
import { PagewideFix } from '../../fixes/pagewideFix';
import { isCompatibilityForm, ordinaryForm } from '../../lexicon/scripts';
import { Sign } from '../../lexicon/signs';
import type { Page, Part } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { replacement } from '../../text/edits';
import { mapped } from '../../text/lists';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { type Occurrences, pagewide } from '../pagewide';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'compatibility-character',
  group: 'characters',
  severity: 'warning',
  fixable: 'sometimes',
  summary: {
    en: 'Kangxi radicals and the like stand for ordinary characters.',
    zh: '用部首字符、兼容汉字代替了普通汉字。',
  },
  docs: {
    what: {
      en: 'Counts characters that look like ordinary ones and are others: Kangxi radicals (`⼈` for 人), radicals of the supplement (`⺠` for 民) and compatibility ideographs. Fonts of PDF files are full of them. One finding speaks for the dump.',
      zh: '统计外形与普通汉字相同、实为另一字符的字：康熙部首（`⼈` 代“人”）、部首补充（`⺠` 代“民”）和兼容汉字。PDF 的字体里多有此类字符。每个文件合报一次。',
    },
    why: {
      en: 'They can’t be told from the right ones by eye, and no search, dictionary or program takes them for the same.',
      zh: '肉眼看不出区别，检索、词典和程序却都当成另一个字。',
    },
    fixSafety: {
      en: 'Safe where Unicode itself holds the two equal; for the few radicals of the supplement where it doesn’t, the repair waits for a person.',
      zh: 'Unicode 规定两者等价时，修复是安全的；部首补充中少数没有这一规定的，须由人确认。',
    },
    examples: [
      {
        bad: dump('青禾镇 夜校开课', '', '本报讯 4月9日，青禾镇⼈⺠夜校开课，二百多名种植户到场。'),
        good: dump('青禾镇 夜校开课', '', '本报讯 4月9日，青禾镇人民夜校开课，二百多名种植户到场。'),
        fixed: dump('青禾镇 夜校开课', '', '本报讯 4月9日，青禾镇人民夜校开课，二百多名种植户到场。'),
      },
    ],
  },
};

interface Survey {
  /** Characters that Unicode holds equal to the ordinary ones. */
  readonly equal: Occurrences | null;
  /** Radicals that only look like them. */
  readonly alike: Occurrences | null;
}

export const compatibilityCharacter: PageRule<Survey> = {
  scope: 'page',
  meta,
  survey({ text, signs }) {
    if ((signs & Sign.OddForm) === 0) return NOTHING;
    const places = oddFormsIn(text);
    if (places.length === 0) return NOTHING;
    const isEqual = (at: number): boolean => isCompatibilityForm(text.charCodeAt(at));
    return {
      equal: occurrencesOf(places.filter(isEqual)),
      alike: occurrencesOf(places.filter((at) => !isEqual(at))),
    };
  },
  check: (page, surveys) => [
    ...discoveries(
      page,
      mapped(surveys, ({ equal }) => equal),
      'safe',
    ),
    ...discoveries(
      page,
      mapped(surveys, ({ alike }) => alike),
      'unsafe',
    ),
  ],
};

const NOTHING: Survey = { equal: null, alike: null };

function oddFormsIn(text: string): readonly number[] {
  let places: number[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_RADICAL || (code > LAST_RADICAL && code < FIRST_COMPATIBLE) || code > LAST_COMPATIBLE) continue;
    if (ordinaryForm(code) === undefined) continue;
    places ??= [];
    places.push(at);
  }
  return places ?? NO_PLACES;
}

const NO_PLACES: readonly number[] = [];

const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fd5;
const FIRST_COMPATIBLE = 0xf900;
const LAST_COMPATIBLE = 0xfaff;

const occurrencesOf = (places: readonly number[]): Occurrences | null =>
  places.length === 0
    ? null
    : {
        count: places.length,
        first: { start: places[0]!, end: places[0]! + 1 },
        edits: ({ text }: Part) => places.map((at) => replacement(at, at + 1, ordinaryForm(text.charCodeAt(at))!)),
      };

function discoveries(page: Page, surveys: readonly (Occurrences | null)[], safety: Safety): readonly Discovery[] {
  const found = pagewide(page, surveys);
  if (found === null) return [];
  const { count, first, edits } = found;
  const odd = characterAt(page, first.start);
  const ordinary = ordinaryForm(odd.charCodeAt(0))!;
  const code = `U+${odd.charCodeAt(0).toString(16).toUpperCase()}`;
  return [
    {
      start: first.start,
      end: first.end,
      message: {
        en: `${odd} is ${code}, which only looks like ${ordinary}. ${count === 1 ? 'It is the only such character here' : `There are ${count} such characters, the first here`}; replace with the ordinary form.`,
        zh: `“${odd}”是 ${code}，只是外形与“${ordinary}”相同。全文此类字符共${count}个，首个在此；请换成普通汉字。`,
      },
      fix: new PagewideFix(count, titleFor, safety, edits),
    },
  ];
}

function characterAt(page: Page, offset: number): string {
  const { part, offset: start } = page.parts.findLast((placed) => placed.offset <= offset)!;
  return part.text[offset - start]!;
}

const titleFor = (count: number): Bilingual => ({
  en: count === 1 ? 'Replace by the ordinary character' : `Replace ${count} odd forms by ordinary characters`,
  zh: count === 1 ? '换成普通汉字' : `将${count}个字换成普通汉字`,
});
