import { type Article, type Byline, LineLabel, type Page, type Part } from '../../page/model';
import { CharClass, classOf } from '../../text/charClass';
import { replacement, shiftedEdit, type TextEdit } from '../../text/edits';
import { shifted } from '../../text/span';
import { dump } from '../example';
import { endOf } from '../excerpt';
import type { Discovery } from '../finding';
import { lineBreakOf, trimmed } from '../lines';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'glued-byline',
  group: 'article',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A byline is glued to the end of a paragraph.',
    zh: '署名粘在段落末尾。',
  },
  docs: {
    what: {
      en: 'Reports a byline without brackets that stands in the line of the article’s last paragraph.',
      zh: '报告未加括号而紧跟在文末段落同一行的署名。',
    },
    why: {
      en: 'It reads as part of the sentence, and a list of bylines misses it.',
      zh: '它会被读成正文的一部分,统计署名时也会漏掉。',
    },
    fixSafety: {
      en: 'Safe: only white space changes. The byline gets a line of its own, set off as the page’s other bylines are.',
      zh: '安全:只改动空白。署名另起一行,空行方式与本版其他署名一致。',
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
    ],
  },
};

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
  survey: (part) => (part.article === null ? null : tailsOf(part, part.article)),
  check(page, surveys) {
    const found = surveys.flatMap((tails, at) => (tails === null || tails.glued.length === 0 ? [] : [{ tails, at }]));
    if (found.length === 0) return [];
    const habit = habitOf(surveys);
    return found.flatMap(({ tails, at }) => discoveries(page, tails, at, tails[habit]));
  },
};

function tailsOf(part: Part, article: Article): Tails | null {
  if (article.bylines.length === 0) return null;
  const glued = article.bylines.filter((byline) => byline.form === 'glued' && !isBracketed(part, byline));
  const standing = article.bylines.filter(({ form, position }) => form === 'own-line' && position === 'tail');
  if (glued.length === 0 && standing.length === 0) return null;
  const apart = standing.filter(({ spans }) => part.labels[spans[0]!.line - 1] === LineLabel.Blank).length;
  const lineBreak = glued.length === 0 ? '' : lineBreakOf(part.text);
  return {
    glued: glued.map((byline) => discovery(part, byline)),
    below: glued.map((byline) => [ungluing(part, byline, lineBreak)]),
    apart: glued.map((byline) => [ungluing(part, byline, lineBreak + lineBreak)]),
    standingBelow: standing.length - apart,
    standingApart: apart,
  };
}

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

function discovery(part: Part, byline: Byline): Discovery {
  const place = trimmed(part.text, byline.spans[0]!);
  const words = part.text.slice(place.start, place.end);
  const before = endOf(part.text, trimmed(part.text, { start: 0, end: place.start }));
  return {
    ...place,
    message: {
      en: `The byline “${words}” is glued to “${before}”. Give it a line of its own.`,
      zh: `署名“${words}”粘在“${before}”之后。请另起一行。`,
    },
  };
}

/** The blanks between the paragraph and its byline become the line break. */
function ungluing(part: Part, byline: Byline, separator: string): TextEdit {
  const { start } = trimmed(part.text, byline.spans[0]!);
  const textEnd = trimmed(part.text, { start: 0, end: start }).end;
  return replacement(textEnd, start, separator);
}

function discoveries(page: Page, tails: Tails, at: number, edits: Tails['below']): readonly Discovery[] {
  const { offset } = page.parts[at]!;
  return tails.glued.map((glued, index) => ({
    ...glued,
    ...shifted(glued, offset),
    fix: {
      title: { en: 'Give the byline its own line', zh: '署名另起一行' },
      safety: 'safe',
      edits: edits[index]!.map((edit) => shiftedEdit(edit, offset)),
    },
  }));
}
