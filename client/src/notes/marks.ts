import {
  type Disposable,
  Disposable as Disposables,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { NoteKindName } from '../../../server/src/protocol';
import { isDump } from '../editors';
import { toRange } from '../wire';
import type { NoteBook } from './noteBook';

/** Kinds that are marked in the text; the status of an article is told by its lens. */
export type MarkedKind = Exclude<NoteKindName, 'status'>;

/**
 * Marks in the text, beside the line numbers and in the overview ruler, each kind with a shape of its own. What a note
 * says is in the hover, which is the server's.
 */
export class NoteMarks implements Disposable {
  readonly #book: NoteBook;
  readonly #types: Readonly<Record<MarkedKind, TextEditorDecorationType>>;
  readonly #subscriptions: Disposable;

  constructor(extension: Uri, book: NoteBook) {
    this.#book = book;
    this.#types = markTypes(extension);
    this.#subscriptions = Disposables.from(
      ...Object.values(this.#types),
      book.onDidChange((uri) => {
        for (const editor of window.visibleTextEditors) if (editor.document.uri.toString() === uri) this.#mark(editor);
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#mark(editor);
      }),
    );
    for (const editor of window.visibleTextEditors) this.#mark(editor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #mark(editor: TextEditor): void {
    if (!isDump(editor.document)) return;
    const notes = this.#book.notesOf(editor.document.uri.toString()).filter(({ resolved }) => !resolved);
    for (const [kind, type] of Object.entries(this.#types)) {
      editor.setDecorations(
        type,
        notes.flatMap((note) => (note.kind === kind && note.range !== null ? [toRange(note.range)] : [])),
      );
    }
  }
}

/** What each kind of note looks like, in the dump and in its reading view. */
export function markTypes(extension: Uri): Readonly<Record<MarkedKind, TextEditorDecorationType>> {
  const icon = (name: string) => ({
    gutterIconPath: Uri.joinPath(extension, 'media', `note-${name}.svg`),
    gutterIconSize: 'contain',
  });
  const ruler = (color: string) => ({
    overviewRulerColor: new ThemeColor(color),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  const make = window.createTextEditorDecorationType;
  return {
    query: make({
      ...icon('query'),
      ...ruler('newsproof.queryForeground'),
      borderWidth: '0 0 2px 0',
      borderStyle: 'dashed',
      borderColor: new ThemeColor('newsproof.queryForeground'),
    }),
    correction: make({
      ...icon('correction'),
      ...ruler('newsproof.correctionForeground'),
      borderWidth: '0 0 2px 0',
      borderStyle: 'solid',
      borderColor: new ThemeColor('newsproof.correctionForeground'),
    }),
    tag: make({
      ...ruler('newsproof.tagForeground'),
      borderWidth: '0 0 1px 0',
      borderStyle: 'dotted',
      borderColor: new ThemeColor('newsproof.tagForeground'),
    }),
    highlight: make({
      ...icon('highlight'),
      ...ruler('newsproof.queryForeground'),
      backgroundColor: new ThemeColor('newsproof.highlightBackground'),
    }),
    label: make({ ...icon('label') }),
    stet: make({ ...icon('stet') }),
  };
}
