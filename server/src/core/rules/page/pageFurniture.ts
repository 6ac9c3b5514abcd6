import type { Fix } from '../../fixes/fix';
import { type Article, type Furniture, type FurnitureKind, LineLabel, type Part } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { deletion, insertion, type TextEdit } from '../../text/edits';
import { dump } from '../example';
import { startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { lineBreakOf, lineEnd } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'page-furniture',
  group: 'page',
  severity: 'information',
  fixable: 'unsafe',
  summary: {
    en: 'A line of the page itself stands inside an article.',
    zh: '版面附属内容混在文章里。',
  },
  docs: {
    what: {
      en: 'Reports the weather, hotlines, folio lines, staff lines and the like where they stand between the paragraphs of an article. Beside the articles they are where they belong, and nothing is said; within a paragraph interrupted-paragraph speaks of them.',
      zh: '报告夹在文章各段之间的天气、热线、报眉、责编署名等版面附属内容。它们若在文章之外，则属正常，不作提示；若夹在段落中间，由 interrupted-paragraph 报告。',
    },
    why: {
      en: 'Whoever extracts the article gets the hotline with it.',
      zh: '提取文章时会把热线之类的内容一并取出。',
    },
    fixSafety: {
      en: 'Unsafe, because words move: the line is set aside behind the article. It may also be dropped.',
      zh: '不安全，因为文字会移动：该行移到文章之后。也可以选择删除。',
    },
    examples: [
      {
        bad: dump(
          '云溪街道 夜校开课了',
          '',
          '本报讯 9月5日晚,云溪街道青年夜校开课,首期开设书法、烘焙、摄影等六门课程。',
          '',
          '新闻热线: 0500-5550123',
          '',
          '报名的青年大多在附近上班。下一步,街道还将把夜校课程送进企业。',
          '',
          '记者 方叙言',
        ),
        good: dump(
          '云溪街道 夜校开课了',
          '',
          '本报讯 9月5日晚,云溪街道青年夜校开课,首期开设书法、烘焙、摄影等六门课程。',
          '',
          '报名的青年大多在附近上班。下一步,街道还将把夜校课程送进企业。',
          '',
          '记者 方叙言',
          '',
          '新闻热线: 0500-5550123',
        ),
        fixed: dump(
          '云溪街道 夜校开课了',
          '',
          '本报讯 9月5日晚,云溪街道青年夜校开课,首期开设书法、烘焙、摄影等六门课程。',
          '',
          '报名的青年大多在附近上班。下一步,街道还将把夜校课程送进企业。',
          '',
          '记者 方叙言',
          '',
          '新闻热线: 0500-5550123',
        ),
      },
    ],
  },
};

export const pageFurniture: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const { article } = part;
    if (article === null) return [];
    return part.furniture.flatMap((furniture) => {
      const { kind, line, lastLine } = furniture;
      if (kind === 'jump' || line < article.firstLine || lastLine > article.lastLine) return [];
      if (interruptsParagraph(article, furniture) || isItsSubject(part, article, kind)) return [];
      return [discovery(part, article, furniture, KINDS[kind])];
    });
  },
};

/** Furniture in the middle of a paragraph is moved out by the rule that joins the paragraph. */
const interruptsParagraph = ({ paragraphs }: Article, { start, end }: Furniture): boolean =>
  paragraphs.some(({ fragments }) => fragments[0]!.start < start && end < fragments.at(-1)!.end);

/** Below `今日天气` the weather is the story itself. */
const isItsSubject = (part: Part, { headline }: Article, kind: FurnitureKind): boolean =>
  kind === 'weather' && headline.some(({ start, end }) => WEATHER.test(part.simplified.slice(start, end)));

const WEATHER = /天气|气象|气温|预报/;

function discovery(part: Part, article: Article, furniture: Furniture, kind: Bilingual): Discovery {
  const words = startOf(part.text, furniture, 12);
  return {
    start: furniture.start,
    end: furniture.end,
    message: {
      en: `“${words}” is ${kind.en} and stands inside an article. Set it aside behind the article, or drop it.`,
      zh: `“${words}”是${kind.zh}，却夹在文章里。请移到文章之后，或删除。`,
    },
    unnecessary: true,
    fix: settingAside(part, article, furniture),
    alternatives: [dropping(part, furniture)],
  };
}

function settingAside(part: Part, article: Article, furniture: Furniture): Fix {
  const lineBreak = lineBreakOf(part.text);
  const words = part.text.slice(furniture.start, furniture.end);
  return {
    title: { en: 'Set aside behind the article', zh: '移到文章之后' },
    safety: 'unsafe',
    edits: [removal(part, furniture), insertion(lineEnd(part, article.lastLine), lineBreak + lineBreak + words)],
  };
}

const dropping = (part: Part, furniture: Furniture): Fix => ({
  title: { en: 'Drop this line', zh: '删除这一行' },
  safety: 'unsafe',
  edits: [removal(part, furniture)],
});

/** Takes the lines away together with the blank lines below them, so that no run of blank lines is left. */
function removal(part: Part, { line, lastLine }: Furniture): TextEdit {
  let next = lastLine + 1;
  if (part.labels[line - 1] === LineLabel.Blank) while (part.labels[next] === LineLabel.Blank) next++;
  return deletion(part.lineStarts[line]!, part.lineStarts[next] ?? part.text.length);
}

/** A jump is set into the text on purpose, and so is no furniture in the way. */
const KINDS: Readonly<Record<Exclude<FurnitureKind, 'jump'>, Bilingual>> = {
  weather: { en: 'a weather line', zh: '天气信息' },
  contact: { en: 'a line of contacts', zh: '联系方式' },
  folio: { en: 'a folio line', zh: '报眉' },
  staff: { en: 'a staff line', zh: '版面责任人署名' },
  lottery: { en: 'a lottery result', zh: '彩票开奖信息' },
  imprint: { en: 'a line of the imprint', zh: '出版信息' },
  advertisement: { en: 'an advertisement', zh: '广告' },
  custom: { en: 'furniture of the page', zh: '版面附属内容' },
};
