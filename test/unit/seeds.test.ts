import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The seeds are what the reading and the repairs are measured on, so they are held to their own word here:
 * each dump has a gold outline that speaks of lines that exist and text that stands there, and a repaired twin that
 * lost nothing. `test/gold/README.md` says what each field means.
 */
describe('The seed dumps', () => {
  const names = readdirSync(folder('seeds'))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length));

  it('are at least sixteen, each with one gold outline and one repaired twin', () => {
    assert.ok(names.length >= 16, `${names.length} seeds`);
    assert.deepEqual(withoutEnding(folder('test/gold'), '.gold.json'), names);
    assert.deepEqual(withoutEnding(folder('test/repaired'), '.txt'), names);
  });

  it('cover every kind of break that a gold outline can tell of', () => {
    const golds = names.map(readGold);
    for (const part of ['wraps', 'hardWraps', 'blankRuns', 'truncated', 'missingBylines', 'ocr', 'markers'] as const)
      assert.ok(
        golds.some((gold) => gold[part].length > 0),
        `no seed has ${part}`,
      );
    for (const part of ['jumps', 'hyphens', 'findings', 'residue', 'encoding'] as const)
      assert.ok(
        golds.some((gold) => gold[part] !== undefined),
        `no seed has ${part}`,
      );
    assert.ok(golds.some((gold) => gold.spaceWraps > 0));
    assert.ok(golds.some((gold) => bylines(gold).some((byline) => byline.ambiguous)));
  });

  for (const name of names)
    describe(name, () => {
      const gold = readGold(name);
      const dump = linesOf(folder('seeds'), name, gold);
      const twin = linesOf(folder('test/repaired'), name, gold);
      const line = (number: number) => dump[number - 1] ?? assert.fail(`there is no line ${number}`);

      it('has a gold outline whose every line exists', () => {
        assert.equal(gold.file, `${name}.txt`);
        assert.equal(gold.lines, dump.length);
        for (const number of ownedLines(gold)) assert.notEqual(line(number).trim(), '', `line ${number} is blank`);
      });

      it('has every printed line in one part of the outline, and in no second one', () => {
        const residue = new Set(gold.residue ?? []);
        const printed = dump.flatMap((text, i) => (text.trim() === '' || residue.has(text) ? [] : [i + 1]));
        assert.deepEqual([...ownedLines(gold)].sort(byNumber), printed);
      });

      it('has articles that follow one another, each ranging over its own parts', () => {
        let end = 0;
        for (const article of gold.articles) {
          const own = articleLines(article).sort(byNumber);
          assert.deepEqual(article.range, [own[0], own.at(-1)]);
          assert.ok(article.range[0] > end);
          end = article.range[1];
        }
      });

      it('has headlines, labels, crossheads, datelines, bylines and captions that stand on their lines', () => {
        const stands = (text: string, lines: readonly number[]) =>
          assert.ok(skeleton(lines.map(line).join('')).includes(skeleton(text)), `${text} is not on ${lines}`);
        for (const section of gold.sections) stands(section.title, [section.line]);
        for (const article of gold.articles) {
          for (const part of [...article.headline, ...article.subheads]) stands(part.text, [part.line]);
          for (const part of [...article.bylines, ...(article.captions ?? [])]) stands(part.text, part.lines);
          if (article.dateline) stands(article.dateline.text, [article.dateline.line]);
        }
        for (const mark of [...gold.markers, ...(gold.jumps ?? []), ...(gold.hyphens ?? [])])
          stands(mark.text, [mark.line]);
        for (const slip of gold.ocr) stands(slip.found, [slip.line]);
      });

      it('has bylines whose people and credit are printed there', () => {
        for (const byline of bylines(gold))
          for (const part of [...byline.people.flatMap((one) => [one.role, one.name]), byline.credit ?? ''])
            assert.ok(skeleton(byline.text).includes(skeleton(part)), `${part} is not in ${byline.text}`);
      });

      it('has paragraphs that read as their lines do, joined, without the bylines before and after them', () => {
        for (const article of gold.articles) {
          const inline = article.bylines.filter((byline) => byline.inline);
          for (const paragraph of article.paragraphs) {
            const hyphens = (gold.hyphens ?? []).filter((hyphen) => paragraph.lines.includes(hyphen.line));
            let joined = paragraph.lines.map(line).join('\n');
            for (const hyphen of hyphens)
              joined = joined.replace(`${hyphen.text}\n`, hyphen.text.slice(0, -'-'.length));
            joined = skeleton(joined);
            for (const byline of inline.filter((one) => one.lines.some((number) => paragraph.lines.includes(number))))
              joined = withoutAtEnds(joined, skeleton(byline.text));
            assert.equal(skeleton(paragraph.text), joined);
          }
        }
      });

      it('has cuts with nothing between their two ends but blank lines or furniture', () => {
        const furniture = new Set(gold.furniture.map((one) => one.line));
        for (const { kind, after, before } of gold.wraps) {
          const between = range(after + 1, before - 1);
          assert.ok(between.length > 0);
          assert.ok(between.every((number) => line(number).trim() === '' || furniture.has(number)));
          assert.equal(
            between.some((number) => furniture.has(number)),
            kind === 'furniture',
          );
        }
        for (const [after, before] of gold.hardWraps) assert.equal(before, after + 1);
      });

      it('has every run of two or more blank lines in its outline', () => {
        assert.deepEqual(gold.blankRuns, blankRuns(dump));
      });

      it('has a twin that lost nothing but declared residue', () => {
        const kept = (lines: readonly string[]) => skeleton(withoutResidue(lines.join('\n'), gold));
        assert.equal(kept(twin), kept(dump));
      });

      it('has a twin with single blank lines, and each paragraph whole on a line of its own', () => {
        assert.deepEqual(blankRuns(twin), []);
        const cutByFurniture = new Set(gold.wraps.filter((cut) => cut.kind === 'furniture').map((cut) => cut.after));
        const whole = twin.map((text) => skeleton(withoutResidue(text, gold)));
        for (const article of gold.articles) {
          const inline = article.bylines.filter((byline) => byline.inline);
          for (const paragraph of article.paragraphs) {
            if (paragraph.lines.some((number) => cutByFurniture.has(number))) continue;
            const wanted = skeleton(withoutResidue(paragraph.text, gold));
            const reads = (text: string) => inline.reduce((rest, by) => withoutAtEnds(rest, skeleton(by.text)), text);
            assert.ok(
              whole.some((text) => text === wanted || reads(text) === wanted),
              paragraph.text,
            );
          }
        }
      });
    });
});

interface Line {
  readonly line: number;
  readonly text: string;
}

interface Byline {
  readonly lines: readonly number[];
  readonly text: string;
  readonly people: readonly { readonly role: string; readonly name: string }[];
  readonly ambiguous: boolean;
  readonly credit: string | null;
  readonly inline: boolean;
}

interface Article {
  readonly range: readonly [number, number];
  readonly headline: readonly Line[];
  readonly dateline: Line | null;
  readonly bylines: readonly Byline[];
  readonly subheads: readonly Line[];
  readonly paragraphs: readonly { readonly lines: readonly number[]; readonly text: string }[];
  readonly captions?: readonly { readonly lines: readonly number[]; readonly text: string }[];
}

interface Gold {
  readonly file: string;
  readonly encoding?: string;
  readonly lines: number;
  readonly sections: readonly { readonly line: number; readonly title: string }[];
  readonly furniture: readonly { readonly line: number; readonly kind: string }[];
  readonly articles: readonly Article[];
  readonly wraps: readonly { readonly kind: 'block' | 'furniture'; readonly after: number; readonly before: number }[];
  readonly hardWraps: readonly (readonly [number, number])[];
  readonly spaceWraps: number;
  readonly blankRuns: readonly (readonly [number, number])[];
  readonly truncated: readonly number[];
  readonly missingBylines: readonly number[];
  readonly jumps?: readonly Line[];
  readonly ocr: readonly { readonly line: number; readonly found: string; readonly want: string }[];
  readonly markers: readonly Line[];
  readonly hyphens?: readonly Line[];
  readonly findings?: readonly { readonly rule: string; readonly line: number }[];
  readonly residue?: readonly string[];
}

function folder(name: string): string {
  const path = join(process.cwd(), name);
  assert.ok(existsSync(path), `${name} is missing: tests run from the project's root`);
  return path;
}

function withoutEnding(path: string, ending: string): string[] {
  return readdirSync(path)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

function readGold(name: string): Gold {
  return JSON.parse(readFileSync(join(folder('test/gold'), `${name}.gold.json`), 'utf8'));
}

function linesOf(path: string, name: string, gold: Gold): string[] {
  const decoder = new TextDecoder(gold.encoding ?? 'utf-8', { fatal: true, ignoreBOM: true });
  return decoder.decode(readFileSync(join(path, `${name}.txt`))).split(/\r\n|\n/);
}

function bylines(gold: Gold): readonly Byline[] {
  return gold.articles.flatMap((article) => article.bylines);
}

function articleLines(article: Article): number[] {
  const lines = [
    ...article.headline.map((one) => one.line),
    ...article.subheads.map((one) => one.line),
    ...article.bylines.flatMap((one) => one.lines),
    ...article.paragraphs.flatMap((one) => one.lines),
    ...(article.captions ?? []).flatMap((one) => one.lines),
    ...(article.dateline ? [article.dateline.line] : []),
  ];
  return [...new Set(lines)];
}

function ownedLines(gold: Gold): number[] {
  return [
    ...gold.sections.map((one) => one.line),
    ...gold.furniture.map((one) => one.line),
    ...gold.articles.flatMap(articleLines),
  ];
}

function blankRuns(lines: readonly string[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (lines[i]?.trim() === '') continue;
    if (i - start > 1) runs.push([start + 1, i]);
    start = i + 1;
  }
  return runs;
}

/** What a layout repair must never change: the text under NFKC, with straight quotes, without white space. */
function skeleton(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/gu, '');
}

function withoutResidue(text: string, gold: Gold): string {
  const hyphenless = (gold.hyphens ?? []).reduce((rest, { text: cut }) => rest.replace(cut, cut.slice(0, -1)), text);
  return (gold.residue ?? []).reduce((rest, residue) => rest.replaceAll(residue, ''), hyphenless);
}

/** A byline behind a dateline stands in the middle and stays. */
function withoutAtEnds(text: string, byline: string): string {
  if (text.startsWith(byline)) return text.slice(byline.length);
  return text.endsWith(byline) ? text.slice(0, -byline.length) : text;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
