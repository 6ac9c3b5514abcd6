import { longHash } from '../../text/hash';
import type { Anchor } from '../anchoring/anchor';
import type { Draft, LogEntry } from '../entry';
import type { NoteContent, NoteKind } from '../kinds';
import { CONTEXT, ID_PREFIX, type Json, type JsonObject, KEYS, type Motivation, type Purpose } from './vocabulary';

/**
 * Entries as lines of the log. The keys always come in one order and nothing is left to the machine or the hour, so
 * the same note gives the same bytes everywhere, and two branches that hold the same line hold it identically.
 */
export function sealed(draft: Draft): LogEntry {
  const content = JSON.stringify(annotation({ ...draft, id: '' } as LogEntry, ''));
  return { ...draft, id: idOf(content) } as LogEntry;
}

/** The entry as one line, without the line break. `source` is the dump's file name. */
export const lineOf = (entry: LogEntry, source: string): string => JSON.stringify(annotation(entry, source));

/** What an append writes: every line with its line break, also the last, so that merged logs never glue lines. */
export const linesOf = (entries: readonly LogEntry[], source: string): string =>
  entries.map((entry) => `${lineOf(entry, source)}\n`).join('');

/** The entry as a W3C Web Annotation. */
export function annotation(entry: LogEntry, source: string): JsonObject {
  const body = bodyOf(entry, source);
  return {
    '@context': CONTEXT,
    id: entry.id,
    type: 'Annotation',
    motivation: motivationOf(entry),
    [KEYS.op]: entry.op,
    ...(entry.op === 'note' ? { [KEYS.kind]: entry.content.kind } : {}),
    creator: { type: 'Person', name: entry.author },
    created: entry.created,
    ...(body.length === 0 ? {} : { body: body.length === 1 ? body[0]! : body }),
    target: entry.op === 'note' ? targetOf(entry.anchor, source) : entry.parent,
  };
}

/** A version 8 UUID ("vendor-specific"): its bits are the hash of the line's content. */
export function idOf(content: string): string {
  const digits = longHash(content);
  const variant = (8 + (Number.parseInt(digits.charAt(16), 16) & 3)).toString(16);
  const groups = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, variant + digits.slice(17, 20)];
  return `${ID_PREFIX}${groups.join('-')}-${digits.slice(20, 32)}`;
}

const MOTIVATIONS: Readonly<Record<NoteKind, Motivation>> = {
  query: 'questioning',
  correction: 'editing',
  tag: 'tagging',
  highlight: 'highlighting',
  label: 'classifying',
  stet: 'moderating',
  status: 'assessing',
};

function motivationOf(entry: LogEntry): Motivation {
  switch (entry.op) {
    case 'note':
      return MOTIVATIONS[entry.content.kind];
    case 'reply':
      return 'replying';
    case 'revision':
      return 'editing';
    case 'state':
      return 'moderating';
    case 'place':
      return 'linking';
  }
}

function bodyOf(entry: LogEntry, source: string): readonly JsonObject[] {
  switch (entry.op) {
    case 'note':
      return contentBodies(entry.content);
    case 'reply':
      return [textBody(entry.text, 'replying')];
    case 'revision':
      return [textBody(entry.text, 'commenting'), ...(entry.value === null ? [] : [textBody(entry.value, 'editing')])];
    case 'state':
      return [textBody(entry.state, 'moderating'), ...comment(entry.text)];
    case 'place':
      return [targetOf(entry.anchor, source)];
  }
}

function contentBodies(content: NoteContent): readonly JsonObject[] {
  switch (content.kind) {
    case 'query':
      return [textBody(content.text, 'questioning')];
    case 'highlight':
      return comment(content.text);
    case 'correction':
      return [{ ...textBody(content.value, 'editing'), [KEYS.mark]: content.mark }, ...comment(content.text)];
    case 'tag':
      return [textBody(content.value, 'tagging'), ...comment(content.text)];
    case 'label':
      return [textBody(content.value, 'classifying'), ...comment(content.text)];
    case 'stet':
      return [textBody(content.value, 'moderating'), ...comment(content.text)];
    case 'status':
      return [
        { ...textBody(content.value, 'assessing'), [KEYS.articleHash]: content.article.hash },
        ...(content.article.text === '' ? [] : [textBody(content.article.text, 'describing')]),
        ...comment(content.text),
      ];
  }
}

const textBody = (value: string, purpose: Purpose): JsonObject => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
});

const comment = (text: string): readonly JsonObject[] => (text === '' ? [] : [textBody(text, 'commenting')]);

function targetOf(anchor: Anchor, source: string): JsonObject {
  return {
    type: 'SpecificResource',
    source: sourceIri(source),
    selector: [
      { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
      { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
    ],
    ...(anchor.textHash === '' ? {} : { [KEYS.textHash]: anchor.textHash }),
    ...(anchor.skeleton === null ? {} : { [KEYS.skeleton]: skeletonJson(anchor.skeleton) }),
  };
}

function skeletonJson(place: NonNullable<Anchor['skeleton']>): Json {
  return {
    start: place.start,
    hash: place.hash,
    ...(place.occurrence === null ? {} : { occurrence: place.occurrence.index, of: place.occurrence.count }),
  };
}

/** A file name as a relative IRI: other scripts stay readable, what an IRI forbids is escaped. */
const sourceIri = (name: string): string => name.replace(/[\s%#?<>"{}|\\^`]/gu, (mark) => encodeURIComponent(mark));
