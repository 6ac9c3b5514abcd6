import type { Fix } from '../../fixes/fix';
import { LaterFix } from '../../fixes/laterFix';
import type { Paragraph, Part, Seam } from '../../page/model';
import { type Bilingual, Unspoken } from '../../text/bilingual';
import { dump } from '../example';
import { endOf, startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { isHyphenatedAt, joinEdit, seamSpan } from '../joining';
import { isBlank } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'split-paragraph',
  group: 'wraps',
  severity: 'warning',
  fixable: 'sometimes',
  summary: {
    en: 'A paragraph is cut in two by blank lines.',
    zh: '段落被空行断成两截。',
  },
  docs: {
    what: {
      en: 'Reports a paragraph that stops in the middle of a sentence, or of a word, and goes on after one or more blank lines. The printed page had a column end, a picture or a box edge there.',
      zh: '报告在句中或词中断开、隔一个或几个空行才接着写下去的段落。版面上此处原是栏尾、图片或边框。',
    },
    why: {
      en: 'Whoever searches, counts or quotes the text meets half a sentence; a word cut in two is not found at all.',
      zh: '检索、统计或引用时只能看到半句话；被断开的词根本检索不到。',
    },
    fixSafety: {
      en: 'Joining is safe where the evidence is strong: a word across the cut, an open quotation mark, a line without a closing mark before running text. Where it is weaker, as where a clause ends with the line and another one begins below, so that only a full stop may be lost, the fix is unsafe and waits for a person. A space comes in only between Latin words or numbers.',
      zh: '证据充分时合并是安全的：有词跨在断口上、引号未合、前一行没有句末标点而后一行显然是正文。证据较弱时，例如前一行像是以一个分句收尾、后一行另起一个分句，可能只是丢了句号，修复为不安全，须由人确认。只有拉丁词或数字之间才补空格。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 举办春季农技培训',
          '',
          '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛',
          '',
          '围,大家围着农技员问个不停。',
        ),
        good: dump(
          '青禾镇 举办春季农技培训',
          '',
          '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习。',
          '',
          '现场营造出浓厚的学习氛围,大家围着农技员问个不停。',
        ),
        fixed: dump(
          '青禾镇 举办春季农技培训',
          '',
          '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛围,大家围着农技员问个不停。',
        ),
      },
    ],
  },
};

export const splitParagraph: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const found: Discovery[] = [];
    for (const paragraph of part.article?.paragraphs ?? []) {
      for (let at = 0; at < paragraph.seams.length; at++) {
        if (!isCut(paragraph.seams[at]!) || isHyphenatedAt(part, seamSpan(paragraph, at))) continue;
        found.push(discovery(part, paragraph, at));
      }
    }
    return found;
  },
};

const isCut = (seam: Seam): boolean => seam.kind === 'blank' || seam.kind === 'gap';

function discovery(part: Part, paragraph: Paragraph, at: number): Discovery {
  const place = seamSpan(paragraph, at);
  const { start, end } = place;
  const message = new Unspoken(() => messageFor(part, paragraph, at));
  // What stands between the fragments is not ours to drop.
  return isBlank(part.text, place) ? { start, end, message, fix: joining(paragraph, at) } : { start, end, message };
}

function messageFor(part: Part, paragraph: Paragraph, at: number): Bilingual {
  const before = endOf(part.text, paragraph.fragments[at]!);
  const after = startOf(part.text, paragraph.fragments[at + 1]!);
  const reason = strongest(paragraph.seams[at]!);
  return {
    en: `The paragraph is cut here: “${before}” goes on with “${after}”${reason === null ? '' : ` (${reason.en})`}. Join the two lines.`,
    zh: `段落在此断开：“${before}”应接“${after}”${reason === null ? '' : `（${reason.zh}）`}。请合并两行。`,
  };
}

function joining(paragraph: Paragraph, at: number): Fix {
  const safety = paragraph.seams[at]!.strength === 'strong' ? 'safe' : 'unsafe';
  return new LaterFix(JOIN, safety, () => [joinEdit(paragraph, at)]);
}

const JOIN: Bilingual = { en: 'Join the paragraph', zh: '合并段落' };

function strongest(seam: Seam): Bilingual | null {
  let best = seam.reasons[0];
  for (const reason of seam.reasons) if (reason.weight > best!.weight) best = reason;
  return best?.text ?? null;
}
