import { strict as assert } from 'node:assert';
import { extensions, window, workspace } from 'vscode';
import { firstSeed } from './support/seeds';

describe('opening a dump', () => {
  it('makes a numbered .txt file a newsdump and activates Newsproof', async () => {
    const document = await workspace.openTextDocument(await firstSeed());
    await window.showTextDocument(document);
    assert.equal(document.languageId, 'newsdump');
    const extension = extensions.getExtension('newsproof.newsproof');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
