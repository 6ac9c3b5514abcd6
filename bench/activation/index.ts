import { writeFileSync } from 'node:fs';
import { commands, window, workspace } from 'vscode';
import { page } from '../../test/support/page';

/**
 * Opens a text, which activates Newsproof, and reads what the editor itself says of it: the time for loading the
 * bundle, for the call of `activate` and for what that awaits.
 */
export async function run(): Promise<void> {
  console.log('[newsproof] the suite starts');
  await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content: 'a text' }));
  await commands.executeCommand('workbench.action.showRuntimeExtensions');
  const row = '.monaco-list-row:has-text("Newsproof")';
  await page.waitFor(`${row} .activation-time:has-text("ms")`);
  const text = await page.text(`${row} .activation-time`);
  const time = Number(/(\d+)\s*ms/.exec(text)?.[1]);
  if (Number.isNaN(time)) throw new Error(`The editor tells no time: ${text}`);
  console.log(text);
  writeFileSync(process.env.NEWSPROOF_RESULT ?? '', JSON.stringify({ time }));
}
