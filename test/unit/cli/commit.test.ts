import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { brokenPage, cleanPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

const only = ['--only', 'split-paragraph,blank-run'];

/** A repository with these files committed. */
function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--allow-empty', '-m', 'First');
  return cwd;
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd, encoding: 'utf8' });

async function found(cwd: string, ...args: string[]): Promise<readonly string[]> {
  const { out } = await newsproof(['check', '--format', 'jsonl', ...only, ...args], { cwd });
  return out
    .split('\n')
    .filter((line) => line.startsWith('{"file"'))
    .map((line) => JSON.parse(line))
    .map(({ file, rule, start }) => `${file}:${start.line} ${rule}`);
}

describe('cli: check --staged', () => {
  cleansUp();

  it('reads the index, not the work tree', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    writeFileSync(path.join(cwd, 'a.txt'), brokenPage);
    git(cwd, 'add', 'a.txt');
    writeFileSync(path.join(cwd, 'a.txt'), cleanPage);
    deepEqual(await found(cwd, '--staged'), ['a.txt:3 split-paragraph', 'a.txt:6 blank-run']);
  });

  it('of a partly staged file only what is staged', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    writeFileSync(path.join(cwd, 'a.txt'), `${cleanPage}\n`);
    git(cwd, 'add', 'a.txt');
    writeFileSync(path.join(cwd, 'a.txt'), brokenPage);
    deepEqual(await found(cwd, '--staged'), []);
  });

  it('leaves alone what is not staged, deleted, ignored, or no dump', async () => {
    const cwd = repositoryWith({
      'old.txt': brokenPage,
      'gone.txt': brokenPage,
      'newsproof.json': '{ "ignore": ["drafts"] }',
    });
    rmSync(path.join(cwd, 'gone.txt'));
    for (const name of ['new.txt', 'notes.md']) writeFileSync(path.join(cwd, name), brokenPage);
    execFileSync('mkdir', ['drafts'], { cwd });
    writeFileSync(path.join(cwd, 'drafts/d.txt'), brokenPage);
    git(cwd, 'add', '-A');
    writeFileSync(path.join(cwd, 'unstaged.txt'), brokenPage);
    deepEqual(await found(cwd, '--staged'), ['new.txt:3 split-paragraph', 'new.txt:6 blank-run']);
  });

  it('works before the first commit, from a folder below, and with names beyond ASCII', async () => {
    const cwd = folderWith({ '版面/第一版 “晨”.txt': brokenPage, 'b.txt': brokenPage });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    deepEqual(await found(path.join(cwd, '版面'), '--staged', '.'), [
      '第一版 “晨”.txt:3 split-paragraph',
      '第一版 “晨”.txt:6 blank-run',
    ]);
  });

  it('takes files, folders and globs, and says which of them mean nothing', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage, 'old/b.txt': cleanPage, 'old/c.txt': cleanPage });
    for (const file of ['a.txt', 'old/b.txt', 'old/c.txt']) writeFileSync(path.join(cwd, file), brokenPage);
    git(cwd, 'add', '-A');
    const files = async (...operands: string[]): Promise<readonly string[]> => [
      ...new Set((await found(cwd, '--staged', ...operands)).map((line) => line.split(':')[0]!)),
    ];
    deepEqual(await files('a.txt'), ['a.txt']);
    deepEqual(await files('old'), ['old/b.txt', 'old/c.txt']);
    deepEqual(await files('old/*c.txt'), ['old/c.txt']);
    const { code, err } = await newsproof(['check', '--staged', 'a.txt', 'nowhere.txt', 'none*.txt'], { cwd });
    deepEqual([code, err], [2, 'newsproof: nowhere.txt: no such file or folder\n']);
  });

  it('answers 0 where nothing is staged', async () => {
    const { code, err } = await newsproof(['check', '--staged'], { cwd: repositoryWith({ 'a.txt': brokenPage }) });
    deepEqual([code, err], [0, '']);
  });
});

describe('cli: check --since', () => {
  cleansUp();

  it('reports changed articles alone, wherever they stand now', async () => {
    const cwd = repositoryWith({ 'a.txt': `${brokenPage}\n\n\n\n\n${brokenPage.replaceAll('青禾', '芦湾')}\n` });
    const text = readFileSync(path.join(cwd, 'a.txt'), 'utf8');
    writeFileSync(path.join(cwd, 'a.txt'), `\n${text.replace('芦湾镇在文化站', '芦湾镇在新文化站')}`);
    const all = await found(cwd);
    const changed = await found(cwd, '--since', 'HEAD');
    equal(all.filter((line) => line.includes('split-paragraph')).length, 2);
    deepEqual(
      changed.filter((line) => line.includes('split-paragraph')),
      ['a.txt:19 split-paragraph'],
    );
  });

  it('knows new files whole, also those that git does not know', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    writeFileSync(path.join(cwd, 'new.txt'), brokenPage);
    deepEqual(await found(cwd, '--since', 'HEAD'), ['new.txt:3 split-paragraph', 'new.txt:6 blank-run']);
  });

  it('says what git says of a commit that is not there', async () => {
    const { code, err } = await newsproof(['check', '--since', 'nowhere'], { cwd: repositoryWith({}) });
    equal(code, 2);
    match(err, /^newsproof: git diff: bad revision 'nowhere'\n$/);
  });
});

describe('cli: the baseline', () => {
  cleansUp();
  const run = (cwd: string, ...args: string[]) =>
    newsproof(['check', '--baseline', 'known.json', ...only, ...args], { cwd });

  it('keeps old findings quiet', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const made = await run(cwd, '--update-baseline', 'a.txt');
    deepEqual([made.code, made.out], [0, 'Wrote 2 findings to known.json.\n']);
    const { code, out } = await run(cwd, 'a.txt');
    equal(code, 0);
    equal(out, 'No findings in 1 file.\n2 more are in the baseline.\n');
  });

  it('also when lines move and the neighbourhood is repaired', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    await run(cwd, '--update-baseline', 'a.txt');
    const more = '岭南镇 新桥通车\n\n本报讯 4月7日,岭南镇新桥通车,两岸往来更加方便。\n\n';
    writeFileSync(path.join(cwd, 'a.txt'), more + brokenPage.replace('真。\n\n\n\n', '真。\n\n'));
    equal((await run(cwd, 'a.txt')).code, 0);
  });

  it('but lets new ones through', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    await run(cwd, '--update-baseline', 'a.txt');
    writeFileSync(path.join(cwd, 'a.txt'), `${brokenPage}\n\n${brokenPage.replaceAll('青禾', '芦湾')}`);
    const { code, out } = await run(cwd, 'a.txt');
    equal(code, 1);
    match(out, /2 findings in 1 file/);
  });

  it('counts: a second finding like a known one is new', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    await run(cwd, '--update-baseline', 'a.txt');
    writeFileSync(path.join(cwd, 'a.txt'), `${brokenPage}\n\n${brokenPage}`);
    equal((await run(cwd, 'a.txt')).code, 1);
  });

  it('is written in a fixed order, and keeps what it knew of other files', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': brokenPage });
    await run(cwd, '--update-baseline', 'b.txt');
    await run(cwd, '--update-baseline', 'a.txt');
    const text = readFileSync(path.join(cwd, 'known.json'), 'utf8');
    deepEqual(Object.keys(JSON.parse(text).files), ['a.txt', 'b.txt']);
    await run(cwd, '--update-baseline', '.');
    equal(readFileSync(path.join(cwd, 'known.json'), 'utf8'), text);
  });
});
