import {
  commands,
  type Disposable,
  Disposable as Disposables,
  DocumentSymbol,
  EventEmitter,
  l10n,
  languages,
  Range,
  Selection,
  SymbolKind,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type ReadingView, readingScheme, readingViewRequest } from '../../server/src/protocol';
import { documentOf } from './detection';
import { activeDump, isDump, registerCommands } from './editors';
import { lately } from './lately';
import { markAt, ReadingMarks } from './notes/readingMarks';
import type { Server } from './server';
import { openDocument, toRange } from './wire';

/** The language of the virtual documents: no checks, no squiggles, only large headlines. */
const readingLanguage = 'newsreading';

/** The dump as it was printed, beside the dump as it is: in step with the cursor, and a click leads back. */
export class ReadingViews implements TextDocumentContentProvider, Disposable {
  readonly #server: Server;
  readonly #views = new Map<string, ReadingView>();
  readonly #stale = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  readonly #marks: ReadingMarks;
  readonly #headline = window.createTextEditorDecorationType({ fontWeight: 'bold' });
  readonly #current = window.createTextEditorDecorationType({
    isWholeLine: true,
    borderWidth: '0 0 0 2px',
    borderStyle: 'solid',
    borderColor: new ThemeColor('focusBorder'),
  });

  readonly onDidChange = this.#stale.event;

  constructor(server: Server, extension: Uri) {
    this.#server = server;
    this.#marks = new ReadingMarks(extension, (document) => this.#viewOf(document)?.marks ?? []);
    const refresh = lately(async () => this.#refreshAll(), 150);
    this.#subscriptions = Disposables.from(
      this.#stale,
      this.#marks,
      this.#headline,
      this.#current,
      workspace.registerTextDocumentContentProvider(readingScheme, this),
      registerCommands({ openReadingView: (target?: unknown) => this.open(target) }),
      languages.registerDocumentSymbolProvider({ scheme: readingScheme }, this),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isDump(document)) refresh();
        if (document.uri.scheme === readingScheme) this.#decorate(document);
      }),
      server.onDidChangeNotes(refresh),
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        // A document that only changes its language is told as closed, too.
        if (isClosed) this.#views.delete(uri.toString());
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) if (document.uri.scheme === readingScheme) this.#decorate(document);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.#follow(textEditor, kind)),
    );
  }

  /** From the command palette, from a row of a view, or from an editor's title. */
  async open(target: unknown): Promise<void> {
    const dump = await dumpOf(target);
    if (dump === undefined) return;
    const document = await workspace.openTextDocument(readingUri(dump.uri));
    await languages.setTextDocumentLanguage(document, readingLanguage);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
    this.#decorate(document);
    const editor = activeDump();
    if (editor?.document === dump) this.#followDump(editor);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const view = await this.#server.ask(readingViewRequest, { uri: dumpUri(uri).toString() });
    this.#views.set(uri.toString(), view);
    // Where only notes have changed, no change of the text will follow that would bring them up to date.
    const shown = openDocument(uri.toString());
    if (shown?.getText() === view.text) this.#decorate(shown);
    return view.text;
  }

  provideDocumentSymbols(document: TextDocument): DocumentSymbol[] {
    const view = this.#viewOf(document);
    // The view that is asked for next may be here before the text that it comes with.
    const headings = (view?.headings ?? []).filter(({ line }) => line < document.lineCount);
    return headings.map(({ line, level, text }) => {
      const range = document.lineAt(line).range;
      return new DocumentSymbol(text, '', level === 1 ? SymbolKind.Namespace : SymbolKind.String, range, range);
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #refreshAll(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === readingScheme) this.#stale.fire(uri);
  }

  #viewOf(document: TextDocument): ReadingView | undefined {
    return this.#views.get(document.uri.toString());
  }

  #decorate(document: TextDocument): void {
    const view = this.#viewOf(document);
    if (view === undefined) return;
    const lines = view.headings
      .filter(({ line }) => line < document.lineCount)
      .map(({ line }) => document.lineAt(line).range);
    const editors = editorsOf(document);
    for (const editor of editors) editor.setDecorations(this.#headline, lines);
    this.#marks.show(editors);
  }

  #follow(editor: TextEditor, kind: TextEditorSelectionChangeKind | undefined): void {
    if (editor.document.uri.scheme === readingScheme) {
      // Our own reveals have no kind; only a person's click or key leads back to the dump.
      if (kind !== undefined && kind !== TextEditorSelectionChangeKind.Command) void this.#followReader(editor);
    } else if (isDump(editor.document)) {
      this.#followDump(editor);
    }
  }

  #followDump(editor: TextEditor): void {
    const uri = readingUri(editor.document.uri).toString();
    const reading = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    const view = this.#views.get(uri);
    if (reading === undefined || view === undefined) return;
    const line = lineFor(view, editor.selection.active.line);
    if (line === undefined || line >= reading.document.lineCount) return;
    const { range } = reading.document.lineAt(line);
    reading.setDecorations(this.#current, [range]);
    reading.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #followReader(reading: TextEditor): Promise<void> {
    const view = this.#viewOf(reading.document);
    const mark = view && markAt(view.marks, reading.selection);
    const source = mark?.source ?? view?.sources[reading.selection.active.line];
    if (source == null) return;
    const range = toRange(source);
    const target = dumpUri(reading.document.uri).toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target);
    if (editor === undefined) return;
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    reading.setDecorations(this.#current, [new Range(reading.selection.active, reading.selection.active)]);
  }
}

/** `newsproof-reading:/2024/003.txt (reading)?file:///…/003.txt`: the path is what the tab shows. */
function readingUri(dump: Uri): Uri {
  const path = l10n.t('{0} (reading)', dump.path);
  return Uri.from({ scheme: readingScheme, path, query: dump.toString() });
}

function dumpUri(reading: Uri): Uri {
  return Uri.parse(reading.query);
}

function editorsOf(document: TextDocument): TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

/** The line of the view that shows this line of the dump, or the last one before it. */
function lineFor({ sources }: ReadingView, line: number): number | undefined {
  let best: number | undefined;
  let nearest = -1;
  for (const [index, source] of sources.entries()) {
    if (source === null || source.start.line > line) continue;
    if (source.end.line >= line) return index;
    if (source.start.line <= nearest) continue;
    nearest = source.start.line;
    best = index;
  }
  return best;
}

async function dumpOf(target: unknown): Promise<TextDocument | undefined> {
  if (typeof target === 'object' && target !== null && 'uri' in target && typeof target.uri === 'string') {
    const document = await workspace.openTextDocument(Uri.parse(target.uri));
    await window.showTextDocument(document);
    return document;
  }
  const document = await documentOf(target);
  if (document !== undefined && isDump(document)) return document;
  await commands.executeCommand('newsproof.issues.focus');
  return undefined;
}
