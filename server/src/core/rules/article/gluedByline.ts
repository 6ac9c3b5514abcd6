import type { Lexicon } from '../../lexicon/lexicon';
import { readCues } from '../../page/cueReader';
import { Cue } from '../../page/cues';
import { type Article, type Byline, LineLabel, type Page, type Part } from '../../page/model';
import { readPage } from '../../page/reading';
import { CharClass, classOf } from '../../text/charClass';
import { replacement, shiftedEdit, type TextEdit } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import { endOf, startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { isBlank, lineAt, lineBreakOf, lineEnd, trimmed } from '../lines';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'glued-byline',
  group: 'article',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A byline is glued to a paragraph.',
    zh: '署名与正文粘在同一行。',
  },
  docs: {
    what: {
      en: 'Reports a byline without brackets that stands in the line of the article’s last paragraph, or run in before its first one.',
      zh: '报告未加括号而与正文同处一行的署名：紧跟在末段之后，或排在首段之前。',
    },
    why: {
      en: 'It reads as part of the sentence, and a list of bylines misses it.',
      zh: '它会被读成正文的一部分，统计署名时也会漏掉。',
    },
    fixSafety: {
      en: 'Safe: only white space changes. The byline gets a line of its own, set off as the page’s other bylines are.',
      zh: '安全：只改动空白。署名另起一行，空行方式与本版其他署名一致。',
    },
    examples: [
      {
        bad: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。住在巷尾的老人说,晚上出门再也不用打手电了。记者 方叙言',
        ),
        good: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。住在巷尾的老人说,晚上出门再也不用打手电了。',
          '',
          '记者 方叙言',
        ),
        fixed: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。住在巷尾的老人说,晚上出门再也不用打手电了。',
          '',
          '记者 方叙言',
        ),
      },
      {
        bad: dump(
          '青禾镇 春耕备耕忙',
          '',
          '□记者 温若溪 报道 本报讯 4月2日,青禾镇召开春耕备耕现场会,农技员现场示范播种,三十多名种植户到场观摩。',
        ),
        fixed: dump(
          '青禾镇 春耕备耕忙',
          '',
          '□记者 温若溪 报道',
          '',
          '本报讯 4月2日,青禾镇召开春耕备耕现场会,农技员现场示范播种,三十多名种植户到场观摩。',
        ),
      },
    ],
  },
};

interface Glued {
  readonly byline: Byline;
  /** The blanks between the byline and the text beside it. */
  readonly seam: Span;
}

interface Tails {
  readonly glued: readonly Discovery[];
  /** The byline's new line, once directly below the paragraph and once below a blank line. */
  readonly below: readonly (readonly TextEdit[])[];
  readonly apart: readonly (readonly TextEdit[])[];
  /** How many of the bylines that have their own line stand directly below the text, and how many apart from it. */
  readonly standingBelow: number;
  readonly standingApart: number;
}

export const gluedByline: PageRule<Tails | null> = {
  scope: 'page',
  meta,
  survey: (part, { lexicon }) => (part.article === null ? null : tailsOf(part, part.article, lexicon)),
  check(page, surveys) {
    const found = surveys.flatMap((tails, at) => (tails === null || tails.glued.length === 0 ? [] : [{ tails, at }]));
    if (found.length === 0) return [];
    const habit = habitOf(surveys);
    return found.flatMap(({ tails, at }) => discoveries(page, tails, at, tails[habit]));
  },
};

function tailsOf(part: Part, article: Article, lexicon: Lexicon): Tails | null {
  if (article.bylines.length === 0) return null;
  const glued = article.bylines.flatMap((byline) => gluedIn(part, byline, lexicon));
  const standing = article.bylines.filter(({ form, position }) => form === 'own-line' && position === 'tail');
  if (glued.length === 0 && standing.length === 0) return null;
  const apart = standing.filter(({ spans }) => part.labels[spans[0]!.line - 1] === LineLabel.Blank).length;
  const lineBreak = glued.length === 0 ? '' : lineBreakOf(part.text);
  return {
    glued: glued.map((one) => discovery(part, one)),
    below: glued.map(({ seam }) => [replacement(seam.start, seam.end, lineBreak)]),
    apart: glued.map(({ seam }) => [replacement(seam.start, seam.end, lineBreak + lineBreak)]),
    standingBelow: standing.length - apart,
    standingApart: apart,
  };
}

function gluedIn(part: Part, byline: Byline, lexicon: Lexicon): readonly Glued[] {
  if (isBracketed(part, byline)) return [];
  const place = trimmed(part.text, byline.spans[0]!);
  if (byline.form === 'glued') {
    const textEnd = trimmed(part.text, { start: 0, end: place.start }).end;
    return [{ byline, seam: { start: textEnd, end: place.start } }];
  }
  if (
    byline.form !== 'run-in' ||
    !isBlank(part.text, { start: part.lineStarts[byline.spans[0]!.line]!, end: place.start })
  )
    return [];
  const textStart = trimmed(part.text, { start: place.end, end: part.text.length }).start;
  // `记者 方叙言/图。`: the mark ends the byline; on a line of its own it would belong to nothing.
  if (cannotLead(classOf(part.text.charCodeAt(textStart)))) return [];
  if (!standsAlone(part.text.slice(place.start, place.end), lexicon)) return [];
  if (signsToo(part.text.slice(textStart, lineEnd(part, lineAt(part, textStart))), lexicon)) return [];
  return [{ byline, seam: { start: place.end, end: textStart } }];
}

/** Whether the words would be read as a byline on a line of their own; else the line would be joined to the text again. */
const standsAlone = (words: string, lexicon: Lexicon): boolean =>
  readCues(words, lexicon).cue[0] === Cue.Byline ||
  readPage(words, lexicon).parts[0]?.part.labels[0] === LineLabel.Byline;

/** Whether the words behind a byline would be read as more of it once they stand on a line of their own. */
function signsToo(words: string, lexicon: Lexicon): boolean {
  const cues = readCues(words, lexicon);
  return cues.cue[0] === Cue.Byline || cues.names.has(0);
}

const cannotLead = (kind: CharClass): boolean =>
  kind === CharClass.Closing || kind === CharClass.Pause || kind === CharClass.Close;

/** `…落到实处。(记者 方叙言)` is a way to sign, and no accident. */
function isBracketed(part: Part, { spans }: Byline): boolean {
  const { start } = trimmed(part.text, spans[0]!);
  return classOf(part.text.charCodeAt(start)) === CharClass.Open;
}

function habitOf(surveys: readonly (Tails | null)[]): 'below' | 'apart' {
  let below = 0;
  let apart = 0;
  for (const tails of surveys) {
    below += tails?.standingBelow ?? 0;
    apart += tails?.standingApart ?? 0;
  }
  return below > apart ? 'below' : 'apart';
}

function discovery(part: Part, { byline, seam }: Glued): Discovery {
  const place = trimmed(part.text, byline.spans[0]!);
  const words = part.text.slice(place.start, place.end);
  const runsIn = seam.start >= place.end;
  const beside = runsIn
    ? startOf(part.text, { start: seam.end, end: part.text.length })
    : endOf(part.text, { start: 0, end: seam.start });
  return {
    start: place.start,
    end: place.end,
    message: {
      en: `The byline “${words}” is glued to “${beside}”. Give it a line of its own.`,
      zh: `署名“${words}”与“${beside}”粘在同一行。请另起一行。`,
    },
  };
}

function discoveries(page: Page, tails: Tails, at: number, edits: Tails['below']): readonly Discovery[] {
  const { offset } = page.parts[at]!;
  return tails.glued.map((glued, index) => ({
    start: glued.start + offset,
    end: glued.end + offset,
    message: glued.message,
    fix: {
      title: { en: 'Give the byline its own line', zh: '署名另起一行' },
      safety: 'safe',
      edits: edits[index]!.map((edit) => shiftedEdit(edit, offset)),
    },
  }));
}
