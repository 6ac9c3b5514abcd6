import { simplified } from '../../lexicon/scripts';
import type { Article, Part } from '../../page/model';
import { bracketsOffice, tellsAuthor } from '../../page/signatures';
import { mapped } from '../../text/lists';
import type { Span } from '../../text/span';
import { lineEnd } from '../lines';

/**
 * What page rules need to know of an article in order to compare it with its neighbours. Briefs, captioned
 * pictures, notices and articles that continue another page follow rules of their own and are compared with nothing.
 */
export interface Story {
  /** The article's first line, without its line break. */
  readonly firstLine: Span;
  /** The headline of a story that lacks a byline or a dateline; nobody asks after the others. */
  readonly title: string;
  /** Running text of more than a few lines that a newspaper would head and sign. */
  readonly full: boolean;
  /** A single paragraph: full or not, it may be an item of a column of briefs. */
  readonly single: boolean;
  readonly opensBriefs: boolean;
  /** It stands below the label of what nobody signs. */
  readonly opensAdvice: boolean;
  readonly hasSection: boolean;
  readonly hasHeadline: boolean;
  readonly hasByline: boolean;
  readonly hasDateline: boolean;
  /** A byline stands between the headline and the text. */
  readonly opensSigned: boolean;
  readonly hasSubheads: boolean;
  /** It begins with a dateline, or by saying when something happened, as news does. */
  readonly opensAsNews: boolean;
  /** Unsigned, but taken from an agency, which signs for it, or somebody is told of at its end or behind its dateline. */
  readonly vouchedFor: boolean;
  /** Its beginning or end stands on another page. */
  readonly jumps: boolean;
}

/** The story of a part. Several rules compare stories: each is read once, and kept for as long as its part lives. */
export function storyOf(part: Part, briefLength: number): Story | null {
  const known = read.get(part);
  if (known?.briefLength === briefLength) return known.story;
  const story = readStory(part, briefLength);
  read.set(part, { briefLength, story });
  return story;
}

const read = new WeakMap<Part, { readonly briefLength: number; readonly story: Story | null }>();

function readStory(part: Part, briefLength: number): Story | null {
  const { article } = part;
  if (article === null || article.paragraphs.length === 0) return null;
  const single = article.paragraphs.length === 1;
  const hasByline = article.bylines.length > 0;
  const hasDateline = article.dateline !== null;
  const title = hasByline && hasDateline ? '' : titleOf(part, article);
  return {
    firstLine: firstLineOf(part, article),
    title,
    full: isFull(article, briefLength) && (hasByline || !isOfNobody(part, article, title)),
    single,
    opensBriefs:
      part.sections.some((section) => BRIEFS.test(simplified(section.title))) ||
      (!hasByline && BRIEFS.test(simplified(title))),
    opensAdvice: part.sections.some((section) => UNSIGNED_LABEL.test(simplified(section.title))),
    hasSection: part.sections.length > 0,
    hasHeadline: article.headline.length > 0,
    hasByline,
    hasDateline,
    opensSigned: opensSigned(article),
    hasSubheads: article.subheads.length > 0,
    opensAsNews: hasDateline || opensAsNews(part, article),
    vouchedFor: !hasByline && (isFromAgency(part, article) || isSignedOff(part, article) || mayBeSigned(part, article)),
    jumps: part.jumps.length > 0,
  };
}

const opensSigned = ({ bylines: [first], paragraphs }: Article): boolean =>
  first?.form === 'own-line' && first.spans[0]!.start < paragraphs[0]!.fragments[0]!.start;

/**
 * The stories that a page's habits are read from and held against: full ones, without the items of a column of
 * briefs or of advice. Briefs go on from their label as long as single paragraphs without a byline follow, advice as
 * long as no story is signed or opens with a dateline.
 */
export function fullStories(stories: readonly (Story | null)[]): readonly IndexedStory[] {
  const found: IndexedStory[] = [];
  let inBriefs = false;
  let inAdvice = false;
  stories.forEach((story, at) => {
    if (story === null) return;
    if (story.opensBriefs) inBriefs = true;
    else if (story.hasSection || !story.single || story.hasByline) inBriefs = false;
    if (story.opensAdvice) inAdvice = !story.hasByline;
    else if (story.hasSection || story.hasByline || story.hasDateline) inAdvice = false;
    if (story.full && !inBriefs && !inAdvice) found.push({ story, at });
  });
  return found;
}

export interface IndexedStory {
  readonly story: Story;
  /** The number of its part. */
  readonly at: number;
}

/** True where enough of the other stories do it for one that doesn't to stand out. */
export function isHabit(doing: number, others: number, minimumShare: number, minimumStories: number): boolean {
  return doing >= minimumStories && doing >= minimumShare * others;
}

const BRIEFS = /简讯|短讯|快讯|速览|速递|速读|短波|简报|一句话|点击|集锦|集萃|动态|图片新闻|简明新闻|短新闻|要闻$/u;
const UNSIGNED =
  /公告|公示|通告|启事|声明|招聘|招标|遗失|挂失|讣告|广告|通知$|名单(?:$|[(（])|答复|回复[:：]|复函|怎么办|如何办理|节目|电视$|[(（]外[一二三两]首[)）]|战报|更正|致歉|编者按|编后|导读|链接|背景|小贴士|提示|名词解释|大事记|来信|征集|征稿|招募|欢迎|寻人|寻物|谜语|灯谜|笑话|要点$|逝世$|同志生平|预告|影讯|行情|赛程|积分榜|预报|分类信息|信息点滴|^数[说字读]$|^社[论评][:：]|》一文|有回音$|^致.{1,16}[信书]$|(?:感谢|慰问|公开|表扬|祝贺|贺|道歉)信$|(?:倡议|承诺|决心|挑战)书$/u;
/** What stands below these the paper says itself, or has put together: leaders, advice, answers to readers. */
const UNSIGNED_LABEL =
  /社论|社评|分类信息|信息点滴|数说|贴士|小知识|常识|提示|提醒|锦囊|链接|背景|问答|门诊|有问必答|公告|讣告|启事|寻人|预告|谜语|灯谜|笑话|急转弯|趣味|讲堂|课堂/u;
const AGENCY = /新华社|中新社|中新网|中央社|中央通讯社|人民日报|光明日报|央视|央广|法新社|路透社|美联社|综合|^据/u;

/** Of two paragraphs or more this many characters make a story. */
const SHORTEST = 40;

/** Notices, riddles and what an editor has put together are signed by nobody; some titles are padded: `公 告`. */
const isOfNobody = (part: Part, { paragraphs }: Article, title: string): boolean =>
  UNSIGNED.test(simplified(title).replace(/\s/g, '')) ||
  OPENS_UNSIGNED.test(
    part.simplified.slice(paragraphs[0]!.fragments[0]!.start, paragraphs[0]!.fragments[0]!.start + 16),
  );

/** An editor's word, the question of a reader, what another paper or an agency has written, or items with a bullet each. */
const OPENS_UNSIGNED = /^(?:[△▲●○◎■□◆◇]|编者按|[问答][:：]|读者[\u4e00-\u9fff]{0,8}[问:：]|据《|新华社稿)/u;

function isFull(article: Article, briefLength: number): boolean {
  if (article.paragraphs.length === 1 && article.captions.length > 0) return false;
  const enough = article.paragraphs.length > 1 ? SHORTEST : briefLength;
  return lengthOf(article, enough) >= enough;
}

/** The number of characters of running text, counted no further than asked. */
function lengthOf(article: Article, enough: number): number {
  let length = 0;
  for (const { fragments } of article.paragraphs) {
    for (const { start, end } of fragments) length += end - start;
    if (length >= enough) break;
  }
  return length;
}

/** How far into a story its time is looked for. */
const OPENING = 24;
const WHEN =
  /\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|今[日天]|前[日天]|连日|近期|近段|近来|最近|今年|去年|之际|期间|上午|下午|获悉|为(?:了|进一步|切实|全面|深入|有效|大力|弘扬)/u;

function opensAsNews(part: Part, { paragraphs }: Article): boolean {
  const { start, end } = paragraphs[0]!.fragments[0]!;
  return WHEN.test(part.simplified.slice(start, Math.min(end, start + OPENING)));
}

function isFromAgency(part: Part, { dateline }: Article): boolean {
  return (
    dateline !== null && AGENCY.test(part.simplified.slice(dateline.start, dateline.end).replace(/^[【[(（〖]/u, ''))
  );
}

/** `(市交警支队)`, `(作者系某某研究员)`: a line of its own, or words behind the last sentence. */
function isSignedOff(part: Part, { paragraphs }: Article): boolean {
  const { start, end } = paragraphs.at(-1)!.fragments.at(-1)!;
  const bracket = Math.max(part.text.lastIndexOf('(', end), part.text.lastIndexOf('（', end));
  const from = Math.max(start, bracket);
  return bracketsOffice(part.simplified, from, end) || tellsAuthor(part.simplified, from, end);
}

/** `本报讯 记者 甲某某 在林场最偏远的管护站,…`: a byline, or the beginning of a sentence. */
function mayBeSigned(part: Part, { dateline }: Article): boolean {
  return dateline !== null && REPORTER.test(part.simplified.slice(dateline.end, dateline.end + LONGEST_REPORTER));
}

const REPORTER = /^\s?(?:本报)?(?:见习|实习|首席|特约)?记者\s[\u4e00-\u9fff]{2,3}\s/u;
const LONGEST_REPORTER = 14;

const titleOf = (part: Part, { headline }: Article): string =>
  mapped(headline, ({ start, end }) => part.text.slice(start, end)).join(' ');

const firstLineOf = (part: Part, article: Article): Span => ({
  start: article.span.start,
  end: Math.min(article.span.end, lineEnd(part, article.firstLine)),
});
