import type { DeleteFile, RenameFile, WorkspaceEdit } from 'vscode-languageserver';
import { logNameOf } from '../../core/notes';
import type { Bilingual } from '../../core/text/bilingual';
import { answer } from '../answers';
import type { Session } from '../session';
import { keyOf, nameOfUri, pathsBelow, uriBelow } from '../uris';
import { warn } from '../warnings';

/**
 * Dumps that are renamed, deleted or made in the editor. Their notes go along: as part of the same change of the
 * workspace, so that undoing it brings both back. Folders take the notes in them along by themselves.
 */
export function registerFiles(session: Session): void {
  const { workspace } = session.connection;

  workspace.onWillRenameFiles(({ files }) =>
    answer(async () => {
      const along = new Set(files.map(({ oldUri }) => keyOf(oldUri)));
      const moves: RenameFile[] = [];
      for (const { oldUri, newUri } of files) {
        if (!along.has(keyOf(logNameOf(oldUri)))) moves.push(...(await movesOfNotes(session, oldUri, newUri)));
      }
      return changeOf(moves);
    }),
  );

  workspace.onWillDeleteFiles(({ files }) =>
    answer(async () => {
      const along = new Set(files.map(({ uri }) => keyOf(uri)));
      const removals: DeleteFile[] = [];
      for (const { uri } of files) {
        const log = logNameOf(uri);
        if (along.has(keyOf(log)) || (await session.host.files.read(log)) === null) continue;
        removals.push({ kind: 'delete', uri: log, options: { ignoreIfNotExists: true } });
      }
      return changeOf(removals);
    }),
  );

  workspace.onDidCreateFiles(async ({ files }) => {
    session.indexer.welcome(files.map(({ uri }) => uri));
    await session.indexer.refreshAll(files.map(({ uri }) => uri).filter(isText));
  });

  workspace.onDidRenameFiles(async ({ files }) => {
    session.indexer.welcome(files.map(({ newUri }) => newUri));
    const moved = files.flatMap(({ oldUri, newUri }) => {
      const pathOf = pathsBelow(oldUri);
      const below = session.indexer.below(oldUri).flatMap((uri) => pathOf(uri) ?? []);
      return [...below.map((path) => uriBelow(newUri, path)), ...(isText(newUri) ? [newUri] : [])];
    });
    session.indexer.forget(files.map(({ oldUri }) => oldUri));
    await session.indexer.refreshAll(moved);
  });

  workspace.onDidDeleteFiles(({ files }) => {
    session.indexer.forget(files.map(({ uri }) => uri));
  });
}

const isText = (uri: string): boolean => uri.endsWith('.txt');

/** The log goes to its new name. One of another text that lies there would be taken for its own, and is moved aside. */
async function movesOfNotes(session: Session, oldUri: string, newUri: string): Promise<readonly RenameFile[]> {
  const { files } = session.host;
  const [from, to] = [logNameOf(oldUri), logNameOf(newUri)];
  const [own, other] = [await files.read(from), await files.read(to)];
  if (own === null) return [];
  if (other === null) return [{ kind: 'rename', oldUri: from, newUri: to, options: { ignoreIfExists: true } }];
  const move: RenameFile = { kind: 'rename', oldUri: from, newUri: to, options: { overwrite: true } };
  // On many disks `A.txt` and `a.txt` are one file, and its log is there already.
  if (own === other || other === '') return [move];
  const aside = await freeName(session, to);
  warn(session, movedAside(nameOfUri(to), nameOfUri(aside)));
  return [{ kind: 'rename', oldUri: to, newUri: aside }, move];
}

async function freeName({ host }: Session, log: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${log}.${number}`;
    if ((await host.files.read(name)) === null) return name;
  }
}

const movedAside = (log: string, aside: string): Bilingual => ({
  en: `The notes of another text lay in ${log}. They are kept in ${aside}.`,
  zh: `${log} 中原有另一文件的批注，现保存在 ${aside} 中。`,
});

const changeOf = (changes: readonly (RenameFile | DeleteFile)[]): WorkspaceEdit | null =>
  changes.length === 0 ? null : { documentChanges: [...changes] };
