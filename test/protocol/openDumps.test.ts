import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { FileChangeType, type SymbolInformation } from 'vscode-languageserver-protocol';
import { fileSystemRequests, type IssueNode, type NoteResult, type WireNote } from '../../server/src/protocol';
import { dumpOf } from '../harness/newsPage';
import { covered, Editor, fullCapabilities, rangeOf } from './editor';

const pageOf = (headline: string): string => dumpOf(headline, '本报讯 7月5日，夜市开张。', '记者 方叙言');
const A = pageOf('青禾镇 夜市开张');
const B = pageOf('柳塘镇 花市开张');
const { Created: made, Deleted: deleted } = FileChangeType;

describe('the library and a dump that is open', function () {
  this.timeout(20_000);

  let editor: Editor;
  let a: string;
  let b: string;
  beforeEach(async () => {
    editor = await Editor.start({
      files: { 'a.dump.txt': A, 'b.dump.txt': B },
      capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceFolders: true } },
      start: { author: '校对甲', clientFileSystem: true },
    });
    a = editor.uri('a.dump.txt');
    b = editor.uri('b.dump.txt');
    await editor.indexed();
  });
  afterEach(() => editor.stop());

  it('counts a sign-off at once, in a text that nobody has saved', async () => {
    await openAtRest(a, A);
    await renamed(a, '青禾镇', '青石镇');
    await signOff(a);
    await editor.until(async () => (await rowOf('a.dump.txt'))?.counts.proofread === 1);
    assert.match((await rowOf('a.dump.txt'))!.detail, /青石镇/);
  });

  it('counts a sign-off at once that a colleague brings', async () => {
    await signOff(a);
    const theirs = editor.read('a.dump.txt.anno.jsonl');
    rmSync(path.join(editor.folder!, 'a.dump.txt.anno.jsonl'));
    await openAtRest(a, A);
    assert.equal((await rowOf('a.dump.txt'))?.counts.proofread, 0);
    editor.write('a.dump.txt.anno.jsonl', theirs);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${a}.anno.jsonl`, type: made }] });
    await editor.until(async () => (await rowOf('a.dump.txt'))?.counts.proofread === 1);
  });

  it('has no dump whose file is gone, whatever becomes of its notes and its text, until the file is back', async () => {
    await openAtRest(a, A);
    await openAtRest(b, B);
    await signOff(a);
    await editor.until(async () => (await rowOf('a.dump.txt'))?.counts.proofread === 1);
    for (const file of ['a.dump.txt', 'a.dump.txt.anno.jsonl']) rmSync(path.join(editor.folder!, file));
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: a, type: deleted },
        { uri: `${a}.anno.jsonl`, type: deleted },
      ],
    });
    await editor.until(async () => (await rowOf('a.dump.txt')) === undefined);
    await editor.edit(a, [{ range: rangeOf(A, 0, 0), newText: '\n' }]);
    // What is done for the dump that was touched last is done when nothing is left to do for the other.
    await renamed(b, '柳塘镇', '柳溪镇');
    assert.equal(await rowOf('a.dump.txt'), undefined);

    editor.write('a.dump.txt', A);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: a, type: made }] });
    await editor.until(async () => (await rowOf('a.dump.txt')) !== undefined);
  });

  it('has no dump of which it hears in one go that it was written and deleted', async () => {
    await openAtRest(a, A);
    rmSync(path.join(editor.folder!, 'a.dump.txt'));
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: a, type: made },
        { uri: a, type: deleted },
      ],
    });
    await editor.until(async () => (await rowOf('a.dump.txt')) === undefined);
    await openAtRest(b, B);
    await renamed(b, '柳塘镇', '柳溪镇');
    assert.equal(await rowOf('a.dump.txt'), undefined);
  });

  it('has no dump that is deleted while what was heard before is still being looked at', async () => {
    const slow = 'memory:/slow.dump.txt';
    let answer: (text: string | null) => void = () => assert.fail('nobody asked');
    const asked = new Promise<void>((resolve) => {
      editor.server.connection.onRequest(fileSystemRequests.read.method, ({ uri }: { uri: string }) => {
        if (uri !== slow) return null;
        resolve();
        return new Promise<string | null>((settle) => {
          answer = settle;
        });
      });
    });
    await lend('memory:/');
    await openAtRest(a, A);
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: slow, type: made },
        { uri: a, type: made },
      ],
    });
    await asked;
    rmSync(path.join(editor.folder!, 'a.dump.txt'));
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: a, type: deleted }] });
    await editor.until(async () => (await rowOf('a.dump.txt')) === undefined);
    answer(pageOf('红岭镇 早市开张'));
    await editor.until(async () => (await headlines()).includes('红岭镇 早市开张'));
    await openAtRest(b, B);
    await renamed(b, '柳塘镇', '柳溪镇');
    assert.equal(await rowOf('a.dump.txt'), undefined);
  });

  it('has no dump that is deleted while it is being read', async () => {
    const [late, next] = ['memory:/late.dump.txt', 'memory:/next.dump.txt'];
    let answer: (text: string) => void = () => assert.fail('nobody asked');
    const asked = new Promise<void>((resolve) => {
      editor.server.connection.onRequest(fileSystemRequests.read.method, ({ uri }: { uri: string }) => {
        if (uri === next) return pageOf('石桥镇 书市开张');
        if (uri !== late) return null;
        resolve();
        return new Promise<string>((settle) => {
          answer = settle;
        });
      });
    });
    await lend('memory:/');
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: late, type: made }] });
    await asked;
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: late, type: deleted }] });
    answer(pageOf('红岭镇 早市开张'));
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: next, type: made }] });
    await editor.until(async () => (await headlines()).includes('石桥镇 书市开张'));
    assert.deepEqual(await headlines(), ['柳塘镇 花市开张', '石桥镇 书市开张', '青禾镇 夜市开张']);
  });

  it('tells that notes have moved with the text, once nobody types', async () => {
    await openAtRest(a, A);
    const at = A.indexOf('夜市');
    await act(a, { kind: 'add', range: rangeOf(A, at, at + 2), note: 'query', text: '几点？' });
    const told = editor.heard('newsproof/notesChanged');
    await editor.edit(a, [{ range: rangeOf(A, 0, 0), newText: '新栏目\n\n' }]);
    await told;
    const [note] = await editor.request<WireNote[]>('newsproof/notes', { uri: a });
    assert.equal(covered(editor.text(a), note!.range!), '夜市');
  });

  /** Adds a folder that the server reaches through the editor alone, in which nothing lies yet. */
  async function lend(uri: string): Promise<void> {
    editor.server.connection.onRequest(fileSystemRequests.list.method, () => []);
    const read = editor.heard('newsproof/changed');
    await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri, name: uri }], removed: [] } });
    await read;
  }

  /** Opens a dump and ends when the library has taken it over. */
  async function openAtRest(uri: string, text: string): Promise<void> {
    const taken = editor.heard('newsproof/changed');
    await editor.open(uri, text);
    await taken;
  }

  /** Types over a word of a headline and ends when the library shows it. */
  async function renamed(uri: string, from: string, to: string): Promise<void> {
    const at = editor.text(uri).indexOf(from);
    await editor.edit(uri, [{ range: rangeOf(editor.text(uri), at, at + from.length), newText: to }]);
    await editor.until(async () => (await rows()).some(({ detail }) => detail.includes(to)));
  }

  function signOff(uri: string): Promise<NoteResult> {
    return act(uri, { kind: 'status', position: { line: 0, character: 0 }, status: 'second-proof' });
  }

  async function act(uri: string, action: unknown): Promise<NoteResult> {
    const result = await editor.request<NoteResult>('newsproof/noteAction', { uri, action });
    assert.equal(result.refused, null);
    return result;
  }

  /** The rows of all dumps: right on top while there is a single folder, below those of the folders else. */
  async function rows(): Promise<IssueNode[]> {
    const top = await editor.request<IssueNode[]>('newsproof/issues', {});
    const below = top.map((row) =>
      row.kind === 'folder' ? editor.request<IssueNode[]>('newsproof/issues', { parent: row.id }) : [row],
    );
    return (await Promise.all(below)).flat();
  }

  async function rowOf(name: string): Promise<IssueNode | undefined> {
    return (await rows()).find(({ label }) => label === name);
  }

  async function headlines(): Promise<string[]> {
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: '开张' });
    return found.map(({ name }) => name).sort();
  }
});
