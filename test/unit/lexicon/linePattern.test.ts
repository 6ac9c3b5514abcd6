import { equal, match, ok } from 'node:assert/strict';
import { compileLinePattern, isPatternProblem, type LinePattern } from '../../../server/src/core/lexicon/linePattern';

function compiled(source: string): LinePattern {
  const pattern = compileLinePattern(source);
  if (isPatternProblem(pattern)) throw new Error(pattern.message.en);
  return pattern;
}

const matches = (source: string, line: string): void => {
  it(`${source} matches ${line}`, () => equal(compiled(source).matches(line), true));
};
const misses = (source: string, line: string): void => {
  it(`${source} does not match ${line}`, () => equal(compiled(source).matches(line), false));
};

describe('a line pattern', () => {
  matches('青禾早茶', '青禾早茶');
  misses('青禾早茶', '青禾早茶 每日一读');
  matches('青禾早茶*', '青禾早茶 每日一读');
  matches('青禾早茶*', '青禾早茶');
  matches('*早茶*', '青禾早茶 每日一读');
  matches('第?版', '第二版');
  misses('第?版', '第十二版');
  matches('气温:#℃', '气温:12℃');
  matches('第#期', '第二百零三期');
  misses('气温:#℃', '气温:高℃');
  misses('气温:#℃', '气温:℃');
  matches('\\*\\*\\*青禾', '***青禾');
  misses('\\*青禾', '一青禾');
  matches('?青禾', '𠮷青禾');
  misses('青禾(.*)+', '青禾青禾');
});

describe('a bad line pattern', () => {
  const says = (source: string, words: RegExp): void => {
    it(source.slice(0, 12) || 'an empty one', () => {
      const problem = compileLinePattern(source);
      ok(isPatternProblem(problem));
      match(problem.message.en, words);
    });
  };
  says('', /no text of its own/);
  says('*', /no text of its own/);
  says('**??', /no text of its own/);
  says('青禾\\', /lone backslash/);
  says('青'.repeat(201), /longer than 200/);
});

describe('a hostile line pattern', () => {
  /** A line that counts how often its characters are looked at. */
  function counted(text: string): { readonly line: string; readonly looks: () => number } {
    let looks = 0;
    const characters = [...text];
    const line = {
      *[Symbol.iterator]() {
        for (const character of characters) {
          looks++;
          yield character;
        }
      },
    };
    return { line: line as unknown as string, looks: () => looks };
  }

  it('looks at each character of the line once', () => {
    const pattern = compiled(`${'*a'.repeat(90)}b`);
    const { line, looks } = counted('a'.repeat(20_000));
    equal(pattern.matches(line), false);
    equal(looks(), 20_000);
  });
});
