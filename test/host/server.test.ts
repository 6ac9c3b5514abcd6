import { strict as assert } from 'node:assert';
import { readdirSync, renameSync } from 'node:fs';
import * as path from 'node:path';
import { commands, extensions, languages, type TextEditor } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openSeed } from './support/dumps';
import { asking, until } from './support/until';

describe('the server of the extension', () => {
  let dump: TextEditor;
  beforeEach(async () => {
    dump = await openSeed('000');
    await checked(dump);
  });
  afterEach(closeAll);

  it('is started anew by a command: findings go, and come again', async () => {
    const gone = until(languages.onDidChangeDiagnostics, () => (findings(dump) === 0 ? true : undefined));
    await commands.executeCommand('newsproof.restartServer');
    await gone;
    await checked(dump);
  });

  const data = process.env.NEWSPROOF_DATA;
  (data === undefined ? it.skip : it)('keeps what it has read of the dumps in the editor’s own place', async () => {
    const isKept = (name: string): boolean => /newsproof\.newsproof.index.index-\d+\.json$/.test(name);
    const places = path.join(data!, 'data', 'User', 'workspaceStorage');
    await asking(async () => readdirSync(places, { recursive: true, encoding: 'utf8' }).find(isKept));
  });

  (hasPage ? it : it.skip)('writes a log that can be read', async () => {
    await commands.executeCommand('newsproof.showOutput');
    await page.waitFor('.panel .monaco-editor[data-uri*="Newsproof"], .panel .monaco-editor[data-uri*="newsproof"]');
    await commands.executeCommand('workbench.action.closePanel');
  });

  (hasPage ? it : it.skip)('says so where it cannot be started, and tries again when it is told to', async () => {
    const program = path.join(extensions.getExtension('newsproof.newsproof')!.extensionPath, 'dist', 'server.js');
    const away = `${program}.away`;
    await commands.executeCommand('newsproof.issues.focus');
    renameSync(program, away);
    try {
      await commands.executeCommand('newsproof.restartServer');
      await page.waitFor('.notification-toast:has-text("Newsproof could not start its server")');
      await page.waitFor('.welcome-view-content:has-text("The Newsproof server could not start.")');
      await page.press('F7');
      await page.hover('.statusbar-item[aria-label*="Language Status"], .statusbar-item:has(.codicon-bracket)');
      await page.waitFor('.hover-language-status:has-text("The server did not start")');
      assert.equal(await page.count('.notification-toast'), 1, 'and says it once');
    } finally {
      renameSync(away, program);
    }
    // Away from the braces, whose hover would lie over the button.
    await page.hover('.tab');
    await page.waitFor('.hover-language-status', 'detached');
    await page.click('.notification-toast:has-text("could not start its server") .monaco-button:has-text("Try Again")');
    await checked(dump);
    await commands.executeCommand('workbench.view.explorer');
  });
});

function checked(dump: TextEditor): Promise<true> {
  return until(languages.onDidChangeDiagnostics, () => (findings(dump) > 0 ? true : undefined));
}

function findings({ document }: TextEditor): number {
  return languages.getDiagnostics(document.uri).length;
}
