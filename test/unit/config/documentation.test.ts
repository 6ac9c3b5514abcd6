import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONFIG_KEYS, readConfigFile } from '../../../server/src/core/config/configFile';
import { PRESET_NAMES } from '../../../server/src/core/config/presets';
import { ruleTable } from '../../../server/src/core/rules/registry';

describe('docs/configuration.md', () => {
  const page = readFileSync('docs/configuration.md', 'utf8');

  it('has an example in which nothing is wrong', () => {
    const example = /```jsonc\n([\s\S]*?)```/.exec(page)![1]!;
    const { config, problems } = readConfigFile('newsproof.json', example, ruleTable);
    assert.deepEqual(problems, []);
    assert.equal(config.overrides.length, 1);
  });

  it('tells of every key but $schema, and of every preset', () => {
    for (const name of [...CONFIG_KEYS.slice(1), ...PRESET_NAMES]) assert.ok(page.includes(name), name);
  });
});
