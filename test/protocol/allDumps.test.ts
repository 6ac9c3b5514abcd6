import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { gb18030 } from '../../server/src/cli/encoding/chineseCodecs';
import type { FixedFile } from '../../server/src/protocol';
import { dumpOf } from '../harness/newsPage';
import { Editor, positionOf } from './editor';

const PAGE = dumpOf('青禾镇 夜市开张', '本报讯 7月5日,夜市开张。', '记者 方叙言');
const at = { position: positionOf(PAGE, PAGE.indexOf('方叙言') + 1) };

describe('what is done to all dumps of a workspace', function () {
  this.timeout(20_000);

  let editor: Editor;
  afterEach(() => editor.stop());

  it('waits until all of them are known', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `page-${i}.dump.txt`);
    editor = await Editor.start({ files: Object.fromEntries(names.map((name) => [name, PAGE])) });
    const uri = editor.uri('page-0.dump.txt');
    await editor.open(uri, PAGE);
    const textDocument = { uri };
    const [edit, references, repairs] = await Promise.all([
      editor.request<WorkspaceEdit>('textDocument/rename', { textDocument, ...at, newName: '方叙严' }),
      editor.request<Location[]>('textDocument/references', { textDocument, ...at, context: {} }),
      editor.request<FixedFile[]>('newsproof/fixAll', { safety: 'safe' }),
    ]);
    assert.deepEqual([edit.documentChanges?.length, references.length, repairs.length], [200, 200, 200]);
  });

  it('leaves closed files alone that an editor may read as other characters, and says so', async () => {
    editor = await Editor.start({ files: { 'page.dump.txt': PAGE, 'other.dump.txt': PAGE } });
    await editor.indexed();
    const bytes = gb18030.encode(PAGE);
    assert.ok(bytes instanceof Uint8Array);
    writeFileSync(path.join(editor.folder!, 'old.dump.txt'), bytes);
    const [uri, old] = [editor.uri('page.dump.txt'), editor.uri('old.dump.txt')];
    const textDocument = { uri };
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: old, type: 1 }] });
    const places = (): Promise<Location[]> => editor.request('textDocument/references', { textDocument, ...at });
    await editor.open(uri, PAGE);
    await editor.until(async () => (await places()).length === 3);

    const said: string[] = [];
    editor.server.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      said.push(message);
    });
    const renamed = async (): Promise<string[]> => {
      const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
        textDocument,
        ...at,
        newName: '方叙严',
      });
      return (edit.documentChanges as TextDocumentEdit[]).map((change) => change.textDocument.uri).sort();
    };
    assert.deepEqual(await renamed(), [editor.uri('other.dump.txt'), uri]);
    const repaired = await editor.request<FixedFile[]>('newsproof/fixAll', { safety: 'safe' });
    assert.deepEqual(repaired.map((file) => file.uri).sort(), [editor.uri('other.dump.txt'), uri]);
    assert.equal(said.length, 2);
    for (const message of said) assert.match(message, /Not UTF-8.*old\.dump\.txt/);

    await editor.open(old, PAGE);
    assert.deepEqual(await renamed(), [old, editor.uri('other.dump.txt'), uri].sort());
    assert.equal(said.length, 2);
  });
});
