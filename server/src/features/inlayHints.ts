import type { Page, PlacedPart } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { overlaps, type Span } from '../core/text/span';
import { partIndexAt, partsIn } from './places';

export interface InlayChoices {
  readonly articleNumbers: boolean;
  readonly seams: boolean;
  readonly measure: boolean;
}

/** A few faded characters that the editor shows at an offset; they are no part of the text. */
export interface Inlay {
  readonly offset: number;
  readonly label: Bilingual;
  readonly tooltip: Bilingual;
}

/** Hints in the given stretch: article numbers before headlines, a mark where a paragraph goes on, printed widths. */
export function inlayHints(page: Page, within: Span, choices: InlayChoices): readonly Inlay[] {
  const first = partIndexAt(page, within.start);
  let number = page.parts.slice(0, Math.max(0, first)).filter(({ part }) => part.article !== null).length;
  return partsIn(page, within).flatMap((placed) => {
    if (placed.part.article !== null) number++;
    return hintsOf(placed, number, choices).filter(({ offset }) =>
      overlaps({ start: offset, end: offset + 1 }, within),
    );
  });
}

function hintsOf({ part, offset }: PlacedPart, number: number, choices: InlayChoices): Inlay[] {
  const { article } = part;
  if (article === null) return [];
  const hints: Inlay[] = [];
  const start = offset + (article.headline[0]?.start ?? article.span.start);
  if (choices.articleNumbers) {
    hints.push({
      offset: start,
      label: same(`${number}`),
      tooltip: { en: `Article ${number} of this dump`, zh: `本文件第 ${number} 篇稿件` },
    });
  }
  if (choices.measure && article.measure !== null) {
    const ems = article.measure.width / 2;
    hints.push({
      offset: offset + (article.headline.at(-1)?.end ?? article.span.start),
      label: { en: `${ems} em`, zh: `${ems} 字` },
      tooltip: {
        en: `The printed lines here were about ${ems} characters wide.`,
        zh: `此稿印刷栏宽约 ${ems} 字。`,
      },
    });
  }
  if (choices.seams) {
    for (const { fragments } of article.paragraphs) {
      for (const { end } of fragments.slice(0, -1)) {
        hints.push({
          offset: offset + end,
          label: same('⤶'),
          tooltip: { en: 'The paragraph goes on below.', zh: '段落在下方接续。' },
        });
      }
    }
  }
  return hints;
}

const same = (text: string): Bilingual => ({ en: text, zh: text });
