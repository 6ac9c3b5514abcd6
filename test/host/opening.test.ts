import { strict as assert } from 'node:assert';
import { commands, extensions, type TextDocument, window, workspace } from 'vscode';
import { hasPage, page as workbench } from '../support/page';
import { configured } from './support/configured';
import { closeAll, openDump, writeFile } from './support/dumps';
import { firstSeed } from './support/seeds';
import { until } from './support/until';

const page = `晒谷场上打粮忙 合作社里算新账

本报讯 晒谷场上一片金黄。社员们趁着好天气翻晒新收的稻谷,会计在一旁记账,脸上都带着笑。

记者 林晓舟

山路修到家门口 板栗不愁卖不出

本报讯 通往后岭的水泥路昨天完工,收购的卡车当天就开到了村口,满山的板栗有了去处。

通讯员 叶静雯
`;
const story = `从前有一座山,山上有一座庙,庙里有一个老和尚在给小和尚讲故事。他讲得很慢,月亮也走得很慢。
小和尚听着听着就睡着了,梦见自己走过一片又一片的田野,一直走到看得见海的地方,海上什么也没有。
`;

describe('opening a dump', () => {
  afterEach(closeAll);

  it('makes a .txt file that reads like a newspaper page a dump, and activates Newsproof', async () => {
    const { document } = await openDump(await firstSeed());
    assert.equal(document.languageId, 'newsdump');
    assert.ok(extensions.getExtension('newsproof.newsproof')?.isActive);
  });

  it('takes every .dump.txt for one, whatever it says', async () => {
    const document = await workspace.openTextDocument(await writeFile('anything.dump.txt', 'anything'));
    assert.equal(document.languageId, 'newsdump');
  });

  it('leaves other texts alone, Chinese ones too', async () => {
    const novel = await workspace.openTextDocument(await writeFile('story.txt', story));
    // A dump that is opened after it has been examined after it.
    await openDump(await writeFile('page.txt', page));
    assert.equal(novel.languageId, 'plaintext');
  });

  it('takes files that the settings name for dumps, without reading them', async () => {
    await configured('files', ['named-*.txt'], async () => {
      const { document } = await openDump(await writeFile('named-list.txt', 'potatoes'));
      assert.equal(document.languageId, 'newsdump');
    });
  });

  it('leaves files alone that the settings exclude, and all files when detection is off', async () => {
    await configured('exclude', ['excluded.txt'], async () => {
      const excluded = await workspace.openTextDocument(await writeFile('excluded.txt', page));
      await openDump(await writeFile('after-excluded.txt', page));
      assert.equal(excluded.languageId, 'plaintext');
    });
    await configured('detection', 'never', async () => {
      const document = await workspace.openTextDocument(await writeFile('undetected.txt', page));
      await openDump(await writeFile('after.dump.txt', page));
      assert.equal(document.languageId, 'plaintext');
    });
  });

  it('believes a person who says what a file is, also the next time', async () => {
    const uri = await writeFile('hand-made.txt', story);
    await window.showTextDocument(await workspace.openTextDocument(uri));
    await commands.executeCommand('newsproof.treatAsDump');
    assert.equal((await openDump(uri)).document.languageId, 'newsdump');
    await commands.executeCommand('newsproof.treatAsText');
    const text = await until(workspace.onDidOpenTextDocument, () =>
      workspace.textDocuments.find((one) => one.uri.path === uri.path && one.languageId === 'plaintext'),
    );
    assert.equal(text.getText(), story);
  });

  (hasPage ? it : it.skip)('asks once for the whole folder where the settings want it so', async () => {
    await configured('detection', 'ask', async () => {
      const document = await workspace.openTextDocument(await writeFile('asked.txt', page));
      await workbench.waitFor('.notification-toast:has-text("read like newspaper pages")');
      assert.equal(document.languageId, 'plaintext', 'not before the answer');
      await workbench.click('.notification-toast .monaco-button:has-text("Open as Dumps")');
      await openDump(document.uri);
      await openDump(await writeFile('asked-no-more.txt', page));
      assert.equal(await workbench.count('.notification-toast:has-text("read like newspaper pages")'), 0);
    });
  });

  it('gives dumps the settings of prose', async () => {
    const { document } = await openDump(await firstSeed());
    const editor = workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.deepEqual(editor.get('codeActionsOnSave'), { 'source.fixAll.newsproof': 'explicit' });
    assert.equal(workspace.getConfiguration('files', document).get('insertFinalNewline'), false);
  });

  it('takes a run of Chinese characters for a word, so that a name is one', async () => {
    const { document } = await window.showTextDocument(
      await workspace.openTextDocument({ language: 'newsdump', content: '记者 林晓舟、叶静雯 文/图' }),
    );
    assert.equal(wordAt(document, 4), '林晓舟');
    assert.equal(wordAt(document, 8), '叶静雯');
  });
});

function wordAt(document: TextDocument, offset: number): string {
  const range = document.getWordRangeAtPosition(document.positionAt(offset));
  return range === undefined ? '' : document.getText(range);
}
