import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
    deepEqual(await files('.//old//*c.txt'), ['old/c.txt']);
    const { code, err } = await newsproof(['check', '--staged', 'a.txt', 'nowhere.txt', 'none*.txt'], { cwd });
    deepEqual([code, err], [2, 'newsproof: nowhere.txt: no such file or folder\n']);
  });

  it('takes operands as they are taken where git is not asked', async () => {
    const names = ['page.md', 'a.txt', '[ab].txt', 'old/b.md', 'old/c.txt', '.hidden/h.txt', 'old/.hidden/i.txt'];
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, brokenPage])));
    const linked = path.join(folderWith({}), 'link');
    symlinkSync(cwd, linked);
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    const samples: readonly (readonly [operand: string, files: readonly string[]])[] = [
      ['page.md', ['page.md']],
      ['*.md', ['page.md']],
      ['**/*.md', ['old/b.md', 'page.md']],
      ['old', ['old/c.txt']],
      ['.hidden', ['.hidden/h.txt']],
      ['.hidden/*.txt', ['.hidden/h.txt']],
      ['[ab].txt', ['[ab].txt']],
      ['{a,old/*}.txt', ['a.txt', 'old/c.txt']],
      [`${cwd}/a.txt`, ['a.txt']],
      [`${cwd}/*.md`, ['page.md']],
      [`${linked}/a.txt`, ['a.txt']],
      [`${linked}/old`, ['old/c.txt']],
      [`${linked}/*.md`, ['page.md']],
      ['old/../*.md', ['page.md']],
    ];
    const filesOf = async (folder: string, ...args: string[]) =>
      [...new Set((await found(folder, ...args)).map((line) => line.replace(/:\d+ [a-z-]+$/, '')))].sort();
    for (const [operand, files] of samples) {
      deepEqual(await filesOf(cwd, '--staged', operand), files, operand);
      if (!path.isAbsolute(operand) && !operand.includes('..')) deepEqual(await filesOf(cwd, operand), files, operand);
    }
    deepEqual(await filesOf(path.join(linked, 'old'), '--staged', '.', '../*.md'), ['../page.md', 'c.txt']);
    rmSync(path.join(cwd, '[ab].txt'));
    deepEqual(await filesOf(cwd, '--staged', '[ab].txt'), ['[ab].txt']);
  });

  it('leaves alone what ignore files leave out and what is hidden, as a walk over the folder does', async () => {
    const cwd = folderWith({
      '.newsproofignore': 'drafts/\n',
      'drafts/d.txt': brokenPage,
      '.hidden/h.txt': brokenPage,
      'node_modules/n.txt': brokenPage,
    });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    deepEqual(await found(cwd, '--staged'), []);
    deepEqual(await found(cwd, '--staged', '--no-ignore'), [
      'drafts/d.txt:3 split-paragraph',
      'drafts/d.txt:6 blank-run',
    ]);
    equal((await found(cwd, '--staged', '.hidden/h.txt')).length, 2);
  });

  it('reports a name that is not UTF-8 instead of passing over it', async () => {
    const cwd = repositoryWith({});
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([0xd6, 0xd0]), Buffer.from('.txt')]), brokenPage);
    const trouble = /^newsproof: \uFFFD+\.txt: the name is not UTF-8; rename the file/;
    const since = await newsproof(['check', '--since', 'HEAD'], { cwd });
    equal(since.code, 2);
    match(since.err, trouble);
    git(cwd, 'add', '-A');
    const staged = await newsproof(['check', '--staged'], { cwd });
    equal(staged.code, 2);
    match(staged.err, trouble);
  });

  it('takes its files from a list as well, and its shard of them; an empty list means none', async () => {
    const cwd = repositoryWith({ 'list.lst': 'a.txt\nb.txt\n', 'empty.lst': '' });
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(path.join(cwd, name), brokenPage);
    git(cwd, 'add', '-A');
    const files = async (...args: string[]) =>
      new Set((await found(cwd, '--staged', ...args)).map((line) => line.split(':')[0]!));
    deepEqual([...(await files('--paths-from', 'list.lst'))], ['a.txt', 'b.txt']);
    deepEqual([...(await files('--paths-from', 'empty.lst'))], []);
    deepEqual([...(await files('--shard', '1/2'))], ['a.txt', 'c.txt']);
    deepEqual([...(await files('--shard', '2/2'))], ['b.txt']);
  });

  it('says so when a named file is left out, which is no failure', async () => {
    const cwd = folderWith({ '.newsproofignore': 'a.txt', 'a.txt': brokenPage, 'b.txt.anno.jsonl': brokenPage });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    const { code, err } = await newsproof(['check', '--staged', 'a.txt', 'b.txt.anno.jsonl'], { cwd });
    equal(code, 0);
    match(err, /^newsproof: a\.txt: left out by an ignore file/);
    match(err, /\nnewsproof: b\.txt\.anno\.jsonl: holds notes or a configuration and is no dump/);
    equal((await newsproof(['check', '--staged', '.'], { cwd })).err, '');
  });

  it('takes neither notes nor a configuration for a dump', async () => {
    const cwd = folderWith({ 'newsproof.json': '{ "files": ["*"] }', 'a.txt.anno.jsonl': brokenPage });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    deepEqual(await found(cwd, '--staged'), []);
  });

  it('finds the top of a linked work tree in a hook, to which git hands its folder alone', async () => {
    const main = repositoryWith({ 'newsproof.json': '{ "ignore": ["*"] }' });
    const cwd = path.join(folderWith({}), 'linked');
    git(main, 'worktree', 'add', '-q', cwd);
    rmSync(path.join(cwd, 'newsproof.json'));
    mkdirSync(path.join(cwd, 'issue'));
    for (const name of ['issue/a.txt', 'b.txt']) writeFileSync(path.join(cwd, name), brokenPage);
    git(cwd, 'add', '-A');
    const files = ['../b.txt:3', '../b.txt:6', 'a.txt:3', 'a.txt:6'];
    process.env.GIT_DIR = git(cwd, 'rev-parse', '--absolute-git-dir').trim();
    try {
      const staged = await found(path.join(cwd, 'issue'), '--staged');
      deepEqual(
        staged.map((line) => line.split(' ')[0]),
        files,
      );
      deepEqual(await found(path.join(cwd, 'issue'), '--since', 'HEAD'), staged);
    } finally {
      delete process.env.GIT_DIR;
    }
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

  it('reports what begins in an old article and goes on in a changed one', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    const added =
      '柳塘镇 老街巷亮起来\n\n本报讯 昨日,柳塘镇完成老街巷路灯改造,装上了新路灯,夜里亮如白昼。\n\n记者 温若溪\n';
    writeFileSync(path.join(cwd, 'a.txt'), `${cleanPage.replaceAll('，', ',')}\n\n${added}`);
    git(cwd, 'commit', '-qam', 'Half-width');
    const text = readFileSync(path.join(cwd, 'a.txt'), 'utf8');
    writeFileSync(path.join(cwd, 'a.txt'), text.replace('新路灯,', '新式路灯,'));
    const { out } = await newsproof(['check', '--only', 'halfwidth-punctuation', '--since', 'HEAD'], { cwd });
    match(out, /halfwidth-punctuation/);
  });

  it('does not take the line ends that git gives a work tree for changes', async () => {
    const cwd = repositoryWith({ 'a.txt': brokenPage });
    writeFileSync(path.join(cwd, 'a.txt'), brokenPage.replaceAll('\n', '\r\n'));
    deepEqual(await found(cwd, '--since', 'HEAD'), []);
  });

  it('an empty word means no file, and not all', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    writeFileSync(path.join(cwd, 'a.txt'), brokenPage);
    const { code, out, err } = await newsproof(['check', '--since', 'HEAD', ''], { cwd });
    equal(code, 2);
    match(err, /an empty word names no file/);
    match(out, /No dumps were read/);
  });

  it('knows new files whole, also those that git does not know', async () => {
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    writeFileSync(path.join(cwd, 'new.txt'), brokenPage);
    deepEqual(await found(cwd, '--since', 'HEAD'), ['new.txt:3 split-paragraph', 'new.txt:6 blank-run']);
  });

  it('follows no link, and says so where one that is named leads to no file', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = repositoryWith({ 'a.txt': cleanPage });
    symlinkSync(folderWith({}), path.join(cwd, 'folder.txt'));
    symlinkSync(path.join(folderWith({ 'b.txt': brokenPage }), 'b.txt'), path.join(cwd, 'elsewhere.txt'));
    execFileSync('mkfifo', ['pipe'], { cwd });
    symlinkSync('pipe', path.join(cwd, 'pipe.txt'));
    const { code, err } = await newsproof(['check', '--since', 'HEAD'], { cwd });
    deepEqual([code, err, await found(cwd, '--since', 'HEAD')], [0, '', []]);
    const named = await newsproof(['check', '--since', 'HEAD', 'pipe.txt'], { cwd });
    deepEqual([named.code, named.err], [2, 'newsproof: pipe.txt: is not a regular file\n']);
  });

  it('does not take the articles of a renamed file for new', async () => {
    const cwd = repositoryWith({ 'a.txt': brokenPage });
    git(cwd, 'mv', 'a.txt', 'b.txt');
    deepEqual(await found(cwd, '--since', 'HEAD'), []);
    deepEqual(await found(cwd, '--staged', '--since', 'HEAD'), []);
    equal((await found(cwd, '--staged')).length, 2);
  });

  it('reads the old version under what notes say of its lines', async () => {
    const text = `${brokenPage}\n\n${cleanPage.replaceAll('柳塘', '芦湾')}\n`;
    const cwd = repositoryWith({ 'a.txt': text });
    const label = ['--quote', '柳塘镇 老街巷装上新路灯', '--kind', 'label', '--value', 'body', '--author', '林小禾'];
    equal((await newsproof(['notes', 'add', 'a.txt', ...label], { cwd })).code, 0);
    writeFileSync(path.join(cwd, 'a.txt'), text.replace('芦湾镇完成', '芦湾镇已完成'));
    equal((await found(cwd)).length, 2);
    deepEqual(await found(cwd, '--since', 'HEAD'), []);
  });

  it('reads the old version in the encoding that is asked for', async () => {
    const cwd = repositoryWith({ 'a.txt': brokenPage });
    writeFileSync(path.join(cwd, 'a.txt'), brokenPage.replaceAll('\n', '\r\n'));
    const asked = ['--encoding', 'gb18030'] as const;
    equal((await found(cwd, ...asked)).includes('a.txt:6 blank-run'), true);
    deepEqual(await found(cwd, ...asked, '--since', 'HEAD'), []);
  });

  it('refuses what is no commit, and hands git no option', async () => {
    const cwd = repositoryWith({ 'a.txt': brokenPage });
    for (const revision of ['nowhere', 'HEAD..HEAD', 'HEAD:a.txt', '--output=written', '']) {
      const { code, err } = await newsproof(['check', `--since=${revision}`], { cwd });
      deepEqual([code, err], [2, `newsproof: git knows no commit "${revision}"\n`]);
    }
    equal(existsSync(path.join(cwd, 'written')), false);
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

  it('keeps what it knew of rules that the run does not apply', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    await newsproof(['check', '--baseline', 'known.json', '--update-baseline', 'a.txt'], { cwd });
    const before = readFileSync(path.join(cwd, 'known.json'), 'utf8');
    await newsproof(['check', '--baseline', 'known.json', '--update-baseline', '--only', 'blank-run', 'a.txt'], {
      cwd,
    });
    equal(readFileSync(path.join(cwd, 'known.json'), 'utf8'), before);
    writeFileSync(path.join(cwd, 'a.txt'), brokenPage.replace('真。\n\n\n\n', '真。\n\n'));
    await newsproof(['check', '--baseline', 'known.json', '--update-baseline', '--only', 'blank-run', 'a.txt'], {
      cwd,
    });
    const { files } = JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8'));
    const rules = Object.keys(files['a.txt']).map((key) => key.split(' ')[0]);
    equal(rules.includes('blank-run'), false);
    equal(rules.includes('split-paragraph'), true);
  });

  it('is not brought up to date from a part of the files', async () => {
    for (const part of [['--staged'], ['--since', 'HEAD']]) {
      const { code, err } = await run(folderWith({ 'a.txt': brokenPage }), '--update-baseline', ...part);
      equal(code, 2);
      match(err, /^newsproof: --update-baseline takes down whole files: it does not go with --staged or --since\n$/);
    }
  });

  it('forgets files that are gone when it is brought up to date', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': brokenPage });
    await run(cwd, '--update-baseline', '.');
    renameSync(path.join(cwd, 'b.txt'), path.join(cwd, 'c.txt'));
    await run(cwd, '--update-baseline', '.');
    const { files } = JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8'));
    deepEqual(Object.keys(files), ['a.txt', 'c.txt']);
  });

  it('says so in one line where the file holds something else', async () => {
    for (const content of ['', '[]', '{"version":1,"files":null}', '{"version":1,"files":{"a.txt":null}}']) {
      const cwd = folderWith({ 'a.txt': brokenPage, 'known.json': content });
      const { code, err } = await run(cwd, 'a.txt');
      deepEqual([code, err], [2, 'newsproof: known.json: is not a baseline (make one with --update-baseline)\n']);
    }
  });
});
