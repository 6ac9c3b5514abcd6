import { env, extensions, UIKind, window, workspace } from 'vscode';
import { firstSeed } from '../host/support/seeds';

describe('Newsproof in a browser-only editor', () => {
  it('runs in a web worker, with a server in another', async () => {
    const extension = extensions.getExtension('newsproof.newsproof');
    check(extension !== undefined, 'the extension is installed');
    check(env.uiKind === UIKind.Web, 'the editor is a web page');
    check(typeof process === 'undefined' || !('pid' in process), 'there is no Node here');
    const document = await workspace.openTextDocument(await firstSeed());
    await window.showTextDocument(document);
    check(document.languageId === 'newsdump', 'a numbered .txt file is a newsdump');
    await extension?.activate();
    check(extension?.isActive === true, 'the extension is active');
  });
});

/** `node:assert` is not for browsers. */
function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}`);
}
