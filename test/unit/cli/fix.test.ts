import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as path from 'node:path';
import { codecs } from '../../../server/src/cli/encoding/decode';
import type { EncodingName } from '../../../server/src/cli/encoding/encodings';
import { replaceFile, sweep } from '../../../server/src/cli/files/atomicWrite';
import { brokenPage, cleanPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

const repaired = brokenPage.replace('育\n\n苗', '育苗').replace('真。\n\n\n\n', '真。\n\n');

describe('cli: fix', () => {
  cleansUp();
  const textOf = (cwd: string, name = 'a.txt') => readFileSync(path.join(cwd, name), 'utf8');

  it('makes the safe repairs and says which', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': cleanPage });
    const { code, out } = await newsproof(['fix'], { cwd });
    equal(textOf(cwd), repaired);
    equal(textOf(cwd, 'b.txt'), cleanPage);
    equal(out, 'a.txt  blank-run 1, split-paragraph 1\nMade 2 repairs in 1 of 2 files.\n');
    equal(code, 0);
  });

  it('leaves notes and configurations alone, however they are reached', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'newsproof.json': '{ "files": ["*"], "words": ["青禾"] }' });
    const args = ['--quote', '农技员', '--text', '写作"农技员"?', '--author', '林小禾'];
    await newsproof(['notes', 'add', 'a.txt', ...args], { cwd });
    const own = ['a.txt.anno.jsonl', 'newsproof.json'];
    const before = own.map((name) => readFileSync(path.join(cwd, name), 'utf8'));
    for (const operands of [['.'], ['*'], own]) await newsproof(['fix', '--unsafe', ...operands], { cwd });
    deepEqual(
      own.map((name) => readFileSync(path.join(cwd, name), 'utf8')),
      before,
    );
  });

  it('has nothing to do the second time', async () => {
    const cwd = folderWith({ 'a.txt': repaired });
    const { code, out } = await newsproof(['fix'], { cwd });
    deepEqual([code, out], [0, 'Nothing to repair in 1 file.\n']);
  });

  it('names a file in a diff from the folder that it is asked in, even where the name is absolute', async () => {
    const cwd = folderWith({ 'pages/a.txt': brokenPage });
    const { out } = await newsproof(['fix', '--diff', path.join(cwd, 'pages', 'a.txt')], { cwd });
    match(out, /^--- a\/pages\/a\.txt\n\+\+\+ b\/pages\/a\.txt\n/);
  });

  it('writes nothing with --dry-run, --check and --diff, and answers 1', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const dry = await newsproof(['fix', '--dry-run'], { cwd });
    equal(dry.out, 'a.txt  blank-run 1, split-paragraph 1\nWould make 2 repairs in 1 of 1 file.\n');
    const named = await newsproof(['fix', '--check'], { cwd });
    equal(named.out.split('\n')[0], 'a.txt');
    const diff = await newsproof(['fix', '--diff'], { cwd });
    match(diff.out, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -1,11 \+1,7 @@\n/);
    match(diff.err, /^Would make 2 repairs/);
    deepEqual([dry.code, named.code, diff.code], [1, 1, 1]);
    equal(textOf(cwd), brokenPage);
  });

  it('is a filter between standard input and output', async () => {
    const { code, out } = await newsproof(['fix', '-'], { input: brokenPage });
    deepEqual([code, out], [0, repaired]);
  });

  it('prints one file with --stdout and leaves it alone', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { code, out } = await newsproof(['fix', '--stdout', 'a.txt'], { cwd });
    deepEqual([code, out], [0, repaired]);
    equal(textOf(cwd), brokenPage);
  });

  it('makes only the repairs that are asked for', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    await newsproof(['fix', '--only', 'blank-run'], { cwd });
    equal(textOf(cwd), brokenPage.replace('真。\n\n\n\n', '真。\n\n'));
  });

  it('keeps the mode, and a link a link', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    chmodSync(path.join(cwd, 'a.txt'), 0o640);
    symlinkSync('a.txt', path.join(cwd, 'link'));
    await newsproof(['fix', 'link'], { cwd });
    equal(textOf(cwd), repaired);
    equal(statSync(path.join(cwd, 'a.txt')).mode & 0o777, 0o640);
    equal(lstatSync(path.join(cwd, 'link')).isSymbolicLink(), true);
  });

  it('leaves a write-protected file alone, and says so', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    chmodSync(path.join(cwd, 'a.txt'), 0o444);
    const { code, err, out } = await newsproof(['fix'], { cwd });
    deepEqual([code, err], [2, 'newsproof: a.txt: is write-protected; left as it is\n']);
    equal(out, 'Made 0 repairs in 0 of 1 file.\n1 file could not be written.\n');
    equal(textOf(cwd), brokenPage);
    equal((await newsproof(['fix'], { cwd, language: 'zh' })).err, 'newsproof: a.txt：文件为只读，保持原样\n');
  });

  it('leaves a file with a second name alone, and says so', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'c.txt': brokenPage, 'backup/keep': '' });
    linkSync(path.join(cwd, 'a.txt'), path.join(cwd, 'backup/b'));
    const says = 'newsproof: a.txt: has another name (hard link), which this would part from it; left as it is\n';
    const { code, err, out } = await newsproof(['fix'], { cwd });
    deepEqual([code, err], [2, says]);
    equal(
      out,
      'c.txt  blank-run 1, split-paragraph 1\nMade 2 repairs in 1 of 2 files.\n1 file could not be written.\n',
    );
    deepEqual([textOf(cwd), textOf(cwd, 'backup/b'), textOf(cwd, 'c.txt')], [brokenPage, brokenPage, repaired]);
    equal(statSync(path.join(cwd, 'a.txt')).nlink, 2);
    const chinese = await newsproof(['fix'], { cwd, language: 'zh' });
    equal(chinese.err, 'newsproof: a.txt：另有硬链接，写入会使二者分离，保持原样\n');
  });

  it('keeps CRLF, the byte order mark, and a missing last line break', async () => {
    const bytes = Buffer.from(`\uFEFF${brokenPage.replace(/\n/g, '\r\n')}`);
    const cwd = folderWith({ 'a.txt': bytes });
    await newsproof(['fix'], { cwd });
    equal(textOf(cwd), `\uFEFF${repaired.replace(/\n/g, '\r\n')}`);
  });

  for (const encoding of ['gb18030', 'utf-16le', 'utf-16be', 'big5'] as EncodingName[]) {
    it(`keeps ${encoding}`, async () => {
      const convert = encoding === 'big5' ? traditional : (text: string) => text;
      const page = codecs[encoding].encode(convert(brokenPage));
      ok(page instanceof Uint8Array, 'the encoding holds the page');
      const cwd = folderWith({ 'a.txt': page });
      const { code } = await newsproof(['fix', '--only', 'split-paragraph,blank-run'], { cwd });
      equal(code, 0);
      deepEqual(
        readFileSync(path.join(cwd, 'a.txt')),
        Buffer.from(codecs[encoding].encode(convert(repaired)) as Uint8Array),
      );
    });
  }

  it('shows a diff as text at a terminal, whatever the encoding', async () => {
    const cwd = folderWith({ 'a.txt': codecs.gb18030.encode(brokenPage) as Uint8Array });
    const { out } = await newsproof(['fix', '--diff', 'a.txt'], { cwd, columns: 80 });
    match(out, /^-苗和田间管理/m);
  });

  it('leaves invalid bytes where they are, and names them', async () => {
    const [before, after] = brokenPage.split('现场');
    const bytes = Buffer.concat([Buffer.from(before!), Uint8Array.of(0xff, 0xfe, 0x80), Buffer.from(after!)]);
    const cwd = folderWith({ 'a.txt': bytes });
    const checked = await newsproof(['check', '-q'], { cwd });
    match(checked.out, /5:17 {2}error {2}Byte 242 of the file \(FF\) is not valid utf-8/);
    equal(checked.code, 1);
    const { code } = await newsproof(['fix'], { cwd });
    equal(code, 0);
    const [fixedBefore, fixedAfter] = repaired.split('现场');
    const expected = Buffer.concat([
      Buffer.from(fixedBefore!),
      Uint8Array.of(0xff, 0xfe, 0x80),
      Buffer.from(fixedAfter!),
    ]);
    deepEqual(readFileSync(path.join(cwd, 'a.txt')), expected);
  });

  it('leaves no temporary file behind', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    await newsproof(['fix'], { cwd });
    deepEqual(readdirSync(cwd), ['a.txt']);
  });
});

describe('cli: replacing a file', () => {
  cleansUp();

  it('leaves a file alone that changed after it was read', () => {
    const cwd = folderWith({ 'a.txt': 'new' });
    const outcome = replaceFile(path.join(cwd, 'a.txt'), Buffer.from('old'), Buffer.from('repaired'));
    equal(outcome, 'changed-meanwhile');
    deepEqual(readdirSync(cwd), ['a.txt']);
    equal(readFileSync(path.join(cwd, 'a.txt'), 'utf8'), 'new');
  });

  it('sweeps away what a dead run left, and only that', () => {
    const longAgo = new Date(Date.now() - 90_000_000);
    const stale = ['.a.txt.newsproof-999999999-0123abcd.tmp', `.b.txt.newsproof-${process.pid}-0123abcd.tmp`];
    const cwd = folderWith({
      'a.txt': 'page',
      '.a.txt.newsproof-mine.tmp': 'somebody else’s',
      [`.c.txt.newsproof-${process.pid}-89abcdef.tmp`]: 'being written now',
      ...Object.fromEntries(stale.map((name) => [name, 'half a page'])),
    });
    for (const name of stale) utimesSync(path.join(cwd, name), longAgo, longAgo);
    sweep(cwd);
    deepEqual(readdirSync(cwd).sort(), [
      '.a.txt.newsproof-mine.tmp',
      `.c.txt.newsproof-${process.pid}-89abcdef.tmp`,
      'a.txt',
    ]);
  });

  it('throws what the file system says and leaves nothing half done', () => {
    const cwd = folderWith({});
    try {
      replaceFile(path.join(cwd, 'gone.txt'), Buffer.from('old'), Buffer.from('new'));
      ok(false, 'it should have thrown');
    } catch (error) {
      equal((error as NodeJS.ErrnoException).code, 'ENOENT');
    }
    deepEqual(readdirSync(cwd), []);
  });
});

/** Pages that need repair, as archives have them. */
function pagesInEncodings(): readonly (readonly [string, Buffer])[] {
  const inEncoding = (encoding: EncodingName, text: string) => Buffer.from(codecs[encoding].encode(text) as Uint8Array);
  const [before, after] = brokenPage.split('现场');
  return [
    ['in UTF-8', Buffer.from(brokenPage)],
    ['with a byte order mark and CRLF', Buffer.from(`\uFEFF\n\n\n${brokenPage}\n`.replace(/\n/g, '\r\n'))],
    ['with bytes that are no text', Buffer.concat([Buffer.from(before!), Buffer.of(0xff, 0x80), Buffer.from(after!)])],
    ['in GB18030', inEncoding('gb18030', brokenPage)],
    ['in Big5', inEncoding('big5', traditional(brokenPage))],
    ['in UTF-16LE', inEncoding('utf-16le', `\uFEFF${brokenPage}`)],
    ['in UTF-16BE without a mark', inEncoding('utf-16be', `${brokenPage}\n`)],
  ];
}

const traditional = (text: string): string => text.replace(/./gu, (character) => SIMPLE[character] ?? character);

const SIMPLE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'镇鎮农農讲講习習开開课課讯訊来來个個参參内內种種间間还還请請员員现現场場问問题題听聽认認装裝灯燈从從办辦举舉乡鄉选選条條报報学學们們'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, simple, full]) => [simple, full]),
);

describe('cli: a redirected --diff is turned into the bytes that fix writes', () => {
  cleansUp();
  const tools = {
    'git apply': ['git', 'apply', '--whitespace=nowarn', 'repairs.diff'],
    patch: ['patch', '-s', '-p1', '-i', 'repairs.diff'],
  } as const;

  for (const [name, bytes] of pagesInEncodings()) {
    for (const [title, [program, ...args]] of Object.entries(tools)) {
      it(`by ${title}, of a page ${name}`, async function () {
        if (spawnSync(program, ['--version']).error !== undefined) return this.skip();
        const cwd = folderWith({ 'a.txt': bytes, 'fixed/a.txt': bytes });
        const { bytes: diff, code } = await newsproof(['fix', '--diff', 'a.txt'], { cwd });
        equal(code, 1);
        writeFileSync(path.join(cwd, 'repairs.diff'), diff);
        execFileSync(program, args, { cwd });
        await newsproof(['fix', 'fixed'], { cwd });
        const applied = readFileSync(path.join(cwd, 'a.txt'));
        deepEqual(applied, readFileSync(path.join(cwd, 'fixed/a.txt')));
        equal(applied.equals(bytes), false);
      });
    }
  }

  for (const [title, [program, ...args]] of Object.entries(tools)) {
    it(`by ${title}, also where files lie outside of the folder, as it says then`, async function () {
      if (spawnSync(program, ['--version']).error !== undefined) return this.skip();
      const cwd = folderWith({
        'a.txt': brokenPage,
        'sub/b.txt': brokenPage,
        'other/c.txt': brokenPage,
        list: '../a.txt',
      });
      const run = (...operands: string[]) => newsproof(['fix', '--diff', ...operands], { cwd: path.join(cwd, 'sub') });
      const { bytes: diff, err } = await run('--paths-from', '../list', '.', path.join(cwd, 'other'));
      match(
        err,
        /^newsproof: a file lies outside of this folder: the diff is to be applied in \.\. \(patch -p1 -d \.\.\)$/m,
      );
      writeFileSync(path.join(cwd, 'repairs.diff'), diff);
      execFileSync(program, args, { cwd });
      for (const name of ['a.txt', 'sub/b.txt', 'other/c.txt']) {
        equal(readFileSync(path.join(cwd, name), 'utf8'), repaired, name);
      }
      equal((await run('..')).out, '');
    });
  }
});
