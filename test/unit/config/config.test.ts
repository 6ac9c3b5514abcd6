import assert from 'node:assert/strict';
import type { Config } from '../../../server/src/core/config/config';
import { readEditorRules } from '../../../server/src/core/config/editorSettings';
import { configFor } from '../../../server/src/core/config/resolve';
import type { Enabled, RuleSet } from '../../../server/src/core/config/ruleSet';
import type { AnyRule } from '../../../server/src/core/rules/rule';
import { textOf } from '../../../server/src/core/text/span';
import { handMadeOption, WordRule } from '../../harness/handMade';

const rules: readonly AnyRule[] = [
  new WordRule('wrap-space', ' '),
  new WordRule('blank-run', '\n\n', {
    group: 'page',
    severity: 'information',
    options: {
      max: handMadeOption({ type: 'integer', minimum: 1 }, 1),
      strict: handMadeOption({ type: 'boolean' }, false),
    },
  }),
  new WordRule('spaced-name', '张 三', { group: 'punctuation', severity: 'hint' }),
  new WordRule('odd-word', '怪', { group: 'characters', severity: 'off' }),
];
const ruleTable = new Map(rules.map((rule) => [rule.meta.id, rule]));

type Files = Readonly<Record<string, unknown>>;

/** The configuration of `page` in a workspace of these files; an object stands for its JSON. */
function configOf(files: Files, page = 'page.txt'): Promise<Config> {
  const host = {
    async read(path: string): Promise<string | null> {
      const content = files[path];
      if (content === undefined) return null;
      return typeof content === 'string' ? content : JSON.stringify(content);
    },
  };
  return configFor(page, host, ruleTable);
}

const enabledIn = (set: RuleSet): readonly Enabled<AnyRule>[] => [
  ...set.partRules,
  ...set.pageRules,
  ...set.workspaceRules,
];

async function levelsOf(files: Files, page = 'page.txt'): Promise<Record<string, string>> {
  const config = await configOf(files, page);
  assert.deepEqual(config.problems, []);
  return Object.fromEntries(enabledIn(config.ruleSetFor(page)).map(({ rule, severity }) => [rule.meta.id, severity]));
}

const defaults = { 'wrap-space': 'warning', 'blank-run': 'information', 'spaced-name': 'hint' };

describe('the rules in force', () => {
  it('are at their own severity where nothing is configured', async () => {
    assert.deepEqual(await levelsOf({}), defaults);
    assert.deepEqual(await levelsOf({ 'newsproof.json': '' }), defaults);
    assert.deepEqual(await levelsOf({ 'newsproof.json': { extends: ['newsproof:recommended'] } }), defaults);
  });

  it('take levels in every form', async () => {
    const own = { 'wrap-space': 'error', 'blank-run': false, 'spaced-name': 'off', 'odd-word': true };
    assert.deepEqual(await levelsOf({ 'newsproof.json': { rules: own } }), {
      'wrap-space': 'error',
      'odd-word': 'information',
    });
  });

  it('follow a preset, with what stands in the file itself on top', async () => {
    assert.deepEqual(await levelsOf({ 'newsproof.json': { extends: 'newsproof:layout' } }), {
      'wrap-space': 'warning',
      'blank-run': 'information',
    });
    const strict = { extends: ['newsproof:strict'], rules: { 'spaced-name': 'off' } };
    assert.deepEqual(await levelsOf({ 'newsproof.json': strict }), {
      'wrap-space': 'error',
      'blank-run': 'warning',
      'odd-word': 'information',
    });
  });

  it('come from the nearest file upward alone', async () => {
    const files = {
      'newsproof.json': { rules: { 'wrap-space': 'off' } },
      'north/newsproof.json': { rules: { 'blank-run': 'off' } },
    };
    const { 'wrap-space': _wrapSpace, ...withoutWraps } = defaults;
    const { 'blank-run': _blankRun, ...withoutBlanks } = defaults;
    assert.deepEqual(await levelsOf(files, 'south/may/page.txt'), withoutWraps);
    assert.deepEqual(await levelsOf(files, 'north/may/page.txt'), withoutBlanks);
  });

  it('extend other files by their relative paths', async () => {
    const files = {
      'base/common.json': { rules: { 'wrap-space': 'error', 'blank-run': 'error' } },
      'north/newsproof.json': { extends: ['../base/common.json'], rules: { 'blank-run': 'hint' } },
    };
    assert.deepEqual(await levelsOf(files, 'north/page.txt'), {
      ...defaults,
      'wrap-space': 'error',
      'blank-run': 'hint',
    });
  });

  it('differ by file where an override says so, and are one object for files alike', async () => {
    const overrides = [{ files: ['1998/**', '!1998/kept.txt'], rules: { 'wrap-space': 'off' } }];
    const config = await configOf({ 'newsproof.json': { overrides } });
    assert.equal(config.ruleSetFor('1999/a.txt'), config.ruleSetFor('1998/kept.txt'));
    assert.equal(config.ruleSetFor('1998/a.txt'), config.ruleSetFor('1998/b.txt'));
    assert.equal(config.ruleSetFor('1999/a.txt').partRules.length, 3);
    assert.equal(config.ruleSetFor('1998/a.txt').partRules.length, 2);
  });

  it('know every option, as chosen or by default', async () => {
    const config = await configOf({ 'newsproof.json': { rules: { 'blank-run': ['on', { max: 3 }] } } });
    const [blankRun] = config.ruleSetFor('page.txt').partRules.filter(({ rule }) => rule.meta.id === 'blank-run');
    assert.deepEqual(blankRun!.options, { max: 3, strict: false });
  });

  it('keep options of a lower layer when only the level changes', async () => {
    const files = {
      'common.json': { rules: { 'blank-run': ['on', { max: 3 }] } },
      'newsproof.json': { extends: ['common.json'], rules: { 'blank-run': 'error' } },
    };
    const config = await configOf(files);
    const blankRun = config.ruleSetFor('page.txt').partRules.find(({ rule }) => rule.meta.id === 'blank-run')!;
    assert.deepEqual([blankRun.severity, blankRun.options.max], ['error', 3]);
  });

  it('lie over the settings of the editor', async () => {
    const config = await configOf({ 'newsproof.json': { rules: { 'wrap-space': 'error' } } });
    const { settings, problems } = readEditorRules({ 'wrap-space': 'hint', 'blank-run': 'off' }, ruleTable);
    assert.deepEqual(problems, []);
    const enabled = enabledIn(config.over(settings).ruleSetFor('page.txt'));
    assert.deepEqual(
      enabled.map(({ rule, severity }) => [rule.meta.id, severity]),
      [
        ['wrap-space', 'error'],
        ['spaced-name', 'hint'],
      ],
    );
  });

  it('lie under what is asked for on the command line', async () => {
    const config = await configOf({ 'newsproof.json': { rules: { 'wrap-space': 'off' } } });
    const asked = config.under(new Map([['wrap-space', { level: 'on' as const }]])).ruleSetFor('page.txt');
    assert.equal(asked.partRules[0]!.rule.meta.id, 'wrap-space');
  });
});

describe('which files are dumps', () => {
  it('are text files by default', async () => {
    const config = await configOf({});
    assert.deepEqual([config.includes('a/b/000_x.txt'), config.includes('README.md')], [true, false]);
  });

  it('is what the globs say, counted from the folder of the configuration', async () => {
    const own = { files: ['pages/**/*.txt', '*.dump'], ignore: ['drafts', '*.bak.txt'] };
    const config = await configOf({ 'paper/newsproof.json': own }, 'paper/pages/1.txt');
    const included = (path: string): boolean => config.includes(path);
    assert.ok(['paper/pages/1.txt', 'paper/pages/a/1.txt', 'paper/a/x.dump'].every(included));
    assert.ok(!['paper/1.txt', 'pages/1.txt', 'paper/pages/drafts/1.txt', 'paper/pages/1.bak.txt'].some(included));
    assert.ok(config.ignores('paper/drafts/1.txt'));
  });

  it('a glob with a folder counts from there too where its last part ends in a star', async () => {
    const matched: readonly (readonly [glob: string, path: string])[] = [
      ['2024/*', '2024/x.txt'],
      ['*/*', '2024/x.txt'],
      ['**/k/*', '2024/k/x.txt'],
      ['2024/x*', '2024/x.txt'],
      ['2024/*.*', '2024/x.txt'],
      ['2024/x.*', '2024/x.txt'],
      ['2024/*', '2024/k/x.txt'],
    ];
    for (const [glob, path] of matched) {
      const config = await configOf({ 'newsproof.json': { files: [glob] } });
      assert.ok(config.includes(path) && !config.includes('x.txt'), glob);
      const without = await configOf({ 'newsproof.json': { ignore: [glob] } });
      assert.ok(without.ignores(path) && !without.ignores('x.txt'), glob);
    }
    assert.ok(!(await configOf({ 'newsproof.json': { files: ['2024/*'] } })).includes('old/2024/x.txt'));
  });
});

describe('a lexicon of one’s own', () => {
  it('adds to the built-in families', async () => {
    const own = {
      lexicon: {
        roles: ['跑口记者'],
        datelines: ['滨城讯'],
        sections: ['家长里短'],
        furniture: [{ pattern: '滨城天气*' }],
      },
      words: ['青禾'],
    };
    const { lexicon, problems } = await configOf({ 'newsproof.json': own });
    assert.deepEqual(problems, []);
    assert.ok(lexicon.roles.words.includes('跑口记者'));
    assert.ok(lexicon.roles.words.includes('记者'));
    assert.ok(lexicon.datelines.includes('滨城讯') && lexicon.sections.has('家长里短') && lexicon.words.has('青禾'));
    assert.equal(lexicon.furniture[0]!.kind, 'custom');
    assert.ok(lexicon.furniture[0]!.pattern.matches('滨城天气:晴'));
  });
});

describe('tags of one’s own', () => {
  it('are words, or have a title, a code and a key; of two with one id the nearer counts', async () => {
    const shared = { tags: ['会议', { id: 'work', title: 'Works' }] };
    const own = {
      extends: ['shared.json'],
      tags: [{ id: 'work', title: '作品', code: 'WORK', key: 'w' }, { id: 'law' }],
    };
    const { tags, problems } = await configOf({ 'newsproof.json': own, 'shared.json': shared });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      tags.map(({ id, title, code, key }) => [id, title.zh, code, key]),
      [
        ['会议', '会议', '会议', null],
        ['work', '作品', 'WORK', 'w'],
        ['law', 'law', 'law', null],
      ],
    );
  });
});

describe('what is wrong with a configuration', () => {
  /** Each problem as the text that it points at and the start of what it says. */
  async function problemsOf(text: string, others: Files = {}): Promise<[string, string][]> {
    const config = await configOf({ ...others, 'newsproof.json': text });
    for (const { message } of config.problems) assert.notEqual(message.en, message.zh);
    assert.ok(enabledIn(config.ruleSetFor('page.txt')).length > 0, 'the other rules must stay in force');
    return config.problems.map(({ span, message, file }) => [
      textOf(file === 'newsproof.json' ? text : String(others[file]), span),
      message.en,
    ]);
  }

  const cases: [string, string, string, RegExp][] = [
    ['an unknown key', '{ "rulse": {} }', '"rulse"', /Unknown key "rulse"\. Did you mean "rules"\?/],
    ['an unknown rule', '{ "rules": { "wrap-spaces": "off" } }', '"wrap-spaces"', /Did you mean "wrap-space"\?/],
    ['a rule unlike any', '{ "rules": { "zzz": "off" } }', '"zzz"', /^Unknown rule "zzz"\.$/],
    ['an unknown level', '{ "rules": { "wrap-space": "warn" } }', '"warn"', /Did you mean "warning"\?/],
    ['a level of another type', '{ "rules": { "wrap-space": 2 } }', '2', /Expected one of "error"/],
    ['an unknown option', '{ "rules": { "blank-run": ["on", { "mx": 1 }] } }', '"mx"', /option of blank-run.*"max"/],
    ['a bad option', '{ "rules": { "blank-run": ["on", { "max": 0 }] } }', '0', /Expected 1 or more/],
    ['an option of another type', '{ "rules": { "blank-run": ["on", { "max": "x" }] } }', '"x"', /whole number/],
    ['too long a list', '{ "rules": { "blank-run": ["on", {}, 1] } }', '["on", {}, 1]', /a level and an object/],
    ['an unknown preset', '{ "extends": "newsproof:strct" }', '"newsproof:strct"', /"newsproof:strict"/],
    ['a file that is not there', '{ "extends": ["./x.json"] }', '"./x.json"', /^"\.\/x\.json" was not found\.$/],
    ['a file outside the workspace', '{ "extends": ["../x.json"] }', '"../x.json"', /leaves the workspace/],
    ['a file by its absolute path', '{ "extends": ["/etc/x.json"] }', '"/etc/x.json"', /leaves the workspace/],
    ['a bad glob', '{ "ignore": ["a[b"] }', '"a[b"', /not closed/],
    ['a glob that leaves the folder', '{ "files": ["../*.txt"] }', '"../*.txt"', /leaves the folder/],
    ['a glob that could hang', '{ "files": ["*a*a*a*a*b"] }', '"*a*a*a*a*b"', /more than three stars/],
    ['an override without files', '{ "overrides": [{ "rules": {} }] }', '{ "rules": {} }', /missing/],
    ['furniture without a pattern', '{ "lexicon": { "furniture": [{}] } }', '{}', /pattern is missing/],
    ['a pattern for everything', '{ "lexicon": { "furniture": [{ "pattern": "**" }] } }', '*', /every line/],
    [
      'a kind of nothing',
      '{ "lexicon": { "furniture": [{ "pattern": "a", "kind": "wether" }] } }',
      '"wether"',
      /"weather"/,
    ],
    ['an unknown part of the lexicon', '{ "lexicon": { "role": [] } }', '"role"', /"roles"/],
    ['a word that is no text', '{ "words": [3] }', '3', /text/],
    ['a tag with a blank', '{ "tags": ["two words"] }', '"two words"', /without blanks/],
    ['a tag without an id', '{ "tags": [{ "title": "x" }] }', '{ "title": "x" }', /id is missing/],
    ['a key of two letters', '{ "tags": [{ "id": "x", "key": "ab" }] }', '"ab"', /one letter/],
    ['an unknown part of a tag', '{ "tags": [{ "id": "x", "kode": "X" }] }', '"kode"', /"code"/],
    ['a list where an object belongs', '{ "rules": [] }', '[]', /an object/],
    ['a fail level', '{ "failLevel": "panic" }', '"panic"', /"never"/],
    ['the same key twice', '{ "words": [], "words": [] }', '"words"', /given twice/],
    ['a lone value', '[]', '[]', /an object/],
  ];
  it('lists choices in Chinese as Chinese does', async () => {
    const { problems } = await configOf({ 'newsproof.json': '{ "failLevel": "panic" }' });
    assert.match(problems[0]!.message.zh, /^应为以下之一："error"、"warning"、"information"、"hint"、"never"。$/);
  });

  for (const [name, text, place, message] of cases) {
    it(`is told with its place: ${name}`, async () => {
      const problems = await problemsOf(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(problems[0]![0], place);
      assert.match(problems[0]![1], message);
    });
  }

  it('is told where the JSON itself is broken, and the rest holds', async () => {
    const text = '{ // a comment\n "rules": { "wrap-space" "off" }, "words": ["青禾"], }';
    assert.deepEqual(await problemsOf(text), [['"off"', 'Expected a colon.']]);
    const { lexicon } = await configOf({ 'newsproof.json': text });
    assert.ok(lexicon.words.has('青禾'));
  });

  it('is told in the file that it stands in', async () => {
    const common = '{ "rules": { "x": "off" } }';
    assert.deepEqual(await problemsOf('{ "extends": ["common.json"] }', { 'common.json': common }), [
      ['"x"', 'Unknown rule "x".'],
    ]);
  });

  it('is told where files extend each other in a circle', async () => {
    const problems = await problemsOf('{ "extends": ["a.json"] }', { 'a.json': '{ "extends": ["newsproof.json"] }' });
    assert.deepEqual(problems, [
      ['"newsproof.json"', 'This goes round in circles: newsproof.json → a.json → newsproof.json.'],
    ]);
  });

  it('names every file that it was read from, also those that are missing', async () => {
    const config = await configOf({ 'newsproof.json': '{ "extends": ["gone.json"] }' });
    assert.deepEqual(config.sources, ['newsproof.json', 'gone.json']);
  });

  it('never throws, whatever the file holds', async () => {
    for (const text of [
      '{',
      '"',
      '[[[',
      '{"rules":',
      'null',
      '\u0000',
      '{"extends":[{}]}',
      '{"__proto__": 1}',
      '['.repeat(100_000),
    ]) {
      assert.ok((await configOf({ 'newsproof.json': text })).problems.length > 0, text.slice(0, 40));
    }
  });

  it('is told of the editor’s settings as well', () => {
    const { problems } = readEditorRules({ 'wrap-spce': 'off' }, ruleTable);
    assert.match(problems[0]!.message.zh, /wrap-space/);
  });
});
