import type { FileEvent } from 'vscode-languageserver';
import { CONFIG_NAME } from '../../core/config/paths';
import { dumpNameOf } from '../../core/notes';
import { notesChangedNotification } from '../../protocol';
import type { DiagnosticsChannel } from '../diagnosticsChannel';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
} from '../library';
import type { Session } from '../session';
import { settingsOf } from '../settings';
import { folderOfUri, isWithin, keyOf, nameOfUri } from '../uris';

/** From the handshake on: settings, folders, and what changes on the disk. */
export function registerLifecycle(session: Session, channel: DiagnosticsChannel): void {
  const { connection, client, configs } = session;

  connection.onInitialized(async () => {
    if (client.registersOutline) session.background(session.outline.make());
    if (client.tellsConfigurationChanges) {
      const asked = { section: 'newsproof' };
      await orWarn(session, connection.client.register(DidChangeConfigurationNotification.type, asked));
    }
    if (client.watchesFiles) {
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          // A `newsproof.json` may extend others of any name.
          ...['**/*.txt', '**/*.anno.jsonl', '**/*.json'].map((globPattern) => ({ globPattern })),
          // Of a folder that is deleted, made or moved here an editor may tell no more than that.
          { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        ],
      });
      await orWarn(session, watching);
    }
    if (client.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => keyOf(uri)));
        session.folders = [...session.folders.filter((uri) => !gone.has(keyOf(uri))), ...added.map(({ uri }) => uri)];
        configs.useFolders(session.folders);
        await everythingAnew(session, channel);
      });
    }
    await orWarn(session, readSettings(session));
    await session.indexer.scan();
    await channel.indexed();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    await orWarn(session, readSettings(session, settings));
    await everythingAnew(session, channel);
  });

  connection.onDidChangeWatchedFiles(async (params) => {
    const changes = lastOfEach(params.changes);
    // Also what is there again: of a folder that another one replaces, the old one's dumps are gone.
    const gone = params.changes.filter(isGone).map(({ uri }) => uri);
    session.indexer.forget(gone);
    session.indexer.welcome(changes.filter((change) => !isGone(change)).map(({ uri }) => uri));
    const uris = changes.map(({ uri }) => uri);
    const isConfigured = uris.some((uri) => nameOfUri(uri) === CONFIG_NAME) || (await configs.areChanged(uris));
    if (isConfigured) {
      configs.forget();
      await openAnew(session, channel);
    }
    await filesChanged(session, channel, changes);
    if (isConfigured) {
      await session.indexer.scan();
      await channel.indexed();
    } else {
      channel.workspaceChanged();
    }
  });
}

/** Settings come from the client on request where it answers, else with the notification that they changed. */
async function readSettings(session: Session, told?: unknown): Promise<void> {
  const { connection, client, configs } = session;
  const value = client.answersConfiguration
    ? await connection.workspace.getConfiguration('newsproof')
    : sectionOf(told);
  const before = session.settings;
  session.settings = settingsOf(value, client.options.author);
  if (JSON.stringify(before.rules) !== JSON.stringify(session.settings.rules)) {
    configs.useEditorRules(session.settings.rules);
    await reconditionOpen(session);
  }
}

function sectionOf(told: unknown): unknown {
  if (typeof told !== 'object' || told === null) return undefined;
  return 'newsproof' in told ? told.newsproof : told;
}

/** Rules, lexicon or folders are others than before: nothing of the old answers can be trusted. */
async function everythingAnew(session: Session, channel: DiagnosticsChannel): Promise<void> {
  await openAnew(session, channel);
  await session.indexer.scan();
  await channel.indexed();
}

async function openAnew(session: Session, channel: DiagnosticsChannel): Promise<void> {
  await reconditionOpen(session);
  channel.refreshAll();
  refreshViews(session);
}

/** The index shows open dumps as they are read now; it does not look at them by itself. */
async function reconditionOpen(session: Session): Promise<void> {
  for (const { uri } of session.dumps.all) {
    await session.recondition(uri);
    session.background(session.indexer.takeOpen(uri));
  }
}

/** Colours, lenses, hints, folds and outlines that an editor has fetched are out of date. */
export function refreshViews(session: Session): void {
  const { connection, client } = session;
  if (client.refreshesTokens) connection.languages.semanticTokens.refresh();
  if (client.refreshesLenses) void connection.sendRequest('workspace/codeLens/refresh');
  if (client.refreshesHints) void connection.languages.inlayHint.refresh();
  if (client.refreshesFolds) void connection.languages.foldingRange.refresh();
  session.background(session.outline.renew());
}

/** Clients gather what they see: a file that was written and deleted meanwhile stands there twice, and is gone. */
function lastOfEach(changes: readonly FileEvent[]): readonly FileEvent[] {
  return [...new Map(changes.map((change) => [keyOf(change.uri), change])).values()];
}

const isGone = ({ type }: FileEvent): boolean => type === FileChangeType.Deleted;
/** Text files and logs are looked at for themselves. */
const isMade = (change: FileEvent): boolean =>
  change.type === FileChangeType.Created && !isText(change) && dumpNameOf(change.uri) === null;
const isText = ({ uri }: FileEvent): boolean => uri.endsWith('.txt');

async function filesChanged(
  session: Session,
  channel: DiagnosticsChannel,
  changes: readonly FileEvent[],
): Promise<void> {
  const { indexer } = session;
  const noted = changes.flatMap(({ uri }) => dumpNameOf(uri) ?? []);
  const written = changes.filter((change) => !isGone(change) && isText(change)).map(({ uri }) => uri);
  const made = changes.filter(isMade).map(({ uri }) => uri);
  for (const uri of noted) await orWarn(session, notesChanged(session, channel, uri), `${uri}: `);
  await indexer.refreshAll([...new Set([...written, ...noted])]);
  const keys = new Set(made.map(keyOf));
  // What was made within a folder is looked at with that.
  const outermost = made.filter((uri) => !isWithin(keyOf(folderOfUri(uri)), keys));
  for (const uri of outermost) await orWarn(session, indexer.lookInto(uri), `${uri}: `);
}

/** What fails, at the start or of one file, must not keep the rest from being done. */
async function orWarn(session: Session, work: Promise<unknown>, about = ''): Promise<void> {
  await work.catch((error: unknown) => session.connection.console.warn(`${about}${error}`));
}

/** The index looks by itself at the notes of a dump that is not open. */
async function notesChanged(session: Session, channel: DiagnosticsChannel, uri: string): Promise<void> {
  const dump = await session.open(uri);
  if (dump !== undefined) {
    if (!(await session.notes.reload(uri))) return;
    await session.recondition(uri);
    channel.refresh(uri);
    refreshViews(session);
    session.background(session.indexer.takeOpen(uri));
  }
  await session.connection.sendNotification(notesChangedNotification.method, { uri });
}
