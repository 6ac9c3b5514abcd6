import {
  commands,
  Disposable,
  l10n,
  TabInputText,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { languageId } from '../../server/src/protocol';

/** Whether the server is told of a document: not of the two sides of a comparison, which only look like dumps. */
export function isDump({ languageId: language, uri }: TextDocument): boolean {
  return language === languageId && dumpSchemes().includes(uri.scheme);
}

/** Where dumps may lie: on disk, nowhere yet, and in the folders that are open, whatever they are made of. */
export function dumpSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', ...folders])];
}

/** The editor that shows a dump and has the focus. */
export function activeDump(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isDump(editor.document) ? editor : undefined;
}

type Handler = (...args: never[]) => unknown;

/** Registers commands by their names without the prefix; what goes wrong in one is told, not lost. */
export function registerCommands(handlers: Readonly<Record<string, Handler>>): Disposable {
  return Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) => commands.registerCommand(`newsproof.${name}`, handler)),
  );
}

/**
 * Commands that are about the row, the thread or the comment that was pressed. The editor hands over none where the
 * view was being drawn anew under the pointer.
 */
export function registerRowCommands<Row>(handlers: Readonly<Record<string, (row: Row) => unknown>>): Disposable {
  return registerCommands(
    Object.fromEntries(
      Object.entries(handlers).map(([name, handler]) => [
        name,
        (row?: Row) => (row === undefined ? tell(l10n.t('The view was just changing. Press again.')) : handler(row)),
      ]),
    ),
  );
}

/**
 * The editor that a command is about: the one with the focus, or else one that is open, as when the button of the
 * walkthrough is pressed.
 */
async function dumpToWorkOn(): Promise<TextEditor | undefined> {
  const focused = activeDump();
  if (focused !== undefined || window.activeTextEditor !== undefined) return focused;
  const visible = window.visibleTextEditors.find(({ document }) => isDump(document));
  if (visible !== undefined) return window.showTextDocument(visible.document, visible.viewColumn);
  const open = new Set(workspace.textDocuments.filter(isDump).map(({ uri }) => uri.toString()));
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText && open.has(input.uri.toString())) return window.showTextDocument(input.uri);
  }
  return undefined;
}

/** Commands that are about the dump at the cursor; where there is none they offer a page to practise on. */
export function registerDumpEditorCommands(
  handlers: Readonly<Record<string, (editor: TextEditor) => Promise<void>>>,
): Disposable {
  const withEditor = (handler: (editor: TextEditor) => Promise<void>) => async () => {
    const editor = await dumpToWorkOn();
    if (editor !== undefined) await handler(editor);
    else await offerPractice();
  };
  return registerCommands(
    Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, withEditor(handler)])),
  );
}

export async function offerPractice(): Promise<void> {
  const practise = l10n.t('Open a Practice Page');
  const answer = await window.showInformationMessage(
    l10n.t('Open a newspaper dump first: this command works at the cursor.'),
    practise,
  );
  if (answer === practise) await commands.executeCommand('newsproof.openSample');
}

export function changedMeanwhile(): string {
  return l10n.t('The text has changed meanwhile; nothing was repaired. Try again.');
}

/** Something that is worth a glance and no click: it stands in the status bar for a while. */
export function tell(message: string): void {
  window.setStatusBarMessage(message, 8000);
}
