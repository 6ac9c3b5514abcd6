import type { Fix } from '../../fixes/fix';
import { type Article, type Byline, LineLabel, type Page, type Part } from '../../page/model';
import { deletion, insertion, shiftedEdit } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { lineBreakOf, lineEnd, writingOf } from '../lines';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'misplaced-byline',
  group: 'article',
  severity: 'information',
  fixable: 'unsafe',
  summary: {
    en: 'A byline stands in the middle of its article.',
    zh: '署名落在文章中间。',
  },
  docs: {
    what: {
      en: 'Reports an article’s only byline where it has a line to itself between paragraphs.',
      zh: '报告文章唯一的署名独占一行、却夹在段落之间的情况。',
    },
    why: {
      en: 'The converter lost the reading order. The paragraph below the byline is often the article’s true beginning.',
      zh: '说明转换时打乱了阅读顺序；署名下面一段往往才是文章真正的开头。',
    },
    fixSafety: {
      en: 'Unsafe, because words move: the byline goes below the headline, or to the end where the page’s other bylines stand there. The paragraphs stay as they are.',
      zh: '不安全，因为文字会移动：署名移到标题之下；若本版署名多在文末，则移到文末。段落顺序不变。',
    },
    examples: [
      {
        bad: dump(
          '云溪街道 夜校点亮夜生活',
          '',
          '街道把闲置的老厂房改成教室,书法、烘焙、摄影三门课程最先开班,报名的大多是附近的青年。',
          '',
          '□本报记者 骆思齐',
          '',
          '今年以来,云溪街道围绕青年需求办起夜校,让大家下班之后有了新去处,已有六百多人走进课堂。',
        ),
        good: dump(
          '云溪街道 夜校点亮夜生活',
          '',
          '□本报记者 骆思齐',
          '',
          '今年以来,云溪街道围绕青年需求办起夜校,让大家下班之后有了新去处,已有六百多人走进课堂。',
        ),
        fixed: dump(
          '云溪街道 夜校点亮夜生活',
          '',
          '□本报记者 骆思齐',
          '',
          '街道把闲置的老厂房改成教室,书法、烘焙、摄影三门课程最先开班,报名的大多是附近的青年。',
          '',
          '今年以来,云溪街道围绕青年需求办起夜校,让大家下班之后有了新去处,已有六百多人走进课堂。',
        ),
      },
    ],
  },
};

interface Places {
  readonly heads: number;
  readonly tails: number;
  readonly misplaced: Misplaced | null;
}

interface Misplaced extends Span {
  readonly message: Discovery['message'];
  readonly toHead: Fix;
  readonly toTail: Fix;
}

export const misplacedByline: PageRule<Places | null> = {
  scope: 'page',
  meta,
  survey: (part) => (part.article === null ? null : placesOf(part, part.article)),
  check(page, surveys) {
    const found = surveys.flatMap((places, at) => (places?.misplaced ? [{ misplaced: places.misplaced, at }] : []));
    if (found.length === 0) return [];
    const atTail = sum(surveys, 'tails') > sum(surveys, 'heads');
    return found.map(({ misplaced, at }) =>
      discovery(page, misplaced, at, atTail ? misplaced.toTail : misplaced.toHead),
    );
  },
};

const sum = (surveys: readonly (Places | null)[], key: 'heads' | 'tails'): number =>
  surveys.reduce((total, places) => total + (places?.[key] ?? 0), 0);

function placesOf(part: Part, article: Article): Places | null {
  const { bylines } = article;
  if (bylines.length === 0) return null;
  const only = bylines.length === 1 && isInTheMiddle(part, article, bylines[0]!) ? bylines[0]! : null;
  const settled = bylines.filter((byline) => byline !== only);
  return {
    heads: settled.filter(({ position }) => position === 'head').length,
    tails: settled.filter(({ position }) => position === 'tail').length,
    misplaced: only === null ? null : misplacedAt(part, article, only),
  };
}

function isInTheMiddle(part: Part, { paragraphs }: Article, { form, spans }: Byline): boolean {
  if (form !== 'own-line') return false;
  const above = paragraphs[0]?.fragments.at(-1);
  const below = paragraphs.find(({ fragments }) => fragments[0]!.line > spans.at(-1)!.line)?.fragments[0];
  if (above === undefined || below === undefined || above.line > spans[0]!.line) return false;
  return !AFTERWORD.test(part.simplified.slice(below.start, Math.min(below.end, below.start + 8)));
}

/** What stands below a signed text and isn't by the same hand: `编辑回复:…`, `链接 …`. */
const AFTERWORD = /^[【[(（〔>■□●]?(?:编辑|编者|编后|回复|答复|相关|链接|背景|延伸|附[:：录]|注[:：])/u;

function misplacedAt(part: Part, article: Article, byline: Byline): Misplaced {
  const first = byline.spans[0]!.line;
  const last = byline.spans.at(-1)!.line;
  const place = { start: writingOf(part, first).start, end: writingOf(part, last).end };
  const words = part.text.slice(place.start, place.end);
  const away = deletion(part.lineStarts[first]!, part.lineStarts[belowBlanks(part, last)] ?? part.text.length);
  const gap = lineBreakOf(part.text).repeat(2);
  const headline = article.headline.at(-1);
  const below = insertion(lineEnd(part, headline?.line ?? article.firstLine), gap + words);
  const above = insertion(part.lineStarts[article.firstLine]!, words + gap);
  return {
    start: place.start,
    end: place.end,
    message: {
      en: `The byline “${words.replace(/\s+/gu, ' ')}” stands between paragraphs: the reading order was lost here. Move it, and check where the article begins.`,
      zh: `署名“${words.replace(/\s+/gu, ' ')}”夹在段落之间，此处阅读顺序已乱。请移动署名，并核对文章从哪里开始。`,
    },
    toHead: {
      title: { en: 'Move the byline to the top', zh: '将署名移到文首' },
      safety: 'unsafe',
      edits: [away, headline === undefined ? above : below],
    },
    toTail: {
      title: { en: 'Move the byline to the end', zh: '将署名移到文末' },
      safety: 'unsafe',
      edits: [away, insertion(lineEnd(part, article.lastLine), gap + words)],
    },
  };
}

function belowBlanks(part: Part, line: number): number {
  let next = line + 1;
  while (part.labels[next] === LineLabel.Blank) next++;
  return next;
}

function discovery(page: Page, { start, end, message }: Misplaced, at: number, fix: Fix): Discovery {
  const { offset } = page.parts[at]!;
  return {
    start: start + offset,
    end: end + offset,
    message,
    fix: { title: fix.title, safety: fix.safety, edits: fix.edits.map((edit) => shiftedEdit(edit, offset)) },
  };
}
