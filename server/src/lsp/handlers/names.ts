import type { DocumentHighlight, Location } from 'vscode-languageserver';
import type { Bilingual } from '../../core/text/bilingual';
import { replacement } from '../../core/text/edits';
import { completions } from '../../features/workspace/completion';
import { isPossibleName, nameAt, placesOfName } from '../../features/workspace/names';
import { workspaceSymbols } from '../../features/workspace/symbols';
import type { WireFileEdit } from '../../protocol';
import { answer } from '../answers';
import { canBeEdited, tellLeftAlone } from '../closedFiles';
import { confirmedEdit, fileEdit } from '../edits';
import { offsetAt } from '../fromProto';
import { DocumentHighlightKind, LSPErrorCodes, ResponseError } from '../library';
import { onceIndexed } from '../onceIndexed';
import type { Dump, Session } from '../session';
import { completionItem, rangeOf, symbolInformation } from '../toProto';
import { keyOf } from '../uris';

/** People by their names, wherever bylines print them, and what else the index knows by name. */
export function registerNames(session: Session): void {
  const { connection, library, language } = session;

  connection.onWorkspaceSymbol(({ query }) =>
    answer(() => workspaceSymbols(library, query, MOST_SYMBOLS).map(symbolInformation)),
  );

  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answer(async () => {
      const dump = await session.open(uri);
      const name = dump && nameAt(dump.snapshot.page, offsetAt(dump.snapshot.text, position))?.name;
      if (dump === undefined || name === undefined) return null;
      const { text, page } = dump.snapshot;
      return placesOfName(page, name).map(
        (span): DocumentHighlight => ({ range: rangeOf(text, span), kind: DocumentHighlightKind.Text }),
      );
    }),
  );

  connection.onReferences(async ({ textDocument: { uri }, position }, token) => {
    const name = await answer(() => nameUnder(session, uri, position));
    if (name === null) return null;
    await onceIndexed(session, token);
    return answer(async () => {
      const locations: Location[] = [];
      for (const { dump, spans } of await placesEverywhere(session, uri, name, token)) {
        for (const span of spans) locations.push({ uri: dump.uri, range: rangeOf(dump.snapshot.text, span) });
      }
      return locations;
    });
  });

  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    answer(async () => {
      const dump = await session.open(uri);
      const found = dump && nameAt(dump.snapshot.page, offsetAt(dump.snapshot.text, position));
      if (dump === undefined || found == null) return null;
      return { range: rangeOf(dump.snapshot.text, found.span), placeholder: found.name };
    }),
  );

  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
    if (!isPossibleName(newName)) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, NO_NAME[language]);
    }
    const name = await answer(() => nameUnder(session, uri, position));
    if (name === null) return null;
    await onceIndexed(session, token);
    return answer(async () => {
      const places: NamedPlaces[] = [];
      const leftAlone: string[] = [];
      for (const found of await placesEverywhere(session, uri, name, token)) {
        if (await canBeEdited(session, found.dump)) places.push(found);
        else leftAlone.push(found.dump.uri);
      }
      tellLeftAlone(session, leftAlone);
      const files = places.map(
        ({ dump, spans }): WireFileEdit =>
          fileEdit(
            dump,
            spans.map(({ start, end }) => replacement(start, end, newName.trim())),
          ),
      );
      const label = { en: `${name} → ${newName.trim()}`, zh: `${name} → ${newName.trim()}` };
      return confirmedEdit(session.client, files, { label: label[language], description: RENAMES[language] });
    });
  });

  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text, page, conditions } = dump.snapshot;
      const found = completions(page, offsetAt(text, position), library, conditions.ruleSet.lexicon);
      const best = [...found].sort((a, b) => b.count - a.count).slice(0, MOST_COMPLETIONS);
      return { isIncomplete: best.length < found.length, items: best.map((one) => completionItem(one, language)) };
    }),
  );
}

const MOST_SYMBOLS = 500;
const MOST_COMPLETIONS = 1000;

const NO_NAME: Bilingual = { en: 'This is not a name.', zh: '这不是姓名。' };
const RENAMES: Bilingual = {
  en: 'Changes the name in every byline. Check that it is the same person.',
  zh: '将修改所有署名中的此姓名，请核对是否为同一人。',
};

type Position = Parameters<typeof offsetAt>[1];
type Token = Parameters<Session['pace']>[0];

async function nameUnder(session: Session, uri: string, position: Position): Promise<string | null> {
  const dump = await session.open(uri);
  if (dump === undefined) return null;
  return nameAt(dump.snapshot.page, offsetAt(dump.snapshot.text, position))?.name ?? null;
}

interface NamedPlaces {
  readonly dump: Dump;
  readonly spans: ReturnType<typeof placesOfName>;
}

/** Dumps that the index names are read again, because what counts is where the name stands now. */
async function placesEverywhere(session: Session, uri: string, name: string, token: Token): Promise<NamedPlaces[]> {
  const mentioned = (session.library.mentions().get(name) ?? []).map((mention) => mention.uri);
  const open: string[] = [];
  for (const dump of session.dumps.all) if (await session.indexer.isOurs(dump.uri)) open.push(dump.uri);
  const uris = new Map([...mentioned, ...open, uri].map((one) => [keyOf(one), one]));
  const pace = session.pace(token);
  const found: NamedPlaces[] = [];
  for (const one of uris.values()) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    const dump = await session.dump(one);
    if (dump === undefined) continue;
    const spans = placesOfName(dump.snapshot.page, name);
    if (spans.length > 0) found.push({ dump, spans });
  }
  return found;
}
