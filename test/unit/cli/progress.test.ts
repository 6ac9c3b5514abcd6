import { deepEqual, equal } from 'node:assert/strict';
import { Progress, withoutProgress } from '../../../server/src/cli/commands/progress';
import type { Input } from '../../../server/src/cli/files/input';
import type { Shell } from '../../../server/src/cli/shell/shell';

const CLEAR = '\r\u001b[K';

async function* inputs(count: number): AsyncGenerator<Input> {
  for (let i = 0; i < count; i++) yield { path: `/${i}.txt`, shown: `${i}.txt`, named: false };
}

/** A terminal that keeps what it is shown, and a clock that is set by hand. */
function terminal(columns: number | null, language: 'en' | 'zh' = 'en') {
  const shown: string[] = [];
  const write = (text: string | Uint8Array) => Promise.resolve(void shown.push(String(text)));
  const output = { write, columns, colour: false };
  const shell: Shell = {
    cwd: '/',
    language,
    out: output,
    err: output,
    readInput: () => Promise.resolve(new Uint8Array()),
    program: '/newsproof.js',
    interrupted: new AbortController().signal,
  };
  return { shell, shown, clock: { now: 0 } };
}

describe('cli: the progress bar', () => {
  it('comes after a second, and then twice a second', async () => {
    const { shell, shown, clock } = terminal(80);
    const progress = await Progress.over(inputs(8), shell, () => clock.now);
    for (const now of [400, 900, 1000, 1200, 2000]) {
      clock.now = now;
      await progress.advance(1_000_000);
    }
    deepEqual(shown, [
      `${CLEAR}█████████░░░░░░░░░░░░░░░ 3/8 files · 3.0 MB/s · 2 s left`,
      `${CLEAR}███████████████░░░░░░░░░ 5/8 files · 2.5 MB/s · 2 s left`,
    ]);
  });

  it('makes room for what is printed, and is gone in the end', async () => {
    const { shell, shown, clock } = terminal(80, 'zh');
    const progress = await Progress.over(inputs(2), shell, () => clock.now);
    clock.now = 1000;
    await progress.advance(0);
    await progress.print('a finding\n');
    await progress.clear();
    deepEqual(shown, [`${CLEAR}████████████░░░░░░░░░░░░ 1/2 个文件 · 0.0 MB/s · 剩余 1 s`, CLEAR, 'a finding\n']);
  });

  it('hands on every input', async () => {
    const { shell } = terminal(80);
    const progress = await Progress.over(inputs(3), shell);
    const names: string[] = [];
    for await (const { shown } of progress.inputs) names.push(shown);
    deepEqual(names, ['0.txt', '1.txt', '2.txt']);
  });

  it('is silent where nobody looks, and where nobody wants it', async () => {
    for (const shell of [terminal(null), terminal(80)].map((one) => ({ ...one, shell: withoutProgress(one.shell) }))) {
      const progress = await Progress.over(inputs(2), shell.shell, () => shell.clock.now);
      shell.clock.now = 5000;
      await progress.advance(10);
      await progress.clear();
      equal(shell.shown.length, 0);
    }
  });
});
