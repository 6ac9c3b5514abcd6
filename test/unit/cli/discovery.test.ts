import { deepEqual, equal } from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { discover } from '../../../server/src/cli/files/discover';
import { cleanPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

async function filesOf(cwd: string, args: readonly string[], input = ''): Promise<readonly string[]> {
  const { out } = await newsproof(['outline', '--format', 'json', ...args], { cwd, input });
  return (JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file);
}

describe('cli: which files are read', () => {
  cleansUp();
  const page = cleanPage;

  it('the dumps of the current folder, by name, when nothing is named', async () => {
    const cwd = folderWith({ 'b.txt': page, 'a.txt': page, 'sub/c.txt': page, 'notes.md': page });
    deepEqual(await filesOf(cwd, []), ['a.txt', 'b.txt', 'sub/c.txt']);
  });

  it('a named file whatever it is called, and named twice once', async () => {
    const cwd = folderWith({ 'a.md': page, '.hidden.txt': page });
    deepEqual(await filesOf(cwd, ['a.md', '.hidden.txt', './a.md']), ['a.md', '.hidden.txt']);
  });

  it('what a glob matches, in folders below too', async () => {
    const cwd = folderWith({ '2023/1.txt': page, '2024/1.txt': page, '2024/b/2.txt': page, '2024/3.md': page });
    deepEqual(await filesOf(cwd, ['2024/**/*.txt']), ['2024/1.txt', '2024/b/2.txt']);
    deepEqual(await filesOf(cwd, ['202[34]/*.txt']), ['2023/1.txt', '2024/1.txt']);
  });

  it('the same with doubled slashes, as scripts put them together', async () => {
    const cwd = folderWith({ '2024/b/1.txt': page, '2024/b/2.txt': page });
    const both = ['2024/b/1.txt', '2024/b/2.txt'];
    for (const operand of [
      '2024//b',
      '2024//b//',
      './/2024/./b',
      '2024//b//*.txt',
      './/2024//**//*.txt',
      '2024/./b/*.txt',
    ]) {
      deepEqual(await filesOf(cwd, [operand]), both, operand);
    }
    deepEqual(await filesOf(cwd, ['2024//b//1.txt', '2024/b/1.txt']), ['2024/b/1.txt']);
    deepEqual(await filesOf(cwd, [`/${cwd}//2024//*//1.txt`]), [`${cwd}/2024/b/1.txt`]);
  });

  it('a file whose name only looks like a glob is that file', async () => {
    const cwd = folderWith({ 'a[1].txt': page, 'a1.txt': page });
    deepEqual(await filesOf(cwd, ['a[1].txt']), ['a[1].txt']);
  });

  it('leaves hidden files, hidden folders and node_modules alone', async () => {
    const cwd = folderWith({ '.a.txt': page, '.git/b.txt': page, 'node_modules/c.txt': page, 'd.txt': page });
    deepEqual(await filesOf(cwd, ['.']), ['d.txt']);
  });

  it('a folder that cannot be listed is not called empty as well', async () => {
    const cwd = folderWith({ 'pages/a.txt': page });
    const said: string[] = [];
    const found = discover(['pages'], {
      cwd,
      honourIgnores: true,
      settingsFor: async (folder) => {
        rmSync(folder, { recursive: true });
        return { isDump: () => true, isIgnored: () => false, isOwn: () => false };
      },
      report: ({ en }) => said.push(en),
      interrupted: new AbortController().signal,
      noteIgnored: () => {},
    });
    for await (const { shown } of found) said.push(shown);
    deepEqual(said, ['pages: no such file or folder']);
  });

  it('leaves binary files in folders alone', async () => {
    const cwd = folderWith({ 'a.txt': page, 'b.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2) });
    const { code, err, out } = await newsproof(['check'], { cwd });
    deepEqual([code, err, out], [0, '', 'No findings in 1 file.\n']);
  });

  it('does not follow symbolic links out of the tree', async () => {
    const outside = folderWith({ 'secret.txt': page });
    const cwd = folderWith({ 'a.txt': page });
    symlinkSync(outside, path.join(cwd, 'folder'));
    symlinkSync(path.join(outside, 'secret.txt'), path.join(cwd, 'link.txt'));
    deepEqual(await filesOf(cwd, []), ['a.txt']);
  });

  it('honours .gitignore and .newsproofignore of each folder up to the repository', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'drafts/\n*.old.txt\n',
      'drafts/a.txt': page,
      'b.old.txt': page,
      'sub/.newsproofignore': 'c*.txt\n!c2.txt\n',
      'sub/c1.txt': page,
      'sub/c2.txt': page,
      'sub/d.old.txt': page,
    });
    deepEqual(await filesOf(cwd, []), ['sub/c2.txt']);
    deepEqual(await filesOf(path.join(cwd, 'sub'), []), ['c2.txt']);
    deepEqual(await filesOf(cwd, ['--no-ignore', 'sub']), ['sub/c1.txt', 'sub/c2.txt', 'sub/d.old.txt']);
  });

  it('honours .newsproofignore outside of a repository too, and .gitignore only within one', async () => {
    const cwd = folderWith({
      '.gitignore': '*.txt\n',
      '.newsproofignore': '*.old.txt\n/sub/drafts\n',
      'a.txt': page,
      'sub/b.txt': page,
      'sub/b.old.txt': page,
      'sub/drafts/c.txt': page,
    });
    deepEqual(await filesOf(cwd, []), ['a.txt', 'sub/b.txt']);
    deepEqual(await filesOf(path.join(cwd, 'sub'), []), ['b.txt']);
  });

  it('reads patterns of ignore files letter by letter, where the file system does', async function () {
    if (process.platform !== 'linux') return this.skip();
    const cwd = folderWith({ '.newsproofignore': 'OLD.txt\n', 'OLD.txt': page, 'old.txt': page });
    deepEqual(await filesOf(cwd, []), ['old.txt']);
  });

  it('leaves a repository within another to its own .gitignore', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.gitignore': '*.txt\n',
      'inner/.git/HEAD': '',
      'inner/a.txt': page,
    });
    deepEqual(await filesOf(path.join(cwd, 'inner'), []), ['a.txt']);
  });

  it('says so when a named file is left out, which is no failure', async () => {
    const cwd = folderWith({ '.git/HEAD': '', '.gitignore': 'drafts\n', 'drafts/a.txt': page });
    const { code, err } = await newsproof(['check', 'drafts/a.txt'], { cwd });
    equal(code, 0);
    equal(err, 'newsproof: drafts/a.txt: left out by an ignore file or the configuration (--no-ignore reads it)\n');
  });

  it('leaves out what lies in a folder that is left out, whatever the folder’s own ignore file says', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'old/\n',
      'old/.gitignore': '!*.txt\n',
      'old/a.txt': page,
    });
    for (const operand of ['.', 'old', 'old/*.txt']) deepEqual(await filesOf(cwd, [operand]), [], operand);
    deepEqual(await filesOf(cwd, ['--no-ignore', 'old']), ['old/a.txt']);
    const { code, err } = await newsproof(['check', 'old'], { cwd });
    equal(code, 0);
    equal(err, 'newsproof: old: left out by an ignore file or the configuration (--no-ignore reads it)\n');
  });

  it('never takes notes or a configuration for a dump', async () => {
    const own = {
      'a.txt.anno.jsonl': '{}\n',
      'newsproof.json': '{ "files": ["*"], "extends": ["house.json"] }',
      'house.json': '{}',
    };
    const cwd = folderWith({ ...own, 'a.txt': page });
    const logged = path.join(cwd, 'a.txt.anno.jsonl');
    for (const operands of [['.'], ['*'], ['*', 'a.txt'], ['{a,n,h}*'], Object.keys(own).concat('a.txt')]) {
      deepEqual(await filesOf(cwd, [...operands]), ['a.txt'], operands.join(' '));
    }
    deepEqual(await filesOf(cwd, ['--paths-from', '-'], `${logged}\na.txt\n`), ['a.txt']);
    deepEqual(await filesOf(cwd, ['--no-ignore', '--no-config', 'newsproof.json', 'a.txt']), ['a.txt']);
  });

  it('says so where somebody names one, as a shell does with `issues/*`', async () => {
    const cwd = folderWith({ 'a.txt': page, 'a.txt.anno.jsonl': '' });
    const { code, err } = await newsproof(['fix', 'a.txt', 'a.txt.anno.jsonl'], { cwd });
    equal(code, 0);
    equal(err, 'newsproof: a.txt.anno.jsonl: holds notes or a configuration and is no dump; left alone\n');
    const chinese = await newsproof(['fix', 'a.txt.anno.jsonl'], { cwd, language: 'zh' });
    equal(chinese.err, 'newsproof: a.txt.anno.jsonl：这是批注或配置文件，不是报纸文本，保持原样\n');
  });

  it('asks the nearest newsproof.json what a dump is and what to leave alone', async () => {
    const cwd = folderWith({
      'newsproof.json': '{ "files": ["*.dump"], "ignore": ["old"] }',
      'a.dump': page,
      'b.txt': page,
      'old/c.dump': page,
      'sub/newsproof.json': '{}',
      'sub/d.dump': page,
      'sub/e.txt': page,
    });
    deepEqual(await filesOf(cwd, []), ['a.dump', 'sub/e.txt']);
    deepEqual(await filesOf(cwd, ['--no-config', 'sub']), ['sub/e.txt']);
  });

  it('reads doubled slashes in newsproof.json as one', async () => {
    const cwd = folderWith({
      'newsproof.json': '{ "files": ["2024//*.txt", ".//new/*.txt"], "ignore": ["2024//old//"] }',
      '2024/a.txt': page,
      '2024/old/b.txt': page,
      'new/c.txt': page,
      'd.txt': page,
    });
    deepEqual(await filesOf(cwd, []), ['2024/a.txt', 'new/c.txt']);
  });

  it('takes long lists from a file or standard input, by lines or by NUL', async () => {
    const cwd = folderWith({ 'a.txt': page, 'b b.txt': page, 'c\nc.txt': page });
    writeFileSync(path.join(cwd, 'list'), 'b b.txt\r\na.txt\n');
    deepEqual(await filesOf(cwd, ['--paths-from', 'list']), ['b b.txt', 'a.txt']);
    deepEqual(await filesOf(cwd, ['--paths-from', '-'], 'c\nc.txt\0a.txt\0'), ['c\nc.txt', 'a.txt']);
  });

  it('takes lists with a byte order mark, also those that PowerShell writes in UTF-16', async () => {
    const cwd = folderWith({ 'a.txt': page, 'b b.txt': page });
    const list = '\uFEFFb b.txt\r\na.txt\r\n';
    const encodings = [Buffer.from(list), Buffer.from(list, 'utf16le'), Buffer.from(list, 'utf16le').swap16()];
    for (const bytes of encodings) {
      writeFileSync(path.join(cwd, 'list'), bytes);
      deepEqual(await filesOf(cwd, ['--paths-from', 'list']), ['b b.txt', 'a.txt']);
    }
  });

  it('does not take an empty word for the current folder', async () => {
    const cwd = folderWith({ 'a.txt': page });
    const { code, out, err } = await newsproof(['fix', ''], { cwd });
    deepEqual([code, out, err], [2, 'Nothing to repair in 0 files.\n', 'newsproof: an empty word names no file\n']);
  });

  it('standard input goes by its given name', async () => {
    const cwd = folderWith({ 'sub/newsproof.json': '{ "rules": { "blank-run": "error" } }' });
    const args = ['check', '--format', 'json', '--stdin-filename', 'sub/page.txt', '-'];
    const { code, out } = await newsproof(args, { cwd, input: `${page}\n\n\n\n\n${page}` });
    const [file] = (JSON.parse(out) as { files: { file: string; findings: { severity: string }[] }[] }).files;
    equal(file?.file, 'sub/page.txt');
    equal(
      file?.findings.some(({ severity }) => severity === 'error'),
      true,
    );
    equal(code, 1);
  });

  it('splits a long run into shards that together are everything', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `${i}.txt`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, page])));
    const shards = await Promise.all([1, 2, 3].map((i) => filesOf(cwd, ['--shard', `${i}/3`])));
    deepEqual(
      shards.map((shard) => shard.length),
      [4, 3, 3],
    );
    deepEqual(shards.flat().sort(), names);
  });

  it('reads every file on the threads of a pool in the same order as in one', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `f${i % 3}/${String(i).padStart(2, '0')}.txt`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, page])));
    const one = await filesOf(cwd, ['--jobs', '1']);
    equal(one.length, 60);
    deepEqual(await filesOf(cwd, ['--jobs', '3']), one);
  });
});
