import type { DeleteFile, RenameFile, WorkspaceEdit } from 'vscode-languageserver';
import { logNameOf } from '../../core/notes';
import { answer } from '../answers';
import type { Session } from '../session';

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
    for (const { uri } of files) if (uri.endsWith('.txt')) await session.indexer.refresh(uri);
  });

  workspace.onDidRenameFiles(async ({ files }) => {
    session.indexer.welcome(files.map(({ newUri }) => newUri));
    for (const { oldUri, newUri } of files) {
      const below = session.indexer.below(oldUri);
      session.indexer.forget([oldUri]);
      for (const uri of below) await session.indexer.refresh(newUri + uri.slice(oldUri.length));
      if (newUri.endsWith('.txt')) await session.indexer.refresh(newUri);
    }
  });

  workspace.onDidDeleteFiles(({ files }) => {
    session.indexer.forget(files.map(({ uri }) => uri));
  });
}

const hasNotes = async (session: Session, uri: string): Promise<boolean> =>
  uri.endsWith('.txt') && (await session.notes.logText(uri)) !== null;

const changeOf = (changes: readonly (RenameFile | DeleteFile)[]): WorkspaceEdit | null =>
  changes.length === 0 ? null : { documentChanges: [...changes] };
