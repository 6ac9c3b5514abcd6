import type { Bilingual } from '../../text/bilingual';
import { anchorAt } from '../anchoring/describe';
import type { LogEntry, Stamp } from '../entry';
import type { NoteContent } from '../kinds';
import { bodiesOf, entryOf, NotAnEntry } from '../log/decode';
import { annotation, idOf, sealed } from '../log/serialise';
import { CONTEXT, isObject, type Json, type JsonObject, KEYS } from '../log/vocabulary';
import type { Notebook, PlacedNote } from '../notebook';
import { anchorFor, type ForeignPlace } from './foreignAnchor';
import type { ExportOptions, Imported, ImportOptions } from './formats';
import { Gathering, jsonIn, NO_ANNOTATION, NO_QUOTE, NOT_JSON } from './gather';
import { isoTime } from './isoTime';

/** The notes as a W3C Annotation Collection of one page: each note as it now reads and where it now stands. */
export function toJsonLd(book: Notebook, { source }: ExportOptions): string {
  const items = book.notes.flatMap((note) => currentEntries(book, note)).map((entry) => itemOf(entry, source));
  const id = idOf(JSON.stringify(items));
  const collection: JsonObject = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: source,
    total: items.length,
    first: { id: `${id}#page1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Reads a collection, a page, an array or a single annotation, whoever wrote it. */
export function fromJsonLd(text: string, book: Notebook, options: ImportOptions): Imported {
  const gathering = new Gathering(book);
  const json = jsonIn(text);
  if (json === undefined) {
    gathering.report(1, NOT_JSON);
    return gathering.imported;
  }
  itemsOf(json).forEach((item, i) => {
    const entry = isObject(item) ? (ownEntry(item) ?? foreignEntry(item, book, options.stamp)) : null;
    if (entry !== null) gathering.addEntry(entry);
    else gathering.report(i + 1, isObject(item) ? NO_QUOTE : noAnnotation(item));
  });
  return gathering.imported;
}

/** A note, its replies and its state as entries that stand for themselves. */
function currentEntries(book: Notebook, { thread, placement }: PlacedNote): readonly LogEntry[] {
  const { id, author, created, content, state, stateBy } = thread;
  const anchor = placement.span === null ? thread.anchor : anchorAt(book.index, placement.span);
  const replies = thread.replies.map(
    (reply): LogEntry => ({
      op: 'reply',
      id: reply.id,
      author: reply.author,
      created: reply.created,
      parent: id,
      text: reply.text,
    }),
  );
  const states =
    stateBy === null || state === 'open'
      ? []
      : [
          sealed({
            op: 'state',
            author: stateBy.author,
            created: stateBy.created,
            parent: id,
            state,
            text: stateBy.text,
          }),
        ];
  return [{ op: 'note', id, author, created, content, anchor }, ...replies, ...states];
}

/** Items of a page share the collection's context. */
function itemOf(entry: LogEntry, source: string): JsonObject {
  const { '@context': _, ...item } = annotation(entry, source);
  return item;
}

/** Annotations, and whatever stands in the place of one: the address of a page that is not in this file, say. */
function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(itemsOf);
  if (!isObject(json)) return [json];
  switch (json['type']) {
    case 'AnnotationCollection':
      return json['total'] === 0 && json['first'] === undefined ? [] : itemsOf(json['first']);
    case 'AnnotationPage':
      return [...itemsOf(json['items']), ...(json['next'] == null ? [] : itemsOf(json['next']))];
    default:
      return [json];
  }
}

const noAnnotation = (item: unknown): Bilingual =>
  typeof item === 'string' && /^[a-z][a-z\d+.-]*:/i.test(item) ? ELSEWHERE(item) : NO_ANNOTATION;

const ELSEWHERE = (address: string): Bilingual => ({
  en: `The annotations of ${address} are not in this file; save that page and import it as well.`,
  zh: `${address} 的批注不在此文件中，请另存该页后导入。`,
});

function ownEntry(item: JsonObject): LogEntry | null {
  if (item[KEYS.op] === undefined) return null;
  try {
    return entryOf(item);
  } catch (error) {
    if (error instanceof NotAnEntry) return null;
    throw error;
  }
}

function foreignEntry(item: JsonObject, book: Notebook, fallback: Stamp): LogEntry | null {
  const place = placeIn(item['target'], book);
  if (place === null) return null;
  return sealed({
    op: 'note',
    ...stampIn(item, fallback),
    content: contentIn(item),
    anchor: anchorFor(book.index, place),
  });
}

/** The quote and position that W3C selectors, or Hypothesis' which are like them, give. */
export function placeIn(target: Json | undefined, book: Notebook): ForeignPlace | null {
  const one = Array.isArray(target) ? target[0] : target;
  if (!isObject(one)) return null;
  const listed = one['selector'];
  const selectors = (Array.isArray(listed) ? listed : [listed]).filter(isObject);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = typeof position?.['start'] === 'number' ? position['start'] : undefined;
  const end = typeof position?.['end'] === 'number' ? position['end'] : undefined;
  if (typeof quote?.['exact'] === 'string') {
    return {
      exact: quote['exact'],
      prefix: asText(quote['prefix']),
      suffix: asText(quote['suffix']),
      ...(start === undefined ? {} : { start }),
    };
  }
  if (start === undefined || end === undefined) return null;
  const { codePoints } = book.index;
  return { exact: book.text.slice(codePoints.toOffset(start), codePoints.toOffset(end)), start };
}

function contentIn(item: JsonObject): NoteContent {
  const said = wordsIn(item);
  const motivation = Array.isArray(item['motivation']) ? item['motivation'][0] : item['motivation'];
  const text = said.join('\n');
  switch (motivation) {
    case 'tagging':
      return { kind: 'tag', value: said[0] ?? '', text: said.slice(1).join('\n') };
    case 'highlighting':
      return { kind: 'highlight', text };
    case 'editing':
      return { kind: 'correction', mark: 'replace', value: said[0] ?? '', text: said.slice(1).join('\n') };
    default:
      return { kind: 'query', text };
  }
}

function wordsIn(item: JsonObject): readonly string[] {
  const plain = [item['bodyValue'], item['body']].filter((body) => typeof body === 'string');
  return [...plain, ...bodiesOf(item).map((body) => asText(body['value']))].filter((words) => words !== '');
}

function stampIn(item: JsonObject, fallback: Stamp): Stamp {
  const creator = Array.isArray(item['creator']) ? item['creator'][0] : item['creator'];
  const name = isObject(creator) ? asText(creator['name']) || asText(creator['id']) : asText(creator);
  return { author: name || fallback.author, created: timeIn(item['created'], fallback) };
}

export const timeIn = (created: Json | undefined, fallback: Stamp): string =>
  (typeof created === 'string' ? isoTime(created) : null) ?? fallback.created;

export const asText = (json: Json | undefined): string => (typeof json === 'string' ? json : '');
