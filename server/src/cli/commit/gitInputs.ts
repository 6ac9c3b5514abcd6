import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Configs } from '../config/configs';
import { EMPTY, type FileSettings } from '../files/discover';
import { IgnoreFiles } from '../files/ignoreFiles';
import type { Input } from '../files/input';
import { realPath } from '../files/realPath';
import { leftOut, noDump, type Report, unreadableName } from '../files/trouble';
import { type Change, changesSince, stagedChanges } from './changes';
import { blobs, commitOf, repositoryOf } from './git';
import { type Taken, Wanted } from './wanted';

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
  /** Hears of files that somebody named and that are rightly not read. */
  readonly mention: Report;
}

/** As many contents are held at a time. */
const CHUNK = 64;

/** The changed dumps, with their contents in the index and in the older commit where those are asked for. */
export async function* gitInputs(
  folder: string,
  selection: GitSelection,
  configs: Configs,
  report: Report,
): AsyncGenerator<Input> {
  const cwd = realPath(folder);
  const top = repositoryOf(cwd);
  const dumps = await changedDumps({ cwd, top, selection }, configs, report);
  for (let i = 0; i < dumps.length; i += CHUNK) {
    const chunk = dumps.slice(i, i + CHUNK);
    const contents = blobs(
      top,
      chunk.flatMap(({ change }) => hashesOf(change, selection)),
    );
    for (const dump of chunk) yield inputOf(dump, contents, { cwd, top, selection });
  }
}

/** A change to a dump, and whether an operand names this very file. */
interface ChangedDump {
  readonly change: Change;
  readonly named: boolean;
}

async function changedDumps(
  { cwd, top, selection }: Surroundings,
  configs: Configs,
  report: Report,
): Promise<readonly ChangedDump[]> {
  if (selection.operands.includes('')) report(EMPTY);
  const operands = selection.operands.filter((operand) => operand !== '');
  if (operands.length === 0 && selection.operands.length > 0) return [];
  const changes = changesOf(top, selection);
  const changed = new Set(changes.map(({ path }) => join(top, path)));
  // Without operands all of the repository is meant, wherever in it the command was given.
  const wanted =
    operands.length === 0 ? [new Wanted(top, '.', changed)] : operands.map((one) => new Wanted(cwd, one, changed));
  const ignoreFiles = new IgnoreFiles(report);
  const dumps: ChangedDump[] = [];
  for (const change of changes) {
    const path = join(top, change.path);
    const settings = await configs.fileSettings(dirname(path));
    const taken = takenBy(wanted, path, settings);
    if (taken === null) continue;
    const shown = shownFrom(cwd, path);
    const isIgnored = selection.honourIgnores && (settings.isIgnored(path) || ignoreFiles.leavesOutNamed(path, false));
    if (isIgnored || settings.isOwn(path)) {
      if (taken === 'named') selection.mention(isIgnored ? leftOut(shown) : noDump(shown));
    } else if (hasUnreadableName(path)) report(unreadableName(shown));
    else dumps.push({ change, named: taken === 'named' });
  }
  for (const { trouble } of wanted) if (trouble !== null) report(trouble);
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
  { change, named }: ChangedDump,
  contents: ReadonlyMap<string, Uint8Array>,
  { cwd, top, selection }: Surroundings,
): Input {
  const path = join(top, change.path);
  const bytes = selection.content === 'index' && change.newBlob !== null ? contents.get(change.newBlob) : undefined;
  const base = selection.since !== null && change.oldBlob !== null ? contents.get(change.oldBlob) : undefined;
  return {
    path,
    shown: shownFrom(cwd, path),
    named,
    ...(bytes !== undefined && { bytes }),
    ...(base !== undefined && { base }),
  };
}

/** Every operand is asked, and knows from then on whether it means anything. */
function takenBy(wanted: readonly Wanted[], path: string, settings: FileSettings): Taken {
  const taken = wanted.map((one) => one.takes(path, settings));
  return taken.find((one) => one === 'named') ?? taken.find((one) => one === 'found') ?? null;
}
