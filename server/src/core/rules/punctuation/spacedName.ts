import type { Part, Person } from '../../page/model';
import { isSpace } from '../../text/charClass';
import { deletion, type TextEdit } from '../../text/edits';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'spaced-name',
  group: 'punctuation',
  severity: 'hint',
  fixable: 'unsafe',
  summary: {
    en: 'A name in a byline is spaced out.',
    zh: '署名中的姓名字间有空格。',
  },
  docs: {
    what: {
      en: 'Reports a name of three characters or more that is printed with spaces: `方 叙 言`. Names of two characters are padded to the width of three as a matter of course; they are reported where the option asks for it.',
      zh: '报告字间有空格的三字及以上姓名，如 `方 叙 言`。两字姓名按惯例加空以与三字姓名对齐，选项开启后才报告。',
    },
    why: {
      en: 'The spaces are typography: a search for the name does not find it. The outline names people without them.',
      zh: '空格只是排版需要，按姓名检索会漏掉。大纲中的姓名已去掉空格。',
    },
    fixSafety: {
      en: 'Unsafe: no character changes, but the spaces of a byline are the page’s own.',
      zh: '不安全：虽不改动文字，但署名中的空格属于原版面。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场。',
          '',
          '记者 方 叙 言 通讯员 陶知远',
        ),
        good: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场。',
          '',
          '记者 方叙言 通讯员 陶 远',
        ),
        fixed: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场。',
          '',
          '记者 方叙言 通讯员 陶知远',
        ),
      },
    ],
  },
  options: {
    shortest: {
      schema: { type: 'integer', minimum: 2 },
      default: 3,
      description: {
        en: 'Names of fewer characters may be spaced out.',
        zh: '少于此字数的姓名可以加空格。',
      },
    },
  },
};

export const spacedName: PartRule = {
  scope: 'part',
  meta,
  check(part, { options }) {
    const found: Discovery[] = [];
    for (const { people } of part.article?.bylines ?? []) {
      for (const person of people) {
        if (isSpaced(person, options.shortest as number) && !isCut(part.text, person)) {
          found.push(discovery(part, person));
        }
      }
    }
    return found;
  },
};

/** The span covers the name as printed, the name itself has no padding. */
const isSpaced = ({ name, span }: Person, shortest: number): boolean =>
  name.length >= shortest && span.end - span.start > name.length && !name.includes('·');

/** A name that a line end cut in two is whole again when the lines are joined. */
const isCut = (text: string, { span }: Person): boolean => /[\r\n]/.test(text.slice(span.start, span.end));

const discovery = (part: Part, { name, span }: Person): Discovery => ({
  start: span.start,
  end: span.end,
  message: {
    en: `The name ${name} is spaced out here, so that a search for it fails.`,
    zh: `此处姓名“${name}”字间有空格，检索时会漏掉。`,
  },
  fix: {
    title: { en: `Write ${name} without spaces`, zh: `改为“${name}”` },
    safety: 'unsafe',
    edits: spacesIn(part.text, span),
  },
});

function spacesIn(text: string, { start, end }: Person['span']): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = start; at < end; at++) if (isSpace(text.charCodeAt(at))) edits.push(deletion(at, at + 1));
  return edits;
}
