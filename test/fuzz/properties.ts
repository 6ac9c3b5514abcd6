import { strict as assert } from 'node:assert';
import { decode } from '../../server/src/cli/encoding/decode';
import { isBinary } from '../../server/src/cli/encoding/detect';
import { splice } from '../../server/src/cli/encoding/splice';
import { findingsOf } from '../../server/src/core/analysis/findings';
import { FindingsCache } from '../../server/src/core/analysis/findingsCache';
import { readConfigFile } from '../../server/src/core/config/configFile';
import { resolveConfig } from '../../server/src/core/config/resolve';
import { ruleSetOf } from '../../server/src/core/config/ruleSet';
import { type Accepts, anyFix, fixToFixpoint, safeOnly } from '../../server/src/core/fixes/fixpoint';
import { compileLinePattern, isPatternProblem } from '../../server/src/core/lexicon/linePattern';
import { addQuery, addTag, labelOverridesOf, linesOf, Notebook, suppressionOf } from '../../server/src/core/notes';
import { dumpScore } from '../../server/src/core/page/dumpScore';
import { readAll, reread } from '../../server/src/core/page/incremental';
import { joined } from '../../server/src/core/page/joined';
import type { Page } from '../../server/src/core/page/model';
import { leavesOf } from '../../server/src/core/page/nodes';
import { readPage } from '../../server/src/core/page/reading';
import { allRules, ruleTable } from '../../server/src/core/rules/registry';
import { applyEdits, replacement, type TextEdit } from '../../server/src/core/text/edits';
import type { SeededRandom } from '../harness/random';
import { proven } from '../harness/safeFixes';

/** Something that must hold of every text whatever: it throws where it does not. */
export interface Property {
  readonly name: string;
  /** How often the property is tried: on every text, or on every so many. */
  readonly every: number;
  holds(text: string, random: SeededRandom): void | Promise<void>;
}

const ruleSet = ruleSetOf(allRules, new Map());
const checked = (text: string) => findingsOf(readPage(text), text, ruleSet);
const check = proven(checked);

export const properties: readonly Property[] = [
  { name: 'a reading covers every character', every: 1, holds: coversEveryCharacter },
  {
    name: 'findings and fixes lie within the text, safe fixes keep its words, and repairs settle',
    every: 1,
    holds: repairsSettle,
  },
  { name: 'unsafe repairs settle', every: 4, holds: unsafeRepairsSettle },
  { name: 'a reading after edits equals a full one', every: 4, holds: rereadsTheSame },
  { name: 'notes of any kind are read', every: 8, holds: survivesSidecars },
  { name: 'a configuration of any kind is read', every: 8, holds: survivesConfigurations },
  { name: 'a line pattern of any kind ends', every: 8, holds: patternsEnd },
  { name: 'bytes of any kind are decoded and come back unchanged', every: 8, holds: bytesComeBack },
];

function coversEveryCharacter(text: string): void {
  const page = readPage(text);
  assert.equal(page.length, text.length);
  let at = 0;
  for (const { offset, part } of page.parts) {
    assert.equal(offset, at, 'parts follow each other');
    assert.equal(part.text, text.slice(at, at + part.text.length), 'a part holds its own text');
    at += part.text.length;
  }
  assert.equal(at, text.length, 'the parts end with the text');
  at = 0;
  for (const leaf of leavesOf(page)) {
    assert.equal(leaf.start, at, 'leaves follow each other');
    assert.ok(leaf.end > leaf.start, 'no leaf is empty');
    at = leaf.end;
  }
  assert.equal(at, text.length, 'the leaves end with the text');
  paragraphsAreWhole(page);
  const score = dumpScore(text);
  assert.ok(score >= 0 && score <= 1, `a score of ${score}`);
}

function paragraphsAreWhole(page: Page): void {
  for (const { part } of page.parts) {
    for (const paragraph of part.article?.paragraphs ?? []) {
      const { text, offsets } = joined(part, paragraph);
      assert.ok(offsets.length >= text.length, 'every unit of a paragraph has its place');
      assert.equal(paragraph.seams.length, paragraph.fragments.length - 1, 'a seam between each two fragments');
    }
  }
}

function repairsSettle(text: string): void {
  for (const finding of check(text)) {
    const places = [finding, ...(finding.related ?? [])];
    assert.ok(
      places.every(({ start, end }) => 0 <= start && start <= end && end <= text.length),
      `${finding.rule} is within the text`,
    );
    for (const { edits } of [...(finding.fix ? [finding.fix] : []), ...(finding.alternatives ?? [])]) {
      editsFit(text, edits, finding.rule);
    }
  }
  comesToRest(text, safeOnly);
}

function unsafeRepairsSettle(text: string): void {
  comesToRest(text, anyFix);
}

/**
 * Ten passes are enough for a page. A text made to need more, such as brackets around brackets without end, is said
 * not to have settled, and may take a few runs; what it must not do is go round in circles.
 */
function comesToRest(text: string, accepts: Accepts): void {
  let now = text;
  for (let run = 0; run < MOST_RUNS; run++) {
    const outcome = fixToFixpoint(now, check, accepts);
    assert.equal(applyEdits(now, outcome.edits), outcome.text, 'the edits lead to the repaired text');
    if (outcome.settled && outcome.edits.length === 0) return;
    if (outcome.settled) {
      assert.equal(fixToFixpoint(outcome.text, check, accepts).edits.length, 0, 'a second run changes nothing');
      return;
    }
    now = outcome.text;
    if (run === MOST_RUNS - 1) assert.fail(`repairs go round in circles: ${[...outcome.counts.keys()]}`);
  }
}

const MOST_RUNS = 60;

function editsFit(text: string, edits: readonly TextEdit[], rule: string): void {
  assert.ok(edits.length > 0, `${rule} has edits`);
  let last = 0;
  for (const { start, end } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(start >= last && end >= start && end <= text.length, `edits of ${rule} don't overlap`);
    last = end;
  }
}

function rereadsTheSame(text: string, random: SeededRandom): void {
  let now = text;
  let reading = readAll(now);
  const cache = new FindingsCache();
  findingsOf(reading.page, now, ruleSet, cache);
  for (let step = 0; step < 3; step++) {
    const edit = someEdit(now, random);
    now = applyEdits(now, [edit]);
    reading = reread(reading, edit);
    same(reading.page, readPage(now), 'the page');
    same(findingsOf(reading.page, now, ruleSet, cache), checked(now), 'the findings');
  }
}

/** Comparing what they say as JSON is quick; only where that differs is the difference worth finding. */
function same(actual: object, expected: object, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected, what);
}

function survivesSidecars(text: string, random: SeededRandom): void {
  const log = damaged(someLog(text, random), random);
  const book = Notebook.open(text, log);
  for (const { placement } of book.notes) {
    const { span } = placement as { span?: { start: number; end: number } | null };
    if (span)
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, 'a note is within the text');
  }
  const page = readPage(text, undefined, labelOverridesOf(book));
  assert.equal(page.length, text.length);
  findingsOf(page, text, ruleSet, new FindingsCache(), suppressionOf(book));
  const edit = someEdit(text, random);
  const next = applyEdits(text, [edit]);
  assert.equal(book.follow([edit], next).text, next);
}

async function survivesConfigurations(text: string, random: SeededRandom): Promise<void> {
  const word = JSON.stringify(text.slice(0, 60)).slice(1, -1);
  const source = damaged(random.pick(CONFIGURATIONS), random).replaceAll('§', () => word);
  for (const { span, message } of readConfigFile('newsproof.json', source, ruleTable).problems) {
    assert.ok(0 <= span.start && span.start <= span.end, 'a problem has a place');
    assert.ok(message.en !== '' && message.zh !== '', 'a problem is told in both languages');
  }
  const asked: string[] = [];
  const read = (path: string) => Promise.resolve(asked.push(path) < 9 && path.includes('other') ? source : null);
  const config = await resolveConfig('a/newsproof.json', source, { read }, ruleTable);
  assert.ok(
    asked.every((path) => !path.startsWith('/') && !path.split('/').includes('..')),
    `left the workspace: ${asked}`,
  );
  findingsOf(readPage(text, config.lexicon), text, config.ruleSetFor('a/b.txt'));
}

/** The worst line that fits each pattern nearly: run states side by side take the product of the lengths, no more. */
function patternsEnd(text: string, random: SeededRandom): void {
  const source = random.chance(0.5) ? text.slice(0, 220) : random.text('*#?a一\\', random.between(0, 210));
  const pattern = compileLinePattern(source);
  if (isPatternProblem(pattern)) {
    assert.ok(pattern.message.zh.length > 0);
    return;
  }
  for (const line of [text, 'a'.repeat(1000), '一1'.repeat(500), `${source.replace(/[*?#]/g, '1')}x`]) {
    assert.equal(typeof pattern.matches(line), 'boolean');
  }
}

function bytesComeBack(text: string, random: SeededRandom): void {
  const bytes = Uint8Array.from(new TextEncoder().encode(text));
  for (let hits = random.between(0, 4); hits > 0 && bytes.length > 0; hits--) {
    bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
  }
  isBinary(bytes);
  const decoded = decode(
    bytes,
    random.pick([undefined, undefined, 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']),
  );
  const spliced = splice(decoded, []);
  assert.ok(spliced instanceof Uint8Array, 'no edits can be refused');
  assert.equal(Buffer.compare(spliced, bytes), 0, 'bytes come back');
}

function someEdit(text: string, random: SeededRandom): TextEdit {
  const start = random.between(0, text.length);
  const end = Math.min(text.length, start + random.pick([0, 0, 1, 4, 60]));
  return replacement(start, end, random.pick(['', '的', '\n', '\n\n', ' ', '。', '记者 方叙言', '本报讯 ', '“', '\r']));
}

function someLog(text: string, random: SeededRandom): string {
  const book = Notebook.open(text, '');
  const notes = Array.from({ length: random.between(0, 3) }, (_, i) => {
    const stamp = { author: '苗青', created: `2031-05-06T08:00:0${i}.000Z` };
    const start = random.between(0, text.length);
    const at = { start, end: Math.min(text.length, start + random.between(0, 20)) };
    const outcome = i === 0 ? addQuery(book, stamp, at, '?') : addTag(book, stamp, at, 'person');
    return outcome.done ? outcome.entries : [];
  });
  return linesOf(notes.flat(), 'page.txt');
}

/** The text with a few of its units taken out, doubled or replaced; sometimes it is something else altogether. */
function damaged(text: string, random: SeededRandom): string {
  if (random.chance(0.1)) return random.text('{}[]":,\\\n0e.tru', random.between(0, 60));
  let result = text;
  for (let hits = random.between(0, 4); hits > 0; hits--) {
    const at = random.between(0, result.length);
    const kept = result.slice(at + random.between(0, random.chance(0.1) ? 200 : 2));
    result =
      result.slice(0, at) +
      random.pick(['', '', '"', '{', '}', '[', ']', ',', 'null', '1e999', '\\', '\n', '\ud800']) +
      kept;
  }
  return result;
}

const CONFIGURATIONS: readonly string[] = [
  '{"extends":["newsproof:strict","./other.json","../outside.json"],"rules":{"blank-run":["warning",{"max":2}]}}',
  '{"lexicon":{"roles":["§"],"datelines":["§讯"],"furniture":[{"pattern":"§*","kind":"weather"}],"sections":["§"]}}',
  '{"files":["**/*.txt","§"],"ignore":["!(a|b)*","{a,b}/**"],"overrides":[{"files":["§"],"rules":{"wrap-space":"off"}}]}',
  '// words\n{"words":["§"],"failLevel":"error","rules":{"repeated-block":["on",{"minLength":8}],"§":"off"},}',
];
