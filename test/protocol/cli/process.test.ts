import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { seededRandom } from '../../harness/random';

/** Hundreds of files are flushed to the disk below; in memory that takes no time and is just as true. */
const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const program = path.resolve('dist/newsproof.js');

const brokenPage = (seed: number): string =>
  [
    `青禾镇 第${seed}期春季农事讲习班开课`,
    '',
    `本报讯 4月8日上午，青禾镇在文化站举办第${seed}期讲习班，来自十二个村的农民参加了学习，讲习内容包括选种、育`,
    '',
    '苗和田间管理。镇里还请来了农技员现场解答问题，农民们听得十分认真。',
    '',
    '',
    '',
    '柳塘镇 老街巷装上新路灯',
    '',
    '本报讯 4月9日，柳塘镇完成老街巷路灯改造，二十三条巷子装上了新路灯，居民夜里出行更加方便。',
  ].join('\n');

const repairedPage = (seed: number): string =>
  brokenPage(seed).replace('育\n\n苗', '育苗').replace('真。\n\n\n\n', '真。\n\n');

describe('the command line as a process', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(quickFolder, 'newsproof-process-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (count: number): void => {
    for (let i = 0; i < count; i++) writeFileSync(path.join(folder, nameOf(i)), brokenPage(i));
  };
  const nameOf = (i: number): string => `${String(i).padStart(3, '0')}.txt`;
  const newsproof = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8' });

  it('exits with the code of what it found', () => {
    write(1);
    deepEqual(
      [['check'], ['check', '--fail-level', 'never'], ['check', 'gone.txt'], ['--version']].map(
        (args) => newsproof(args).status,
      ),
      [1, 0, 2, 0],
    );
  });

  it('speaks the language of the environment', () => {
    const { stderr } = spawnSync(process.execPath, [program, 'chek'], {
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
      encoding: 'utf8',
    });
    equal(stderr, 'newsproof: 未知命令“chek”，是否想写“check”？\n');
  });

  it('takes a language as the web and as Unix write it, before the command and behind it', () => {
    write(1);
    for (const args of [
      ['--lang', 'zh-cn', 'check', 'nowhere'],
      ['check', '--lang', 'zh-cn', 'nowhere'],
      ['check', '--lang=zh_CN.UTF-8', 'nowhere'],
    ]) {
      equal(newsproof(args).stderr, 'newsproof: nowhere：没有此文件或文件夹\n');
    }
    match(newsproof(['check', '--lang', 'fr']).stderr, /--lang is one of en, zh, not "fr"/);
  });

  it('shows no colour and no progress where nobody looks', () => {
    write(70);
    const { stdout, stderr } = newsproof(['check']);
    equal(/\u001b|\r/.test(stdout + stderr), false);
    equal(stderr, '');
  });

  it('ends in peace when its reader has seen enough', () => {
    write(70);
    const { stdout, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" check | head -n 1`], {
      cwd: folder,
      encoding: 'utf8',
    });
    deepEqual([stdout, status], ['000.txt\n', 0]);
  });

  it('does not call a run done whose reader went away', async () => {
    write(70);
    const child = spawn(process.execPath, [program, 'fix'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    const [status] = await once(child, 'close');
    deepEqual([status, said], [141, '']);
  });

  it('keeps its exit code where nobody can hear its complaints', function () {
    if (!existsSync('/dev/full')) this.skip();
    const { status } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" check nowhere 2> /dev/full`], {
      cwd: folder,
    });
    equal(status, 2);
  });

  it('says in one line that its output cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    write(1);
    const { stderr, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" check > /dev/full`], {
      cwd: folder,
      encoding: 'utf8',
    });
    deepEqual([stderr, status], ['newsproof: standard output: no space left on the disk\n', 2]);
  });

  it('repairs as a filter', () => {
    const { stdout, status } = newsproof(['fix', '-'], brokenPage(1));
    deepEqual([stdout, status], [repairedPage(1), 0]);
  });

  it('says the same with one thread and with several', () => {
    write(150);
    const one = newsproof(['check', '--format', 'jsonl', '--jobs', '1']);
    const several = newsproof(['check', '--format', 'jsonl', '--jobs', '3']);
    equal(several.stdout, one.stdout);
    ok(one.stdout.split('\n').length > 300);
  });

  it('waits for nobody to write into a pipe that stands in the place of a file', function () {
    if (process.platform === 'win32') this.skip();
    write(1);
    mkdirSync(path.join(folder, 'sub'));
    writeFileSync(path.join(folder, 'sub/a.txt'), brokenPage(1));
    const named: Readonly<Record<string, readonly string[]>> = {
      'own.json': ['--config', 'own.json', '000.txt'],
      'known.json': ['--baseline', 'known.json', '000.txt'],
      'fresh.json': ['--baseline', 'fresh.json', '--update-baseline', '000.txt'],
    };
    const beside = ['sub/newsproof.json', 'sub/.newsproofignore', 'sub/a.txt.anno.jsonl'];
    for (const name of [...Object.keys(named), ...beside]) {
      const pipe = path.join(folder, name);
      execFileSync('mkfifo', [pipe]);
      const args = ['check', ...(named[name] ?? ['sub'])];
      const options = { cwd: folder, encoding: 'utf8', timeout: 20_000 } as const;
      const { status, stderr } = spawnSync(process.execPath, [program, ...args], options);
      const shown = name.endsWith('.jsonl') || args.includes('--baseline') ? name : pipe;
      deepEqual([status, stderr], [2, `newsproof: ${shown}: is not a regular file\n`]);
      rmSync(pipe);
    }
  });

  it('notes are not made of a pipe, nor beside one', function () {
    if (process.platform === 'win32') this.skip();
    write(1);
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    for (const args of [
      ['add', 'pipe.txt', '--at', '1', '--text', '?'],
      ['import', '000.txt', 'pipe.txt'],
      ['list', 'pipe.txt'],
    ]) {
      const options = { cwd: folder, encoding: 'utf8', timeout: 20_000 } as const;
      const { status, stderr } = spawnSync(process.execPath, [program, 'notes', ...args], options);
      deepEqual([status, stderr], [2, 'newsproof: pipe.txt: is not a regular file\n'], args.join(' '));
    }
  });

  it('starts the language server that editors start', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    });
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    try {
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      const answer = await new Promise<string>((resolve) => {
        let text = '';
        server.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
          if (text.includes('serverInfo')) resolve(text);
        });
      });
      match(answer, /"serverInfo":\{"name":"newsproof"/);
    } finally {
      server.kill('SIGKILL');
    }
  });

  it('speaks with an editor that listens at a port', async () => {
    const editor = createServer();
    editor.listen(0, '127.0.0.1');
    await once(editor, 'listening');
    const { port } = editor.address() as AddressInfo;
    const server = spawn(process.execPath, [program, 'lsp', `--socket=${port}`], { stdio: 'ignore' });
    try {
      const [socket] = (await once(editor, 'connection')) as [Socket];
      const body = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}';
      socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      match(answer.toString('utf8'), /^Content-Length: /);
    } finally {
      server.kill('SIGKILL');
      editor.close();
    }
  });

  const unanswered: readonly [string, string, string][] = [
    [
      '--socket=BAD',
      '--socket takes a port from 1 to 65535, not "BAD"',
      '--socket 须为 1 到 65535 之间的端口，而不是“BAD”',
    ],
    ['--socket=0', '--socket takes a port from 1 to 65535, not "0"', '--socket 须为 1 到 65535 之间的端口，而不是“0”'],
    [
      '--socket=70000',
      '--socket takes a port from 1 to 65535, not "70000"',
      '--socket 须为 1 到 65535 之间的端口，而不是“70000”',
    ],
    ['--socket=FREE', '--socket FREE: nobody listens there', '--socket FREE：没有程序在此监听'],
    ['--pipe=', '--pipe is empty', '--pipe 的值为空'],
    ['--pipe=gone', '--pipe gone: there is no such pipe', '--pipe gone：没有此管道'],
    ['--pipe=000.txt', '--pipe 000.txt: nobody listens there', '--pipe 000.txt：没有程序在此监听'],
  ];
  for (const [option, en, zh] of unanswered) {
    it(`the language server with ${option} says that nobody answers, with exit code 2`, async () => {
      write(1);
      const free = String(await freePort());
      for (const [language, says] of [
        ['en', en],
        ['zh', zh],
      ] as const) {
        const { status, stdout, stderr } = newsproof(['lsp', option.replace('FREE', free), '--lang', language]);
        deepEqual([status, stdout, stderr], [2, '', `newsproof: ${says.replace('FREE', free)}\n`]);
      }
    });
  }

  for (const jobs of ['1', '2']) {
    it(`leaves every file whole when it is interrupted with ${jobs} at work, and says so by its code`, async () => {
      write(400);
      const run = spawn(process.execPath, [program, 'fix', '--jobs', jobs], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      // The first line tells that the repairs have begun.
      run.stdout.once('data', () => run.kill('SIGINT'));
      run.stdout.resume();
      const code = await exitOf(run);
      ok(code === 130 || code === 0, `exit code ${code}`);
      expectWholeFiles(400);
      deepEqual(temporaryFiles(), []);
    });
  }

  it('has every file old or new after 200 kills at random moments, and nothing stray after the next run', async function () {
    this.timeout(150_000);
    const files = 100;
    const random = seededRandom(20240601);
    const shards = ['1/4', '2/4', '3/4', '4/4'];
    // Short runs are over sooner where the compiler does not begin on code that no run will need.
    const fix = (shard: string): ChildProcess =>
      spawn(process.execPath, ['--no-opt', program, 'fix', '--jobs', '1', '--shard', shard], {
        cwd: folder,
        stdio: 'ignore',
      });
    write(files);
    // Kills come while a run is at work: as late as runs of this machine last, sooner when they come too late.
    let latest = await timeOf(() => fix('1/4'));
    for (let kills = 0; kills < 200; ) {
      write(files);
      // Four at a time, each with its share of the files: they must not take each other's temporary files away either.
      const codes = await Promise.all(
        shards.map((shard) => {
          const run = fix(shard);
          const timer = setTimeout(
            () => run.kill('SIGKILL'),
            random.between(Math.floor(latest * 0.4), Math.ceil(latest)),
          );
          return exitOf(run).finally(() => clearTimeout(timer));
        }),
      );
      const killed = codes.filter((code) => code === null).length;
      latest *= killed === shards.length ? 1.1 : 0.9;
      kills += killed;
      expectWholeFiles(files);
    }
    equal(newsproof(['fix']).status, 0);
    deepEqual(temporaryFiles(), []);
    for (let i = 0; i < files; i++) equal(readFileSync(path.join(folder, nameOf(i)), 'utf8'), repairedPage(i));
  });

  it('the hook of init stops a commit with findings and lets a clean one through', () => {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const bin = path.join(folder, '.bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'newsproof'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
      mode: 0o755,
    });
    equal(newsproof(['init', '--hook']).status, 0);
    const commit = () =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'Page'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
      });
    write(1);
    execFileSync('git', ['add', '000.txt'], { cwd: folder });
    const refused = commit();
    equal(refused.status, 1);
    match(refused.stdout + refused.stderr, /split-paragraph/);
    equal(newsproof(['fix', '000.txt']).status, 0);
    execFileSync('git', ['add', '000.txt'], { cwd: folder });
    equal(commit().status, 0);
  });

  function expectWholeFiles(count: number): void {
    for (let i = 0; i < count; i++) {
      const text = readFileSync(path.join(folder, nameOf(i)), 'utf8');
      ok(text === brokenPage(i) || text === repairedPage(i), `${nameOf(i)} is neither the old page nor the new one`);
    }
  }

  const temporaryFiles = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
});

const exitOf = (run: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => run.once('exit', (code) => resolve(code)));

/** A port that somebody had a moment ago and has no longer. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function timeOf(start: () => ChildProcess): Promise<number> {
  const before = performance.now();
  await exitOf(start());
  return performance.now() - before;
}
