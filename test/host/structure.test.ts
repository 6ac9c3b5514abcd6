import { strict as assert } from 'node:assert';
import { commands, type DocumentSymbol, languages, type TextEditor } from 'vscode';
import { closeAll, openDump, putCursor, writeFile } from './support/dumps';
import { asking, until } from './support/until';

const text = `晒谷场上打粮忙 合作社里算新账

记者 林晓舟

本报讯 晒谷场上一片金黄。社员们趁着好天气翻晒新收的稻谷。


会计在一旁记账,脸上都带着笑。

山路修到家门口

通往后岭的水泥路昨天完工。
`;

describe('rearranging a dump', () => {
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    dump = await openDump(await writeFile(`structure-${++copies}.dump.txt`, text));
    const { uri } = dump.document;
    await until(languages.onDidChangeDiagnostics, () => (languages.getDiagnostics(uri).length > 0 ? true : undefined));
  });
  afterEach(closeAll);

  it('moves the block at the cursor down, and up again', async () => {
    putCursor(dump, '会计在一旁');
    await commands.executeCommand('newsproof.moveBlockDown');
    assert.match(dump.document.getText(), /山路修到家门口\n+会计在一旁记账/);
    putCursor(dump, '会计在一旁');
    await commands.executeCommand('newsproof.moveBlockUp');
    assert.match(dump.document.getText(), /会计在一旁记账,脸上都带着笑。\n+山路修到家门口/);
  });

  it('takes a byline to the end of its article', async () => {
    putCursor(dump, '林晓舟');
    await commands.executeCommand('newsproof.moveBylineToEnd');
    assert.match(dump.document.getText(), /^晒谷场上打粮忙 合作社里算新账\n+本报讯/);
    assert.equal(dump.document.getText().match(/林晓舟/g)?.length, 1);
  });

  it('starts an article at the cursor, and merges it with the one before, in notes alone', async () => {
    putCursor(dump, '会计在一旁');
    await commands.executeCommand('newsproof.splitArticle');
    await asking(async () => ((await articles()).some((name) => name.startsWith('会计在一旁')) ? true : undefined));
    await commands.executeCommand('newsproof.mergeWithPrevious');
    await asking(async () => ((await articles()).some((name) => name.startsWith('会计在一旁')) ? undefined : true));
    assert.equal(dump.document.getText(), text);
    assert.equal(dump.document.isDirty, false);
  });

  async function articles(): Promise<string[]> {
    const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      dump.document.uri,
    );
    return (found ?? []).map(({ name }) => name);
  }
});
