import { Sign } from '../../lexicon/signs';
import type { Part } from '../../page/model';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { lineAt } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'replacement-character',
  group: 'characters',
  severity: 'error',
  fixable: 'none',
  summary: {
    en: 'A character was lost in conversion.',
    zh: '有字符在转换中丢失。',
  },
  docs: {
    what: {
      en: 'Reports U+FFFD, halves of surrogate pairs and private-use characters: what a converter writes where it doesn’t know the character. One finding speaks for a line.',
      zh: '报告 U+FFFD、不成对的代理码和私用区字符：转换程序遇到不认识的字时写下的内容。每行合报一次。',
    },
    why: {
      en: 'The word is gone from the text, and only the printed page or its image can bring it back.',
      zh: '原字已不在文本中，只有核对原版面才能补回。',
    },
    fixSafety: {
      en: 'There is no repair: look the character up on the printed page. Many at once tell of a dump that was opened in the wrong encoding.',
      zh: '无法自动修复，请核对原版面。若大量出现，多半是用错误的编码打开了文件。',
    },
    examples: [
      {
        bad: dump('青禾镇 夜校开课', '', '本报讯 4月9日，青禾镇夜校开课，专家讲解棚菜栽\ufffd技术。'),
        good: dump('青禾镇 夜校开课', '', '本报讯 4月9日，青禾镇夜校开课，专家讲解棚菜栽培技术。'),
      },
    ],
  },
};

export const replacementCharacter: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const { text } = part;
    if ((part.signs & (Sign.Control | Sign.Symbol)) === 0) return NOTHING;
    const found: Discovery[] = [];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < FIRST_SURROGATE || (code > LAST_PRIVATE && code !== REPLACEMENT)) continue;
      const length = keptLength(text, at);
      if (length > 0) at += length - 1;
      else at = addUpTo(found, part, at);
    }
    return found;
  },
};

const NOTHING: readonly Discovery[] = [];

const FIRST_SURROGATE = 0xd800;
const FIRST_LOW_SURROGATE = 0xdc00;
const LAST_LOW_SURROGATE = 0xdfff;
const FIRST_PRIVATE_PLANE = 0xf0000;
const LAST_PRIVATE = 0xf8ff;
const REPLACEMENT = 0xfffd;

/** The units of a whole character beyond the first plane that stands here; 0 for what is lost. */
function keptLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= FIRST_LOW_SURROGATE) return 0;
  const next = text.charCodeAt(at + 1);
  const isWhole = next >= FIRST_LOW_SURROGATE && next <= LAST_LOW_SURROGATE;
  return isWhole && text.codePointAt(at)! < FIRST_PRIVATE_PLANE ? 2 : 0;
}

/** Reports all that is lost on a line, and answers the offset of the last of it. */
function addUpTo(found: Discovery[], part: Part, first: number): number {
  const { text, lineStarts } = part;
  const next = lineStarts[lineAt(part, first) + 1] ?? text.length;
  let count = 0;
  let last = first;
  for (let at = first; at < next; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_SURROGATE || (code > LAST_PRIVATE && code !== REPLACEMENT)) continue;
    const kept = keptLength(text, at);
    if (kept > 0) {
      at += kept - 1;
      continue;
    }
    last = at;
    count++;
  }
  const before = text.slice(Math.max(lineStarts[lineAt(part, first)]!, first - 6), first);
  found.push({
    start: first,
    end: last + 1,
    message: {
      en: `${count === 1 ? 'A character was' : `${count} characters were`} lost behind “${before}”. Look at the printed page.`,
      zh: `“${before}”之后有${count}个字符在转换中丢失，请核对原版面。`,
    },
  });
  return last;
}
