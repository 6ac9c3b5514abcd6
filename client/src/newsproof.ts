import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { registerDumpCommands } from './commands/dump';
import { registerFlow } from './commands/flow';
import { registerRepairs } from './commands/repairs';
import { registerRules } from './commands/rules';
import { registerServerCommands } from './commands/server';
import { registerStructure } from './commands/structure';
import { Detection } from './detection';
import { isDump } from './editors';
import { FixPreview } from './fixPreview';
import { Health } from './health';
import { registerNotes } from './notes/notes';
import { ReadingViews } from './readingView';
import { type Platform, Server } from './server';
import { StatusBar } from './statusBar';
import { registerViews } from './views/views';
import { VirtualTexts } from './virtualTexts';

/** Also the name of the settings' section and of the output channel. */
export const clientId = 'newsproof';
export const clientName = 'Newsproof';

/** Wires the extension up. Nothing here starts the server: the first dump, view or command does. */
export function run(context: ExtensionContext, platform: Platform): void {
  const output = window.createOutputChannel(clientName, { log: true });
  const server = new Server(platform, output);
  const detection = new Detection(server, context.workspaceState);
  const texts = new VirtualTexts();
  const preview = new FixPreview(server, texts);
  context.subscriptions.push(
    output,
    server,
    texts,
    detection.watch(),
    new Health(server),
    new StatusBar(server),
    new ReadingViews(server, context.extensionUri),
    registerServerCommands(context, server),
    registerDumpCommands(context, detection),
    registerFlow(server),
    registerRepairs(server, preview),
    registerRules(server, preview, texts),
    registerStructure(server),
    registerViews(context, server),
    registerNotes(context, server, texts),
    workspace.onDidOpenTextDocument((document) => startFor(server, document)),
  );
  for (const document of workspace.textDocuments) startFor(server, document);
}

function startFor(server: Server, document: TextDocument): void {
  // A failure has been shown and logged where it happened.
  if (isDump(document)) server.start().catch(() => undefined);
}
