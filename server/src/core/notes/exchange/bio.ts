import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import { anchorAt } from '../anchoring/describe';
import type { TagDefinition } from '../kinds';
import type { Notebook } from '../notebook';
import type { ExportOptions, Imported, ImportOptions } from './formats';
import { Gathering } from './gather';
import { codeOf } from './tagCodes';

/**
 * Tags as training data: one character a line with its label, a blank line between lines of the dump.
 *
 *     邵	B-PER
 *     明	I-PER
 *     川	I-PER
 *     说	O
 *
 * Blanks of the dump have no line. Where tags overlap, the one that starts first and is the longest counts.
 */
export function toBio(book: Notebook, { tags }: ExportOptions): string {
  const entities = entitiesIn(book, tags);
  const lines: string[] = [];
  let next = 0;
  let offset = 0;
  for (const character of book.text) {
    while (next < entities.length && entities[next]!.span.end <= offset) next++;
    const entity = entities[next];
    if (character === '\n') {
      if (lines.at(-1) !== '' && lines.length > 0) lines.push('');
    } else if (character.trim() !== '') {
      lines.push(`${character}\t${labelAt(book.text, entity, offset)}`);
    }
    offset += character.length;
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Reads labels back; the characters must be those of the dump, in its order, blanks left aside. */
export function fromBio(text: string, book: Notebook, { tags, stamp }: ImportOptions): Imported {
  const gathering = new Gathering(book);
  const reader = new BioReader(book.text);
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    if (reader.read(lines[i]!)) continue;
    gathering.report(i + 1, OTHER_TEXT);
    break;
  }
  for (const { span, code } of reader.entities) {
    const value = tags.find((tag) => tag.code === code)?.id ?? code;
    gathering.add({
      op: 'note',
      ...stamp,
      content: { kind: 'tag', value, text: '' },
      anchor: anchorAt(book.index, span),
    });
  }
  return gathering.imported;
}

const OTHER_TEXT: Bilingual = {
  en: 'From here on these are not the characters of this dump; tags up to here were read.',
  zh: '自此处起与本文件的文字不符，此前的标记已读入。',
};

interface Entity {
  readonly span: Span;
  readonly code: string;
}

function entitiesIn(book: Notebook, tags: readonly TagDefinition[]): readonly Entity[] {
  const tagged = book
    .notesOf('tag')
    .flatMap(({ content, placement: { span } }): Entity[] =>
      span === null ? [] : [{ span, code: codeOf(content.value, tags) }],
    );
  tagged.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const apart: Entity[] = [];
  for (const entity of tagged) if (entity.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(entity);
  return apart;
}

function labelAt(text: string, entity: Entity | undefined, offset: number): string {
  if (entity === undefined || offset < entity.span.start) return 'O';
  const isFirst = text.slice(entity.span.start, offset).trim() === '';
  return `${isFirst ? 'B' : 'I'}-${entity.code}`;
}

/** Walks along the dump with the lines of a BIO file. */
class BioReader {
  readonly entities: Entity[] = [];
  readonly #text: string;
  #at = 0;
  /** Whether the last character was tagged, so that the next one may go on with it. */
  #open = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** False where the line is about another character than the dump's next one. */
  read(line: string): boolean {
    const parts = /^(\S+)\s+(?:O|([BIESM])-(\S+))$/u.exec(line);
    if (parts === null) return false;
    while (this.#at < this.#text.length && this.#text[this.#at]!.trim() === '') this.#at++;
    const [, character = '', position, code] = parts;
    if (!this.#text.startsWith(character, this.#at)) return false;
    const span = { start: this.#at, end: this.#at + character.length };
    this.#at = span.end;
    if (code !== undefined) this.#tag(span, code, position === 'B' || position === 'S');
    else this.#open = false;
    return true;
  }

  #tag(span: Span, code: string, isFirst: boolean): void {
    const last = this.entities.at(-1);
    if (!isFirst && this.#open && last?.code === code) {
      this.entities[this.entities.length - 1] = { span: { start: last.span.start, end: span.end }, code };
    } else {
      this.entities.push({ span, code });
    }
    this.#open = true;
  }
}
