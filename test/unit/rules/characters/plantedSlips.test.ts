import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../../../server/src/core/config/ruleSet';
import { Lookalikes } from '../../../../server/src/core/lexicon/lookalikes';
import { ScriptClass, scriptOf } from '../../../../server/src/core/lexicon/scripts';
import { readPage } from '../../../../server/src/core/page/reading';
import { confusableCharacter } from '../../../../server/src/core/rules/characters/confusableCharacter';
import type { Finding } from '../../../../server/src/core/rules/finding';
import { seededRandom } from '../../../harness/random';
import { seeds } from '../../../harness/seeds';

const ruleSet = ruleSetOf([confusableCharacter], new Map());
const check = (text: string): readonly Finding[] => findingsOf(readPage(text), text, ruleSet);

/** Slips a page is given at once, far from one another, so that none of them helps or hides another. */
const TOGETHER = 20;
const APART = 30;
const PAGES = 100;

/**
 * `bench/lookalikes.ts` measures the finder on 2,000 slips; here the rule as a whole, with its reading of the page, is
 * held to what that promises. Slips go into the paragraphs of the seeds as they are, half repaired as they may be.
 */
describe('confusable-character, on slips planted in the seeds', () => {
  it('says the right correction first for three slips of four', () => {
    const random = seededRandom(20260701);
    let planted = 0;
    let right = 0;
    for (let i = 0; i < PAGES; i++) {
      const { text } = seeds[i % seeds.length]!;
      const slips = plant(text, random);
      const slipped = text.split('');
      for (const { at, read } of slips) slipped[at] = read;
      const corrections = new Map(
        check(slipped.join('')).map((one) => [one.start, one.alternatives![0]!.edits[0]!.text]),
      );
      planted += slips.length;
      right += slips.filter(({ at }) => corrections.get(at) === text[at]).length;
    }
    assert.ok(planted >= 1500);
    assert.ok(right >= 0.75 * planted, `${right} of ${planted} slips`);
  });

  it('speaks at most twice in 10,000 characters of clean text', () => {
    const slips = seeds.reduce((sum, { gold }) => sum + gold.ocr.length, 0);
    assertCalm(
      seeds.map(({ repaired }) => repaired),
      slips,
    );
  });

  it('is as calm on pages that nobody looked at while it was made', () => {
    const files = readdirSync('test/heldout').filter((file) => file.endsWith('.txt'));
    assertCalm(
      files.map((file) => readFileSync(join('test/heldout', file), 'utf8')),
      0,
    );
  });
});

function assertCalm(pages: readonly string[], slips: number): void {
  const characters = pages.reduce((sum, page) => sum + page.replace(/[^\u4e00-\u9fff]/g, '').length, 0);
  const found = pages.reduce((sum, page) => sum + check(page).length, 0);
  assert.ok(found - slips <= (2 * characters) / 10_000, `${found} findings in ${characters} characters`);
}

interface Slip {
  readonly at: number;
  readonly read: string;
}

function plant(text: string, random: ReturnType<typeof seededRandom>): readonly Slip[] {
  const slips: Slip[] = [];
  const inText = places(text);
  for (let tries = 0; tries < 200 && slips.length < TOGETHER; tries++) {
    const at = random.pick(inText);
    if (slips.some((other) => Math.abs(other.at - at) < APART)) continue;
    slips.push({ at, read: random.pick(READ_AS.get(text[at]!)!) });
  }
  return slips;
}

/** Where a character of some article's running text has a look-alike. */
const places = (text: string): readonly number[] =>
  readPage(text).parts.flatMap(({ part, offset }) =>
    (part.article?.paragraphs ?? []).flatMap(({ fragments }) =>
      fragments.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => offset + start + i).filter((at) => READ_AS.has(text[at]!)),
      ),
    ),
  );

/** What each character may be read as, in the script of the seeds. */
const READ_AS: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [read, meant] of new Lookalikes().pairs()) {
    if (scriptOf(read.charCodeAt(0)) === ScriptClass.TraditionalOnly) continue;
    map.set(meant, [...(map.get(meant) ?? []), read]);
  }
  return map;
})();
