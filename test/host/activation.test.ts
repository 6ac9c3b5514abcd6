import { strict as assert } from 'node:assert';
import { commands, extensions, window, workspace } from 'vscode';
import { closeAll, openDump, writeFile } from './support/dumps';
import { asking } from './support/until';

/** The first test of the suite, by its name: nothing has opened a dump yet. */
describe('a workspace in which no dump is open', () => {
  after(closeAll);

  it('has no server, also when other texts are read; the first dump starts one', async () => {
    const text = await workspace.openTextDocument(await writeFile('manual.txt', 'How the printer is cleaned.\n'));
    await window.showTextDocument(text);
    await asking(async () => (extensions.getExtension('newsproof.newsproof')?.isActive ? true : undefined));
    // Only a server that runs has this command.
    assert.equal(await hasServer(), false);
    assert.equal(text.languageId, 'plaintext');
    await openDump(await writeFile('first.dump.txt', '本报讯 晒谷场上一片金黄。\n'));
    await asking(async () => ((await hasServer()) ? true : undefined));
  });
});

async function hasServer(): Promise<boolean> {
  return (await commands.getCommands(true)).includes('newsproof.server.stet');
}
