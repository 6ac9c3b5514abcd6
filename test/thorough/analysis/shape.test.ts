import { strict as assert } from 'node:assert';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { readPage } from '../../../server/src/core/page/reading';
import { allRules } from '../../../server/src/core/rules/registry';
import { cleanPage } from '../../damage/cleanPages';
import { damaged } from '../../damage/damage';
import { seededRandom } from '../../harness/random';

/**
 * Ten times the input costs at most thirteen times the work: looks at characters, and pieces cut out, copied or
 * searched, are counted. A clock would say something else on every machine.
 */
describe('the cost of reading and checking', () => {
  it('grows with the length of the dump and no faster', () => {
    const random = seededRandom(31);
    const pages = Array.from({ length: 40 }, () => damaged(cleanPage(random), random).text);
    assertLinear((times) => pages.slice(0, 4 * times).join('\n\n'));
  });

  it('grows with the number of straight quotes that do not pair and no faster', () => {
    assertLinear((times) => `的${'"'.repeat(400 * times + 1)}`);
  });

  for (const [what, piece] of Object.entries({
    'brackets that never close': '（',
    'closing quotes that nothing opened': '的”',
    'image links on one line': '![](a.png)',
    'zero-width marks on one line': '\u200b',
    'numbers and commas without end': '1,200 ',
    'half-width brackets': '(',
    'lines of one character': '的\n\n',
    'bylines without end': '记者 方叙言\n\n',
    'headlines without stories': '# 青禾镇 夜校开课\n\n',
  })) {
    it(`grows with the number of ${what} and no faster`, () => assertLinear((times) => piece.repeat(400 * times)));
  }
});

function assertLinear(textOf: (times: number) => string): void {
  const [small, large] = [textOf(1), textOf(10)];
  // What is made once, such as the word list, is no part of either.
  workOf(small);
  const growth = workOf(large) / workOf(small) / (large.length / small.length / 10);
  assert.ok(growth <= 13, `ten times the input is ${growth.toFixed(1)} times the work`);
}

const ruleSet = ruleSetOf(allRules, new Map());

function workOf(text: string): number {
  return counted(() => {
    for (const { fix } of findingsOf(readPage(text), text, ruleSet)) void fix?.edits;
  });
}

/** What the methods of strings and arrays are asked to look at, in characters and elements, while something runs. */
function counted(run: () => void): number {
  let work = 0;
  const restore = [
    watched(String.prototype, 'charCodeAt', () => 1),
    watched(String.prototype, 'slice', (result) => result.length),
    watched(String.prototype, 'trimEnd', (result) => result.length),
    watched(Array.prototype, 'some', (_, self) => self.length),
    watched(Array.prototype, 'filter', (_, self) => self.length),
    watched(Array.prototype, 'find', (_, self) => self.length),
    watched(Array.prototype, 'includes', (_, self) => self.length),
    watched(Array.prototype, 'slice', (result) => result.length),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return work;

  function watched(prototype: object, name: string, cost: (result: Sized, self: Sized) => number): () => void {
    const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (this: Sized, ...args: unknown[]): unknown {
      const result = original.apply(this, args);
      work += cost(result as Sized, this);
      return result;
    };
    return () => {
      methods[name] = original;
    };
  }
}

interface Sized {
  readonly length: number;
}
