import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { seeds } from './seeds';
import { until } from './until';

/** Opens the seed whose name starts with a number, in an editor, and waits until it is a dump. */
export async function openSeed(number: string): Promise<TextEditor> {
  const uri = (await seeds()).find(({ path }) => path.includes(`/${number}_`));
  assert.ok(uri, `there is a seed ${number}`);
  return openDump(uri);
}

export async function openDump(uri: Uri): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  const dump = await until(workspace.onDidOpenTextDocument, () => (isDump(document) ? document : undefined));
  return window.showTextDocument(dump);
}

const written: Uri[] = [];

/** Writes a file into the open folder and answers where; `closeAll` removes it. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const uri = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  written.push(uri, uri.with({ path: `${uri.path}.anno.jsonl` }));
  return uri;
}

/** Puts the cursor behind the first place of these words. */
export function putCursor(editor: TextEditor, words: string): void {
  const offset = editor.document.getText().indexOf(words);
  assert.ok(offset >= 0, `the dump has ${words}`);
  const position = editor.document.positionAt(offset + words.length);
  editor.selection = new Selection(position, position);
}

export function select(editor: TextEditor, words: string): void {
  const offset = editor.document.getText().indexOf(words);
  assert.ok(offset >= 0, `the dump has ${words}`);
  const { document } = editor;
  editor.selection = new Selection(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** Every document as it is on disk again, no editor left open, and no file left that a test wrote. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) if (document.isDirty) await revert(document);
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of written.splice(0)) if (await exists(uri)) await workspace.fs.delete(uri);
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function revert(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
}

function isDump({ languageId }: TextDocument): boolean {
  return languageId === 'newsdump';
}
