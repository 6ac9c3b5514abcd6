import { Sign } from '../../lexicon/signs';
import { LineLabel, type Part } from '../../page/model';
import { isLatin } from '../../text/charClass';
import { replacement } from '../../text/edits';
import { dump } from '../example';
import { endOf } from '../excerpt';
import type { Discovery } from '../finding';
import { lineAt } from '../lines';
import type { PartRule, RuleMeta } from '../rule';
import { endOfImageLink } from './markContext';

const meta: RuleMeta = {
  id: 'doubled-punctuation',
  group: 'punctuation',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'Two marks stand where one belongs.',
    zh: '标点重复或叠用。',
  },
  docs: {
    what: {
      en: 'Reports marks that stand twice (`。。`, `,,`) or that can’t stand together (`，。`, `、，`). Dots `……`, dashes `——` and the emphasis of `？！` and `！！` are right.',
      zh: '报告重复的标点（`。。`、`,,`）以及不能连用的标点（`，。`、`、，`）。省略号 `……`、破折号 `——` 以及表示强调的 `？！`、`！！` 是正确的。',
    },
    why: {
      en: 'One of them was struck twice, or is left of words that were taken out.',
      zh: '多半是误击了两次，或删改词句后留下的。',
    },
    fixSafety: {
      en: 'Unsafe: which mark is meant is a guess. The one that ends more stays: a full stop before a comma.',
      zh: '不安全：应保留哪一个属于推断。保留停顿较大的，例如句号与逗号中留句号。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场。。培训内容包括育苗、，嫁接。',
        ),
        good: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场。培训内容包括育苗、嫁接……',
        ),
        fixed: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场。培训内容包括育苗，嫁接。',
        ),
      },
    ],
  },
};

export const doubledPunctuation: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const { text } = part;
    if ((part.signs & Sign.MarkRow) === 0) return NOTHING;
    const found: Discovery[] = [];
    let previous = 0;
    for (let at = 0; at < text.length; at++) {
      const strength = STRENGTHS[text.charCodeAt(at)]!;
      if (strength === 0 || previous === 0) {
        previous = strength;
        continue;
      }
      const start = at - 1;
      while (STRENGTHS[text.charCodeAt(at + 1)]! > 0) at++;
      previous = 0;
      if (isSlip(part, start, at + 1)) found.push(discovery(text, start, at + 1));
    }
    return found;
  },
};

const NOTHING: readonly Discovery[] = [];

/** How much each mark ends. */
const STRENGTHS = new Uint8Array(0x10000);
['、', '，,', '：:', '；;', '。', '？?！!'].forEach((marks, index) => {
  for (const mark of marks) STRENGTHS[mark.charCodeAt(0)] = index + 1;
});
const EMPHASIS = STRENGTHS['！'.charCodeAt(0)]!;

function isSlip(part: Part, start: number, end: number): boolean {
  const { text } = part;
  if (isEmphasis(text, start, end) || standsForDots(text, start, end)) return false;
  if (endOfImageLink(text, end - 1) >= end) return false;
  if (isLatin(text.charCodeAt(start - 1)) && isLatin(text.charCodeAt(end))) return false;
  const label = part.labels[lineAt(part, start)];
  return label !== LineLabel.Furniture && label !== LineLabel.Residue;
}

function isEmphasis(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (STRENGTHS[text.charCodeAt(i)] !== EMPHASIS) return false;
  return true;
}

/** `。。。` was meant for an ellipsis, of which another rule speaks. */
const standsForDots = (text: string, start: number, end: number): boolean =>
  end - start >= 3 && text.slice(start, end) === '。'.repeat(end - start);

function discovery(text: string, start: number, end: number): Discovery {
  const marks = text.slice(start, end);
  const kept = strongest(marks);
  const before = endOf(text, { start: 0, end: start }, 4).replace('…', '');
  return {
    start,
    end,
    message: {
      en: `${marks} stands behind “${before}”, where one mark belongs. Keep ${kept}.`,
      zh: `“${before}”之后叠用了“${marks}”，此处只应有一个标点。建议保留“${kept}”。`,
    },
    fix: {
      title: { en: `Keep ${kept} alone`, zh: `只保留“${kept}”` },
      safety: 'unsafe',
      edits: [replacement(start, end, kept)],
    },
  };
}

function strongest(marks: string): string {
  let best = marks[0]!;
  for (const mark of marks) if (STRENGTHS[mark.charCodeAt(0)]! > STRENGTHS[best.charCodeAt(0)]!) best = mark;
  return best;
}
