import type { Fix } from '../../fixes/fix';
import type { Byline, Part } from '../../page/model';
import { insertion } from '../../text/edits';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'ambiguous-credit',
  group: 'article',
  severity: 'information',
  fixable: 'alternatives',
  summary: {
    en: 'It is not clear where a name ends and the credit begins.',
    zh: '分不清姓名在哪里结束、“文/图”从哪里开始。',
  },
  docs: {
    what: {
      en: 'Reports a credit that is glued to a name which its first character could end: in `陶知文/图` the name is 陶知 or 陶知文.',
      zh: '报告与姓名相连、首字又可能属于姓名的“文/图”类说明：`陶知文/图`中，姓名可能是“陶知”，也可能是“陶知文”。',
    },
    why: {
      en: 'The list of reporters gets a name that nobody bears.',
      zh: '作者名录里会出现并不存在的人名。',
    },
    fixSafety: {
      en: 'A person chooses where the space belongs.',
      zh: '由人决定空格加在何处。',
    },
    examples: [
      {
        bad: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 陶知文/图',
        ),
        good: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 陶知 文/图',
        ),
      },
    ],
  },
};

export const ambiguousCredit: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    return (part.article?.bylines ?? []).flatMap((byline) => (byline.ambiguous ? discoveries(part, byline) : []));
  },
};

/** A name and the credit glued to it: 陶知 · 文 · /图. */
const GLUED = /([\p{Script=Han}·]{1,6}?)(文|图|摄)(\s*[/／]?\s*(?:文|图|摄影?))(?![\p{Script=Han}])/gu;

function discoveries(part: Part, byline: Byline): readonly Discovery[] {
  return byline.spans.flatMap((line) => {
    const words = part.simplified.slice(line.start, line.end);
    return [...words.matchAll(GLUED)].map((match) => {
      const [{ length }, { length: nameLength }] = match as unknown as readonly [string, string];
      const start = line.start + match.index;
      const nameEnd = start + nameLength;
      const whole = part.text.slice(start, start + length);
      const name = part.text.slice(start, nameEnd);
      const first = part.text.charAt(nameEnd);
      const rest = part.text.slice(nameEnd + 1, start + length);
      return {
        start,
        end: start + whole.length,
        message: {
          en: `“${whole}” may be ${name} with “${first}${rest}”, or ${name}${first} with “${rest}”. Compare the printed page and set the space.`,
          zh: `“${whole}”可能是“${name}”加“${first}${rest}”，也可能是“${name}${first}”加“${rest}”。请对照原版面加空格分开。`,
        },
        alternatives: [
          spacing(nameEnd, `${name} ${first}${rest}`),
          spacing(nameEnd + first.length, `${name}${first} ${rest}`),
        ],
      };
    });
  });
}

const spacing = (at: number, result: string): Fix => ({
  title: { en: `Write “${result}”`, zh: `写作“${result}”` },
  safety: 'unsafe',
  edits: [insertion(at, ' ')],
});
