import { simplified } from '../../server/src/core/lexicon/scripts';
import type { Page, PageTraits, Part, PlacedPart } from '../../server/src/core/page/model';
import { readPage } from '../../server/src/core/page/reading';
import type { Discovery } from '../../server/src/core/rules/finding';
import type { PageRule, PartRule, RuleMeta, RuleOption, WorkspaceRule } from '../../server/src/core/rules/rule';

/** Pages and rules made by hand, for tests of what carries them and not of what they say. */

const plainTraits: PageTraits = readPage('').traits;

/** A part that nobody has read: it has its text and no article. */
export function handMadePart(text: string): Part {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return {
    text,
    simplified: simplified(text),
    signs: -1,
    lineStarts: Int32Array.from(starts),
    labels: new Uint8Array(starts.length),
    leansOnAbove: false,
    article: null,
    sections: [],
    furniture: [],
    residue: [],
    jumps: [],
    blankRuns: [],
  };
}

export function handMadePage(parts: readonly Part[], traits: Partial<PageTraits> = {}): Page {
  const placed: PlacedPart[] = [];
  let offset = 0;
  let firstLine = 0;
  for (const part of parts) {
    placed.push({ offset, firstLine, part });
    offset += part.text.length;
    firstLine += part.lineStarts.length - 1;
  }
  return { parts: placed, traits: { ...plainTraits, ...traits }, length: offset, lineCount: firstLine + 1 };
}

export function handMadeMeta(id: string, more: Partial<RuleMeta> = {}): RuleMeta {
  const text = { en: `About ${id}.`, zh: `关于 ${id}。` };
  return {
    id,
    group: 'wraps',
    severity: 'warning',
    fixable: 'sometimes',
    summary: text,
    docs: { what: text, why: text, fixSafety: text, examples: [] },
    ...more,
  };
}

export const handMadeOption = (schema: RuleOption['schema'], byDefault: unknown): RuleOption => ({
  schema,
  default: byDefault,
  description: { en: 'An option.', zh: '一个选项。' },
});

/** Reports every place of a word in a part, and counts how often it was asked. */
export class WordRule implements PartRule {
  readonly scope = 'part';
  readonly meta: RuleMeta;
  readonly #word: string;
  checks = 0;

  constructor(id: string, word: string, more: Partial<RuleMeta> = {}) {
    this.meta = handMadeMeta(id, more);
    this.#word = word;
  }

  check(part: Part): readonly Discovery[] {
    this.checks++;
    return placesOf(this.#word, part.text).map((start) => discovery(start, start + this.#word.length));
  }
}

/** Counts a word over the page and reports it once, at the page's start, where there are two or more. */
export class FrequentWordRule implements PageRule<number> {
  readonly scope = 'page';
  readonly meta: RuleMeta;
  readonly #word: string;
  surveys = 0;

  constructor(id: string, word: string) {
    this.meta = handMadeMeta(id, { group: 'page' });
    this.#word = word;
  }

  survey(part: Part): number {
    this.surveys++;
    return placesOf(this.#word, part.text).length;
  }

  check(_page: Page, surveys: readonly number[]): readonly Discovery[] {
    const total = surveys.reduce((sum, count) => sum + count, 0);
    return total < 2 ? [] : [discovery(0, 1)];
  }
}

/** Reports a dump whose text another dump has as well. */
export class SameTextRule implements WorkspaceRule<string> {
  readonly scope = 'workspace';
  readonly meta = handMadeMeta('same-text', { group: 'consistency' });

  survey(page: Page): string {
    return page.parts.map(({ part }) => part.text).join('');
  }

  check(file: string, surveys: ReadonlyMap<string, string>): readonly Discovery[] {
    const own = surveys.get(file);
    const others = [...surveys].filter(([other, text]) => other !== file && text === own);
    return others.length === 0 ? [] : [discovery(0, 1)];
  }
}

const discovery = (start: number, end: number): Discovery => ({
  start,
  end,
  message: { en: 'Found.', zh: '找到。' },
  fix: { title: { en: 'Delete', zh: '删除' }, safety: 'safe', edits: [{ start, end, text: '' }] },
  related: [{ start, end, message: { en: 'Here.', zh: '此处。' } }],
});

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
