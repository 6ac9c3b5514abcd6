import { commands, type Disposable, type ExtensionContext, l10n } from 'vscode';
import { registerCommands, tell } from '../editors';
import type { Server } from '../server';

/** Commands about Newsproof itself. */
export function registerServerCommands(context: ExtensionContext, server: Server): Disposable {
  return registerCommands({
    restartServer: async () => {
      if (await server.restart()) tell(l10n.t('The Newsproof server has been restarted.'));
    },
    showOutput: () => server.output.show(),
    openWalkthrough: () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
  });
}
