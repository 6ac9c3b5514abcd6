import { equal, ok } from 'node:assert/strict';
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
});
