import {
  type DecorationOptions,
  type Disposable,
  Disposable as Disposables,
  MarkdownString,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { NoteKindName, WireNote } from '../../../server/src/protocol';
import { isDump } from '../editors';
import { toRange } from '../wire';
import { kindName, noteText } from './kinds';
import type { NoteBook } from './noteBook';

/** Kinds that are marked in the text; the status of an article is told by its lens. */
type MarkedKind = Exclude<NoteKindName, 'status'>;

/** Marks in the text, beside the line numbers and in the overview ruler, each kind with a shape of its own. */
export class NoteMarks implements Disposable {
  readonly #book: NoteBook;
  readonly #types: Readonly<Record<MarkedKind, TextEditorDecorationType>>;
  readonly #subscriptions: Disposable;

  constructor(extension: Uri, book: NoteBook) {
    this.#book = book;
    this.#types = decorationTypes(extension);
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
        notes.flatMap((note) => (note.kind === kind ? markOf(note) : [])),
      );
    }
  }
}

function markOf(note: WireNote): DecorationOptions[] {
  if (note.range === null) return [];
  const hover = new MarkdownString().appendText(`${kindName(note.kind)}: ${noteText(note)} (${note.author})`);
  // Queries and corrections show themselves in their threads.
  const speaks = note.kind !== 'query' && note.kind !== 'correction';
  return [{ range: toRange(note.range), ...(speaks && { hoverMessage: hover }) }];
}

function decorationTypes(extension: Uri): Readonly<Record<MarkedKind, TextEditorDecorationType>> {
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
