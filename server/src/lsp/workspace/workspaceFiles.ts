import { dumpNameOf, logNameOf } from '../../core/notes';
import type { Session } from '../session';
import { innermost, isLeftAlone, keyOf, nameOfUri, pathBelow, uriBelow } from '../uris';

/** Which files belong to the workspace, whoever tells of them: a listing, an editor that watches, one that opens. */
export class WorkspaceFiles {
  readonly #session: Session;
  readonly #told = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** All text files of the workspace, and which of them have notes beside them. */
  async all(): Promise<AllFiles> {
    const lists = await Promise.all(
      this.#session.folders.map((folder) => this.list(folder, ['.txt', logNameOf('.txt')])),
    );
    const uris = [...new Set(lists.flatMap((list) => list.uris))];
    return {
      texts: uris.filter((uri) => uri.endsWith('.txt')),
      noted: new Set(uris.flatMap((uri) => dumpNameOf(uri) ?? []).map(keyOf)),
      unread: new Set(lists.flatMap((list) => list.unread).map(keyOf)),
    };
  }

  /** The files below a folder. What cannot be read in it is told, and the rest is listed. */
  async list(folder: string, endings: readonly string[]): Promise<Listing> {
    const unread: string[] = [];
    const trouble = (uri: string, error: unknown): void => {
      unread.push(uri);
      this.trouble(uri, error);
    };
    const list = this.#session.host.files.list(folder, endings, trouble);
    const uris = await list.catch((error: unknown) => {
      trouble(folder, error);
      return [];
    });
    return { uris, unread };
  }

  /**
   * Whether a listing of the workspace would come upon this, be it a file or a folder. Where no folder is open, the
   * workspace is what somebody has opened by itself, and no copy of it that an editor shows beside (`git:`).
   */
  async isOurs(uri: string): Promise<boolean> {
    const { folders, dumps } = this.#session;
    if (folders.length === 0) return dumps.get(uri) !== undefined && /^(?:file|untitled):/.test(uri);
    if (folders.some((own) => keyOf(own) === keyOf(uri))) return true;
    const folder = innermost(folders, uri);
    const path = folder === undefined ? null : pathBelow(folder, uri);
    return folder !== undefined && path !== null && !isLeftAlone(path) && !(await this.#leadsOverLink(folder, path));
  }

  /** As the globs of the settings see it: from the workspace folder. */
  pathOf(uri: string): string {
    const folder = innermost(this.#session.folders, uri);
    return (folder === undefined ? null : pathBelow(folder, uri)) ?? nameOfUri(uri);
  }

  /** Something cannot be read. It must not keep the rest out of the index, and it is told once. */
  trouble(uri: string, error: unknown): void {
    const message = `${uri}: ${error}`;
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#session.connection.console.warn(message);
  }

  async #leadsOverLink(folder: string, path: string): Promise<boolean> {
    const names = path.split('/');
    for (let depth = names.length; depth > 0; depth--) {
      const uri = uriBelow(folder, names.slice(0, depth).join('/'));
      if (await this.#session.host.files.isLink(uri)) return true;
    }
    return false;
  }
}

interface AllFiles {
  readonly texts: readonly string[];
  /** The keys of dumps that have notes. */
  readonly noted: ReadonlySet<string>;
  /** The keys of folders that could not be read: of what lies in them nothing is known. */
  readonly unread: ReadonlySet<string>;
}

interface Listing {
  readonly uris: readonly string[];
  readonly unread: readonly string[];
}
