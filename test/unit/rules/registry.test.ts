import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { KNOWN_KEYWORDS, schemaProblem } from '../../../server/src/core/config/optionSchema';
import { allRules } from '../../../server/src/core/rules/registry';
import type { RuleMeta } from '../../../server/src/core/rules/rule';
import type { Bilingual } from '../../../server/src/core/text/bilingual';

const RULES = 'server/src/core/rules';

/** Words that would name a remedy or a wish: an id has to read well after "allow …". */
const REMEDIES =
  /^(?:fix|join|remove|add|use|no|require|prefer|ensure|check|normalize|disallow|avoid)-|-(?:fix|style|check)$/;

describe('the rules', () => {
  it('are known by different ids', () => {
    const ids = allRules.map(({ meta }) => meta.id);
    assert.deepEqual([...new Set(ids)], ids);
  });

  it('are all registered: each file with a rule in a group’s folder', () => {
    const groups = [...new Set(allRules.map(({ meta }) => meta.group))];
    for (const group of groups) {
      const registered = allRules.filter(({ meta }) => meta.group === group).map(({ meta }) => camelCase(meta.id));
      const files = readdirSync(`${RULES}/${group}`).map((file) => file.replace(/\.ts$/, ''));
      for (const name of registered) assert.ok(files.includes(name), `${group}/${name}.ts is missing`);
    }
  });

  for (const { meta } of allRules) {
    describe(meta.id, () => {
      it('names the defect, in small letters with hyphens', () => {
        assert.match(meta.id, /^[a-z]+(?:-[a-z]+)*$/);
        assert.doesNotMatch(meta.id, REMEDIES);
      });

      it('speaks of itself in English and in Chinese', () => {
        for (const text of textsOf(meta)) {
          assert.match(text.en, /[a-z]/i);
          assert.match(text.zh, /\p{Script=Han}/u);
        }
      });

      it('has an example', () => assert.ok(meta.docs.examples.length > 0));

      it('has options whose schemas are understood and whose defaults obey them', () => {
        for (const [name, { schema, default: byDefault }] of Object.entries(meta.options ?? {})) {
          assert.match(name, /^[a-z][A-Za-z]*$/);
          for (const keyword of keywordsOf(schema)) assert.ok(KNOWN_KEYWORDS.includes(keyword), `${name}: ${keyword}`);
          assert.equal(schemaProblem(schema, byDefault), null);
        }
      });
    });
  }
});

const camelCase = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const textsOf = ({ summary, docs, options }: RuleMeta): readonly Bilingual[] => [
  summary,
  docs.what,
  docs.why,
  docs.fixSafety,
  ...Object.values(options ?? {}).map(({ description }) => description),
];

function keywordsOf(schema: Readonly<Record<string, unknown>>): readonly string[] {
  const items = schema.items as Readonly<Record<string, unknown>> | undefined;
  return [...Object.keys(schema), ...(items === undefined ? [] : keywordsOf(items))];
}
