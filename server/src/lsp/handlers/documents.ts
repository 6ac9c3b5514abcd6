import type { DiagnosticsChannel } from '../diagnosticsChannel';
import type { Session } from '../session';
import { keyOf } from '../uris';

/** What the editor says of open dumps. A dump's own messages are taken in one after another, in their order. */
export function registerDocuments(session: Session, channel: DiagnosticsChannel): void {
  const { connection, dumps, notes } = session;
  const rest = new RestTimers((uri) => session.background(atRest(session, channel, uri)));

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    session.queue(uri, async () => {
      const { config, path } = await session.configs.of(uri);
      await notes.open(uri, text);
      dumps.open(uri, languageId, version, text, notes.liveConditions(uri, config.ruleSetFor(path)));
      channel.changed(uri);
      rest.touch(uri);
    }),
  );

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const change = (): void => {
      if (dumps.change(uri, version, contentChanges) === undefined) return;
      channel.changed(uri);
      rest.touch(uri);
    };
    // Without a wait, so that a request that follows sees the change at once.
    if (!session.isBusy(uri)) return change();
    return session.queue(uri, async () => change());
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    session.queue(uri, async () => {
      rest.forget(uri);
      dumps.close(uri);
      notes.close(uri);
      channel.closed(uri);
      session.closed(uri);
      await session.indexer.refresh(uri);
    }),
  );

  connection.onShutdown(() => {
    rest.end();
    return session.indexer.saved();
  });
}

/** Nobody has typed for a moment: time for what looks at more than the touched article. */
async function atRest(session: Session, channel: DiagnosticsChannel, uri: string): Promise<void> {
  const wasSettled = session.dumps.get(uri)?.snapshot.isSettled ?? true;
  await session.indexer.takeOpen(uri);
  const dump = session.dumps.get(uri);
  if (dump === undefined) return;
  // The page rules have looked again at a dump that is too large for them to look after each keystroke.
  if (!wasSettled) channel.refresh(uri);
  const { page, conditions } = dump.snapshot;
  const elsewhere = session.surveys.findings(keyOf(dump.uri), page, conditions.ruleSet);
  if (elsewhere.length === 0 && dump.elsewhere.length === 0) return;
  const same = JSON.stringify(elsewhere) === JSON.stringify(dump.elsewhere);
  session.dumps.setElsewhere(uri, elsewhere);
  if (!same) channel.refresh(uri);
}

const REST = 300;

class RestTimers {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #onRest: (uri: string) => void;

  constructor(onRest: (uri: string) => void) {
    this.#onRest = onRest;
  }

  touch(uri: string): void {
    this.forget(uri);
    this.#timers.set(
      keyOf(uri),
      setTimeout(() => this.#onRest(uri), REST),
    );
  }

  forget(uri: string): void {
    clearTimeout(this.#timers.get(keyOf(uri)));
    this.#timers.delete(keyOf(uri));
  }

  end(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
