import type { Bilingual } from '../../text/bilingual';
import type { NoteContent, TagDefinition } from '../kinds';
import { isObject, type Json, type JsonObject } from '../log/vocabulary';
import type { Notebook } from '../notebook';
import { anchorFor } from './foreignAnchor';
import type { Imported, ImportOptions } from './formats';
import { Gathering, jsonIn, NO_ANNOTATION, NO_QUOTE, NOT_JSON } from './gather';
import { asText, placeIn, timeIn } from './jsonLd';

/**
 * Annotations as Hypothesis gives them: the answer of its search (`{ "rows": […] }`), an export
 * (`{ "annotations": […] }`) or a bare array. Replies name the annotations above them in `references`.
 */
export function fromHypothesis(text: string, book: Notebook, options: ImportOptions): Imported {
  const gathering = new Gathering(book);
  const json = jsonIn(text);
  const rows = rowsOf(json);
  if (rows === null) {
    gathering.report(1, json === undefined ? NOT_JSON : NO_ROWS);
    return gathering.imported;
  }
  const ids = new Map<string, string>();
  rows.forEach((row, i) => {
    if (!isObject(row)) {
      gathering.report(i + 1, NO_ANNOTATION);
      return;
    }
    if (isReply(row)) return;
    const place = placeIn(row['target'], book);
    if (place === null) {
      gathering.report(i + 1, NO_QUOTE);
      return;
    }
    const content = contentOf(row, options.tags);
    const id = gathering.add({ op: 'note', ...stampOf(row, options), content, anchor: anchorFor(book.index, place) });
    ids.set(asText(row['id']), id);
  });
  rows.forEach((row, i) => {
    if (!isObject(row) || !isReply(row)) return;
    const root = ids.get(asText((row['references'] as readonly Json[])[0]));
    if (root === undefined) gathering.report(i + 1, NO_QUOTE);
    else gathering.add({ op: 'reply', ...stampOf(row, options), parent: root, text: asText(row['text']) });
  });
  return gathering.imported;
}

/** Null where there is no list of annotations at all; an empty list is the answer of a search that found nothing. */
function rowsOf(json: unknown): readonly unknown[] | null {
  const listed = isObject(json) ? (json['rows'] ?? json['annotations']) : json;
  return Array.isArray(listed) ? listed : null;
}

const NO_ROWS: Bilingual = {
  en: 'This is not from Hypothesis: it has no list "rows" or "annotations".',
  zh: '这不是 Hypothesis 的数据：没有名为 rows 或 annotations 的列表。',
};

const isReply = (row: JsonObject): boolean => Array.isArray(row['references']) && row['references'].length > 0;

/** Words make a query, a known tag alone makes a tag, and nothing at all is a highlight. */
function contentOf(row: JsonObject, vocabulary: readonly TagDefinition[]): NoteContent {
  const text = asText(row['text']);
  const labels = Array.isArray(row['tags']) ? row['tags'].map(asText) : [];
  const known = vocabulary.find(({ id, title, code }) =>
    labels.some((one) => [id, title.en, title.zh, code].includes(one)),
  );
  if (known !== undefined) return { kind: 'tag', value: known.id, text };
  if (text === '' && labels.length === 0) return { kind: 'highlight', text: '' };
  return { kind: 'query', text: [text, ...labels.map((one) => `#${one}`)].filter((words) => words !== '').join('\n') };
}

function stampOf(row: JsonObject, { stamp }: ImportOptions) {
  const info = row['user_info'];
  const shown = isObject(info) ? asText(info['display_name']) : '';
  const account = /^acct:([^@]+)@/.exec(asText(row['user']))?.[1] ?? asText(row['user']);
  return { author: shown || account || stamp.author, created: timeIn(row['created'], stamp) };
}
