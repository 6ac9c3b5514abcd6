import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = 'test/grammar';

/** Each file of test/grammar is a text with the scopes of its characters noted below each line. */
describe('the TextMate grammar', () => {
  for (const name of readdirSync(folder)) {
    it(`colours ${path.basename(name, '.dump.test')}`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          'node_modules/vscode-tmgrammar-test/dist/unit.js',
          ...['--grammar', 'syntaxes/newsdump.tmLanguage.json'],
          path.posix.join(folder, name),
        ],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, `${stdout}${stderr}`);
    });
  }
});
