import { deepEqual, doesNotMatch, equal } from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { brokenPage, cleanPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

/** The command line, what it says on stderr, and the other language's line where that differs. */
interface Case {
  readonly args: readonly string[];
  readonly says: string;
  readonly zh?: string;
}

describe('cli: what cannot be understood is said in one line, with exit code 2', () => {
  cleansUp();
  const cases: readonly Case[] = [
    {
      args: ['chek'],
      says: 'unknown command "chek"; did you mean "check"?',
      zh: '未知命令“chek”，是否想写“check”？',
    },
    { args: ['frobnicate'], says: 'unknown command "frobnicate"; see "newsproof --help"' },
    {
      args: ['check', '--formt', 'json'],
      says: 'unknown option --formt; did you mean --format? see "newsproof check --help"',
    },
    { args: ['--lang', 'fr', 'check', 'a.txt'], says: '--lang is one of en, zh, not "fr"' },
    {
      args: ['check', '--lang', 'fr', 'a.txt'],
      says: '--lang is one of en, zh, not "fr"; see "newsproof check --help"',
    },
    { args: ['check', '-x'], says: 'unknown option -x; see "newsproof check --help"' },
    {
      args: ['check', '--format', 'yaml', 'a.txt'],
      says: '--format is one of text, json, jsonl, sarif, github, junit, checkstyle, markdown, not "yaml"; see "newsproof check --help"',
    },
    { args: ['check', '--format'], says: '--format needs a value (FORMAT); see "newsproof check --help"' },
    { args: ['check', '--quiet=yes'], says: '--quiet takes no value; see "newsproof check --help"' },
    {
      args: ['check', '--config', 'a', '--config', 'b'],
      says: '--config is given twice; see "newsproof check --help"',
    },
    {
      args: ['check', '--max-findings', 'many', 'a.txt'],
      says: '--max-findings takes a whole number, not "many"; see "newsproof check --help"',
    },
    {
      args: ['check', '--fail-level', 'fatal', 'a.txt'],
      says: '--fail-level is one of error, warning, information, hint, never, not "fatal"; see "newsproof check --help"',
    },
    {
      args: ['check', '--encoding', 'latin1', 'a.txt'],
      says: '--encoding is one of utf-8, utf-16le, utf-16be, gb18030, big5, not "latin1"',
    },
    {
      args: ['check', '--config', 'own.json', '--no-config', 'a.txt'],
      says: '--config and --no-config exclude each other',
      zh: '--config 与 --no-config 不能同时使用',
    },
    { args: ['check', '--shard', '3/2', 'a.txt'], says: '--shard takes I/N with I from 1 to N, not "3/2"' },
    {
      args: ['check', '--rule', 'wrap-space=loud', 'a.txt'],
      says: '--rule takes RULE=LEVEL, LEVEL being one of error, warning, information, hint, off, on, not "wrap-space=loud"',
    },
    {
      args: ['check', 'missing.txt'],
      says: 'missing.txt: no such file or folder',
      zh: 'missing.txt：没有此文件或文件夹',
    },
    { args: ['check', '*.dump'], says: '*.dump: matches no file', zh: '*.dump：没有匹配的文件' },
    { args: ['check', 'empty'], says: 'empty: no dumps in this folder', zh: 'empty：此文件夹中没有报纸文本' },
    { args: ['check', 'binary.txt'], says: 'binary.txt: is not text', zh: 'binary.txt：不是文本文件' },
    {
      args: ['check', 'a\uFFFD.txt'],
      says: 'a\uFFFD.txt: the name is not UTF-8; rename the file (convmv does whole folders)',
      zh: 'a\uFFFD.txt：文件名不是 UTF-8 编码，请先改名（convmv 可批量转换）',
    },
    { args: ['check', '--paths-from', 'nolist'], says: 'nolist: no such file or folder' },
    {
      args: ['check', '--paths-from', '-', '-'],
      says: 'standard input cannot hold both a dump and a list of paths',
    },
    { args: ['check', '--baseline', 'none.json', 'a.txt'], says: 'none.json: no such file or folder' },
    {
      args: ['check', '--baseline', 'a.txt', 'a.txt'],
      says: 'a.txt: is not a baseline (make one with --update-baseline)',
    },
    {
      args: ['check', '--update-baseline', 'a.txt'],
      says: '--update-baseline needs the file: --baseline FILE',
    },
    {
      args: ['fix', '--only', '', 'a.txt'],
      says: '--only is empty; see "newsproof fix --help"',
      zh: '--only 的值为空；参见“newsproof fix --help”',
    },
    { args: ['check', '--rule=,', 'a.txt'], says: '--rule is empty; see "newsproof check --help"' },
    { args: ['fix', '--stdout', 'empty'], says: 'empty: no dumps in this folder' },
    { args: ['notes', 'list', '--format', 'xml', 'a.txt'], says: '--format is one of text, json' },
    { args: ['notes', 'add', 'a.txt', '--quote', '', '--text', '?'], says: '--quote is empty', zh: '--quote 的值为空' },
    {
      args: ['notes', 'status', 'a.txt', 'first', 'validated'],
      says: 'name a line and one of untouched, first-proof, second-proof, validated, problematic',
    },
    { args: ['check', '--staged'], says: 'this folder is not in a git repository', zh: '此文件夹不在 git 仓库中' },
    { args: ['check', '--since', 'HEAD'], says: 'this folder is not in a git repository' },
    { args: ['fix', '--diff', '--stdout', 'a.txt'], says: '--diff and --stdout exclude each other' },
    { args: ['fix', '--stdout', 'a.txt', 'b.txt'], says: '--stdout takes one file at a time' },
    { args: ['explain'], says: 'name a rule; "newsproof rules" lists them' },
    { args: ['explain', 'wrap-spaec'], says: 'unknown rule "wrap-spaec"; did you mean "wrap-space"?' },
    { args: ['rules', 'extra'], says: '"extra" is not understood; see "newsproof rules --help"' },
    { args: ['completion', 'tcsh'], says: 'name one shell: bash, zsh or fish' },
  ];
  for (const { args, says, zh } of cases) {
    it(`newsproof ${args.join(' ')}`, async () => {
      const cwd = folderWith({
        'a.txt': cleanPage,
        'b.txt': cleanPage,
        'binary.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
      });
      mkdirSync(path.join(cwd, 'empty'));
      const ran = await newsproof(args, { cwd });
      deepEqual([ran.code, ran.err], [2, `newsproof: ${says}\n`]);
      if (zh === undefined) return;
      const chinese = await newsproof(args, { cwd, language: 'zh' });
      deepEqual([chinese.code, chinese.err], [2, `newsproof: ${zh}\n`]);
    });
  }

  it('an unknown rule among known ones is reported, and the known ones are applied', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { code, out, err } = await newsproof(['check', '-q', '--only', 'blank-run,blank-rum'], { cwd });
    equal(code, 2);
    equal(err, 'newsproof: unknown rule "blank-rum"; did you mean "blank-run"?\n');
    equal(out.includes('blank-run'), true);
  });

  it('where --only names no rule that exists, nothing is checked', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { code, out, err } = await newsproof(['check', '--only', 'nonsense'], { cwd });
    equal(code, 2);
    equal(out, '');
    equal(err, 'newsproof: unknown rule "nonsense"\n');
  });

  it('a file that cannot be opened is reported by its reason', async () => {
    const cwd = folderWith({ 'a.txt': cleanPage });
    symlinkSync('loop.txt', path.join(cwd, 'loop.txt'));
    const { code, err } = await newsproof(['check', 'loop.txt', 'a.txt', 'a.txt/b.txt'], { cwd });
    equal(code, 2);
    equal(
      err,
      [
        'newsproof: loop.txt: symbolic links go round in a circle\n',
        'newsproof: a.txt/b.txt: no such file or folder\n',
      ].join(''),
    );
  });

  it('a file that was not read is never counted as clean', async () => {
    const cwd = folderWith({ 'a.txt': cleanPage, 'b.txt': Uint8Array.of(0, 1, 2, 3) });
    const { code, out } = await newsproof(['check', 'a.txt', 'b.txt'], { cwd });
    equal(code, 2);
    equal(out, 'No findings in 1 file. 1 file could not be read.\n');
  });

  it('a missing file is reported, and the rest of the run goes on', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    const { code, out, err } = await newsproof(['check', '--format', 'json', 'gone.txt', 'a.txt'], { cwd });
    deepEqual([code, err], [2, 'newsproof: gone.txt: no such file or folder\n']);
    equal((JSON.parse(out) as { files: unknown[] }).files.length, 1);
  });

  it('the problems of a configuration have their place, and the rest of it holds', async () => {
    const cwd = folderWith({
      'newsproof.json': '{\n  "rules": { "blank-rum": "error", "blank-run": "error" },\n  "colour": 1\n}',
      'a.txt': brokenPage,
    });
    const { code, out, err } = await newsproof(['check', '-q', '--only', 'blank-run'], { cwd });
    equal(code, 2);
    equal(
      err,
      [
        'newsproof: newsproof.json:2:14: Unknown rule "blank-rum". Did you mean "blank-run"?\n',
        'newsproof: newsproof.json:3:3: Unknown key "colour".\n',
      ].join(''),
    );
    equal(out.includes('  error  '), true);
  });

  it('a configuration that is named and is not there', async () => {
    const cwd = folderWith({ 'a.txt': cleanPage });
    const { code, err } = await newsproof(['check', '--config', 'own.json'], { cwd });
    deepEqual([code, err], [2, `newsproof: ${path.join(cwd, 'own.json')}: no such configuration file\n`]);
  });

  it('never shows a stack trace', async () => {
    const cwd = folderWith({ 'newsproof.json': '{ "rules": ', 'a.txt': cleanPage });
    const { code, err } = await newsproof(['check', 'a.txt', 'gone.txt', '--baseline', '/'], { cwd });
    equal(code, 2);
    doesNotMatch(err, /^\s+at /m);
  });
});
