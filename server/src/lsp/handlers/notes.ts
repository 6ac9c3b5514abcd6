import {
  addLabel,
  addMark,
  addNote,
  addStet,
  applyCorrection,
  articleProgress,
  type LabelName as CoreLabelName,
  labelTitles,
  type NoteContent,
  type Outcome,
  PROOF_MARKS,
  type ProofMark,
  progressAt,
  reattach,
  remove,
  reopen,
  reply,
  resolve,
  revise,
  setArticleStatus,
  statusTitles,
} from '../../core/notes';
import type { Bilingual } from '../../core/text/bilingual';
import type { Span } from '../../core/text/span';
import { findingsAt } from '../../features/actions';
import { labelChoices, markChoices, tagChoices } from '../../features/noteChoices';
import {
  articleStatusRequest,
  type NoteAction,
  type NoteResult,
  noteActionRequest,
  noteChoicesRequest,
  notesChangedNotification,
  notesRequest,
  serverCommands,
  validatedTextRequest,
  type WireNote,
  type WirePosition,
} from '../../protocol';
import { answer } from '../answers';
import type { DiagnosticsChannel } from '../diagnosticsChannel';
import { fileEdit } from '../edits';
import { offsetAt, spanOf } from '../fromProto';
import { ErrorCodes, ResponseError } from '../library';
import type { Dump, Session } from '../session';
import { rangeOf } from '../toProto';
import { wireNotes } from '../wireNotes';
import { refreshViews } from './lifecycle';
import { onRequest } from './requests';

/** Notes: read, added, answered, resolved; the log beside the dump is the only file that is ever written. */
export function registerNotes(session: Session, channel: DiagnosticsChannel): void {
  const { connection } = session;

  onRequest(connection, notesRequest, async ({ uri }) => {
    const dump = await session.dump(uri);
    return dump === undefined ? [] : wireNotes(session, dump);
  });

  onRequest(connection, noteChoicesRequest, async ({ uri }) => {
    const { config } = await session.configs.of(uri);
    const { language } = session;
    return {
      tags: tagChoices(config.tags, language),
      marks: markChoices(language),
      labels: labelChoices(language),
    };
  });

  onRequest(connection, noteActionRequest, async ({ uri, action }) => {
    const dump = await session.dump(uri);
    if (dump === undefined) return refusal(session, [], NO_DUMP);
    if (uri.startsWith('untitled:')) return refusal(session, [], NOT_SAVED);
    return act(session, channel, dump, action);
  });

  onRequest(connection, articleStatusRequest, async ({ uri }) => {
    const dump = await session.dump(uri);
    if (dump === undefined) return [];
    const { snapshot } = dump;
    const book = await session.book(dump);
    return articleProgress(book, snapshot.page).map(({ span, headline, status, stale, by }) => ({
      range: rangeOf(snapshot.text, span),
      headline,
      status,
      stale,
      by: by?.author ?? null,
      when: by?.created ?? null,
    }));
  });

  onRequest(connection, validatedTextRequest, async ({ uri, position }) => {
    const dump = await session.dump(uri);
    if (dump === undefined) return null;
    const { snapshot } = dump;
    const progress = progressAt(await session.book(dump), snapshot.page, offsetAt(snapshot.text, position));
    if (progress?.validatedText == null) return null;
    return { before: progress.validatedText, after: snapshot.text.slice(progress.span.start, progress.span.end) };
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    // A file that was deleted while its dump was open is there again.
    session.indexer.welcome([uri]);
    session.background(settleNotes(session, uri));
  });

  connection.onExecuteCommand(({ command, arguments: args = [] }) =>
    answer(async () => {
      if (!COMMANDS.has(command)) throw new ResponseError(ErrorCodes.InvalidParams, `Unknown command ${command}`);
      const [uri, position, value] = args as [unknown, WirePosition, unknown];
      if (typeof uri !== 'string' || typeof value !== 'string')
        throw new ResponseError(ErrorCodes.InvalidParams, `${command} takes a document, a position and a word`);
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const at = offsetAt(dump.snapshot.text, position ?? {});
      const book = await session.book(dump);
      const stamp = session.notes.stamp(session.settings.author);
      if (command === serverCommands.label) {
        return isLabel(value) ? labelLine(session, channel, dump, at, value) : null;
      }
      await dump.snapshot.settle(session.pace());
      const found = [...findingsAt(dump.snapshot, { start: at, end: at }), ...dump.elsewhere];
      const finding = found.find((one) => one.rule === value && one.start === at);
      if (finding === undefined) return refusal(session, [], NO_FINDING);
      return take(session, channel, dump, addStet(book, stamp, finding));
    }),
  );
}

const COMMANDS: ReadonlySet<string> = new Set(Object.values(serverCommands));

/** Writes down what a person says that a line is. */
export async function labelLine(
  session: Session,
  channel: DiagnosticsChannel,
  dump: Dump,
  offset: number,
  label: CoreLabelName,
): Promise<NoteResult> {
  const stamp = session.notes.stamp(session.settings.author);
  const outcome = addLabel(await session.book(dump), stamp, { start: offset, end: offset }, label);
  return take(session, channel, dump, outcome);
}

/** What was typed over a note is known here and nowhere else: written down, the next reader finds the note again. */
async function settleNotes(session: Session, uri: string): Promise<void> {
  await session.open(uri);
  if (!(await session.notes.settle(uri, session.notes.stamp(session.settings.author)))) return;
  await session.connection.sendNotification(notesChangedNotification.method, { uri });
}

async function act(session: Session, channel: DiagnosticsChannel, dump: Dump, action: NoteAction): Promise<NoteResult> {
  const result = await take(session, channel, dump, await outcomeOf(session, dump, action));
  if (action.kind !== 'apply' || result.edit === null) return result;
  // The line is written down; what was typed meanwhile may have moved the words that the edit is about.
  const now = (await session.dump(dump.uri)) ?? dump;
  const again = await outcomeOf(session, now, action);
  if (again.done) return { ...result, edit: fileEdit(now, again.edits) };
  const stamp = session.notes.stamp(session.settings.author);
  await take(session, channel, now, reopen(await session.book(now), stamp, action.id));
  return refusal(session, await wireNotes(session, now), again.reason);
}

async function outcomeOf(session: Session, dump: Dump, action: NoteAction): Promise<Outcome> {
  const book = await session.book(dump);
  const stamp = session.notes.stamp(session.settings.author);
  const { text, page } = dump.snapshot;
  switch (action.kind) {
    case 'add': {
      const span = spanOf(text, action.range);
      const content = contentOf(action);
      if (content === null) return { done: false, reason: NOT_THIS_WAY };
      if (content.kind === 'label') return addLabel(book, stamp, span, content.value, content.text);
      return addNote(book, stamp, wholeCharacters(dump, span), content);
    }
    case 'mark':
      if (!isMark(action.mark)) return { done: false, reason: NOT_THIS_WAY };
      return addMark(book, stamp, wholeCharacters(dump, spanOf(text, action.range)), action.mark, action.text);
    case 'reply':
      return reply(book, stamp, action.id, action.text);
    case 'edit':
      return revise(book, stamp, action.id, action.text, action.value ?? null);
    case 'resolve':
      return resolve(book, stamp, action.id);
    case 'reopen':
      return reopen(book, stamp, action.id);
    case 'delete':
      return remove(book, stamp, action.id);
    case 'apply':
      return applyCorrection(book, stamp, action.id);
    case 'attach':
      return reattach(book, stamp, action.id, spanOf(text, action.range));
    case 'status':
      if (!Object.hasOwn(statusTitles, action.status)) return { done: false, reason: NOT_THIS_WAY };
      return setArticleStatus(book, page, stamp, offsetAt(text, action.position), action.status);
    default:
      return { done: false, reason: NOT_THIS_WAY };
  }
}

function contentOf({ note, text, value = '' }: Extract<NoteAction, { kind: 'add' }>): NoteContent | null {
  switch (note) {
    case 'query':
    case 'highlight':
      return { kind: note, text };
    case 'tag':
    case 'stet':
      return { kind: note, value, text };
    case 'correction':
      return { kind: note, mark: value === '' ? 'delete' : 'replace', value, text };
    case 'label':
      return isLabel(value) ? { kind: note, value, text } : null;
    default:
      // A status belongs to an article, not to a stretch: it has an action of its own.
      return null;
  }
}

/** What came over the wire may be anything; the log is for ever. */
const isLabel = (value: string): value is CoreLabelName => Object.hasOwn(labelTitles, value);

const isMark = (id: string): id is ProofMark['id'] => PROOF_MARKS.some((mark) => mark.id === id);

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A selection that cuts a character in two takes the whole of it. */
function wholeCharacters({ snapshot: { text } }: Dump, { start, end }: Span): Span {
  const from = text.lineStartAt(start);
  const to = Math.min(text.length, Math.max(end, text.lineEnd(text.lineAt(end))));
  if (to - from > LONGEST_LINE) return { start, end };
  let first = start;
  let last = end;
  for (const { index, segment } of graphemes.segment(text.slice(from, to))) {
    const [left, right] = [from + index, from + index + segment.length];
    if (left < start && start < right) first = left;
    if (left < end && end < right) last = right;
  }
  return { start: first, end: Math.max(first, last) };
}

const LONGEST_LINE = 100_000;

/** Writes down what was decided, and lets everything see it that depends on notes. */
async function take(session: Session, channel: DiagnosticsChannel, dump: Dump, outcome: Outcome): Promise<NoteResult> {
  if (!outcome.done) return refusal(session, await wireNotes(session, dump), outcome.reason);
  await session.notes.append(dump.uri, outcome.entries);
  await session.recondition(dump.uri);
  channel.refresh(dump.uri);
  refreshViews(session);
  if (dump.version === null) await session.indexer.refresh(dump.uri);
  else session.background(session.indexer.takeOpen(dump.uri));
  await session.connection.sendNotification(notesChangedNotification.method, { uri: dump.uri });
  // Somebody may have typed meanwhile.
  const now = (await session.dump(dump.uri)) ?? dump;
  return {
    notes: await wireNotes(session, now),
    edit: outcome.edits.length === 0 ? null : fileEdit(dump, outcome.edits),
    refused: null,
  };
}

const refusal = (session: Session, notes: readonly WireNote[], reason: Bilingual): NoteResult => ({
  notes,
  edit: null,
  refused: reason[session.language],
});

const NO_DUMP: Bilingual = { en: 'There is no such dump.', zh: '没有此文件。' };
const NOT_SAVED: Bilingual = {
  en: 'Save this text first: its notes are kept beside its file.',
  zh: '请先保存此文本：批注保存在它的文件旁边。',
};
const NO_FINDING: Bilingual = { en: 'The finding is not there any more.', zh: '该问题已不存在。' };
const NOT_THIS_WAY: Bilingual = { en: 'This cannot be done to notes.', zh: '批注不支持此操作。' };
