import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { commandNames } from '../../../server/src/cli/commands/commands';
import { columnsOf } from '../../../server/src/cli/print/columns';
import { chosenLanguage, wantsColour } from '../../../server/src/cli/shell/processShell';
import { RULE_LEVELS } from '../../../server/src/core/config/ruleSettings';
import { allRules } from '../../../server/src/core/rules/registry';
import { brokenPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

describe('cli: help', () => {
  for (const name of commandNames) {
    for (const language of ['en', 'zh'] as const) {
      it(`newsproof ${name} --help in ${language} has usage, options and examples within a terminal’s width`, async () => {
        const { code, out } = await newsproof([name, '--help'], { language });
        equal(code, 0);
        ok(out.includes(`newsproof ${name}`));
        ok(out.includes('--help'));
        ok(out.includes(language === 'en' ? 'Examples:' : '示例：'));
        for (const line of out.split('\n')) ok(columnsOf(line) <= 110, line);
      });
    }
  }

  it('newsproof --help lists every command', async () => {
    const { out, code } = await newsproof(['--help']);
    equal(code, 0);
    for (const name of commandNames) match(out, new RegExp(`^  ${name} `, 'm'));
  });

  it('newsproof help COMMAND is the command’s own', async () => {
    equal((await newsproof(['help', 'fix'])).out, (await newsproof(['fix', '--help'])).out);
  });

  it('newsproof alone shows the help and answers 2', async () => {
    const { code, out, err } = await newsproof([]);
    deepEqual([code, out], [2, '']);
    match(err, /Usage: newsproof COMMAND/);
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    equal((await newsproof(['--version'])).out, `newsproof ${version}\n`);
  });
});

describe('cli: a language may be called as systems and editors call it', () => {
  for (const name of ['zh', 'zh-cn', 'zh_CN.UTF-8', 'en-GB']) {
    it(`newsproof --lang ${name} --version, and behind the command`, async () => {
      equal((await newsproof(['--lang', name, '--version'], {})).code, 0);
      equal((await newsproof(['rules', '--lang', name], {})).code, 0);
    });
  }
});

describe('cli: the language and the colours follow the environment', () => {
  const languages: readonly [string | undefined, Record<string, string>, string][] = [
    [undefined, {}, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [undefined, { LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
    [undefined, { LC_MESSAGES: 'zh_TW', LANG: 'C' }, 'zh'],
    ['zh', { LC_ALL: 'en_US' }, 'zh'],
    ['en', { LANG: 'zh_CN' }, 'en'],
  ];
  for (const [asked, env, language] of languages) {
    it(`${JSON.stringify(env)}${asked === undefined ? '' : ` --lang ${asked}`}: ${language}`, () => {
      equal(chosenLanguage(asked, env), language);
    });
  }

  const colours: readonly [boolean, Record<string, string>, boolean][] = [
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ];
  for (const [terminal, env, wanted] of colours) {
    it(`${terminal ? 'terminal' : 'pipe'} ${JSON.stringify(env)}: ${wanted}`, () =>
      equal(wantsColour(terminal, env), wanted));
  }
});

describe('cli: rules and explain', () => {
  it('rules lists every rule once', async () => {
    const { out } = await newsproof(['rules']);
    for (const { meta } of allRules)
      equal(out.split('\n').filter((line) => line.startsWith(`  ${meta.id} `)).length, 1);
  });

  it('rules --format json has what a program asks for', async () => {
    const { out } = await newsproof(['rules', '--format', 'json']);
    const { rules } = JSON.parse(out) as { rules: { id: string; severity: string; fixable: string }[] };
    deepEqual(
      rules.map(({ id }) => id),
      allRules.map(({ meta }) => meta.id),
    );
  });

  for (const language of ['en', 'zh'] as const) {
    it(`explain tells all of a rule in ${language}`, async () => {
      const { out, code } = await newsproof(['explain', 'wrap-space'], { language });
      const { meta } = allRules.find((rule) => rule.meta.id === 'wrap-space')!;
      equal(code, 0);
      const plain = out.replace(/\s+/g, '');
      for (const words of [meta.summary, meta.docs.what, meta.docs.why, meta.docs.fixSafety]) {
        ok(plain.includes(words[language].replace(/\s+/g, '')), words[language]);
      }
      ok(out.includes(meta.docs.examples[0]!.bad.split('\n')[0]!));
    });
  }
});

describe('cli: init', () => {
  cleansUp();

  it('writes a configuration that holds, once', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const first = await newsproof(['init'], { cwd });
    deepEqual([first.code, first.out.split('\n')[0]], [0, 'Wrote newsproof.json.']);
    const checked = await newsproof(['check', '-q'], { cwd });
    deepEqual([checked.code, checked.err], [1, '']);
    const before = readFileSync(path.join(cwd, 'newsproof.json'), 'utf8');
    const second = await newsproof(['init'], { cwd });
    equal(second.out.split('\n')[0], 'newsproof.json is there already; left as it is.');
    equal(readFileSync(path.join(cwd, 'newsproof.json'), 'utf8'), before);
  });

  it('installs a hook that can be run, and never over another', async () => {
    const cwd = folderWith({});
    execFileSync('git', ['init', '-q'], { cwd });
    equal((await newsproof(['init', '--hook'], { cwd })).code, 0);
    const hook = path.join(cwd, '.git/hooks/pre-commit');
    ok((statSync(hook).mode & 0o111) !== 0);
    match(readFileSync(hook, 'utf8'), /newsproof check --staged/);
    equal((await newsproof(['init', '--hook'], { cwd })).code, 0);

    const other = folderWith({ '.git/hooks/pre-commit': '#!/bin/sh\nexit 0\n' });
    execFileSync('git', ['init', '-q'], { cwd: other });
    const { code, err } = await newsproof(['init', '--hook'], { cwd: other });
    equal(code, 2);
    match(err, /another hook is installed; add "newsproof check --staged" to it\n$/);
    equal(readFileSync(path.join(other, '.git/hooks/pre-commit'), 'utf8'), '#!/bin/sh\nexit 0\n');
  });

  it('takes a comment that speaks of it for no hook', async () => {
    const about = '#!/bin/sh\n# TODO: newsproof check --staged\nmake lint # and newsproof check --staged\n';
    const cwd = folderWith({ '.git/hooks/pre-commit': about });
    execFileSync('git', ['init', '-q'], { cwd });
    const { code, err } = await newsproof(['init', '--hook'], { cwd });
    equal(code, 2);
    match(err, /another hook is installed/);
    const own = folderWith({ '.git/hooks/pre-commit': '#!/bin/sh\nmake lint && npx newsproof check --staged\n' });
    execFileSync('git', ['init', '-q'], { cwd: own });
    equal((await newsproof(['init', '--hook'], { cwd: own })).code, 0);
  });

  it('writes through no symbolic link that leads nowhere', async () => {
    const cwd = folderWith({ '.git/hooks/keep': '' });
    execFileSync('git', ['init', '-q'], { cwd });
    for (const name of ['newsproof.json', '.gitattributes', '.git/hooks/pre-commit']) {
      symlinkSync(path.join(cwd, 'elsewhere'), path.join(cwd, name));
    }
    const { code, out, err } = await newsproof(['init', '--hook', '--merge-notes'], { cwd });
    deepEqual([code, out], [2, '']);
    equal(
      err,
      ['newsproof.json', path.join(cwd, '.git/hooks/pre-commit'), '.gitattributes']
        .map((name) => `newsproof: ${name}: is a symbolic link that leads nowhere; left as it is\n`)
        .join(''),
    );
    equal(existsSync(path.join(cwd, 'elsewhere')), false);
  });

  it('puts the hook where git looks for hooks, and says so where that is no folder', async () => {
    const cwd = folderWith({ 'no-folder': '' });
    execFileSync('git', ['init', '-q'], { cwd });
    execFileSync('git', ['config', 'core.hooksPath', 'tools/hooks'], { cwd });
    equal((await newsproof(['init', '--hook'], { cwd })).code, 0);
    match(readFileSync(path.join(cwd, 'tools/hooks/pre-commit'), 'utf8'), /newsproof check --staged/);
    execFileSync('git', ['config', 'core.hooksPath', 'no-folder'], { cwd });
    const { code, err } = await newsproof(['init', '--hook'], { cwd });
    equal(code, 2);
    match(err, /^newsproof: \S+no-folder: git looks for hooks there \(core\.hooksPath\), but it is no folder.*\n$/);
  });

  it('lets notes merge by themselves', async () => {
    const cwd = folderWith({ '.gitattributes': '*.png binary' });
    execFileSync('git', ['init', '-q'], { cwd });
    await newsproof(['init', '--merge-notes'], { cwd });
    await newsproof(['init', '--merge-notes'], { cwd });
    equal(readFileSync(path.join(cwd, '.gitattributes'), 'utf8'), '*.png binary\n*.anno.jsonl merge=union\n');
  });

  it('leaves what stands in .gitattributes as it is, in whatever encoding', async () => {
    const before = Buffer.concat([Buffer.from([0xb1, 0xa8]), Buffer.from('/*.png binary\n')]);
    const cwd = folderWith({ '.gitattributes': before });
    execFileSync('git', ['init', '-q'], { cwd });
    await newsproof(['init', '--merge-notes'], { cwd });
    const after = readFileSync(path.join(cwd, '.gitattributes'));
    deepEqual(after, Buffer.concat([before, Buffer.from('*.anno.jsonl merge=union\n')]));
  });
});

describe('cli: completion', () => {
  cleansUp();

  it('bash completes commands, options, values and rules', async () => {
    const { out } = await newsproof(['completion', 'bash']);
    const cwd = folderWith({ 'complete.sh': out, '第 1 版.txt': brokenPage });
    const complete = (...words: string[]): string[] => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const script = `. ./complete.sh; COMP_WORDS=(newsproof ${list}); COMP_CWORD=${words.length}; _newsproof; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', script], { cwd, encoding: 'utf8' }).trim().split('\n');
    };
    deepEqual(complete('che'), ['check']);
    deepEqual(complete('check', '--fail'), ['--fail-level']);
    deepEqual(complete('check', '--format', 'ja'), ['']);
    deepEqual(complete('check', '--format', 'js'), ['json', 'jsonl']);
    deepEqual(complete('explain', 'wrap-'), ['wrap-space']);
    deepEqual(complete('fix', '--only', 'wrap-'), ['wrap-space']);
    deepEqual(complete('check', '--encoding', 'utf-16'), ['utf-16le', 'utf-16be']);
    deepEqual(complete('outline', '--encoding', 'g'), ['gb18030']);
    deepEqual(complete('check', '--rule', 'wrap-space=e'), ['error']);
    deepEqual(complete('check', 'compl'), ['complete.sh']);
    deepEqual(complete('check', '第'), ['第 1 版.txt']);
    // As bash cuts what somebody types.
    deepEqual(
      complete('check', '--rule', 'wrap-'),
      RULE_LEVELS.map((level) => `wrap-space=${level}`),
    );
    deepEqual(complete('check', '--rule', 'wrap-space', '='), [...RULE_LEVELS]);
    deepEqual(complete('check', '--rule', 'wrap-space', '=', 'o'), ['off', 'on']);
    deepEqual(complete('check', '--rule', '=', 'wrap-space', '=', 'o'), ['off', 'on']);
    deepEqual(complete('fix', '--encoding', '=', 'b'), ['big5']);
    deepEqual(complete('check', '--config', '=', 'compl'), ['complete.sh']);
  });

  it('answers with the whole word where “=” does not end one, as in zsh', async () => {
    const { out } = await newsproof(['completion', 'bash']);
    const cwd = folderWith({ 'complete.sh': out });
    const complete = (word: string): string => {
      const script = `. ./complete.sh; COMP_WORDBREAKS=' '; COMP_WORDS=(newsproof check '${word}'); COMP_CWORD=2; _newsproof; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', script], { cwd, encoding: 'utf8' }).trim();
    };
    equal(complete('--encoding=b'), '--encoding=big5');
    equal(complete('--rule=wrap-space=e'), '--rule=wrap-space=error');
  });

  it('zsh and fish get scripts of their own', async () => {
    match((await newsproof(['completion', 'zsh'])).out, /bashcompinit/);
    const { out } = await newsproof(['completion', 'fish']);
    match(out, /^complete -c newsproof -n __fish_use_subcommand -f -a check -d 'Proofread dumps/m);
    match(out, /-l format -s f -x -a 'text json jsonl/);
    match(out, /-l encoding -x -a 'utf-8 utf-16le/);
    match(out, /-l rule -x -a '[^']*wrap-space=off wrap-space=on/);
  });
});

describe('cli: outline', () => {
  cleansUp();

  it('is a tree for people', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { out } = await newsproof(['outline', 'a.txt'], { cwd });
    equal(
      out,
      [
        'a.txt  2 articles',
        '        1–5  青禾镇 春季农事讲习班开课',
        '             1 paragraph',
        '       9–11  柳塘镇 老街巷装上新路灯',
        '             1 paragraph',
        '',
      ].join('\n'),
    );
  });

  it('is what the documentation promises for programs', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { out } = await newsproof(['outline', '--format', 'json', 'a.txt'], { cwd });
    const { version, files } = JSON.parse(out);
    const [first] = files[0].articles;
    equal(version, 1);
    match(first.id, /^[0-9a-f]{8}$/);
    deepEqual(
      { ...first, id: '' },
      {
        id: '',
        range: { start: 1, end: 5 },
        section: null,
        headline: [{ line: 1, role: 'main', text: '青禾镇 春季农事讲习班开课' }],
        dateline: { line: 3, text: '本报讯', place: null, date: null },
        bylines: [],
        subheads: [],
        paragraphs: [{ lines: [3, 5], text: `${brokenPage.split('\n')[2]}${brokenPage.split('\n')[4]}` }],
      },
    );
    deepEqual([files[0].sections, files[0].furniture], [[], []]);
  });

  it('says why, with --explain', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { out } = await newsproof(['outline', '--explain', 'a.txt'], { cwd });
    match(out, /^ +1 {2}headline +青禾镇/m);
    match(out, /^ +5 {2}continuation +苗和田间管理.*\n +\+ /m);
  });

  it('lists the explained lines for programs too', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { out } = await newsproof(['outline', '--explain', '--format', 'json', 'a.txt'], { cwd });
    const [line] = JSON.parse(out).files[0].lines;
    deepEqual([line.line, line.label], [1, 'headline']);
  });
});

it('cli: the hook of this very project’s package is where its manifest says', () => {
  const hooks = readFileSync('.pre-commit-hooks.yaml', 'utf8');
  match(hooks, /^- id: newsproof$/m);
  ok(existsSync('package.json'));
});
