import type { Anchor, SkeletonPlace } from '../anchoring/anchor';
import type { LogEntry, ThreadState } from '../entry';
import {
  type ArticleStatus,
  type CorrectionMark,
  type LabelName,
  labelTitles,
  type NoteContent,
  statusTitles,
} from '../kinds';
import { isCorrectionMark } from '../proofMarks';
import { isObject, type Json, type JsonObject, KEYS, type Purpose } from './vocabulary';

/** A line that is JSON but no line of ours; the message says what is missing. */
export class NotAnEntry extends Error {}

/** Reads a W3C annotation that `serialise` wrote. Unknown keys are let be, so that a later version can add some. */
export function entryOf(json: unknown): LogEntry {
  if (!isObject(json)) throw new NotAnEntry('an object');
  const stamp = {
    id: text(json, 'id'),
    author: creatorOf(json),
    created: text(json, 'created'),
  };
  if (Number.isNaN(Date.parse(stamp.created))) throw new NotAnEntry('created (an ISO 8601 time)');
  const bodies = bodiesOf(json);
  const op = text(json, KEYS.op);
  switch (op) {
    case 'note':
      return { ...stamp, op, content: contentOf(text(json, KEYS.kind), bodies), anchor: anchorOf(json['target']) };
    case 'reply':
      return { ...stamp, op, parent: text(json, 'target'), text: saidFor(bodies, 'replying') };
    case 'revision':
      return {
        ...stamp,
        op,
        parent: text(json, 'target'),
        text: commentOf(bodies),
        value: bodyFor(bodies, 'editing') === undefined ? null : saidFor(bodies, 'editing'),
      };
    case 'state':
      return { ...stamp, op, parent: text(json, 'target'), state: stateOf(bodies), text: commentOf(bodies) };
    case 'place':
      return { ...stamp, op, parent: text(json, 'target'), anchor: anchorOf(json['body']) };
    default:
      throw new NotAnEntry(KEYS.op);
  }
}

/** The bodies of an annotation, one or many, as a list. */
export function bodiesOf(json: JsonObject): readonly JsonObject[] {
  const body = json['body'];
  return (Array.isArray(body) ? body : [body]).filter(isObject);
}

/** Where an annotation's target stands: a quote selector is required, everything else helps. */
function anchorOf(target: Json | undefined): Anchor {
  if (!isObject(target)) throw new NotAnEntry('target (a SpecificResource)');
  const listed = target['selector'];
  const selectors = (Array.isArray(listed) ? listed : [listed]).filter(isObject);
  const quote = selectors.find((selector) => selector['type'] === 'TextQuoteSelector');
  if (quote === undefined) throw new NotAnEntry('a TextQuoteSelector');
  const position = selectors.find((selector) => selector['type'] === 'TextPositionSelector');
  return {
    exact: text(quote, 'exact'),
    prefix: optionalText(quote, 'prefix'),
    suffix: optionalText(quote, 'suffix'),
    start: position === undefined ? 0 : count(position, 'start'),
    end: position === undefined ? 0 : count(position, 'end'),
    textHash: optionalText(target, KEYS.textHash),
    skeleton: skeletonOf(target[KEYS.skeleton]),
  };
}

function creatorOf(json: JsonObject): string {
  const creator = json['creator'];
  if (typeof creator === 'string') return creator;
  if (isObject(creator) && typeof creator['name'] === 'string') return creator['name'];
  throw new NotAnEntry('creator (with a name)');
}

function contentOf(kind: string, bodies: readonly JsonObject[]): NoteContent {
  const remark = commentOf(bodies);
  switch (kind) {
    case 'query':
      return { kind, text: saidFor(bodies, 'questioning') };
    case 'highlight':
      return { kind, text: remark };
    case 'correction':
      return { kind, mark: markOf(bodies), value: saidFor(bodies, 'editing'), text: remark };
    case 'tag':
      return { kind, value: saidFor(bodies, 'tagging'), text: remark };
    case 'label':
      return { kind, value: oneOf<LabelName>(saidFor(bodies, 'classifying'), labelTitles), text: remark };
    case 'stet':
      return { kind, value: saidFor(bodies, 'moderating'), text: remark };
    case 'status':
      return {
        kind,
        value: oneOf<ArticleStatus>(saidFor(bodies, 'assessing'), statusTitles),
        text: remark,
        article: {
          hash: optionalText(bodyFor(bodies, 'assessing') ?? {}, KEYS.articleHash),
          text: optionalText(bodyFor(bodies, 'describing') ?? {}, 'value'),
        },
      };
    default:
      throw new NotAnEntry(KEYS.kind);
  }
}

function markOf(bodies: readonly JsonObject[]): CorrectionMark {
  const mark = bodyFor(bodies, 'editing')?.[KEYS.mark];
  return isCorrectionMark(mark) ? mark : 'replace';
}

function stateOf(bodies: readonly JsonObject[]): ThreadState {
  const state = saidFor(bodies, 'moderating');
  return oneOf<ThreadState>(state, { open: true, resolved: true, applied: true, deleted: true });
}

function skeletonOf(json: Json | undefined): SkeletonPlace | null {
  if (!isObject(json)) return null;
  const counted = typeof json['occurrence'] === 'number' && typeof json['of'] === 'number';
  return {
    start: count(json, 'start'),
    hash: text(json, 'hash'),
    occurrence: counted ? { index: count(json, 'occurrence'), count: count(json, 'of') } : null,
  };
}

const bodyFor = (bodies: readonly JsonObject[], purpose: Purpose): JsonObject | undefined =>
  bodies.find((body) => body['purpose'] === purpose);

function saidFor(bodies: readonly JsonObject[], purpose: Purpose): string {
  const body = bodyFor(bodies, purpose);
  if (body === undefined) throw new NotAnEntry(`a body with the purpose ${purpose}`);
  return text(body, 'value');
}

const commentOf = (bodies: readonly JsonObject[]): string => optionalText(bodyFor(bodies, 'commenting') ?? {}, 'value');

function oneOf<Name extends string>(value: string, names: Readonly<Record<Name, unknown>>): Name {
  if (!Object.hasOwn(names, value)) throw new NotAnEntry(`one of ${Object.keys(names).join(', ')}`);
  return value as Name;
}

function text(json: JsonObject, key: string): string {
  const value = json[key];
  if (typeof value !== 'string') throw new NotAnEntry(`${key} (text)`);
  return value;
}

function optionalText(json: JsonObject, key: string): string {
  const value = json[key];
  return typeof value === 'string' ? value : '';
}

function count(json: JsonObject, key: string): number {
  const value = json[key];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new NotAnEntry(`${key} (a whole number)`);
  return value;
}
