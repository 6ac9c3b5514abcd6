import { equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUMP_THRESHOLD, dumpScore } from '../../../server/src/core/page/dumpScore';
import { seeds } from '../../harness/seeds';

const texts = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

const isDump = (text: string): boolean => dumpScore(text) >= DUMP_THRESHOLD;

describe('a newspaper dump', () => {
  for (const { name, text, repaired } of seeds) {
    it(`is ${name}`, () => ok(isDump(text), `${dumpScore(text)}`));
    it(`is ${name} after its repair`, () => ok(isDump(repaired), `${dumpScore(repaired)}`));
  }

  for (const [name, text] of texts('test/heldout')) it(`is ${name}`, () => ok(isDump(text), `${dumpScore(text)}`));
});

describe('no newspaper dump', () => {
  for (const [name, text] of texts('test/nondumps')) it(`is ${name}`, () => ok(!isDump(text), `${dumpScore(text)}`));

  it('is an empty text', () => equal(dumpScore(''), 0));
  it('is one headline', () => ok(!isDump('文化大院唱起来')));
});

describe('the score', () => {
  it('reads the beginning of a long text alone', () => {
    const text = seeds[0]!.text;
    equal(
      dumpScore(text.padEnd(24_000, '\n')),
      dumpScore(text.padEnd(24_000, '\n') + '第一条 总则。\n'.repeat(50_000)),
    );
  });
});
