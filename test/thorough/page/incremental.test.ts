import { equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { plainReading, readAll, reread } from '../../../server/src/core/page/incremental';
import type { Part } from '../../../server/src/core/page/model';
import { seeds } from '../../harness/seeds';

const dumps = seeds.map(({ text }) => text);

/** `npm run soak` makes a million of them; in one bundle, as it makes them, they take half the time. */
const EDITS = 10_000;

describe('reading after an edit', () => {
  it(`is what a full reading is, after each of ${EDITS} random edits`, function () {
    this.timeout(150_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/soak.mjs', String(EDITS), '20211'], {
      encoding: 'utf8',
    });
    equal(status, 0, stdout + stderr);
    match(stdout, new RegExp(`^${EDITS} edits with seed 20211: 0 read otherwise than in full$`, 'm'));
  });

  it('keeps the very objects of the parts that it leaves alone', () => {
    const text = dumps.join('\n\n');
    const before = readAll(text, plainReading);
    const at = text.indexOf('。', text.length / 2);
    const after = reread(before, { start: at, end: at, text: '了' }, plainReading);
    const known = new Set<Part>(before.page.parts.map(({ part }) => part));
    const fresh = after.page.parts.filter(({ part }) => !known.has(part));
    equal(fresh.length, 1);
    equal(after.page.parts.length, before.page.parts.length);
  });
});

describe('an edit in a dump of 10 MB', () => {
  const page = dumps.join('\n\n');
  const text = Array.from({ length: Math.ceil(10_000_000 / (page.length * 2.7)) }, () => page).join('\n\n');
  const before = readAll(text, plainReading);

  const partsReadAfter = (start: number, end: number, typed: string): number => {
    const known = new Set<Part>(before.page.parts.map(({ part }) => part));
    const after = reread(before, { start, end, text: typed }, plainReading);
    return after.page.parts.filter(({ part }) => !known.has(part)).length;
  };

  it('builds few parts anew where it changes a word', () => {
    for (let i = 1; i < 20; i++) {
      const at = text.indexOf('，', Math.floor((text.length / 20) * i));
      ok(partsReadAfter(at, at, '啊') <= 1);
    }
  });

  it('builds few parts anew where it cuts a paragraph, or adds a headline', () => {
    const at = text.indexOf('。', text.length / 2);
    ok(partsReadAfter(at, at, '\n\n') <= 2);
    ok(partsReadAfter(at + 1, at + 1, '\n\n新桥通车 两岸相连\n\n本报讯 昨日,新桥通车。') <= 4);
  });
});
