import {
  type Comment,
  CommentMode,
  type CommentReply,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  type Disposable,
  Disposable as Disposables,
  l10n,
  MarkdownString,
  Range,
  Uri,
} from 'vscode';
import type { NoteAction, WireNote } from '../../../server/src/protocol';
import { isDump, registerRowCommands } from '../editors';
import { fromRange, toRange } from '../wire';
import { kindName, stateName } from './kinds';
import { keyOf, type NoteBook } from './noteBook';

/** A comment that knows which note or reply it shows. */
interface NoteComment extends Comment {
  readonly noteId: string;
  readonly id: string;
  readonly thread: CommentThread;
}

/** A note that has a place to show, as threads do. */
type PlacedNote = WireNote & { readonly range: NonNullable<WireNote['range']> };

/** What commands get: a thread, the reply box of one, one of its comments, or a row of the notes view. */
type Target = CommentThread | CommentReply | NoteComment | { readonly note: WireNote };

/**
 * Queries and corrections as threads of the Comments panel.
 * The editor does not tell where a thread moved after an edit: the server owns the anchors, and threads follow it. Only
 * what differs is handed to the editor, which draws anew whatever it is given, boxes that a person types in included.
 */
export class NoteThreads implements Disposable {
  readonly #book: NoteBook;
  readonly #controller = comments.createCommentController('newsproof', 'Newsproof');
  readonly #threads = new Map<string, { readonly thread: CommentThread; readonly note: WireNote }>();
  readonly #noteOf = new WeakMap<CommentThread, WireNote>();
  readonly #subscriptions: Disposable;

  constructor(book: NoteBook) {
    this.#book = book;
    this.#controller.options = {
      prompt: l10n.t('Reply…'),
      placeHolder: l10n.t('Ask a colleague, or say why'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => (isDump(document) ? [new Range(0, 0, document.lineCount - 1, 0)] : []),
    };
    this.#subscriptions = Disposables.from(
      this.#controller,
      book.onDidChange((uri) => this.#show(uri)),
      registerRowCommands<CommentReply>({
        'note.create': (reply) => this.#create(reply),
        'note.reply': (reply) => this.#reply(reply),
      }),
      registerRowCommands<Target>({
        'note.resolve': (target) => this.#act(target, (id) => ({ kind: 'resolve', id })),
        'note.reopen': (target) => this.#act(target, (id) => ({ kind: 'reopen', id })),
        'note.apply': (target) => this.#act(target, (id) => ({ kind: 'apply', id })),
        'note.delete': (target) => this.#act(target, (id) => ({ kind: 'delete', id })),
      }),
      registerRowCommands<NoteComment>({
        'note.edit': (comment) => setMode(comment, CommentMode.Editing),
        'note.cancel': (comment) => this.#endEditing(comment),
        'note.save': (comment) => this.#save(comment),
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #create({ thread, text }: CommentReply): Promise<void> {
    const range = thread.range ?? new Range(0, 0, 0, 0);
    await this.#book.act(thread.uri.toString(), { kind: 'add', range: fromRange(range), note: 'query', text });
    // The note has a thread of its own now; this one was only the box to write it in.
    thread.dispose();
  }

  async #reply({ thread, text }: CommentReply): Promise<void> {
    await this.#act(thread, (id) => ({ kind: 'reply', id, text }));
  }

  async #save(comment: NoteComment): Promise<void> {
    const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
    if (await this.#act(comment, (id) => ({ kind: 'edit', id, text }))) this.#endEditing(comment);
  }

  /** What was typed goes, and what the server said meanwhile is shown. */
  #endEditing({ thread }: NoteComment): void {
    thread.comments = [];
    this.#show(thread.uri.toString());
  }

  async #act(target: Target, action: (id: string) => NoteAction): Promise<boolean> {
    const found = this.#targetOf(target);
    return found !== undefined && this.#book.act(found.uri, action(found.id));
  }

  #targetOf(target: Target): { readonly uri: string; readonly id: string } | undefined {
    if ('note' in target) return target.note;
    // A comment is a note or a reply of its own; a thread stands for its note.
    if ('noteId' in target) return { uri: target.thread.uri.toString(), id: target.id };
    return this.#noteOf.get('thread' in target ? target.thread : target);
  }

  #show(uri: string): void {
    const wanted = new Map(
      this.#book
        .notesOf(uri)
        .filter(isThread)
        .map((note) => [keyOf(note), note]),
    );
    for (const [key, { thread, note }] of this.#threads) {
      if (note.uri !== uri || wanted.has(key)) continue;
      thread.dispose();
      this.#threads.delete(key);
    }
    for (const note of wanted.values()) this.#showNote(note);
  }

  #showNote(note: PlacedNote): void {
    const known = this.#threads.get(keyOf(note));
    const thread = known?.thread ?? this.#newThread(note);
    if (isEdited(thread)) return;
    showIn(thread, note, known?.note);
    this.#threads.set(keyOf(note), { thread, note });
    this.#noteOf.set(thread, note);
  }

  #newThread({ uri, range }: PlacedNote): CommentThread {
    const thread = this.#controller.createCommentThread(Uri.parse(uri), toRange(range), []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    return thread;
  }
}

/** Whether a person is at work in one of its comments. */
function isEdited({ comments: shown }: CommentThread): boolean {
  return shown.some(({ mode }) => mode === CommentMode.Editing);
}

/** Lets a thread show a note, given the one that it has shown until now. */
function showIn(thread: CommentThread, note: PlacedNote, before: WireNote | undefined): void {
  const range = toRange(note.range);
  if (!thread.range?.isEqual(range)) thread.range = range;
  if (thread.comments.length === 0 || before === undefined || said(note) !== said(before)) {
    thread.comments = commentsOf(note, thread);
  }
  const label = labelOf(note);
  if (thread.label !== label) thread.label = label;
  const contextValue = `${note.kind}.${note.resolved ? 'resolved' : 'open'}`;
  if (thread.contextValue !== contextValue) thread.contextValue = contextValue;
  const state = note.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  if (thread.state !== state) thread.state = state;
}

function labelOf({ kind, state, resolved }: WireNote): string {
  return [kindName(kind), stateName(state), resolved ? l10n.t('resolved') : '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** All that the comments of a thread are made of. */
function said({ kind, author, created, text, meaning, replies }: WireNote): string {
  return JSON.stringify([kind, author, created, text, meaning, replies]);
}

/** Tags, highlights and the like have no conversation: they are marks in the text. Orphans have no place to show. */
function isThread(note: WireNote): note is PlacedNote {
  return note.range !== null && (note.kind === 'query' || note.kind === 'correction' || note.replies.length > 0);
}

function commentsOf(note: WireNote, thread: CommentThread): NoteComment[] {
  const first = comment(note.id, note.id, note.author, note.created, noteBody(note), 'note', thread);
  return [
    first,
    ...note.replies.map(({ id, author, created, text }) =>
      comment(note.id, id, author, created, text, 'reply', thread),
    ),
  ];
}

function noteBody(note: WireNote): string | MarkdownString {
  if (note.kind !== 'correction') return note.text;
  const body = new MarkdownString().appendText(note.meaning);
  return note.text === '' ? body : body.appendText(`\n${note.text}`);
}

function comment(
  noteId: string,
  id: string,
  author: string,
  created: string,
  body: string | MarkdownString,
  contextValue: string,
  thread: CommentThread,
): NoteComment {
  return {
    noteId,
    id,
    author: { name: author },
    timestamp: new Date(created),
    body,
    mode: CommentMode.Preview,
    contextValue,
    thread,
  };
}

function setMode(comment: NoteComment, mode: CommentMode): void {
  const { thread } = comment;
  thread.comments = thread.comments.map((one) => ((one as NoteComment).id === comment.id ? { ...one, mode } : one));
}
