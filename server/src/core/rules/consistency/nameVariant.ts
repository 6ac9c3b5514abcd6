import type { Page } from '../../page/model';
import { replacement } from '../../text/edits';
import { mapped } from '../../text/lists';
import { type Span, shifted } from '../../text/span';
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
      zh: '若某姓名与本文件或其他文件中另一篇文章的署名身份相同、只差一字，且该字音近或形近（如“林嘉昕”与“林佳昕”），则予报告。同一署名中并列的，或两者都常见的，视为两个人。',
    },
    why: {
      en: 'One person appears as two in every list of reporters.',
      zh: '同一个人会在作者名录里变成两个人。',
    },
    fixSafety: {
      en: 'Unsafe, because two people may well be called alike: a person decides whether to write the more frequent name.',
      zh: '不安全，因为确有姓名相近的两个人：是否改用更常见的写法，由人决定。',
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
        zh: '出现达到此次数的姓名视为无误，不作变体报告。',
      },
    },
  },
};

/** A name as one dump prints it under one role: plain data, which the index keeps on disk. */
interface Name {
  readonly role: string;
  readonly name: string;
  readonly spans: Span[];
  /** The numbers of the bylines that it stands in, in rising order. */
  readonly bylines: number[];
}

export const nameVariant: WorkspaceRule<readonly Name[]> = {
  scope: 'workspace',
  meta,
  survey: namesOf,
  check(file, surveys, { options }) {
    const own = surveys.get(file) ?? [];
    if (own.length === 0) return [];
    return rivalsOf(file, own, surveys).flatMap((rivals) => {
      const right = rivals.usage.count < (options.frequent as number) ? commonest(rivals) : null;
      return right === null ? [] : rivals.of.spans.map((place) => discovery(rivals.of, place, right));
    });
  },
};

/** The names of one dump, in the order in which they are met first. */
function namesOf(page: Page): readonly Name[] {
  const names: Name[] = [];
  let byline = 0;
  for (const { part, offset } of page.parts) {
    for (const { people } of part.article?.bylines ?? []) {
      byline++;
      for (const { role, name, span } of people) {
        if (!NAME.test(name)) continue;
        const known = named(role, name, names) ?? noted({ role, name, spans: [], bylines: [] }, names);
        known.spans.push(shifted(span, offset));
        if (known.bylines.at(-1) !== byline) known.bylines.push(byline);
      }
    }
  }
  return names;
}

const NAME = /^[\u4e00-\u9fff]{2,4}$/;

const named = (role: string, name: string, names: readonly Name[]): Name | undefined =>
  names.find((one) => one.name === name && one.role === role);

function noted(name: Name, names: Name[]): Name {
  names.push(name);
  return name;
}

/** How often a name stands in the workspace, and where it is met first. */
interface Usage {
  readonly name: string;
  count: number;
  file: string;
  at: number;
}

interface Rivals {
  readonly of: Name;
  readonly usage: Usage;
  /** The names that differ from it in one similar character; null for one that is another person. */
  readonly others: Map<string, Usage | null>;
}

function rivalsOf(
  file: string,
  own: readonly Name[],
  surveys: ReadonlyMap<string, readonly Name[]>,
): readonly Rivals[] {
  const rivals = mapped(own, (name): Rivals => ({ of: name, usage: unmet(name, file), others: new Map() }));
  const firsts = new Set(mapped(own, ({ name }) => firstOf(name)));
  const lasts = new Set(mapped(own, ({ name }) => lastOf(name)));
  for (const [other, names] of surveys) {
    for (const name of names) {
      // Names that differ in one place share their first character or their last, as most share with none of these.
      if (!firsts.has(firstOf(name.name)) && !lasts.has(lastOf(name.name))) continue;
      for (const one of rivals) weigh(name, other, names, one);
    }
  }
  return rivals;
}

const firstOf = (name: string): number => name.charCodeAt(0);
const lastOf = (name: string): number => name.charCodeAt(name.length - 1);

/** Counts a name of some dump for, or against, a name of the own dump that is like it. */
function weigh(name: Name, file: string, names: readonly Name[], { of, usage, others }: Rivals): void {
  const at = loneDifference(of.name, name.name);
  if (at === null || of.role !== name.role) return;
  if (at === of.name.length) {
    meet(usage, name, file);
  } else if (areSimilar(of.name.charAt(at), name.name.charAt(at)) && others.get(name.name) !== null) {
    const other = others.get(name.name) ?? unmet(name, file);
    meet(other, name, file);
    others.set(name.name, stoodTogether(name, named(of.role, of.name, names)) ? null : other);
  }
}

/** Where two names of one length differ, if in one place alone; their length where they are the same; else null. */
function loneDifference(a: string, b: string): number | null {
  if (a.length !== b.length) return null;
  let found = a.length;
  for (let at = 0; at < a.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    if (found < a.length) return null;
    found = at;
  }
  return found;
}

const unmet = ({ name, spans }: Name, file: string): Usage => ({ name, count: 0, file, at: spans[0]!.start });

function meet(usage: Usage, { spans }: Name, file: string): void {
  usage.count += spans.length;
  if (file >= usage.file) return;
  usage.file = file;
  usage.at = spans[0]!.start;
}

const stoodTogether = (name: Name, other: Name | undefined): boolean =>
  other?.bylines.some((byline) => name.bylines.includes(byline)) ?? false;

/** The name that this one was probably meant to be, or null. */
function commonest({ usage, others }: Rivals): string | null {
  let best = usage;
  for (const other of others.values()) if (other !== null && isCommoner(other, best)) best = other;
  return best === usage || !isWellKnown(best) ? null : best.name;
}

/** Of two names that are equally frequent the one that is met first counts as right. */
function isCommoner(a: Usage, b: Usage): boolean {
  if (a.count !== b.count) return a.count > b.count;
  return a.file === b.file ? a.at < b.at : a.file < b.file;
}

/** Two-character names are so often alike that the right one has to stand here more than once. */
const isWellKnown = ({ name, count }: Usage): boolean => name.length > 2 || count >= 2;

function discovery({ name }: Name, { start, end }: Span, right: string): Discovery {
  return {
    start,
    end,
    message: {
      en: `“${name}” may be “${right}”, who stands in another byline with the same role. Check whether they are two people.`,
      zh: `“${name}”疑为“${right}”：另一处署名身份相同，只差一个相近的字。请核对是否为两个人。`,
    },
    fix: {
      title: { en: `Write “${right}”`, zh: `改为“${right}”` },
      safety: 'unsafe',
      edits: [replacement(start, end, right)],
    },
  };
}
