import type { CancellationToken } from 'vscode-languageserver';
import { notesChangedNotification } from '../../protocol';
import { desk } from '../desk';
import type { DiagnosticsChannel } from '../diagnosticsChannel';
import { CancellationTokenSource } from '../library';
import { readInSlices } from '../readInSlices';
import type { Session } from '../session';
import { keyOf } from '../uris';

/** What the editor says of open dumps. A dump's own messages are taken in one after another, in their order. */
export function registerDocuments(session: Session, channel: DiagnosticsChannel): void {
  const { connection, dumps, notes } = session;
  const rest = new RestTimers((uri, token) => session.background(atRest(session, channel, uri, token)));

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    session.queue(uri, () =>
      desk.serve(async () => {
        const { config, path } = await session.configs.of(uri);
        await notes.open(uri, text);
        const conditions = notes.liveConditions(uri, config.ruleSetFor(path));
        dumps.open(uri, languageId, version, await readInSlices(text, conditions, session.host, session.pace()));
        // The configuration may have changed while the dump was on its way, where nobody finds it who reads dumps anew.
        const now = await session.configs.of(uri);
        if (now.config !== config) dumps.recondition(uri, notes.liveConditions(uri, now.config.ruleSetFor(path)));
        channel.changed(uri);
        rest.touch(uri, text.length);
      }),
    ),
  );

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const change = (): void => {
      const dump = dumps.change(uri, version, contentChanges);
      if (dump === undefined) return;
      channel.changed(uri);
      rest.touch(uri, dump.snapshot.text.length);
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
      channel.workspaceChanged();
    }),
  );

  connection.onShutdown(() => {
    rest.end();
    return session.indexer.saved();
  });
}

/** Nobody has typed for a moment: time for what looks at more than the touched article. */
async function atRest(
  session: Session,
  channel: DiagnosticsChannel,
  uri: string,
  token: CancellationToken,
): Promise<void> {
  const wasSettled = session.dumps.get(uri)?.snapshot.isSettled ?? true;
  if (session.notes.haveMoved(uri)) {
    await session.connection.sendNotification(notesChangedNotification.method, { uri });
  }
  await session.indexer.takeOpen(uri, token);
  const dump = session.dumps.get(uri);
  if (dump === undefined) return;
  // The page rules have looked again at a dump that is too large for them to look after each keystroke.
  if (!wasSettled) channel.refresh(uri);
  channel.rested(uri);
}

/** In milliseconds. A large dump has more to do, and gets more time before somebody types on. */
const REST = 300;
const LONG_REST = 1000;
const LONG_TEXT = 500_000;

interface Rest {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly source: CancellationTokenSource;
}

/** One timer a dump. Whoever types on stops the timer, and the work where it has begun. */
class RestTimers {
  readonly #rests = new Map<string, Rest>();
  readonly #onRest: (uri: string, token: CancellationToken) => void;

  constructor(onRest: (uri: string, token: CancellationToken) => void) {
    this.#onRest = onRest;
  }

  touch(uri: string, length: number): void {
    this.forget(uri);
    const source = new CancellationTokenSource();
    const delay = length > LONG_TEXT ? LONG_REST : REST;
    this.#rests.set(keyOf(uri), { source, timer: setTimeout(() => this.#onRest(uri, source.token), delay) });
  }

  forget(uri: string): void {
    const rest = this.#rests.get(keyOf(uri));
    if (rest === undefined) return;
    clearTimeout(rest.timer);
    rest.source.cancel();
    this.#rests.delete(keyOf(uri));
  }

  end(): void {
    for (const { timer, source } of this.#rests.values()) {
      clearTimeout(timer);
      source.cancel();
    }
    this.#rests.clear();
  }
}
