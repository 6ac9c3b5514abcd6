import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { CONFIG_KEYS } from '../../../server/src/core/config/configFile';
import { allRules } from '../../../server/src/core/rules/registry';

describe('what is made out of the rules', () => {
  it('is up to date: documentation, schema and settings', function () {
    // Bundles the rules first, which takes a moment on a busy machine.
    this.timeout(20_000);
    const run = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
  });
});

describe('the schema of newsproof.json', () => {
  const schema = JSON.parse(readFileSync('schemas/newsproof.schema.json', 'utf8')) as Record<string, unknown>;
  const validate = new Ajv({ strict: false }).compile(schema);

  it('has every key that is read, and no other', () => {
    assert.deepEqual(Object.keys(schema.properties as object), [...CONFIG_KEYS]);
  });

  it('takes what the server takes', () => {
    const rules = Object.fromEntries(allRules.map(({ meta }) => [meta.id, 'hint']));
    const config = {
      extends: ['newsproof:strict', './paper.json'],
      files: '*.txt',
      ignore: ['drafts'],
      rules: { ...rules, 'blank-run': ['on', { max: 2 }], 'wrap-space': false },
      lexicon: { roles: ['跑口记者'], furniture: [{ pattern: '热线:#', kind: 'contact' }] },
      words: ['青禾'],
      overrides: [{ files: ['1998/**'], rules: { 'wrap-space': 'off' } }],
      failLevel: 'never',
    };
    assert.ok(validate(config), JSON.stringify(validate.errors));
  });

  const wrong: [string, unknown][] = [
    ['an unknown key', { rule: {} }],
    ['an unknown rule', { rules: { 'no-such-rule': 'off' } }],
    ['an unknown level', { rules: { 'wrap-space': 'warn' } }],
    ['an option out of range', { rules: { 'blank-run': ['on', { max: 0 }] } }],
    ['an override without files', { overrides: [{ rules: {} }] }],
    ['furniture without a pattern', { lexicon: { furniture: [{ kind: 'folio' }] } }],
  ];
  for (const [name, config] of wrong) it(`refuses ${name}`, () => assert.equal(validate(config), false));
});
