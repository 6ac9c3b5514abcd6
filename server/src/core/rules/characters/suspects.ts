import type { ConfusableFinder, Suspect } from '../../lexicon/confusables';
import { joined, paragraphText } from '../../page/joined';
import type { Article, Paragraph, Part } from '../../page/model';
import { mapped } from '../../text/lists';
import { covers } from '../../text/span';

/** The characters of a part's article that a scanner may have misread, with their offsets in the part. */
export function suspectsIn(part: Part, finder: ConfusableFinder): readonly Suspect[] {
  const { article } = part;
  if (article === null) return NONE;
  let found: Suspect[] = NONE;
  for (const lines of [article.headline, article.subheads, article.captions]) {
    for (const { start, end } of lines) found = added(found, finder.find(part.text, start, end));
  }
  for (const paragraph of article.paragraphs) found = added(found, inParagraph(part, paragraph, finder));
  if (found.length === 0) return NONE;
  return found.filter(({ offset }) => !isInName(part, article, offset)).sort((a, b) => a.offset - b.offset);
}

const NONE: Suspect[] = [];

const added = (all: Suspect[], more: Suspect[]): Suspect[] =>
  more.length === 0 ? all : all.length === 0 ? more : all.concat(more);

/** Only a paragraph that was cut has to be put together, and only one with a suspect in it has to lead back. */
function inParagraph(part: Part, paragraph: Paragraph, finder: ConfusableFinder): Suspect[] {
  const { fragments } = paragraph;
  const [first] = fragments;
  if (fragments.length === 1 && first!.wraps.length === 0) {
    const found = finder.find(part.text, first!.start, first!.end);
    return found.length > 0 && isCantonese(part.text.slice(first!.start, first!.end)) ? NONE : found;
  }
  const text = paragraphText(part, paragraph);
  const suspects = finder.find(text);
  if (suspects.length === 0 || isCantonese(text)) return NONE;
  const { offsets } = joined(part, paragraph);
  return mapped(suspects, (suspect) => ({ ...suspect, offset: offsets[suspect.offset]! }));
}

/** 佢飲啤酒, 唔敢落: what the dictionary knows nothing of. */
const isCantonese = (text: string): boolean => CANTONESE.test(text);

const CANTONESE = /[佢冇咗嘅啲喺嚟咁嗰]|唔[敢知好使該识識]/;

/** Names are spelt as their owners like; in the text the reporters are named again. */
function isInName({ text }: Part, { bylines }: Article, offset: number): boolean {
  return bylines.some(({ people }) =>
    people.some(({ span, name }) => covers(span, offset) || standsAround(text, name, offset)),
  );
}

function standsAround(text: string, name: string, offset: number): boolean {
  const from = Math.max(0, offset - name.length + 1);
  const place = text.slice(from, offset + name.length).indexOf(name);
  return name !== '' && place >= 0 && from + place <= offset;
}
