import { deepEqual, equal, ok } from 'node:assert/strict';
import { explainPart } from '../../../server/src/core/page/explain';
import { leavesOf } from '../../../server/src/core/page/nodes';
import { readPage } from '../../../server/src/core/page/reading';
import { scanLines } from '../../../server/src/core/page/scan';
import { seededRandom } from '../../harness/random';

/** Reads a text that is no newspaper and finds each of its characters and lines in the page again. */
function survives(name: string, text: string): void {
  it(name, () => {
    const page = readPage(text);
    equal(page.parts.map(({ part }) => part.text).join('') === text, true, 'the parts are the text');
    equal(page.length, text.length);
    equal(page.lineCount, scanLines(text).count);
    equal(
      page.parts.reduce((lines, { part }) => lines + part.lineStarts.length, 0),
      page.lineCount,
    );
    const leaves = leavesOf(page);
    equal(
      leaves.reduce((length, { start, end }) => length + end - start, 0),
      text.length,
    );
  });
}

/** Any 16-bit units whatever. */
function noise(length: number, seed: number): string {
  const random = seededRandom(seed);
  return String.fromCharCode(...Array.from({ length }, () => random.between(0, 0xffff)));
}

/** Bytes as a careless program decodes them. */
function decodedBytes(length: number, seed: number): string {
  const random = seededRandom(seed);
  return new TextDecoder('utf-8').decode(Uint8Array.from({ length }, () => random.between(0, 255)));
}

describe('any input is read', () => {
  survives('nothing', '');
  survives('one blank', ' ');
  survives('one line end', '\n');
  survives('blank lines of all kinds', '\n\r\n \t\r\r\n\u3000\r\u00a0\n');
  survives('lone surrogates', '\udc00文化大院\ud800\n\n记者 \ud83d\n\ud800');
  survives('NULs', '文化\0大院\0\n\0\n\0\0\n本报讯 昨日\0,');
  survives('form feeds and controls', '\f\n\x1b[31m文化大院\x1b[0m\n\x07');
  survives('binary bytes', decodedBytes(20_000, 1));
  survives('noise', noise(20_000, 2));
  survives('marks alone', '。，、“”（）【】□■#'.repeat(500));
  survives('roles alone', '记者通讯员本报记者'.repeat(500));
  survives('open brackets', '（【“《'.repeat(2_000));
  survives('a million blank lines', '\n'.repeat(1_000_000));
  survives('one line of five million units', '演出持续了两个多小时,老人们听得津津有味。'.repeat(250_000));
  survives('one line of five million units without a mark', '演出'.repeat(2_500_000));
  survives('five million spaces', ' '.repeat(5_000_000));
  survives('a line of a million wraps', '演 '.repeat(1_000_000));
});

describe('a dump without text', () => {
  for (const [name, text] of [
    ['nothing', ''],
    ['blank lines', '\n\n \n'],
  ] as const) {
    it(`has no article: ${name}`, () =>
      deepEqual(
        readPage(text).parts.map(({ part }) => part.article),
        [null],
      ));
  }
});

describe('every explanation', () => {
  it('survives noise', () => {
    const { parts, traits } = readPage(noise(20_000, 3));
    for (const { part } of parts) equal(explainPart(part, traits).length, part.labels.length);
  });
});

describe('the work grows as the text does', () => {
  const STORY =
    '文化大院唱起来\n\n本报讯 昨日,青禾镇举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。\n\n记者 方叙言\n\n';

  /** How many articles, paragraphs and leaves a page of so many stories has. */
  const size = (stories: number): readonly number[] => {
    const page = readPage(STORY.repeat(stories));
    return [page.parts.length, page.lineCount, leavesOf(page).length];
  };

  it('a hundred times the stories are a hundred times the parts and leaves', () => {
    const [parts, lines, leaves] = size(10) as readonly [number, number, number];
    const [manyParts, manyLines, manyLeaves] = size(1000) as readonly [number, number, number];
    equal(manyParts, parts * 100);
    equal(manyLines - 1, (lines - 1) * 100);
    ok(Math.abs(manyLeaves - leaves * 100) <= 100);
  });
});
