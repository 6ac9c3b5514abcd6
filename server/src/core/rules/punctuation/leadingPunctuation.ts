import type { Fix } from '../../fixes/fix';
import { LineLabel, type Part } from '../../page/model';
import { CharClass, charClasses, isSpace } from '../../text/charClass';
import { deletion } from '../../text/edits';
import { dump } from '../example';
import { endOf } from '../excerpt';
import type { Discovery } from '../finding';
import { lineEnd, writingOf } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'leading-punctuation',
  group: 'punctuation',
  severity: 'warning',
  fixable: 'sometimes',
  summary: {
    en: 'A line begins with a mark that can’t begin one.',
    zh: '行首出现了不能置于行首的标点。',
  },
  docs: {
    what: {
      en: 'Reports a line that begins with a comma, a full stop or a closing quote or bracket, where it does not go on with the paragraph above. Where it does, `split-paragraph` and `hard-wrap` speak of the cut and join it.',
      zh: '报告以逗号、句号、后引号或后括号开头、又没有接续上一段的行。若是接续上文的断行，由 `split-paragraph` 和 `hard-wrap` 报告并合并。',
    },
    why: {
      en: 'The mark belongs to words that stand elsewhere, or are lost.',
      zh: '该标点属于别处的文字，或其前文已丢失。',
    },
    fixSafety: {
      en: 'Unsafe: the line is joined to the one above, if there is one in the article.',
      zh: '不安全：与本稿中上一行合并（如有）。',
    },
    examples: [
      {
        bad: dump('青禾镇夜校', '，开进文化大院', '', '本报讯 4月9日，青禾镇夜校在文化大院开课，二百多名种植户到场。'),
        good: dump('青禾镇夜校', '开进文化大院', '', '本报讯 4月9日，青禾镇夜校在文化大院开课，二百多名种植户到场。'),
        fixed: dump('青禾镇夜校，开进文化大院', '', '本报讯 4月9日，青禾镇夜校在文化大院开课，二百多名种植户到场。'),
      },
    ],
  },
};

export const leadingPunctuation: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const { text, labels, lineStarts } = part;
    const found: Discovery[] = [];
    for (let line = 0; line < labels.length; line++) {
      if (IS_READ[labels[line]!] === 0) continue;
      let at = lineStarts[line]!;
      while (isSpace(text.charCodeAt(at))) at++;
      if (CANNOT_LEAD[text.charCodeAt(at)] === 1 && !isOrnament(text, at)) found.push(discovery(part, line, at));
    }
    return found;
  },
};

/** Lines that go on with a paragraph are spoken of where the paragraph is cut. */
const IS_READ = new Uint8Array(16);
for (const label of [
  LineLabel.Headline,
  LineLabel.Section,
  LineLabel.Subhead,
  LineLabel.Byline,
  LineLabel.Body,
  LineLabel.Caption,
]) {
  IS_READ[label] = 1;
}

/** What stands apart from the text around it. */
const ASIDE: ReadonlySet<number> = new Set([LineLabel.Furniture, LineLabel.Residue, LineLabel.Jump]);

const CANNOT_LEAD = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const mark of '，、。；：！？,;:!?”’」』》〉）)】〗〕') table[mark.charCodeAt(0)] = 1;
  return table;
}

/** `……`, `。。。` and `!!!` before a line are set on purpose. */
const isOrnament = (text: string, at: number): boolean => text[at + 1] === text[at];

function discovery(part: Part, line: number, at: number): Discovery {
  const mark = part.text[at]!;
  const above = lineAbove(part, line);
  if (above < 0) {
    return {
      start: at,
      end: at + 1,
      message: {
        en: `The line begins with ${mark}: the words before it are lost, or the mark is not its own.`,
        zh: `本行以“${mark}”开头：前面的文字已丢失，或标点误入。`,
      },
    };
  }
  const words = endOf(part.text, writingOf(part, above));
  return {
    start: at,
    end: at + 1,
    message: {
      en: `The line begins with ${mark}, which belongs behind “${words}”. Join the two lines.`,
      zh: `本行以“${mark}”开头，应接在“${words}”之后。请合并两行。`,
    },
    fix: joining(part, above, at),
  };
}

const joining = (part: Part, above: number, at: number): Fix => ({
  title: { en: 'Join the line to the one above', zh: '与上一行合并' },
  safety: 'unsafe',
  edits: [deletion(writingOf(part, above).end, at)],
});

/** The nearest line above that may have been cut, with nothing but blank lines between; -1 where there is none. */
function lineAbove(part: Part, line: number): number {
  const { labels, text } = part;
  let above = line - 1;
  while (above >= 0 && labels[above] === LineLabel.Blank) above--;
  if (above < 0 || ASIDE.has(labels[above]!)) return -1;
  return charClasses[text.charCodeAt(lineEnd(part, above) - 1)] === CharClass.Closing ? -1 : above;
}
