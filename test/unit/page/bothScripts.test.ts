import { deepEqual, equal } from 'node:assert/strict';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { simplified, traditionalCharacters } from '../../../server/src/core/lexicon/scripts';
import type { Page } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';
import { allRules } from '../../../server/src/core/rules/registry';
import { everyGoldPage } from '../../harness/evidenceWorth';

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...traditionalCharacters()].reverse().map((character) => [simplified(character), character]),
);

/** The text as a Traditional press would set it, place for place. */
const traditional = (text: string): string => text.replace(/[\u4e00-\u9fff]/g, (it) => TRADITIONAL.get(it) ?? it);

const labelsOf = ({ parts }: Page): readonly (readonly number[])[] => parts.map(({ part }) => [...part.labels]);

const articlesOf = ({ parts }: Page) =>
  parts.map(({ part: { article, sections } }) => ({
    titles: sections.map(({ title }) => title),
    people: article?.bylines.flatMap(({ people, credit }) => [credit, ...people]),
    dateline: article?.dateline,
    paragraphs: article?.paragraphs.map(({ fragments, truncated }) => ({ fragments, truncated })),
  }));

/** All rules but those that go by the characters themselves. */
const rules = ruleSetOf(
  allRules.filter(({ meta }) => meta.group !== 'characters'),
  new Map(),
);

describe('a page whose figures are as wide as its ideographs', () => {
  const wide = (text: string): string =>
    text.replace(/[0-9]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));

  it('reads as its narrow twin does, and quotes what it prints', () => {
    const text =
      '青禾镇 粮仓通了电\n\n新华社云汀1月25日电(记者 方叙言) 青禾镇粮仓1月24日通电,20个村的粮食有了烘干的地方。\n\n(下转第2版)\n\n2019年1月26日 星期六 第3版\n';
    const page = readPage(wide(text));
    deepEqual(labelsOf(page), labelsOf(readPage(text)));
    equal(page.parts[0]!.part.article!.dateline!.date, '１月２５日');
    equal(page.parts[0]!.part.article!.bylines[0]!.people[0]!.name, '方叙言');
  });
});

describe('a page in Traditional characters', () => {
  for (const { text, gold } of everyGoldPage()) {
    it(`reads as its Simplified twin does, and quotes what it prints: ${gold.file}`, () => {
      const printed = traditional(text);
      const twin = readPage(text);
      const page = readPage(printed);
      deepEqual(labelsOf(page), labelsOf(twin));
      equal(JSON.stringify(articlesOf(page)), traditional(JSON.stringify(articlesOf(twin))));
      equal(page.parts.map(({ part }) => part.text).join(''), printed);
    });
  }

  it('is found fault with in the same places', () => {
    for (const { text, gold } of everyGoldPage()) {
      const places = (page: string): readonly string[] =>
        findingsOf(readPage(page), page, rules).map(({ rule, start, end }) => `${rule} ${start}–${end}`);
      deepEqual(places(traditional(text)), places(text), gold.file);
    }
  });
});
