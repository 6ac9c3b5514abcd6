import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { validUtf8 } from '../cli/encoding/validUtf8';
import { clientFiles } from '../lsp/clientFiles';
import type { CacheStore, FileSystem, Host } from '../lsp/host';
import type { StartOptions } from '../protocol';
import { nodeFiles } from './nodeFiles';

/** Newsproof's surroundings under Node: the disk, and the client for files that are not on it. */
export function nodeHost(connection: Connection, options: StartOptions): Host {
  return {
    files: options.clientFileSystem === true ? bySchemes(nodeFiles, clientFiles(connection)) : onlyDisk(nodeFiles),
    cache: options.cacheFolder === undefined ? null : cacheIn(options.cacheFolder),
    build: String(statSync(__filename).mtimeMs),
    docs: docsBeside(__dirname),
    // The same clock as `performance`, which has to be loaded first.
    now: () => process.uptime() * 1000,
    today: () => new Date(),
    pause: messagesRead,
  };
}

/** A message passes from the pipe through the library's queues to its handler within so many turns of the loop. */
const TURNS_OF_A_MESSAGE = 4;

function messagesRead(): Promise<void> {
  return new Promise((resolve) => {
    const turn = (left: number): unknown => (left === 0 ? resolve() : setImmediate(turn, left - 1));
    turn(TURNS_OF_A_MESSAGE);
  });
}

/** In a checkout and in the npm package the docs stand beside the folder of the bundle. */
function docsBeside(bundle: string): string | null {
  const docs = path.join(bundle, '..', 'docs', 'rules');
  return existsSync(docs) ? pathToFileURL(docs).href : null;
}

const isOnDisk = (uri: string): boolean => uri.startsWith('file:');

function bySchemes(disk: FileSystem, others: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (isOnDisk(uri) ? disk : others);
  return {
    read: (uri) => of(uri).read(uri),
    stamp: (uri) => of(uri).stamp(uri),
    isUnicode: (uri) => of(uri).isUnicode(uri),
    append: (uri, text) => of(uri).append(uri, text),
    rename: (from, to) => of(from).rename(from, to),
    remove: (uri) => of(uri).remove(uri),
    list: (folder, endings, trouble) => of(folder).list(folder, endings, trouble),
    isFolder: (uri) => of(uri).isFolder(uri),
    isLink: (uri) => of(uri).isLink(uri),
  };
}

/** A client that lends no files has only what is on the disk; virtual files of such a client count as not there. */
function onlyDisk(disk: FileSystem): FileSystem {
  return {
    ...disk,
    read: async (uri) => (isOnDisk(uri) ? disk.read(uri) : null),
    stamp: async (uri) => (isOnDisk(uri) ? disk.stamp(uri) : null),
    list: async (folder, endings, trouble) => (isOnDisk(folder) ? disk.list(folder, endings, trouble) : []),
    isFolder: async (uri) => isOnDisk(uri) && disk.isFolder(uri),
    isLink: async (uri) => isOnDisk(uri) && disk.isLink(uri),
  };
}

function cacheIn(folder: string): CacheStore {
  return {
    async read(name) {
      try {
        return validUtf8(await readFile(path.join(folder, name)));
      } catch {
        // Not there yet, or not readable: either way it is made anew.
        return null;
      }
    },
    async write(name, text) {
      await mkdir(folder, { recursive: true });
      const target = path.join(folder, name);
      const fresh = `${target}.${process.pid}`;
      await writeFile(fresh, text);
      await rename(fresh, target);
    },
  };
}
