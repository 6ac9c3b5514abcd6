import { strict as assert } from 'node:assert';
import { defaultLexicon, type Lexicon } from '../../server/src/core/lexicon/lexicon';
import { LineLabel, type Part } from '../../server/src/core/page/model';
import { type LabelOverride, readPage } from '../../server/src/core/page/reading';

/**
 * Says of a page what each of its lines is. A mark stands before each line; blank lines have none:
 *
 *     reads(`
 *     H 青禾镇 文化大院唱起来
 *
 *     . 本报讯 7月1日,青禾镇举行戏曲专场演出,村民早早搬来
 *
 *     + 板凳等候开场。
 *     `);
 *
 * `H` headline · `S` section label · `u` subhead · `b` byline · `d` dateline · `.` paragraph · `+` its continuation ·
 * `c` caption · `f` furniture · `r` residue · `j` jump. A line of dashes stands where an article ends and another one
 * begins; it is no line of the page.
 */
export function reads(marked: string, lexicon: Lexicon = defaultLexicon): void {
  const lines = sampleLines(marked);
  assert.equal(remarked(textOf(lines), [], lexicon), lines.join('\n'));
}

/** The same with lines that a person labelled, by their number (from 0) in the page. */
export function readsWith(labels: ReadonlyMap<number, LineLabel>, marked: string): void {
  const lines = sampleLines(marked);
  const text = textOf(lines);
  const starts = text.split('\n').map((_, line, all) => all.slice(0, line).join('\n').length + Math.sign(line));
  const overrides = [...labels].map(([line, label]) => ({ offset: starts[line]!, label }));
  assert.equal(remarked(text, overrides, defaultLexicon), lines.join('\n'));
}

/** The page without its marks. */
export const unmarkedPage = (marked: string): string => textOf(sampleLines(marked));

/** What separates the articles of a sample. */
const BETWEEN = '----';

/** The sample's lines without the margin that the test's code gives them. */
function sampleLines(marked: string): readonly string[] {
  const lines = marked.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line !== '').map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => line.slice(margin));
}

const textOf = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== BETWEEN)
    .map((line) => line.slice(2))
    .join('\n');

function remarked(text: string, overrides: readonly LabelOverride[], lexicon: Lexicon): string {
  const { parts } = readPage(text, lexicon, overrides);
  return parts.flatMap(({ part }, index) => [...(index > 0 ? [BETWEEN] : []), ...markedLines(part)]).join('\n');
}

function markedLines(part: Part): readonly string[] {
  return [...part.labels].map((label, line) => {
    const words = part.text.slice(part.lineStarts[line]!, part.lineStarts[line + 1] ?? part.text.length);
    const mark = MARKS[label as LineLabel];
    return mark === '' ? '' : `${mark} ${words.replace(/[\r\n]+$/, '')}`;
  });
}

const MARKS: Readonly<Record<LineLabel, string>> = {
  [LineLabel.Blank]: '',
  [LineLabel.Headline]: 'H',
  [LineLabel.Section]: 'S',
  [LineLabel.Subhead]: 'u',
  [LineLabel.Byline]: 'b',
  [LineLabel.Dateline]: 'd',
  [LineLabel.Body]: '.',
  [LineLabel.Continuation]: '+',
  [LineLabel.Caption]: 'c',
  [LineLabel.Furniture]: 'f',
  [LineLabel.Residue]: 'r',
  [LineLabel.Jump]: 'j',
};
