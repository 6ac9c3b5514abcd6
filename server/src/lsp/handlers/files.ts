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
      const logs = files
        .map(({ oldUri, newUri }): Move => ({ from: logNameOf(oldUri), to: logNameOf(newUri) }))
        .filter(({ from }) => !along.has(keyOf(from)));
      const leaving = new Set(logs.map(({ from }) => keyOf(from)));
      const moves: RenameFile[] = [];
      for (const move of await inOrder(session, logs)) moves.push(...(await movesOf(session, move, leaving)));
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

/** A log on its way to the name of its dump. */
interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Pages that are renumbered in one go move to each other's names: a log goes where the one before it has left, and
 * where they go round in a circle one waits aside until the others have gone.
 */
async function inOrder(session: Session, logs: readonly Move[]): Promise<readonly Move[]> {
  const ordered: Move[] = [];
  const waiting: Move[] = [];
  let left = [...logs];
  while (left.length > 0) {
    const taken = new Set(left.map(({ from }) => keyOf(from)));
    const free = left.filter(({ from, to }) => keyOf(to) === keyOf(from) || !taken.has(keyOf(to)));
    ordered.push(...free);
    left = left.filter((move) => !free.includes(move));
    const [first, ...others] = left;
    if (free.length > 0 || first === undefined) continue;
    const aside = await freeName(session, first.from);
    ordered.push({ from: first.from, to: aside });
    waiting.push({ from: aside, to: first.to });
    left = others;
  }
  return [...ordered, ...waiting];
}

/**
 * The log goes to its new name. One of another text that lies there, and does not leave itself, would be taken for the
 * dump's own, whether that has notes or not, and is moved aside.
 */
async function movesOf(session: Session, { from, to }: Move, leaving: ReadonlySet<string>): Promise<RenameFile[]> {
  const { files } = session.host;
  const isWaiting = !leaving.has(keyOf(from));
  const own = isWaiting ? '' : await files.read(from);
  const isFreed = leaving.has(keyOf(to)) && keyOf(to) !== keyOf(from);
  const other = isFreed ? null : await files.read(to);
  const options = isFreed || other !== null ? { overwrite: true } : { ignoreIfExists: true };
  const move: RenameFile = { kind: 'rename', oldUri: from, newUri: to, options };
  const moves = own === null ? [] : [move];
  // On many disks `A.txt` and `a.txt` are one file, and its log is there already.
  if (other === null || other === '' || own === other) return moves;
  const aside = await freeName(session, to);
  warn(session, movedAside(nameOfUri(to), nameOfUri(aside)));
  return [{ kind: 'rename', oldUri: to, newUri: aside }, ...moves];
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
