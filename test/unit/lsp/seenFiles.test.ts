import { strict as assert } from 'node:assert';
import type { CacheStore } from '../../../server/src/lsp/host';
import { SeenFiles } from '../../../server/src/lsp/workspace/seenFiles';

const PAGE = 'file:///year/page.txt';
const held = { stamp: '812 1700000000000', conditions: 'rules false', hash: 'first' };

describe('what is known of files that were seen before', () => {
  it('holds in the next session for a file with the same stamp, read under the same conditions', async () => {
    const store = shelf();
    await seenAndSaved(store, [[PAGE, held]]);
    const next = new SeenFiles(store);
    assert.equal(await next.hashOf(PAGE, held.stamp, held.conditions), 'first');
    assert.equal(await next.hashOf(PAGE, '812 1700000000001', held.conditions), undefined, 'it was written to');
    assert.equal(await next.hashOf(PAGE, held.stamp, 'other rules false'), undefined, 'the rules are others');
    assert.equal(await next.hashOf('file:///year/other.txt', held.stamp, held.conditions), undefined);
  });

  it('is what was seen last', async () => {
    const store = shelf();
    await seenAndSaved(store, [
      [PAGE, held],
      [PAGE, { ...held, stamp: '900 1700000009999', hash: 'second' }],
    ]);
    const next = new SeenFiles(store);
    assert.equal(await next.hashOf(PAGE, '900 1700000009999', held.conditions), 'second');
    assert.equal(await next.hashOf(PAGE, held.stamp, held.conditions), undefined);
  });

  it('is forgotten with a file that nobody asks for any more', async () => {
    const store = shelf();
    await seenAndSaved(store, [[PAGE, held]]);
    await seenAndSaved(store, [['file:///year/new.txt', held]]);
    assert.equal(await new SeenFiles(store).hashOf(PAGE, held.stamp, held.conditions), undefined);
  });

  it('is written down only where something is new', async () => {
    const store = shelf();
    await seenAndSaved(store, [[PAGE, held]]);
    store.writes = 0;
    const next = new SeenFiles(store);
    await next.hashOf(PAGE, held.stamp, held.conditions);
    await next.save();
    assert.equal(store.writes, 0);
  });

  for (const [what, text] of [
    ['cut off in the middle', '{"format":1,"seen":[["file:///y'],
    ['of another version', '{"format":0,"seen":[]}'],
    ['nothing like it', 'null'],
  ] as const) {
    it(`is nothing where the file of it is ${what}`, async () => {
      const store = shelf();
      await store.write('files.json', text);
      assert.equal(await new SeenFiles(store).hashOf(PAGE, held.stamp, held.conditions), undefined);
    });
  }

  it('is nothing, and kept nowhere, where there is no place to keep it', async () => {
    const seen = new SeenFiles(null);
    seen.note(PAGE, held);
    await seen.save();
    assert.equal(await seen.hashOf(PAGE, held.stamp, held.conditions), undefined);
  });
});

async function seenAndSaved(store: CacheStore, files: readonly (readonly [string, typeof held])[]): Promise<void> {
  const seen = new SeenFiles(store);
  for (const [uri, one] of files) seen.note(uri, one);
  await seen.save();
}

function shelf(): CacheStore & { writes: number } {
  const texts = new Map<string, string>();
  return {
    writes: 0,
    read: async (name) => texts.get(name) ?? null,
    async write(name, text) {
      this.writes++;
      texts.set(name, text);
    },
  };
}
