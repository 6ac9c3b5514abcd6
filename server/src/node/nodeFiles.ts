import type { Stats } from 'node:fs';
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../cli/encoding/decode';
import { isBinary } from '../cli/encoding/detect';
import { byteOrderMark } from '../cli/encoding/encodings';
import type { FileSystem, Trouble } from '../lsp/host';

/** The files of the disk, by their `file:` uris. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    const bytes = await bytesOf(uri);
    return bytes === null || isBinary(bytes) ? null : decode(bytes).text;
  },

  async stamp(uri) {
    try {
      const { size, ctimeMs } = await stat(fileURLToPath(uri));
      // Two changes within one tick of a clock bear one time.
      return Date.now() - ctimeMs < SETTLED ? null : `${size} ${ctimeMs}`;
    } catch (error) {
      if (isMissing(error) || isForbidden(error)) return null;
      throw error;
    }
  },

  async isUnicode(uri) {
    const bytes = await bytesOf(uri);
    return bytes === null || byteOrderMark(bytes) !== null || decode(bytes).encoding === 'utf-8';
  },

  async append(uri, text) {
    await appendFile(fileURLToPath(uri), text, 'utf8');
  },

  async rename(from, to) {
    await mkdir(path.dirname(fileURLToPath(to)), { recursive: true });
    await rename(fileURLToPath(from), fileURLToPath(to));
  },

  async remove(uri) {
    await rm(fileURLToPath(uri), { force: true });
  },

  async list(folder, endings, trouble) {
    const found: string[] = [];
    await walk(fileURLToPath(folder), endings, found, trouble);
    return found;
  },

  async isFolder(uri) {
    return (await kindOf(uri))?.isDirectory() === true;
  },

  async isLink(uri) {
    return (await kindOf(uri))?.isSymbolicLink() === true;
  },
};

/** What a name of the disk stands for, links not followed; null where that can't be seen. */
async function kindOf(uri: string): Promise<Stats | null> {
  try {
    return await lstat(fileURLToPath(uri));
  } catch (error) {
    if (isMissing(error) || isForbidden(error)) return null;
    throw error;
  }
}

/** In milliseconds: coarser than the clock of any file system. */
const SETTLED = 3000;

async function bytesOf(uri: string): Promise<Uint8Array | null> {
  try {
    return await readFile(fileURLToPath(uri));
  } catch (error) {
    if (isMissing(error) || isForbidden(error)) return null;
    throw error;
  }
}

/** Links are not followed: they may lead out of the folder or round in circles. */
async function walk(folder: string, endings: readonly string[], found: string[], trouble: Trouble): Promise<void> {
  const entries = await readable(folder, trouble);
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await walk(full, endings, found, trouble);
    else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      found.push(pathToFileURL(full).href);
  }
}

async function readable(folder: string, trouble: Trouble) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // A folder that is gone or closed to us holds no dumps for us; the rest of the tree is still walked.
    if (!isMissing(error) && !isForbidden(error)) trouble(pathToFileURL(folder).href, error);
    return [];
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
/**
 * Uris that name no path of this system (`file:///page.txt` on Windows) name no file either, nor do links that go round
 * in circles and names that are longer than a name can be: the log of a dump whose own name just fits.
 */
const isMissing = (error: unknown): boolean => MISSING.has(String(codeOf(error)));
const MISSING = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_INVALID_FILE_URL_PATH',
  'ERR_INVALID_FILE_URL_HOST',
]);
const isForbidden = (error: unknown): boolean => ['EACCES', 'EPERM'].includes(String(codeOf(error)));
