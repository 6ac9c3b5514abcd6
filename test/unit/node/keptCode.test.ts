import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** A program that says a word and is warm at once. */
const saying = (word: string): string =>
  `exports.warm = Promise.resolve(); console.log(require('node:path').basename(__filename), ${JSON.stringify(word)});`;

describe('a program that keeps its compiled code', () => {
  let folder: string;
  let program: string;
  let kept: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'newsproof-kept-'));
    program = path.join(folder, 'program.js');
    kept = `${program}.kept`;
    writeFileSync(program, saying('first'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is run, with what it is called and what it requires', () => {
    assert.equal(run(), 'program.js first\n');
  });

  it('keeps its code once, and is run from it', () => {
    run();
    const { ino } = statSync(kept);
    assert.equal(run(), 'program.js first\n');
    assert.equal(statSync(kept).ino, ino, 'nothing is kept anew');
  });

  it('is run as it is now, though it has the length that it had', () => {
    run();
    writeFileSync(program, saying('other'));
    assert.equal(run(), 'program.js other\n');
    assert.equal(run(), 'program.js other\n');
  });

  it('is run where what was kept is damaged, at any place, and keeps it anew', () => {
    run();
    const whole = readFileSync(kept);
    for (const at of [0, 20, 60, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0xff;
      writeFileSync(kept, damaged);
      assert.equal(run(), 'program.js first\n');
      assert.notDeepEqual(readFileSync(kept), damaged);
    }
    writeFileSync(kept, whole.subarray(0, 10));
    assert.equal(run(), 'program.js first\n');
  });

  it('is run where nothing can be kept, and leaves nothing behind', () => {
    mkdirSync(path.join(kept, 'in the way'), { recursive: true });
    assert.equal(run(), 'program.js first\n');
    assert.equal(existsSync(`${kept}.new`), false);
  });

  it('keeps nothing before it is warm', () => {
    writeFileSync(program, 'exports.warm = new Promise(() => {});');
    run();
    assert.equal(existsSync(kept), false);
  });

  function run(): string {
    const keptCode = path.resolve('out/server/src/node/keptCode.js');
    const script = `require(${JSON.stringify(keptCode)}).runKept(${JSON.stringify(program)})`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return stdout;
  }
});
