import { jumpsIn } from '../../lexicon/jumps';
import { Sign } from '../../lexicon/signs';
import { type Furniture, type Jump, LineLabel, type LineSpan, type Residue, type SectionLabel } from '../model';
import type { PartFrame } from './partFrame';
import { Tray } from './tray';

/** What stands in a part beside its article: section labels, furniture, residue, jumps, runs of blank lines. */
export class PartMargins {
  readonly sections = new Tray<SectionLabel>();
  readonly furniture = new Tray<Furniture>();
  readonly residue = new Tray<Residue>();
  readonly jumps = new Tray<Jump>();
  readonly #runs = new Tray<LineSpan>();
  readonly #frame: PartFrame;

  constructor(frame: PartFrame) {
    this.#frame = frame;
  }

  takeSection(line: number): void {
    const { cues, offset } = this.#frame;
    this.takePrefix(line);
    const words = this.#frame.words(line);
    const { start, end } = this.#frame.body(line);
    const title = bareTitle(cues.printed.slice(words.start + offset, words.end + offset));
    this.sections.add({ start, end, line: words.line, title });
  }

  takeFurniture(line: number): void {
    const { start, end, line: at } = this.#frame.body(line);
    const kind = this.#frame.cues.furniture.get(line) ?? 'custom';
    this.furniture.add({ start, end, line: at, kind, lastLine: at });
  }

  takeResidue(line: number): void {
    const { start, end, line: at } = this.#frame.body(line);
    this.residue.add({ start, end, line: at, kind: residueKind(this.#frame.textOf(line)) });
  }

  /** A jump on a line of its own is furniture, too. */
  takeJumpLine(line: number): void {
    const { start, end, line: at } = this.#frame.body(line);
    this.furniture.add({ start, end, line: at, kind: 'jump', lastLine: at });
    this.takeJumps(line);
  }

  takePrefix(line: number): void {
    const prefix = this.#frame.cues.prefix.get(line);
    if (prefix === undefined) return;
    const { start, line: at } = this.#frame.body(line);
    this.residue.add({ start, end: prefix.end - this.#frame.offset, line: at, kind: prefix.kind });
  }

  /** `X(党建引领…`: a letter and a bracket that never closes are what is left of a logo. */
  takeLogo(line: number): void {
    const words = this.#frame.textOf(line);
    const logo = /^[A-Za-z]{1,2}\s?[（(](?=[\u4e00-\u9fff])/.exec(words);
    if (logo === null || /[）)]/.test(words) || this.#frame.cues.table.balance(line) === 0) return;
    const { start, line: at } = this.#frame.words(line);
    this.residue.add({ start, end: start + logo[0].length, line: at, kind: 'logo' });
  }

  /** Jumps stand at the beginning or the end of a line; a look at its outer characters spares most lines the search. */
  takeJumps(line: number): void {
    const { text, table } = this.#frame.cues;
    if (!table.has(line, Sign.Turn)) return;
    const start = table.bodyStart(line);
    const end = table.bodyEnd(line);
    if (JUMP_STARTS.has(text.charCodeAt(start))) this.#addJumps(line, start, Math.min(end, start + JUMP_REACH));
    if (JUMP_ENDS.has(text.charCodeAt(end - 1))) this.#addJumps(line, Math.max(start, end - JUMP_REACH), end);
  }

  /** Runs of two or more lines that look empty, from the first one's start to the last one's end. */
  blankRuns(): readonly LineSpan[] {
    const { first, next, labels, cues } = this.#frame;
    for (let line = first; line < next; line++) {
      if (labels[line] !== LineLabel.Blank) continue;
      const from = line;
      while (line + 1 < next && this.#looksEmpty(line + 1)) line++;
      if (line > from) this.#runs.add(this.#frame.place(cues.table.start(from), cues.table.bodyEnd(line), from));
    }
    return this.#runs.take();
  }

  #addJumps(line: number, from: number, to: number): void {
    for (const jump of jumpsIn(this.#frame.cues.text, from, to)) {
      const { start, end, line: at } = this.#frame.place(jump.start, jump.end, line);
      if (this.jumps.some((known) => known.start === start)) continue;
      this.jumps.add({ start, end, line: at, direction: jump.direction, page: jump.page });
    }
  }

  /** A line with nothing but a form feed or zero-width marks looks as empty as a blank one. */
  #looksEmpty(line: number): boolean {
    const label = this.#frame.labels[line];
    return label === LineLabel.Blank || (label === LineLabel.Residue && isInvisible(this.#frame.textOf(line)));
  }
}

const JUMP_REACH = 40;
const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const JUMP_STARTS = codes('（(［[【▶▲★◆上下紧接转');
const JUMP_ENDS = codes('）)］]】◀版叠0123456789');

/** `〖藝文走廊〗` → `藝文走廊`: the brackets belong to the label's print, not to its title. */
const bareTitle = (label: string): string => label.replace(/^[【〖](.*)[】〗]$/, '$1');

/** Control and zero-width marks; a private-use or replacement character stands for a lost one and shows. */
const isInvisible = (words: string): boolean => /^[\p{Cc}\u200b-\u200f\u2060\ufeff]+$/u.test(words);

function residueKind(words: string): Residue['kind'] {
  if (words.includes('\f')) return 'form-feed';
  if (words.startsWith('![')) return 'image';
  if (/^[#＃]+$/.test(words)) return 'heading-mark';
  if (/^[-—–_=*·.~\s]+$/.test(words)) return 'rule';
  return /^[\p{Cc}\p{Cf}\p{Co}\s]+$/u.test(words) ? 'control' : 'bullet';
}
