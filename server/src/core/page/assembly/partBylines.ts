import { simplified } from '../../lexicon/scripts';
import { CharClass, charClasses } from '../../text/charClass';
import { mapped } from '../../text/lists';
import { type BylineMatch, matchOver } from '../byline';
import type { CutByline } from '../cutByline';
import { type Byline, type BylineForm, type BylinePosition, type Dateline, LineLabel, type LineSpan } from '../model';
import { bylineAsPrinted, datelineAsPrinted } from './asPrinted';
import type { PartFrame } from './partFrame';
import { Tray } from './tray';

/** The bylines and the dateline of a part's article, in the order in which they stand. */
export class PartBylines {
  readonly bylines = new Tray<Byline>();
  #dateline: Dateline | null = null;
  readonly #frame: PartFrame;

  constructor(frame: PartFrame) {
    this.#frame = frame;
  }

  takeDateline(): Dateline | null {
    const dateline = this.#dateline;
    this.#dateline = null;
    return dateline;
  }

  /** A byline on its own line; a second line that goes on with it is taken into the same byline. */
  takeLine(line: number, position: BylinePosition): void {
    const { cues } = this.#frame;
    const match = bylineAsPrinted(cues.bylines.get(line) ?? cues.names.get(line) ?? this.#wordless(line), cues);
    const { last } = this.bylines;
    if (last === undefined || !this.#goesOn(last, match, line)) {
      this.#add(match, line, position, 'own-line');
      return;
    }
    this.bylines.replaceLast({
      ...last,
      spans: [...last.spans, this.#frame.body(line)],
      people: [...last.people, ...this.#people(match)],
      credit: match.credit ?? last.credit,
      ambiguous: last.ambiguous || match.ambiguous,
    });
  }

  /** A dateline on its own line, with the byline in the brackets behind it. */
  takeDatelineLine(line: number, position: BylinePosition): void {
    if (this.#frame.cues.datelines.has(line)) this.#noteDateline(line);
    else this.#dateline ??= datelineOf(this.#frame.body(line), null, null);
    this.#takeBracketed(line, position);
  }

  /** The byline and the dateline before a story, on the story's first line. */
  takeOpening(line: number): void {
    const { cues } = this.#frame;
    const runIn = cues.runIns.get(line);
    if (runIn !== undefined) this.#read(withoutTrail(cues.text, runIn), line, 'inline', 'run-in');
    if (!cues.datelines.has(line)) return;
    this.#noteDateline(line);
    this.#takeBracketed(line, 'inline');
  }

  /** The byline glued to a line of the story, or the dateline at its end. */
  takeEnding(line: number): void {
    const { tails, cutTails, cutHeads, origins, signedOrigins } = this.#frame.cues;
    if (line > this.#frame.first) {
      this.#addCut(cutHeads.get(line), line, 'inline');
      this.#addCut(cutTails.get(line), line, 'tail');
    }
    const tail = tails.get(line);
    if (tail !== undefined) this.#read(tail, line, 'tail', 'glued');
    const signed = signedOrigins.get(line);
    if (signed !== undefined) this.#read(signed, line, 'inline', 'bracketed');
    const origin = origins.get(line);
    if (origin === undefined || origin.dateline === null) return;
    const { end, place, date } = datelineAsPrinted(origin.dateline, this.#frame.cues);
    this.#dateline ??= { ...this.#frame.place(origin.start, end, line), place, date };
  }

  #noteDateline(line: number): void {
    const { cues } = this.#frame;
    const match = datelineAsPrinted(cues.datelines.get(line)!, cues);
    this.#dateline ??= datelineOf(this.#frame.place(match.start, match.end, line), match.place, match.date);
  }

  #takeBracketed(line: number, position: BylinePosition): void {
    const bracketed = this.#frame.cues.bracketed.get(line);
    if (bracketed !== undefined) this.#read(bracketed, line, position, 'bracketed');
  }

  #read(match: BylineMatch, line: number, position: BylinePosition, form: BylineForm): void {
    this.#add(bylineAsPrinted(match, this.#frame.cues), line, position, form);
  }

  #add(match: BylineMatch, line: number, position: BylinePosition, form: BylineForm): void {
    this.bylines.add({
      spans: [this.#frame.place(match.start, match.end, line)],
      people: this.#people(match),
      credit: match.credit,
      position,
      form,
      ambiguous: match.ambiguous,
    });
  }

  /** Its lines stay lines of the paragraph, so that whoever joins those makes it whole. */
  #addCut(cut: CutByline | undefined, line: number, position: BylinePosition): void {
    if (cut === undefined) return;
    const { above, below } = cut;
    const match = bylineAsPrinted(cut.match, this.#frame.cues);
    this.bylines.add({
      spans: [this.#frame.place(above.start, above.end, line - 1), this.#frame.place(below.start, below.end, line)],
      people: this.#people(match),
      credit: match.credit,
      position,
      form: 'bracketed',
      ambiguous: match.ambiguous,
    });
  }

  #people({ people }: BylineMatch): Byline['people'] {
    const { offset } = this.#frame;
    return mapped(people, ({ role, name, span }) => ({
      role,
      name,
      span: { start: span.start - offset, end: span.end - offset },
    }));
  }

  /** A line that a person called a byline although no names can be read off it. */
  #wordless(line: number): BylineMatch {
    const { table } = this.#frame.cues;
    return { ...NO_WORDS, start: table.bodyStart(line), end: table.bodyEnd(line) };
  }

  /** A line that repeats a role of the first one, or carries a mark of its own, begins another byline. */
  #goesOn(last: Byline, match: BylineMatch, line: number): boolean {
    if (last.form !== 'own-line' || last.credit !== null || match.marked) return false;
    const roles = new Set(last.people.map(({ role }) => simplified(role)));
    const repeats = (role: string): boolean => roles.has(simplified(role));
    const above = line - this.#frame.first - last.spans.at(-1)!.line;
    if (above === 1) return !match.people.some(({ role }) => repeats(role) && isReporter(role));
    // Behind a blank line, only another role says that the first line has not said all.
    const isBlank = above === 2 && this.#frame.labels[line - 1] === LineLabel.Blank;
    return isBlank && match.hasRole && !roles.has('') && !match.people.some(({ role }) => role === '' || repeats(role));
  }
}

const isReporter = (role: string): boolean => simplified(role).endsWith('记者');

const datelineOf = ({ start, end, line }: LineSpan, place: string | null, date: string | null): Dateline => ({
  start,
  end,
  line,
  place,
  date,
});

const NO_WORDS = {
  people: [],
  credit: null,
  ambiguous: false,
  hasRole: false,
  reported: false,
  marked: false,
} as const;

/** A run-in byline without the blanks and the colon that set the story off. */
function withoutTrail(text: string, match: BylineMatch): BylineMatch {
  let { end } = match;
  while (end > match.start && setsOff(text.charCodeAt(end - 1))) end--;
  return matchOver(match, match.start, end);
}

const setsOff = (code: number): boolean => charClasses[code] === CharClass.Space || code === 0x3a || code === 0xff1a;
