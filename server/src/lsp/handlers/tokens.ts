import type { SemanticTokens } from 'vscode-languageserver';
import { partsIn } from '../../features/places';
import { answer } from '../answers';
import { spanOf } from '../fromProto';
import type { OpenDump } from '../openDumps';
import type { Session } from '../session';
import { encoded, encodedTokens, tokenDelta } from '../tokenEncoding';
import { keyOf } from '../uris';

/** Semantic tokens: all of them, what changed since the last time, or those of the lines in sight. */
export function registerTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  /** What each open dump was last sent, because a delta counts from there. */
  const sent = new Map<string, SemanticTokens>();
  let serial = 0;

  const fresh = (dump: OpenDump): SemanticTokens => {
    const tokens = { resultId: String(++serial), data: encodedTokens(dump.snapshot.page) };
    sent.set(keyOf(dump.uri), tokens);
    return tokens;
  };

  semanticTokens.on(({ textDocument: { uri } }) =>
    answer(async () => {
      const dump = await session.open(uri);
      return dump === undefined ? { data: [] } : fresh(dump);
    }),
  );

  semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return { data: [] };
      const before = sent.get(keyOf(uri));
      const after = fresh(dump);
      if (before === undefined || before.resultId !== previousResultId) return after;
      return { resultId: after.resultId!, edits: tokenDelta(before.data, after.data) };
    }),
  );

  semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return { data: [] };
      const { text, page } = dump.snapshot;
      const parts = partsIn(page, spanOf(text, range));
      return { data: encoded(parts, text.lineAt(parts[0]?.offset ?? 0)) };
    }),
  );

  session.whenClosed((uri) => sent.delete(keyOf(uri)));
}
