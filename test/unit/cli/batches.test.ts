import { deepEqual, equal } from 'node:assert/strict';
import type { Input } from '../../../server/src/cli/files/input';
import { type Batch, BatchQueue, batchesOf } from '../../../server/src/cli/jobs/batches';

const dump = (path: string, bytes = 10): Input => ({ path, shown: path, named: false, bytes: new Uint8Array(bytes) });

async function* each(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

async function shape(inputs: readonly Input[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { inputs: batch, bytes } of batchesOf(each(inputs))) found.push(`${batch.length} of ${bytes}`);
  return found;
}

const folder = (name: string, count: number): readonly Input[] =>
  Array.from({ length: count }, (_, i) => dump(`/${name}/${i}.txt`));

describe('cli: batches', () => {
  it('hold up to 64 dumps of one folder', async () => {
    deepEqual(await shape(folder('a', 130)), ['64 of 640', '64 of 640', '2 of 20']);
  });

  it('hold small folders together, and begin with a folder where there are enough', async () => {
    deepEqual(await shape([...folder('a', 10), ...folder('b', 10), ...folder('c', 10)]), ['20 of 200', '10 of 100']);
  });

  it('end with the dump that makes them large', async () => {
    const large = [dump('/a/1.txt', 3_000_000), dump('/a/2.txt', 3_000_000), dump('/a/3.txt', 1)];
    deepEqual(await shape(large), ['2 of 6000000', '1 of 1']);
  });

  it('count a file that is gone as nothing: whoever reads it will say so', async () => {
    deepEqual(await shape([{ path: '/gone/a.txt', shown: 'a.txt', named: false }]), ['1 of 0']);
  });
});

describe('cli: the batches that wait', () => {
  const queueOf = (sizes: readonly number[], most: number): { queue: BatchQueue; asked: () => number } => {
    let asked = 0;
    async function* source(): AsyncGenerator<Batch> {
      for (const bytes of sizes) {
        asked++;
        yield { inputs: [], bytes };
      }
    }
    return { queue: new BatchQueue(source(), most), asked: () => asked };
  };

  it('are found no further ahead than is needed', async () => {
    const { queue, asked } = queueOf([40, 40, 40, 40, 40], 100);
    await queue.fill();
    deepEqual([queue.length, queue.bytes, asked()], [3, 120, 3]);
    queue.take();
    await queue.fill();
    deepEqual([queue.length, queue.bytes, asked()], [3, 120, 4]);
  });

  it('end with their source', async () => {
    const { queue } = queueOf([40], 100);
    await queue.fill();
    equal(queue.take()?.bytes, 40);
    await queue.fill();
    equal(queue.take(), undefined);
    equal(queue.bytes, 0);
  });

  it('are forgotten when the run is to stop', async () => {
    const { queue, asked } = queueOf([40, 40, 40], 50);
    await queue.fill();
    queue.drop();
    await queue.fill();
    deepEqual([queue.take(), queue.bytes, asked()], [undefined, 0, 2]);
  });
});
