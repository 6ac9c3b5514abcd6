import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Configs } from '../config/configs';
import { EMPTY, isGlob, isLeftAlone, plainOperand } from '../files/discover';
import { IgnoreFiles } from '../files/ignoreFiles';
import type { Input } from '../files/input';
import { noSuchFile, type Report, unreadableName } from '../files/trouble';
import { type Change, changesSince, stagedChanges } from './changes';
import { blobs, commitOf, repositoryOf } from './git';

/** Which of git's trees are compared. */
export interface GitSelection {
  /** index: what is about to be committed, also where the work tree has gone on since. */
  readonly content: 'index' | 'work-tree';
  /** Only articles that differ from this commit are of interest; null for all of a changed file. */
  readonly since: string | null;
  /** Only files in these folders, these files, or what these globs match; empty for all. */
  readonly operands: readonly string[];
  /** False for `--no-ignore`. */
  readonly honourIgnores: boolean;
}

/** As many contents are held at a time. */
const CHUNK = 64;

/** The changed dumps, with their contents in the index and in the older commit where those are asked for. */
export async function* gitInputs(
  cwd: string,
  selection: GitSelection,
  configs: Configs,
  report: Report,
): AsyncGenerator<Input> {
  const top = repositoryOf(cwd);
  const dumps = await changedDumps({ cwd, top, selection }, configs, report);
  for (let i = 0; i < dumps.length; i += CHUNK) {
    const chunk = dumps.slice(i, i + CHUNK);
    const contents = blobs(
      top,
      chunk.flatMap((change) => hashesOf(change, selection)),
    );
    for (const change of chunk) yield inputOf(change, contents, { cwd, top, selection });
  }
}

async function changedDumps(
  { cwd, top, selection }: Surroundings,
  configs: Configs,
  report: Report,
): Promise<readonly Change[]> {
  if (selection.operands.includes('')) report(EMPTY);
  const wanted = selection.operands.filter((operand) => operand !== '').map((operand) => new Wanted(cwd, operand));
  if (wanted.length === 0 && selection.operands.length > 0) return [];
  const ignoreFiles = new IgnoreFiles(report);
  const dumps: Change[] = [];
  for (const change of changesOf(top, selection)) {
    const path = join(top, change.path);
    const settings = await configs.fileSettings(dirname(path));
    if (!isAmong(path, wanted) || !settings.isDump(path) || settings.isOwn(path)) continue;
    if (isHidden(change.path) && !wanted.some((one) => one.names(path))) continue;
    if (selection.honourIgnores && (settings.isIgnored(path) || ignoreFiles.leavesOutNamed(path, false))) continue;
    if (hasUnreadableName(path)) report(unreadableName(shownFrom(cwd, path)));
    else dumps.push(change);
  }
  for (const one of wanted) if (one.isNowhere) report(noSuchFile(one.operand));
  return dumps;
}

function changesOf(top: string, { content, since }: GitSelection): readonly Change[] {
  const commit = since === null ? null : commitOf(top, since);
  if (content === 'index') return stagedChanges(top, commit);
  return changesSince(top, commit ?? 'HEAD').filter(({ path }) => {
    const place = join(top, path);
    return existsSync(place) || hasUnreadableName(place);
  });
}

const isHidden = (path: string): boolean => path.split('/').some(isLeftAlone);

/** Git's bytes are no UTF-8, and no file answers to what has become of them. */
const hasUnreadableName = (path: string): boolean => path.includes('\uFFFD') && !existsSync(path);

const shownFrom = (cwd: string, path: string): string => relative(cwd, path).split(sep).join('/');

function hashesOf({ oldBlob, newBlob }: Change, { content, since }: GitSelection): readonly string[] {
  const hashes: string[] = [];
  if (content === 'index' && newBlob !== null) hashes.push(newBlob);
  if (since !== null && oldBlob !== null) hashes.push(oldBlob);
  return hashes;
}

interface Surroundings {
  readonly cwd: string;
  readonly top: string;
  readonly selection: GitSelection;
}

function inputOf(
  change: Change,
  contents: ReadonlyMap<string, Uint8Array>,
  { cwd, top, selection }: Surroundings,
): Input {
  const path = join(top, change.path);
  const bytes = selection.content === 'index' && change.newBlob !== null ? contents.get(change.newBlob) : undefined;
  const base = selection.since !== null && change.oldBlob !== null ? contents.get(change.oldBlob) : undefined;
  return {
    path,
    shown: shownFrom(cwd, path),
    named: false,
    ...(bytes !== undefined && { bytes }),
    ...(base !== undefined && { base }),
  };
}

/** Every operand is asked, and knows from then on whether it means anything. */
const isAmong = (path: string, wanted: readonly Wanted[]): boolean =>
  wanted.map((one) => one.takes(path)).includes(true) || wanted.length === 0;

/** An operand: a file, a folder with all that lies in it, or a glob. */
class Wanted {
  readonly operand: string;
  readonly #cwd: string;
  readonly #place: string;
  readonly #matches: ((path: string) => boolean) | null;
  #some = false;

  constructor(cwd: string, operand: string) {
    this.operand = operand;
    this.#cwd = cwd;
    this.#place = resolve(cwd, operand);
    this.#matches = isGlob(operand) ? picomatch(plainOperand(operand).replace(/^\.\//, ''), { dot: false }) : null;
  }

  takes(path: string): boolean {
    const place = this.#place;
    const lies = path === place || path.startsWith(place.endsWith(sep) ? place : place + sep);
    const takes = lies || this.#matches?.(relative(this.#cwd, path).split(sep).join('/')) === true;
    this.#some ||= takes;
    return takes;
  }

  /** True where the operand is this very file, and no folder or glob around it. */
  names(path: string): boolean {
    return path === this.#place;
  }

  /** Neither changed nor on the disk: most likely mistyped. A glob may well match nothing that has changed. */
  get isNowhere(): boolean {
    return !this.#some && this.#matches === null && !existsSync(this.#place);
  }
}
