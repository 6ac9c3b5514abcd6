import { strict as assert } from 'node:assert';
import { commands, extensions } from 'vscode';
import { closeAll, openSeed } from './support/dumps';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
  };
}

describe('what the extension contributes', () => {
  const { contributes } = extensions.getExtension('newsproof.newsproof')!.packageJSON as Manifest;
  after(closeAll);

  it('implements every command that it lists, and no other', async () => {
    await openSeed('000');
    const listed = contributes.commands.map(({ command }) => command);
    const registered = (await commands.getCommands(true)).filter(
      (command) =>
        command.startsWith('newsproof.') &&
        !/\.(focus|open|resetViewLocation|removeView|toggleVisibility)$/.test(command),
    );
    const ours = registered.filter((command) => !command.startsWith('newsproof.server.'));
    assert.deepEqual([...ours].sort(), [...listed].sort());
  });

  it('offers in menus and on keys only commands that there are', () => {
    const listed = new Set(contributes.commands.map(({ command }) => command));
    const used = [...contributes.keybindings, ...Object.values(contributes.menus).flat()];
    for (const { command } of used) assert.ok(command === undefined || listed.has(command), command);
  });

  it('takes keys from no one but dumps', () => {
    for (const { command, when } of contributes.keybindings) {
      assert.match(when, /editorLangId == newsdump/, command);
    }
  });
});
