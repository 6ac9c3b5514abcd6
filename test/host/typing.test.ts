import { strict as assert } from 'node:assert';
import { languages, type TextEditor, window, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openDump, writeFile } from './support/dumps';
import { asking, until } from './support/until';

(hasPage ? describe : describe.skip)('typing', () => {
  let dump: TextEditor;
  beforeEach(async () => {
    dump = await openDump(await writeFile('typing.dump.txt', ''));
  });
  afterEach(closeAll);

  it('closes Chinese brackets and quotes, and puts them around what is selected', async () => {
    await page.type('《');
    await asking(async () => (dump.document.getText() === '《》' ? true : undefined));
    await page.type('稻香');
    await asking(async () => (dump.document.getText() === '《稻香》' ? true : undefined));
    await page.press('Control+a');
    await page.type('“');
    await asking(async () => (dump.document.getText() === '“《稻香》”' ? true : undefined));
  });
});

describe('newsproof.json', () => {
  afterEach(closeAll);

  it('is JSON with comments, and is told what it may hold', async () => {
    const uri = await writeFile('newsproof.json', '// Ours.\n{ "rules": { "blank-run": "loud" } }\n');
    const document = await workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'jsonc');
    await window.showTextDocument(document);
    const [problem] = await until(languages.onDidChangeDiagnostics, () => {
      const found = languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem!.message, /off/);
  });
});
