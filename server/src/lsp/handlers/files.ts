import type { DeleteFile, RenameFile, WorkspaceEdit } from 'vscode-languageserver';
import { logNameOf } from '../../core/notes';
import { answer } from '../answers';
import type { Session } from '../session';
import { pathsBelow, uriBelow } from '../uris';

/**
 * Dumps that are renamed, deleted or made in the editor. Their notes go along: as part of the same change of the
 * workspace, so that undoing it brings both back. Folders take the notes in them along by themselves.
 */
export function registerFiles(session: Session): void {
  const { workspace } = session.connection;

  workspace.onWillRenameFiles(({ files }) =>
    answer(async () => {
      const moves: RenameFile[] = [];
      for (const { oldUri, newUri } of files) {
        if (!(await hasNotes(session, oldUri))) continue;
        const [from, to] = [logNameOf(oldUri), logNameOf(newUri)];
        moves.push({ kind: 'rename', oldUri: from, newUri: to, options: { ignoreIfExists: true } });
      }
      return changeOf(moves);
    }),
  );

  workspace.onWillDeleteFiles(({ files }) =>
    answer(async () => {
      const removals: DeleteFile[] = [];
      for (const { uri } of files) {
        if (!(await hasNotes(session, uri))) continue;
        removals.push({ kind: 'delete', uri: logNameOf(uri), options: { ignoreIfNotExists: true } });
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

const hasNotes = async (session: Session, uri: string): Promise<boolean> =>
  isText(uri) && (await session.notes.logText(uri)) !== null;

const changeOf = (changes: readonly (RenameFile | DeleteFile)[]): WorkspaceEdit | null =>
  changes.length === 0 ? null : { documentChanges: [...changes] };
