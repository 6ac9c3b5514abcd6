import { jumpsIn } from '../lexicon/jumps';
import { CharClass, charClasses } from '../text/charClass';
import type { Span } from '../text/span';
import type { ReadLines } from './assemble';
import type { BylineMatch } from './byline';
import { headlineRoles } from './headlines';
import { findWraps, type StretchedFragment } from './measure';
import {
  type Article,
  type Byline,
  type BylineForm,
  type BylinePosition,
  type Dateline,
  type Fragment,
  type Furniture,
  type HeadlineLine,
  type HeadlineRole,
  type Jump,
  LineLabel,
  type LineSpan,
  type Measure,
  type Paragraph,
  type Part,
  type Residue,
  type Seam,
  type SectionLabel,
  type Subhead,
} from './model';
import {
  endsSentence,
  hyphenatedSeam,
  STRONG_SEAM,
  seamReasons,
  spacedSeam,
  storyEnd,
  storyStart,
  weighSeam,
} from './seams';

/** Builds one part out of the labelled lines from `first` up to `next`; every span counts from the part's start. */
export class PartBuilder {
  readonly #lines: ReadLines;
  readonly #first: number;
  readonly #next: number;
  readonly #offset: number;
  readonly #headline: { readonly line: LineSpan; readonly width: number; readonly level: number }[] = [];
  readonly #sections: SectionLabel[] = [];
  readonly #furniture: Furniture[] = [];
  readonly #residue: Residue[] = [];
  readonly #jumps: Jump[] = [];
  readonly #bylines: Byline[] = [];
  readonly #subheads: Subhead[] = [];
  readonly #captions: LineSpan[] = [];
  readonly #drafts: ParagraphDraft[] = [];
  #dateline: Dateline | null = null;
  #firstOwn = -1;
  #lastOwn = -1;

  constructor(lines: ReadLines, first: number, next: number) {
    this.#lines = lines;
    this.#first = first;
    this.#next = next;
    this.#offset = lines.cues.table.start(first);
  }

  build(): Part {
    for (let line = this.#first; line < this.#next; line++) this.#take(line);
    const { table, text } = this.#lines.cues;
    const end = this.#next < table.count ? table.start(this.#next) : table.length;
    return {
      text: text.slice(this.#offset, end),
      lineStarts: this.#lineStarts(),
      labels: this.#lines.labelling.labels.slice(this.#first, this.#next),
      article: this.#article(),
      sections: this.#sections,
      furniture: this.#furniture,
      residue: this.#residue,
      jumps: this.#jumps,
      blankRuns: this.#blankRuns(),
    };
  }

  #take(line: number): void {
    const label = this.#lines.labelling.labels[line] as LineLabel;
    switch (label) {
      case LineLabel.Blank:
        return;
      case LineLabel.Section:
        this.#takeSection(line);
        return;
      case LineLabel.Furniture:
        this.#takeFurniture(line);
        return;
      case LineLabel.Residue:
        this.#residue.push({ ...this.#spanOf(line), kind: residueKind(this.#words(line)) });
        return;
      case LineLabel.Jump:
        this.#takeJumpLine(line);
        return;
      case LineLabel.Headline:
        this.#takeHeadline(line);
        break;
      case LineLabel.Subhead:
        this.#takePrefix(line);
        this.#subheads.push(this.#wordsSpan(line));
        break;
      case LineLabel.Caption:
        this.#captions.push(this.#spanOf(line));
        break;
      case LineLabel.Byline:
        this.#takeByline(line);
        break;
      case LineLabel.Dateline:
        this.#takeDateline(line);
        break;
      case LineLabel.Continuation:
        this.#takeContinuation(line);
        break;
      default:
        this.#takeBody(line);
    }
    if (this.#firstOwn < 0) this.#firstOwn = line;
    this.#lastOwn = line;
  }

  #takeSection(line: number): void {
    this.#takePrefix(line);
    const words = this.#wordsSpan(line);
    const { text } = this.#lines.cues;
    this.#sections.push({
      ...this.#spanOf(line),
      title: bareTitle(text.slice(words.start + this.#offset, words.end + this.#offset)),
    });
  }

  #takeFurniture(line: number): void {
    const kind = this.#lines.cues.furniture.get(line) ?? 'custom';
    this.#furniture.push({ ...this.#spanOf(line), kind, lastLine: line - this.#first });
  }

  #takeJumpLine(line: number): void {
    this.#furniture.push({ ...this.#spanOf(line), kind: 'jump', lastLine: line - this.#first });
    this.#takeJumps(line);
  }

  #takeHeadline(line: number): void {
    const { cues } = this.#lines;
    this.#headline.push({
      line: this.#wordsSpan(line),
      width: cues.table.width(line),
      level: cues.prefix.get(line)?.level ?? 0,
    });
    this.#takePrefix(line);
    this.#takeLogo(line);
  }

  /** `X(党建引领…`: a letter and a bracket that never closes are what is left of a logo. */
  #takeLogo(line: number): void {
    const { cues } = this.#lines;
    const span = this.#wordsSpan(line);
    const words = this.#words(line);
    const logo = /^[A-Za-z]{1,2}\s?[（(](?=[\u4e00-\u9fff])/.exec(words);
    if (logo === null || /[）)]/.test(words) || cues.table.balance(line) === 0) return;
    this.#residue.push({ start: span.start, end: span.start + logo[0].length, line: span.line, kind: 'logo' });
  }

  #takeByline(line: number): void {
    const { cues } = this.#lines;
    const match = cues.bylines.get(line) ?? cues.names.get(line);
    if (match === undefined) {
      this.#addByline(
        { ...EMPTY_MATCH, start: this.#bodyStart(line), end: this.#bodyEnd(line) },
        line,
        this.#place(),
        'own-line',
      );
      return;
    }
    const last = this.#bylines[this.#bylines.length - 1];
    const lastSpan = last?.spans[last.spans.length - 1];
    if (
      last !== undefined &&
      last.form === 'own-line' &&
      lastSpan!.line === line - this.#first - 1 &&
      joinsByline(last, match)
    ) {
      this.#bylines[this.#bylines.length - 1] = {
        ...last,
        spans: [...last.spans, this.#spanOf(line)],
        people: [...last.people, ...this.#people(match)],
        credit: match.credit ?? last.credit,
        ambiguous: last.ambiguous || match.ambiguous,
      };
      return;
    }
    this.#addByline(match, line, this.#place(), 'own-line');
  }

  #place(): BylinePosition {
    return this.#drafts.length > 0 ? 'tail' : 'head';
  }

  #addByline(match: BylineMatch, line: number, position: BylinePosition, form: BylineForm): void {
    this.#bylines.push({
      spans: [{ start: match.start - this.#offset, end: match.end - this.#offset, line: line - this.#first }],
      people: this.#people(match),
      credit: match.credit,
      position,
      form,
      ambiguous: match.ambiguous,
    });
  }

  #people(match: BylineMatch): Byline['people'] {
    return match.people.map((person) => ({
      ...person,
      span: { start: person.span.start - this.#offset, end: person.span.end - this.#offset },
    }));
  }

  #takeDateline(line: number): void {
    const match = this.#lines.cues.datelines.get(line);
    const span =
      match === undefined
        ? this.#spanOf(line)
        : { start: match.start - this.#offset, end: match.end - this.#offset, line: line - this.#first };
    this.#dateline ??= { ...span, place: match?.place ?? null, date: match?.date ?? null };
    const bracketed = this.#lines.cues.bracketed.get(line);
    if (bracketed !== undefined) this.#addByline(bracketed, line, this.#place(), 'bracketed');
  }

  #takeBody(line: number): void {
    const { cues } = this.#lines;
    this.#drafts.push(new ParagraphDraft(line));
    const runIn = cues.runIns.get(line);
    if (runIn !== undefined) this.#addByline(trimmedMatch(cues.text, runIn), line, 'inline', 'run-in');
    if (cues.datelines.has(line)) this.#takeDatelineInLine(line);
    this.#takeLineEnd(line);
  }

  #takeDatelineInLine(line: number): void {
    const match = this.#lines.cues.datelines.get(line)!;
    this.#dateline ??= {
      start: match.start - this.#offset,
      end: match.end - this.#offset,
      line: line - this.#first,
      place: match.place,
      date: match.date,
    };
    const bracketed = this.#lines.cues.bracketed.get(line);
    if (bracketed !== undefined) this.#addByline(bracketed, line, 'inline', 'bracketed');
  }

  #takeContinuation(line: number): void {
    const draft = this.#drafts[this.#drafts.length - 1];
    if (draft === undefined) {
      this.#takeBody(line);
      return;
    }
    draft.seams.push(this.#seam(line));
    draft.lines.push(line);
    this.#takeLineEnd(line);
  }

  #takeLineEnd(line: number): void {
    const tail = this.#lines.cues.tails.get(line);
    if (tail !== undefined) this.#addByline(tail, line, 'tail', 'glued');
    this.#takeJumps(line);
  }

  /** Jumps stand at the beginning or the end of a line; a look at its outer characters spares most lines the search. */
  #takeJumps(line: number): void {
    const { text } = this.#lines.cues;
    const start = this.#bodyStart(line);
    const end = this.#bodyEnd(line);
    if (JUMP_STARTS.has(text.charCodeAt(start))) this.#addJumps(line, start, Math.min(end, start + JUMP_REACH));
    if (JUMP_ENDS.has(text.charCodeAt(end - 1))) this.#addJumps(line, Math.max(start, end - JUMP_REACH), end);
  }

  #addJumps(line: number, from: number, to: number): void {
    for (const jump of jumpsIn(this.#lines.cues.text, from, to)) {
      const start = jump.start - this.#offset;
      if (this.#jumps.some((known) => known.start === start)) continue;
      const { direction, page } = jump;
      this.#jumps.push({ start, end: jump.end - this.#offset, line: line - this.#first, direction, page });
    }
  }

  #seam(below: number): Seam {
    const { cues, labelling, weights } = this.#lines;
    const above = labelling.above.get(below)!;
    const gap = blanksBetween(labelling.labels, above, below);
    const kind = hasAside(labelling.labels, above, below)
      ? 'interrupted'
      : gap === 0
        ? 'newline'
        : gap === 1
          ? 'blank'
          : 'gap';
    const bits = labelling.seams.get(below) ?? 0;
    return {
      kind,
      strength: weighSeam(bits, weights.seams) >= STRONG_SEAM ? 'strong' : 'weak',
      spaced: spacedSeam(cues, above, below),
      hyphenated: hyphenatedSeam(cues, above, below),
      reasons: kind === 'newline' ? [] : seamReasons(bits, weights.seams),
    };
  }

  #article(): Article | null {
    if (this.#firstOwn < 0) return null;
    const roles = headlineRoles(this.#headline);
    const { paragraphs, measure } = this.#paragraphs();
    return {
      span: { start: this.#bodyStart(this.#firstOwn) - this.#offset, end: this.#bodyEnd(this.#lastOwn) - this.#offset },
      firstLine: this.#firstOwn - this.#first,
      lastLine: this.#lastOwn - this.#first,
      headline: this.#headline.map(({ line }, index) => headlineLine(line, roles[index]!)),
      dateline: this.#dateline,
      bylines: this.#bylines,
      subheads: this.#subheads,
      paragraphs,
      captions: this.#captions,
      measure,
    };
  }

  #paragraphs(): { readonly paragraphs: readonly Paragraph[]; readonly measure: Measure | null } {
    const wraps = this.#wraps();
    let at = 0;
    const paragraphs = this.#drafts.map((draft) => ({
      fragments: draft.lines.map((line) => this.#fragment(line, wraps?.wraps[at++] ?? NO_WRAPS)),
      seams: draft.seams,
      truncated: this.#isTruncated(draft),
      endsByMeasure: this.#lines.labelling.measured.has(draft.lines[draft.lines.length - 1]!),
    }));
    return { paragraphs, measure: wraps?.measure ?? this.#columnMeasure() };
  }

  #wraps(): { readonly measure: Measure | null; readonly wraps: readonly (readonly Span[])[] } | null {
    const { table } = this.#lines.cues;
    let blanks = 0;
    for (const draft of this.#drafts) for (const line of draft.lines) blanks += table.blanks(line);
    if (blanks < 3) return null;
    const found = findWraps(
      this.#lines.cues.text,
      this.#drafts.flatMap((draft) => draft.lines.map((line, index) => this.#stretched(line, index === 0))),
    );
    const wraps = found.wraps.map((list) =>
      list.length === 0
        ? NO_WRAPS
        : list.map((wrap) => ({ start: wrap.start - this.#offset, end: wrap.end - this.#offset })),
    );
    return { measure: found.measure, wraps };
  }

  #stretched(line: number, opensParagraph: boolean): StretchedFragment {
    const { cues } = this.#lines;
    const dateline = cues.datelines.get(line);
    const fixedUntil = cues.bracketed.get(line)?.end ?? dateline?.end ?? 0;
    const opens = cues.runIns.has(line) ? 'anywhere' : opensParagraph ? 'indented' : 'flush';
    return {
      start: storyStart(cues, line),
      end: storyEnd(cues, line),
      opens,
      fixedUntil: skipBlanks(cues.text, fixedUntil),
    };
  }

  /** A hard-wrapped page shows its measure by its column. */
  #columnMeasure(): Measure | null {
    const width = this.#lines.traits.wrapWidth;
    const wrapped = this.#drafts.some((draft) => draft.seams.some((seam) => seam.kind === 'newline'));
    return width > 0 && wrapped ? { width, confidence: 0.9 } : null;
  }

  #fragment(line: number, wraps: readonly Span[]): Fragment {
    const { cues } = this.#lines;
    return {
      start: storyStart(cues, line) - this.#offset,
      end: storyEnd(cues, line) - this.#offset,
      line: line - this.#first,
      wraps,
    };
  }

  /** Text that stops without a closing mark, long enough to be a sentence, unsigned and with no jump behind it. */
  #isTruncated(draft: ParagraphDraft): boolean {
    const { cues } = this.#lines;
    const line = draft.lines[draft.lines.length - 1]!;
    if (endsSentence(cues, line)) return false;
    const end = storyEnd(cues, line);
    const mark = cues.text.charAt(end - 1);
    if ('：:；;）)】]》'.includes(mark) || this.#jumps.some((jump) => jump.line === line - this.#first)) return false;
    const whole = draft.lines.length > 1 || cues.table.width(line) >= 50;
    return whole && (cues.table.closings(line) > 0 || cues.table.pauses(line) > 0 || draft.lines.length > 1);
  }

  /** The line's words, without a `# ` or a bullet in front. */
  #wordsSpan(line: number): LineSpan {
    const prefix = this.#lines.cues.prefix.get(line);
    const span = this.#spanOf(line);
    return prefix === undefined ? span : { ...span, start: prefix.end - this.#offset };
  }

  #takePrefix(line: number): void {
    const prefix = this.#lines.cues.prefix.get(line);
    if (prefix === undefined) return;
    const span = this.#spanOf(line);
    this.#residue.push({ start: span.start, end: prefix.end - this.#offset, line: span.line, kind: prefix.kind });
  }

  #spanOf(line: number): LineSpan {
    return {
      start: this.#bodyStart(line) - this.#offset,
      end: this.#bodyEnd(line) - this.#offset,
      line: line - this.#first,
    };
  }

  #words(line: number): string {
    return this.#lines.cues.text.slice(this.#bodyStart(line), this.#bodyEnd(line));
  }

  #bodyStart(line: number): number {
    return this.#lines.cues.table.bodyStart(line);
  }

  #bodyEnd(line: number): number {
    return this.#lines.cues.table.bodyEnd(line);
  }

  #lineStarts(): Int32Array {
    const starts = new Int32Array(this.#next - this.#first);
    for (let i = 0; i < starts.length; i++) starts[i] = this.#lines.cues.table.start(this.#first + i) - this.#offset;
    return starts;
  }

  /** A line with nothing but a form feed or zero-width marks looks as empty as a blank one. */
  #isEmpty(line: number): boolean {
    const label = this.#lines.labelling.labels[line];
    return label === LineLabel.Blank || (label === LineLabel.Residue && isInvisible(this.#words(line)));
  }

  #blankRuns(): readonly LineSpan[] {
    const { labels } = this.#lines.labelling;
    const { table } = this.#lines.cues;
    const runs: LineSpan[] = [];
    for (let line = this.#first; line < this.#next; line++) {
      if (labels[line] !== LineLabel.Blank) continue;
      const from = line;
      while (line + 1 < this.#next && this.#isEmpty(line + 1)) line++;
      if (line > from) {
        runs.push({
          start: table.start(from) - this.#offset,
          end: table.bodyEnd(line) - this.#offset,
          line: from - this.#first,
        });
      }
    }
    return runs;
  }
}

class ParagraphDraft {
  readonly lines: number[];
  readonly seams: Seam[] = [];

  constructor(line: number) {
    this.lines = [line];
  }
}

const headlineLine = ({ start, end, line }: LineSpan, role: HeadlineRole): HeadlineLine => ({ start, end, line, role });

const JUMP_REACH = 40;
const JUMP_STARTS: ReadonlySet<number> = new Set([...'（(［[【▶▲★◆上下紧緊接转轉'].map((mark) => mark.charCodeAt(0)));
const JUMP_ENDS: ReadonlySet<number> = new Set([...'）)］]】◀版叠疊0123456789'].map((mark) => mark.charCodeAt(0)));

const NO_WRAPS: readonly Span[] = [];

const EMPTY_MATCH = {
  people: [],
  credit: null,
  ambiguous: false,
  hasRole: false,
  reported: false,
  marked: false,
} as const;

/** `〖藝文走廊〗` → `藝文走廊`: the brackets belong to the label's print, not to its title. */
const bareTitle = (label: string): string => label.replace(/^[【〖](.*)[】〗]$/, '$1');

/** Control and zero-width marks; a private-use or replacement character stands for a lost one and shows. */
const isInvisible = (words: string): boolean => /^[\p{Cc}\u200b-\u200f\u2060\ufeff]+$/u.test(words);

/** A second line goes on a byline; a line that repeats a role of the first one starts a byline of its own. */
function joinsByline(last: Byline, match: BylineMatch): boolean {
  if (last.credit !== null) return false;
  const roles = new Set(last.people.map((person) => person.role));
  return !match.marked && !match.people.some((person) => roles.has(person.role) && person.role.endsWith('记者'));
}

/** A run-in byline without the blanks that set the story off. */
function trimmedMatch(text: string, match: BylineMatch): BylineMatch {
  let end = match.end;
  while (
    end > match.start &&
    (charClasses[text.charCodeAt(end - 1)] === CharClass.Space || ':：'.includes(text.charAt(end - 1)))
  )
    end--;
  return { ...match, end };
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (charClasses[text.charCodeAt(i)] === CharClass.Space) i++;
  return i;
}

function blanksBetween(labels: Uint8Array, above: number, below: number): number {
  let blanks = 0;
  for (let line = above + 1; line < below; line++) if (labels[line] === LineLabel.Blank) blanks++;
  return blanks;
}

function hasAside(labels: Uint8Array, above: number, below: number): boolean {
  for (let line = above + 1; line < below; line++) if (labels[line] !== LineLabel.Blank) return true;
  return false;
}

function residueKind(words: string): Residue['kind'] {
  if (words.includes('\f')) return 'form-feed';
  if (words.startsWith('![')) return 'image';
  if (/^[#＃]+$/.test(words)) return 'heading-mark';
  if (/^[-—–_=*·.~\s]+$/.test(words)) return 'rule';
  return /^[\p{Cc}\p{Cf}\p{Co}\s]+$/u.test(words) ? 'control' : 'bullet';
}
