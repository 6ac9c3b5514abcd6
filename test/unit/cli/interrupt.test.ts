import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { discover } from '../../../server/src/cli/files/discover';
import { Interrupted } from '../../../server/src/cli/shell/shell';
import { brokenPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

describe('cli: a run that somebody stops', () => {
  cleansUp();

  it('ends after the batch that it is at, also with one thread', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${i}.txt`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, brokenPage])));
    const stop = new AbortController();
    const { code, out } = await newsproof(['check', '--jobs', '1', '--only', 'blank-run'], {
      cwd,
      interrupted: stop.signal,
      // As a signal comes: not before this thread looks up from its work.
      onOutput: () => setImmediate(() => stop.abort()),
    });
    equal(code, 130);
    const files = out.match(/^\d+\.txt$/gm) ?? [];
    ok(files.length >= 64 && files.length < 200, `${files.length} files`);
  });

  for (const args of [
    ['check', '-'],
    ['fix', '-'],
    ['outline', '-'],
    ['check', '--paths-from', '-'],
    ['check', '--since', 'HEAD', '--paths-from', '-'],
  ]) {
    it(`says nothing of what it was still waiting for: ${args.join(' ')}`, async () => {
      const ran = await newsproof(args, { cwd: folderWith({}), input: new Interrupted() });
      deepEqual([ran.code, ran.out, ran.err], [130, '', '']);
    });
  }

  it('ends while it waits for its input', async () => {
    const shell = path.resolve('out/server/src/cli/shell/processShell.js');
    const script = `
      const { interrupted, readInput } = require(${JSON.stringify(shell)}).processShell('', 'en');
      readInput().catch((error) => console.log(error.constructor.name, interrupted.aborted));
      console.log('waiting');`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (text.includes('waiting')) child.kill('SIGINT');
    });
    await once(child, 'close');
    equal(said, 'waiting\nInterrupted true\n');
  });

  it('goes into no folder any more', async () => {
    const cwd = folderWith({ 'a/1.txt': brokenPage, 'b/2.txt': brokenPage, 'c/3.txt': brokenPage });
    const stop = new AbortController();
    const said: string[] = [];
    const found = discover(['.'], {
      cwd,
      honourIgnores: true,
      settingsFor: async () => ({ isDump: () => true, isIgnored: () => false, isOwn: () => false }),
      report: ({ en }) => said.push(en),
      interrupted: stop.signal,
      noteIgnored: () => {},
    });
    for await (const { shown } of found) {
      said.push(shown);
      stop.abort();
    }
    deepEqual(said, ['a/1.txt']);
  });
});
