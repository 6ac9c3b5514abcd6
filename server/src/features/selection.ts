import type { Fragment, Page, Paragraph, Part } from '../core/page/model';
import { covers, encloses, type Span, shifted } from '../core/text/span';
import { lineAt, lineSpan, partAt, trimmed } from './places';

/**
 * What an editor selects step by step around an offset: the word, the sentence, the paragraph with all its fragments,
 * the article, the page. Innermost first, each enclosing the one before.
 */
export function selectionSteps(page: Page, offset: number): readonly Span[] {
  const whole = { start: 0, end: page.length };
  const placed = partAt(page, offset);
  if (placed === undefined) return [whole];
  const { part } = placed;
  const local = offset - placed.offset;
  const steps = [...stepsWithin(part, local)];
  if (part.article !== null && touches(part.article.span, local)) steps.push(part.article.span);
  steps.push({ start: 0, end: part.text.length });
  return strictlyGrowing([...steps.map((step) => shifted(step, placed.offset)), whole]);
}

function stepsWithin(part: Part, at: number): readonly Span[] {
  const line = trimmed(part.text, lineSpan(part, lineAt(part, at)));
  const paragraph = part.article?.paragraphs.find((one) => one.fragments.some((f) => touches(f, at)));
  const fragment = paragraph?.fragments.find((one) => touches(one, at));
  if (paragraph === undefined || fragment === undefined) return [wordAt(part.text, line, at), line];
  return [
    wordAt(part.text, fragment, at),
    sentenceAt(part, paragraph, fragment, at),
    fragment,
    { start: paragraph.fragments[0]!.start, end: paragraph.fragments.at(-1)!.end },
  ];
}

const touches = (span: Span, at: number): boolean => span.start <= at && at <= span.end;

function strictlyGrowing(steps: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last === undefined || (encloses(step, last) && (step.start < last.start || step.end > last.end))) {
      result.push({ start: step.start, end: step.end });
    }
  }
  return result;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The dictionary word at the offset. Only the words near it are cut: a paragraph can be 5 MB long. */
export function wordAt(text: string, within: Span, at: number): Span {
  const from = nearBoundary(text, Math.max(within.start, at - 64), within.start);
  const to = Math.min(within.end, at + 64);
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const word = { start: from + index, end: from + index + segment.length };
    if (covers(word, at) || (word.end === at && at === to)) return word;
  }
  return { start: Math.min(at, within.end), end: Math.min(at, within.end) };
}

/** Half of a surrogate pair is no place to start cutting. */
const nearBoundary = (text: string, at: number, lowest: number): number =>
  at > lowest && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff ? at - 1 : at;

const ENDS = '。！？!?…';
const CLOSERS = '”’」』》）)"';

/** The sentence at the offset; it may run over a seam from one fragment into the next. */
function sentenceAt(part: Part, paragraph: Paragraph, fragment: Fragment, at: number): Span {
  const index = paragraph.fragments.indexOf(fragment);
  let start = sentenceStart(part.text, fragment, at);
  for (let i = index - 1; start === paragraph.fragments[i + 1]!.start && i >= 0; i--) {
    const before = paragraph.fragments[i]!;
    if (endsSentence(part.text, before)) break;
    start = sentenceStart(part.text, before, before.end);
  }
  let end = sentenceEnd(part.text, fragment, at);
  for (let i = index + 1; i < paragraph.fragments.length && end === paragraph.fragments[i - 1]!.end; i++) {
    if (endsSentence(part.text, paragraph.fragments[i - 1]!)) break;
    end = sentenceEnd(part.text, paragraph.fragments[i]!, paragraph.fragments[i]!.start);
  }
  return { start, end };
}

function sentenceStart(text: string, within: Span, at: number): number {
  for (let i = Math.min(at, within.end) - 1; i >= within.start; i--) {
    if (!ENDS.includes(text.charAt(i))) continue;
    let next = i + 1;
    while (next < within.end && CLOSERS.includes(text.charAt(next))) next++;
    if (next <= at) return next;
  }
  return within.start;
}

function sentenceEnd(text: string, within: Span, at: number): number {
  for (let i = Math.max(at, within.start); i < within.end; i++) {
    if (!ENDS.includes(text.charAt(i))) continue;
    let next = i + 1;
    while (next < within.end && (CLOSERS.includes(text.charAt(next)) || ENDS.includes(text.charAt(next)))) next++;
    return next;
  }
  return within.end;
}

function endsSentence(text: string, fragment: Span): boolean {
  let last = fragment.end - 1;
  while (last > fragment.start && CLOSERS.includes(text.charAt(last))) last--;
  return ENDS.includes(text.charAt(last));
}
