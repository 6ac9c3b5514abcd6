import type { Fix } from '../../fixes/fix';
import { ScriptClass, scriptClasses, simplified } from '../../lexicon/scripts';
import { Sign } from '../../lexicon/signs';
import type { Article, Part } from '../../page/model';
import { replacement } from '../../text/edits';
import { covers } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { OptionValues, PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'mixed-script',
  group: 'characters',
  severity: 'hint',
  fixable: 'sometimes',
  summary: {
    en: 'Simplified and Traditional characters stand in one article.',
    zh: '同一篇文章里简体字与繁体字混用。',
  },
  docs: {
    what: {
      en: 'Reports an article that is written in one script and has characters that only the other one uses. One finding speaks for an article. Names in bylines are left alone; by option so is what is quoted.',
      zh: '一篇文章通篇用一种字体，却夹有只属于另一种字体的字时报告，每篇合报一次。署名中的姓名不查；可用选项忽略引文和书名。',
    },
    why: {
      en: 'A search finds only one of the two. Often the odd character was misread.',
      zh: '检索时只能查到其中一种；异体往往是误认造成的。',
    },
    fixSafety: {
      en: 'Unsafe: in a Simplified article the Traditional characters are written in Simplified. The other way has no sure answer (发 is 發 or 髮), so there is no repair.',
      zh: '不安全：简体文章中的繁体字改为简体。反过来没有唯一答案（“发”可为“發”或“髮”），不提供修复。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场听课，現场气氛热烈，专家讲解棚菜栽培技术。',
        ),
        good: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场听课，现场气氛热烈，专家讲解棚菜栽培技术。',
        ),
        fixed: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场听课，现场气氛热烈，专家讲解棚菜栽培技术。',
        ),
      },
    ],
  },
  options: {
    quotations: {
      schema: { enum: ['check', 'ignore'] },
      default: 'check',
      description: {
        en: 'Whether titles and quotations count: an inscription may be quoted in its own script.',
        zh: '书名和引文是否计入：题字、碑文可按原字体引用。',
      },
    },
  },
};

/** Characters that the conversion tables give to one script, although careful pages in the other print them too. */
const PRINTED_IN_BOTH = '峰并床扑晒灶痴秘粽群肴虱雇霉凄恒栖炖捱摺榘菸醣';

const SCRIPTS = Uint8Array.from(scriptClasses);
for (const character of PRINTED_IN_BOTH) SCRIPTS[character.charCodeAt(0)] = ScriptClass.Common;

/** An article of fewer telling characters has no script of its own. */
const LEAST = 8;

export const mixedScript: PartRule = {
  scope: 'part',
  meta,
  check(part, { options }) {
    const { article } = part;
    if (article === null || (part.signs & Sign.Traditional) === 0) return NOTHING;
    const ofTraditional = countOf(part, article, ScriptClass.TraditionalOnly);
    if (ofTraditional === 0) return [];
    const ofSimplified = countOf(part, article, ScriptClass.SimplifiedOnly);
    if (ofSimplified === 0 || Math.max(ofSimplified, ofTraditional) < LEAST) return [];
    const odd = ofSimplified >= ofTraditional ? ScriptClass.TraditionalOnly : ScriptClass.SimplifiedOnly;
    const places = oddPlaces(part, article, odd, options);
    return places.length === 0 ? [] : [discovery(part, places, odd)];
  },
};

const NOTHING: readonly Discovery[] = [];

function countOf({ text }: Part, { span }: Article, script: ScriptClass): number {
  let count = 0;
  for (let at = span.start; at < span.end; at++) if (SCRIPTS[text.charCodeAt(at)] === script) count++;
  return count;
}

function oddPlaces(part: Part, article: Article, odd: ScriptClass, { quotations }: OptionValues): readonly number[] {
  const { text } = part;
  const names = article.bylines.flatMap(({ people }) => people.map(({ span }) => span));
  const places: number[] = [];
  for (let at = article.span.start; at < article.span.end; at++) {
    if (SCRIPTS[text.charCodeAt(at)] !== odd || names.some((name) => covers(name, at))) continue;
    if (quotations !== 'ignore' || !isQuoted(text, at)) places.push(at);
  }
  return places;
}

/** Whether more quotations have opened than closed on the line before a place; one that has closed counts no further. */
function isQuoted(text: string, at: number): boolean {
  let depth = 0;
  for (let i = text.lastIndexOf('\n', at) + 1; i < at; i++) {
    if (QUOTING.includes(text[i]!)) depth++;
    else if (QUOTED.includes(text[i]!)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

const QUOTING = '“‘「『《〈';
const QUOTED = '”’」』》〉';

function discovery({ text }: Part, places: readonly number[], odd: ScriptClass): Discovery {
  const characters = [...new Set(places.map((at) => text[at]!))].slice(0, 8).join('');
  const start = places[0]!;
  const message =
    odd === ScriptClass.TraditionalOnly
      ? {
          en: `This article is Simplified, but ${places.length === 1 ? 'one character is' : `${places.length} characters are`} Traditional: ${characters}.`,
          zh: `本文为简体，却有${places.length}个繁体字：${characters}。`,
        }
      : {
          en: `This article is Traditional, but ${places.length === 1 ? 'one character is' : `${places.length} characters are`} Simplified: ${characters}.`,
          zh: `本文為繁體，卻有${places.length}個簡體字：${characters}。`,
        };
  const finding = { start, end: start + 1, message };
  return odd === ScriptClass.TraditionalOnly ? { ...finding, fix: simplifying(text, places) } : finding;
}

function simplifying(text: string, places: readonly number[]): Fix {
  return {
    title: { en: `Write ${places.length} characters in Simplified`, zh: `将${places.length}个繁体字改为简体` },
    safety: 'unsafe',
    edits: places.map((at) => replacement(at, at + 1, simplified(text.charAt(at)))),
  };
}
