import { commands, Disposable, l10n, type TextDocument, type TextEditor, window, workspace } from 'vscode';
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

/** Commands that are about the dump at the cursor; elsewhere they say so. */
export function registerDumpEditorCommands(
  handlers: Readonly<Record<string, (editor: TextEditor) => Promise<void>>>,
): Disposable {
  const withEditor = (handler: (editor: TextEditor) => Promise<void>) => async () => {
    const editor = activeDump();
    if (editor !== undefined) return handler(editor);
    tell(l10n.t('Open a newspaper dump first: this command works at the cursor.'));
  };
  return registerCommands(
    Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, withEditor(handler)])),
  );
}

/** Something that is worth a glance and no click: it stands in the status bar for a while. */
export function tell(message: string): void {
  window.setStatusBarMessage(message, 8000);
}
