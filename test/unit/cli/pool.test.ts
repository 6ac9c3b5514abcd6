import { deepEqual, equal } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Input } from '../../../server/src/cli/files/input';
import { Pool } from '../../../server/src/cli/jobs/pool';
import type { Task } from '../../../server/src/cli/jobs/task';

/** Answers each batch with its names, and dies of one that is called `deadly`. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (inputs) => {
  if (inputs[0].shown === 'deadly') throw new Error('too much');
  parentPort.postMessage(inputs.map(({ shown }) => ({ kind: 'skipped', file: shown, path: shown, bytes: 0, troubles: [] })));
});
`;

describe('cli: a thread that dies', () => {
  let folder: string;
  let pool: Pool;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'newsproof-pool-'));
    const program = path.join(folder, 'program.cjs');
    writeFileSync(program, PROGRAM);
    pool = new Pool(program, {} as Task);
  });
  afterEach(async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (shown: string) => (await pool.run([{ shown, path: shown } as Input]))[0]!;

  it('takes its own files with it, says so, and gets no others', async () => {
    pool.growTo(2);
    const lost = await run('deadly');
    deepEqual(lost.troubles[0]?.en, 'deadly: could not be done (too much)');
    equal(pool.hasRoom, true);
    for (const shown of ['a.txt', 'b.txt', 'c.txt']) deepEqual((await run(shown)).troubles, []);
  });

  it('leaves no room where it was the only one', async () => {
    pool.growTo(1);
    await run('deadly');
    equal(pool.hasRoom, false);
  });
});
