import type { Page } from '../../page/model';
import { replacement } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { RuleMeta, WorkspaceRule } from '../rule';
import { areSimilar } from './similarCharacters';

const meta: RuleMeta = {
  id: 'name-variant',
  group: 'consistency',
  severity: 'hint',
  fixable: 'unsafe',
  summary: {
    en: 'A name in a byline differs from a more frequent one in one similar character.',
    zh: '署名中的姓名与另一更常见的姓名只差一个音近或形近字。',
  },
  docs: {
    what: {
      en: 'Reports a name whose role and other characters agree with a name of another article, here or in another dump, and whose one differing character sounds or looks like its counterpart: 林嘉昕 and 林佳昕. Names that stand in one byline, and names that are both frequent, are two people.',
      zh: '若某姓名与本文件或其他文件中另一篇文章的署名身份相同、只差一字,且该字音近或形近(如“林嘉昕”与“林佳昕”),则予报告。同一署名中并列的,或两者都常见的,视为两个人。',
    },
    why: {
      en: 'One person appears as two in every list of reporters.',
      zh: '同一个人会在作者名录里变成两个人。',
    },
    fixSafety: {
      en: 'Unsafe, because two people may well be called alike: a person decides whether to write the more frequent name.',
      zh: '不安全,因为确有姓名相近的两个人:是否改用更常见的写法,由人决定。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言 通讯员 林嘉昕',
          '',
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 林佳昕',
        ),
        good: dump(
          '青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言 通讯员 林嘉昕',
          '',
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 林嘉昕',
        ),
        fixed: dump(
          '青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言 通讯员 林嘉昕',
          '',
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 林嘉昕',
        ),
      },
    ],
  },
  options: {
    frequent: {
      schema: { type: 'integer', minimum: 2 },
      default: 3,
      description: {
        en: 'A name that occurs this often is right: it is never taken for a variant.',
        zh: '出现达到此次数的姓名视为无误,不作变体报告。',
      },
    },
  },
};

/** One name in one byline. */
interface Mention {
  /** Role and name, as in `通讯员 林嘉昕`. */
  readonly key: string;
  readonly name: string;
  readonly span: Span;
  /** Which byline of the dump it stands in. */
  readonly byline: number;
}

export const nameVariant: WorkspaceRule<readonly Mention[]> = {
  scope: 'workspace',
  meta,
  survey: mentionsOf,
  check(file, surveys, { options }) {
    const own = surveys.get(file);
    if (own === undefined || own.length === 0) return [];
    const census = censusOf(surveys);
    const variants = new Map<string, string | null>();
    return own.flatMap((mention) => {
      let right = variants.get(mention.key);
      if (right === undefined) {
        right = commonerForm(mention, census, options.frequent as number);
        variants.set(mention.key, right);
      }
      return right === null ? [] : [discovery(mention, right)];
    });
  },
};

function mentionsOf(page: Page): readonly Mention[] {
  const mentions: Mention[] = [];
  let byline = 0;
  for (const { part, offset } of page.parts) {
    for (const { people } of part.article?.bylines ?? []) {
      byline++;
      for (const { role, name, span } of people) {
        if (!NAME.test(name)) continue;
        mentions.push({
          key: `${role} ${name}`,
          name,
          span: { start: span.start + offset, end: span.end + offset },
          byline,
        });
      }
    }
  }
  return mentions;
}

const NAME = /^[\u4e00-\u9fff]{2,4}$/;

interface Usage {
  readonly name: string;
  count: number;
  /** Where it was met first, in the order of the files and of the text. */
  readonly order: number;
  /** The bylines that it stands in, as `file:number`. */
  readonly bylines: Set<string>;
}

interface Census {
  readonly usages: ReadonlyMap<string, Usage>;
  /** Keys by their form with one character left open: `通讯员 林_昕`. */
  readonly byPattern: ReadonlyMap<string, readonly string[]>;
}

function censusOf(surveys: ReadonlyMap<string, readonly Mention[]>): Census {
  const usages = new Map<string, Usage>();
  const byPattern = new Map<string, string[]>();
  for (const [file, mentions] of [...surveys].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { key, name, byline } of mentions) {
      let usage = usages.get(key);
      if (usage === undefined) {
        usage = { name, count: 0, order: usages.size, bylines: new Set() };
        usages.set(key, usage);
        for (const pattern of patternsOf(key, name)) {
          const list = byPattern.get(pattern);
          if (list === undefined) byPattern.set(pattern, [key]);
          else list.push(key);
        }
      }
      usage.count++;
      usage.bylines.add(`${file}:${byline}`);
    }
  }
  return { usages, byPattern };
}

function patternsOf(key: string, name: string): readonly string[] {
  const from = key.length - name.length;
  return Array.from(name, (_, at) => `${key.slice(0, from + at)}_${key.slice(from + at + 1)}`);
}

/** The name that this one was probably meant to be, or null. */
function commonerForm({ key, name }: Mention, { usages, byPattern }: Census, frequent: number): string | null {
  const own = usages.get(key)!;
  if (own.count >= frequent) return null;
  let best: Usage | null = null;
  patternsOf(key, name).forEach((pattern, at) => {
    for (const otherKey of byPattern.get(pattern)!) {
      const other = usages.get(otherKey)!;
      if (!areSimilar(name.charAt(at), other.name.charAt(at))) continue;
      if (isCommoner(other, own) && !stoodTogether(other, own) && (best === null || isCommoner(other, best)))
        best = other;
    }
  });
  return (best as Usage | null)?.name ?? null;
}

/** Two-character names are so often alike that the other one has to be well known here. */
function isCommoner(other: Usage, own: Usage): boolean {
  if (own.name.length === 2 && other.count < 3) return false;
  return other.count > own.count || (other.count === own.count && other.order < own.order);
}

const stoodTogether = (a: Usage, b: Usage): boolean => [...a.bylines].some((byline) => b.bylines.has(byline));

function discovery({ name, span }: Mention, right: string): Discovery {
  return {
    ...span,
    message: {
      en: `“${name}” may be “${right}”, who stands in another byline with the same role. Check whether they are two people.`,
      zh: `“${name}”疑为“${right}”:另一处署名身份相同,只差一个相近的字。请核对是否为两个人。`,
    },
    fix: {
      title: { en: `Write “${right}”`, zh: `改为“${right}”` },
      safety: 'unsafe',
      edits: [replacement(span.start, span.end, right)],
    },
  };
}
