import { commands, type Disposable, l10n, Range, type TextEditor } from 'vscode';
import { type NoteAction, type NoteChoice, serverCommands } from '../../../server/src/protocol';
import { registerDumpEditorCommands, tell } from '../editors';
import type { Server } from '../server';
import { fromPosition, fromRange, toRange } from '../wire';
import { askForWords, choicesFor, pick } from './choosing';
import { kindName, shortened } from './kinds';
import type { NoteBook } from './noteBook';

/** Making notes from the keyboard: each command is about the selection, or the word at the cursor. */
export function registerAdding(server: Server, book: NoteBook): Disposable {
  const adding = new Adding(server, book);
  return registerDumpEditorCommands({
    addNote: (editor) => adding.query(editor),
    addCorrection: (editor) => adding.correction(editor),
    addTag: (editor) => adding.tag(editor),
    addHighlight: (editor) => adding.highlight(editor),
    labelLine: (editor) => adding.label(editor),
  });
}

class Adding {
  readonly #server: Server;
  readonly #book: NoteBook;
  /** Enter alone tags with it again. */
  #lastTag: string | undefined;

  constructor(server: Server, book: NoteBook) {
    this.#server = server;
    this.#book = book;
  }

  async query(editor: TextEditor): Promise<void> {
    const range = wordsOf(editor);
    if (range === undefined) return;
    const title = l10n.t('Query: {0}', excerpt(editor, range));
    const text = await askForWords(title, l10n.t('What should a colleague look at?'), '');
    if (text === undefined || text.trim() === '') return;
    await this.#add(editor, kindName('query'), {
      kind: 'add',
      range: fromRange(range),
      note: 'query',
      text: text.trim(),
    });
  }

  /** The proof marks of a printed page. */
  async correction(editor: TextEditor): Promise<void> {
    const title = l10n.t('Proof mark: {0}', excerpt(editor, targetOf(editor)));
    const { marks } = await choicesFor(this.#server, editor.document);
    const mark = await pick(marks, { title, preferred: 'replace' });
    if (mark === undefined) return;
    // Words can be put in where nothing is selected; everything else is about some.
    const range = mark.id === 'insert' ? editor.selection : wordsOf(editor);
    if (range === undefined) return;
    const asked = `${mark.title}: ${excerpt(editor, range)}`;
    const text = await this.#wordsFor(mark.asks, asked, mark.description, editor.document.getText(range));
    if (text === undefined) return;
    await this.#add(editor, mark.title, { kind: 'mark', range: fromRange(range), mark: mark.id, text });
  }

  async tag(editor: TextEditor): Promise<void> {
    const range = wordsOf(editor);
    if (range === undefined) return;
    const title = l10n.t('Tag: {0}', excerpt(editor, range));
    const { tags } = await choicesFor(this.#server, editor.document);
    const other: NoteChoice = { id: '', title: l10n.t('A word of your own…'), description: '', key: '0' };
    const picked = await pick([...tags, other], {
      title,
      ...(this.#lastTag !== undefined && { preferred: this.#lastTag }),
    });
    if (picked === undefined) return;
    const tag = picked === other ? await askForWords(title, l10n.t('The tag'), '') : picked.id;
    if (tag === undefined || tag.trim() === '') return;
    this.#lastTag = tag.trim();
    const name = picked === other ? this.#lastTag : picked.title;
    await this.#add(editor, name, {
      kind: 'add',
      range: fromRange(range),
      note: 'tag',
      text: '',
      value: this.#lastTag,
    });
  }

  async highlight(editor: TextEditor): Promise<void> {
    const range = wordsOf(editor);
    if (range === undefined) return;
    await this.#add(editor, kindName('highlight'), {
      kind: 'add',
      range: fromRange(range),
      note: 'highlight',
      text: '',
    });
  }

  async label({ document, selection: { active } }: TextEditor): Promise<void> {
    const title = shortened(document.lineAt(active).text, 24);
    const { labels } = await choicesFor(this.#server, document);
    const picked = await pick(labels, { title, placeHolder: l10n.t('This line is a…') });
    if (picked === undefined) return;
    await commands.executeCommand(serverCommands.label, document.uri.toString(), fromPosition(active), picked.id);
  }

  async #wordsFor(
    asks: 'nothing' | 'words' | 'passage',
    title: string,
    prompt: string,
    passage: string,
  ): Promise<string | undefined> {
    if (asks === 'nothing') return '';
    const text = await askForWords(title, prompt, asks === 'passage' ? passage : '');
    return asks === 'words' && text?.trim() === '' ? undefined : text;
  }

  async #add({ document }: TextEditor, name: string, action: Extract<NoteAction, { kind: 'add' | 'mark' }>) {
    const words = document.getText(toRange(action.range));
    if (await this.#book.act(document.uri.toString(), action))
      tell(l10n.t('{0} added: {1}', name, shortened(words, 24)));
  }
}

/** The selection, or the word at the cursor where nothing is selected. */
function targetOf({ document, selection }: TextEditor): Range {
  if (!selection.isEmpty) return selection;
  return document.getWordRangeAtPosition(selection.active) ?? new Range(selection.active, selection.active);
}

/** The same, where it is words; else the person is told what to do first. */
function wordsOf(editor: TextEditor): Range | undefined {
  const range = targetOf(editor);
  if (!range.isEmpty) return range;
  tell(l10n.t('Select the words first.'));
  return undefined;
}

function excerpt({ document }: TextEditor, range: Range): string {
  return shortened(document.getText(range), 24);
}
