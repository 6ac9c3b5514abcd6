import { commands, type Disposable, l10n, Range, type TextEditor, window } from 'vscode';
import { type LabelName, type NoteKindName, serverCommands } from '../../../server/src/protocol';
import { registerDumpEditorCommands, tell } from '../editors';
import { fromPosition, fromRange } from '../wire';
import { kindName, labelName } from './kinds';
import type { NoteBook } from './noteBook';

/** Making notes from the keyboard: each command is about the selection, or the word at the cursor. */
export function registerAdding(book: NoteBook): Disposable {
  const adding = new Adding(book);
  return registerDumpEditorCommands({
    addNote: (editor) => adding.query(editor),
    addCorrection: (editor) => adding.correction(editor),
    addTag: (editor) => adding.tag(editor),
    addHighlight: (editor) => adding.add(editor, 'highlight', ''),
    labelLine: (editor) => labelLine(editor),
  });
}

const tagWords = ['person', 'organisation', 'place', 'date'] as const;

class Adding {
  readonly #book: NoteBook;
  /** The tag that was used last comes first the next time. */
  #lastTag: string | undefined;

  constructor(book: NoteBook) {
    this.#book = book;
  }

  async query(editor: TextEditor): Promise<void> {
    const text = await window.showInputBox({
      title: l10n.t('Query: {0}', excerptOf(editor)),
      prompt: l10n.t('What should a colleague look at?'),
    });
    if (text !== undefined && text.trim() !== '') await this.add(editor, 'query', text.trim());
  }

  async correction(editor: TextEditor): Promise<void> {
    const quote = editor.document.getText(targetOf(editor));
    const change = await pickChange();
    if (change === undefined) return;
    const value = change.swaps
      ? swapped(quote)
      : change.deletes
        ? ''
        : await askFor(change.prompt, change.start(quote));
    if (value === undefined) return;
    await this.add(editor, 'correction', '', change.inserts ? quote + value : value);
  }

  async tag(editor: TextEditor): Promise<void> {
    const names = [...new Set([...(this.#lastTag === undefined ? [] : [this.#lastTag]), ...tagWords])];
    const own = l10n.t('A word of your own…');
    const picked = await window.showQuickPick(
      // The digit is there to be typed: 1 Enter.
      [
        ...names.map((tag, index) => ({ label: `${index + 1}  ${tagName(tag)}`, tag })),
        { label: `${names.length + 1}  ${own}`, tag: undefined },
      ],
      { title: l10n.t('Tag: {0}', excerptOf(editor)) },
    );
    if (picked === undefined) return;
    const tag = picked.tag ?? (await askFor(l10n.t('The tag'), ''));
    if (tag === undefined || tag.trim() === '') return;
    this.#lastTag = tag.trim();
    await this.add(editor, 'tag', '', this.#lastTag);
  }

  async add(editor: TextEditor, note: NoteKindName, text: string, value?: string): Promise<void> {
    const { document } = editor;
    const range = targetOf(editor);
    if (range.isEmpty && note !== 'correction') {
      tell(l10n.t('Select the words first.'));
      return;
    }
    const done = await this.#book.act(document.uri.toString(), {
      kind: 'add',
      range: fromRange(range),
      note,
      text,
      ...(value !== undefined && { value }),
    });
    if (done) tell(l10n.t('{0} added: {1}', kindName(note), shortened(document.getText(range))));
  }
}

async function labelLine(editor: TextEditor): Promise<void> {
  const labels: readonly LabelName[] = [
    'headline',
    'section',
    'subhead',
    'byline',
    'dateline',
    'body',
    'caption',
    'furniture',
  ];
  const picked = await window.showQuickPick(
    labels.map((label) => ({ label: labelName(label), name: label })),
    { title: shortened(editor.document.lineAt(editor.selection.active).text), placeHolder: l10n.t('This line is a…') },
  );
  if (picked === undefined) return;
  await commands.executeCommand(
    serverCommands.label,
    editor.document.uri.toString(),
    fromPosition(editor.selection.active),
    picked.name,
  );
}

/** The proof marks of a printed page, as ways to write a correction. */
interface Change {
  readonly label: string;
  readonly prompt: string;
  readonly start: (quote: string) => string;
  readonly deletes?: true;
  readonly inserts?: true;
  readonly swaps?: true;
}

async function pickChange(): Promise<Change | undefined> {
  const nothing = (): string => '';
  const changes: readonly Change[] = [
    { label: l10n.t('Replace'), prompt: l10n.t('What it should read'), start: (quote) => quote },
    { label: l10n.t('Delete'), prompt: '', start: nothing, deletes: true },
    { label: l10n.t('Insert after'), prompt: l10n.t('What is missing'), start: nothing, inserts: true },
    { label: l10n.t('Swap the two halves'), prompt: '', start: nothing, swaps: true },
  ];
  return window.showQuickPick(changes, { placeHolder: l10n.t('What should be done with the selected words?') });
}

function swapped(quote: string): string {
  const characters = [...quote];
  const middle = Math.ceil(characters.length / 2);
  return [...characters.slice(middle), ...characters.slice(0, middle)].join('');
}

function askFor(prompt: string, value: string): Thenable<string | undefined> {
  return window.showInputBox({ prompt, value });
}

function tagName(tag: string): string {
  switch (tag) {
    case 'person':
      return l10n.t('person');
    case 'organisation':
      return l10n.t('organisation');
    case 'place':
      return l10n.t('place');
    case 'date':
      return l10n.t('date');
    default:
      return tag;
  }
}

/** The selection, or the word at the cursor where nothing is selected. */
function targetOf({ document, selection }: TextEditor): Range {
  if (!selection.isEmpty) return selection;
  return document.getWordRangeAtPosition(selection.active) ?? new Range(selection.active, selection.active);
}

function excerptOf(editor: TextEditor): string {
  return shortened(editor.document.getText(targetOf(editor)));
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= 24 ? characters.join('') : `${characters.slice(0, 23).join('')}…`;
}
