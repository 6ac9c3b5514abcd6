import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, iterate } from '../fuzz/fuzzing';
import { properties } from '../fuzz/properties';

/** `npm run fuzz` does the same for as long as one likes. */
describe('texts, notes and configurations that nobody would write', function () {
  // A second on a quiet machine; nobody waits for this long.
  this.timeout(60_000);

  it('break nothing, five hundred of them', async () => {
    for (let iteration = 1; iteration <= 500; iteration++) {
      const failure = await iterate(iteration);
      assert.equal(failure, null, `iteration ${iteration}: ${JSON.stringify(failure)}`);
    }
  });

  const folder = 'test/regressions';
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    it(`break nothing any more: ${file.slice(0, -'.txt'.length)}`, async () => {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const property of properties) {
        for (let chance = 0; chance < 8; chance++)
          assert.equal(await broken(property, text, chance), null, property.name);
      }
    });
  }
});
