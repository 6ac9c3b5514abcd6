import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import Ajv from 'ajv';
import { brokenPage, cleanPage, cleansUp, folderWith, newsproof, type RunOptions } from './support/memoryShell';
import { sarifSchema } from './support/sarifSchema';

describe('cli: formats', () => {
  cleansUp();
  const only = ['--only', 'split-paragraph,blank-run'];
  const check = (format: string, options: RunOptions = {}, files: Record<string, string> = { 'a.txt': brokenPage }) =>
    newsproof(['check', '--format', format, ...only], { cwd: folderWith(files), ...options });

  it('text: grouped by file and article, with the source and a caret', async () => {
    const { out, code } = await check('text');
    equal(code, 1);
    equal(
      out,
      [
        'a.txt',
        '  青禾镇 春季农事讲习班开课',
        '    3:54  warning  The paragraph is cut here: “…内容包括选种、育” goes on with “苗和田间管理。镇…” (the line above ends in the middle of a sentence). Join the two lines.  split-paragraph [*]',
        '          …个村的农民参加了学习，讲习内容包括选种、育⏎⏎苗和田间管理。镇里还请来了农技员现场解答问…',
        '                                                     ^^',
        '     6:1  information  3 blank lines in a row: a picture, a box or a column top stood here. Check that the text reads on, and keep one blank line.  blank-run [*]',
        '          ⏎⏎',
        '          ^^',
        '',
        '2 findings in 1 file: 1 warning, 1 information.',
        '[*] 2 can be repaired with "newsproof fix".',
        '',
      ].join('\n'),
    );
  });

  it('text: in Chinese too', async () => {
    const { out } = await check('text', { language: 'zh' });
    match(out, /3:54 {2}警告 {2}段落在此断开/);
    match(out, /1 个文件，共 2 条：警告 1，提示 1。\n/);
  });

  it('text, outline: a terminal is sent no control characters of the dump’s', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage.replaceAll('农', '农\u001b[2J\u0007') });
    for (const args of [['check', ...only], ['outline'], ['outline', '--explain']]) {
      const { out } = await newsproof([...args, 'a.txt'], { cwd });
      ok(out.includes('农'));
      doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/, args.join(' '));
    }
  });

  it('text: with colours where they are wanted', async () => {
    const { out } = await check('text', { colour: true, columns: 80 });
    ok(out.includes('\u001b[33mwarning\u001b[39m'));
  });

  it('text: no line of source is wider than the terminal', async () => {
    const { out } = await check('text', { columns: 60 });
    const sources = out.split('\n').filter((line) => line.includes('⏎⏎苗'));
    equal(sources.length, 1);
    ok([...sources[0]!].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0) <= 60, sources[0]);
  });

  it('json: what the documentation promises', async () => {
    const { out } = await check('json');
    const report = JSON.parse(out);
    deepEqual(Object.keys(report), ['version', 'files', 'summary']);
    deepEqual(Object.keys(report.files[0]), ['file', 'encoding', 'findings']);
    deepEqual(report.files[0].findings[0], {
      rule: 'split-paragraph',
      severity: 'warning',
      message: report.files[0].findings[0].message,
      start: { line: 3, column: 54, offset: brokenPage.indexOf('育\n') + 1 },
      end: { line: 5, column: 1, offset: brokenPage.indexOf('苗和') },
      fix: {
        title: 'Join the paragraph',
        safety: 'safe',
        edits: [{ start: brokenPage.indexOf('育\n') + 1, end: brokenPage.indexOf('苗和'), text: '' }],
      },
      alternatives: [],
    });
    deepEqual(report.summary, {
      files: 1,
      findings: 2,
      errors: 0,
      warnings: 1,
      information: 1,
      hints: 0,
      fixable: { safe: 2, unsafe: 0 },
      unreadable: 0,
    });
  });

  it('json: a valid document also where there is nothing', async () => {
    const { out } = await check('json', {}, { 'a.txt': cleanPage });
    deepEqual(JSON.parse(out).files, [{ file: 'a.txt', encoding: 'utf-8', findings: [] }]);
  });

  it('jsonl: a finding a line, the summary last', async () => {
    const { out } = await check('jsonl', {}, { 'a.txt': brokenPage, 'b.txt': brokenPage });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    deepEqual(
      lines.map(({ file, rule }) => [file, rule]),
      [
        ['a.txt', 'split-paragraph'],
        ['a.txt', 'blank-run'],
        ['b.txt', 'split-paragraph'],
        ['b.txt', 'blank-run'],
        [undefined, undefined],
      ],
    );
    equal(lines.at(-1).summary.findings, 4);
  });

  it('sarif: valid, with rules, places, fingerprints and fixes', async () => {
    const { out } = await check('sarif');
    const log = JSON.parse(out);
    const validate = new Ajv({ allErrors: true }).compile(sarifSchema);
    validate(log);
    deepEqual(validate.errors, null);
    const [run] = log.runs;
    const [result] = run.results;
    equal(run.tool.driver.rules[result.ruleIndex].id, 'split-paragraph');
    deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a.txt' },
      region: { startLine: 3, startColumn: 54, endLine: 5, endColumn: 1 },
    });
    equal(result.fixes[0].artifactChanges[0].replacements[0].deletedRegion.charLength, 2);
  });

  it('text and markdown: a name stays on its line, whatever it holds', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({ 'a\nb\u001b[31m.txt': brokenPage });
    const text = await newsproof(['check'], { cwd });
    equal(text.out.split('\n')[0], 'a⏎b␛[31m.txt');
    match((await newsproof(['check', '--format', 'markdown'], { cwd })).out, /^## `a⏎b␛\[31m\.txt`$/m);
    equal((await newsproof(['fix'], { cwd })).out.split('\n')[0], 'a⏎b␛[31m.txt  blank-run 1, split-paragraph 1');
    equal((await newsproof(['check', 'c\nd'], { cwd })).err, 'newsproof: c⏎d: no such file or folder\n');
  });

  it('sarif: a run that could not do all that it was asked for says so', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage });
    for (const [operands, done] of [
      [['a.txt'], true],
      [['a.txt', 'gone.txt'], false],
    ] as const) {
      const { out } = await newsproof(['check', '--format', 'sarif', ...operands], { cwd });
      equal(JSON.parse(out).runs[0].invocations[0].executionSuccessful, done);
    }
  });

  it('sarif: paths are URIs', async () => {
    const { out } = await check('sarif', {}, { '第 一版/a#1.txt': brokenPage });
    const uri = JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
    equal(uri, '%E7%AC%AC%20%E4%B8%80%E7%89%88/a%231.txt');
  });

  it('github: one workflow command a finding, escaped', async () => {
    const { out } = await check('github', {}, { 'a,b%.txt': brokenPage });
    const [first, second] = out.split('\n');
    match(first!, /^::warning file=a%2Cb%25\.txt,line=3,endLine=5,title=newsproof split-paragraph::The paragraph/);
    match(second!, /^::notice file=a%2Cb%25\.txt,line=6,endLine=8,title=newsproof blank-run::3 blank lines/);
  });

  it('junit: a suite a file, a failure a finding, a passed case where there is none', async () => {
    const { out } = await check('junit', {}, { 'a.txt': brokenPage, 'b.txt': cleanPage });
    match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="newsproof">\n/);
    match(out, /<testsuite name="a\.txt" tests="2" failures="2" errors="0">/);
    match(out, /<testcase name="split-paragraph 3:54" classname="a\.txt" file="a\.txt" line="3">/);
    match(out, /<testsuite name="b\.txt" tests="1" failures="0" errors="0">\n {4}<testcase name="b\.txt"/);
    isWellFormed(out);
  });

  it('junit: no file passes whose findings are held back', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': brokenPage, 'c.txt': cleanPage });
    const junit = (most: string, options: RunOptions = {}) =>
      newsproof(['check', '--format', 'junit', '--max-findings', most, ...only], { cwd, ...options });
    const none = await junit('0');
    equal(none.code, 1);
    for (const name of ['a', 'b']) {
      match(none.out, new RegExp(`<testsuite name="${name}\\.txt" tests="1" failures="1" errors="0">`));
    }
    match(none.out, /<failure type="held" message="2 more findings are not shown\.">a\.txt: 2 more/);
    match(none.out, /<testsuite name="c\.txt" tests="1" failures="0" errors="0">/);
    isWellFormed(none.out);
    const one = await junit('1', { language: 'zh' });
    match(one.out, /<testsuite name="a\.txt" tests="2" failures="2" errors="0">/);
    match(one.out, /<failure type="held" message="另有 1 条问题未显示。">/);
  });

  it('checkstyle: an error a finding', async () => {
    const { out } = await check('checkstyle', {}, { 'a&b.txt': brokenPage });
    match(out, /<file name="a&amp;b\.txt">\n {4}<error line="3" column="54" severity="warning" message="The paragraph/);
    match(out, /source="newsproof\.blank-run"\/>/);
    isWellFormed(out);
  });

  it('markdown: a table a file, the totals last', async () => {
    const { out } = await check('markdown', {}, { 'a.txt': brokenPage });
    match(out, /^# Newsproof\n\n## `a\.txt`\n\n\| Place \| Severity \| Rule \| Finding \|\n\| --- \|/);
    match(out, /\| 3:54 \| warning \| `split-paragraph` \| The paragraph is cut here/);
    match(out, /\*\*2 findings in 1 file: 1 warning, 1 information\.\*\*\n$/);
  });

  it('markdown: in Chinese too', async () => {
    const { out } = await check('markdown', { language: 'zh' }, { 'a.txt': brokenPage });
    match(out, /\| 位置 \| 级别 \| 规则 \| 问题 \|/);
    match(out, /\| 3:54 \| 警告 \| `split-paragraph` \|/);
  });

  it('--max-findings holds findings back, but counts them', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': brokenPage });
    const { out, code } = await newsproof(['check', '--max-findings', '1', ...only], { cwd });
    equal(code, 1);
    equal(out.match(/\[\*\]\n/g)?.length, 1);
    match(out, /4 findings in 2 files: 2 warnings, 2 information\.\n3 of them are not shown\.\n/);
  });

  it('--statistics is refused in a format that programs look for findings in', async () => {
    for (const format of ['sarif', 'github', 'junit', 'checkstyle', 'markdown']) {
      const { code, out, err } = await newsproof(['check', '--format', format, '--statistics']);
      deepEqual([code, out], [2, '']);
      match(err, /goes with the formats text, json and jsonl, not with/);
    }
  });

  it('--statistics counts by rule', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': brokenPage });
    const text = await newsproof(['check', '--statistics', ...only], { cwd });
    match(text.out, /^2 {2}blank-run +\S.*\n2 {2}split-paragraph +\S.*\n\n4 findings in 2 files/);
    const json = await newsproof(['check', '--statistics', '--format', 'json', ...only], { cwd });
    deepEqual(JSON.parse(json.out).statistics, [
      { rule: 'blank-run', count: 2 },
      { rule: 'split-paragraph', count: 2 },
    ]);
  });

  describe('--quiet prints findings alone', () => {
    const quiet = (...args: string[]) =>
      newsproof(['check', '--quiet', ...only, ...args], {
        cwd: folderWith({ 'a.txt': brokenPage, 'b.txt': cleanPage }),
      });

    it('text: nothing where there is none', async () => {
      const { out } = await newsproof(['check', '--quiet'], { cwd: folderWith({ 'a.txt': cleanPage }) });
      equal(out, '');
    });

    it('text, markdown: no totals', async () => {
      for (const format of ['text', 'markdown']) {
        const { out } = await quiet('--format', format);
        match(out, /split-paragraph/, format);
        doesNotMatch(out, /2 findings/, format);
      }
    });

    it('jsonl: every line is a finding', async () => {
      const { out } = await quiet('--format', 'jsonl');
      const rules = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).rule);
      deepEqual(rules, ['split-paragraph', 'blank-run']);
    });

    it('json: the document keeps its shape', async () => {
      const { out } = await quiet('--format', 'json');
      deepEqual(Object.keys(JSON.parse(out)), ['version', 'files', 'summary']);
    });

    it('--statistics: the counts without the totals', async () => {
      const { out } = await quiet('--statistics');
      match(out, /^1 {2}blank-run .*\n1 {2}split-paragraph .*\n$/);
    });

    it('--update-baseline: not a word', async () => {
      const { code, out } = await quiet('--baseline', 'known.json', '--update-baseline');
      deepEqual([code, out], [0, '']);
    });
  });

  describe('the exit code follows the failing level', () => {
    const levels: readonly [string, number][] = [
      ['error', 0],
      ['warning', 1],
      ['hint', 1],
      ['never', 0],
    ];
    for (const [level, expected] of levels) {
      it(`--fail-level ${level}: ${expected}`, async () => {
        const cwd = folderWith({ 'a.txt': brokenPage });
        equal((await newsproof(['check', '--fail-level', level, ...only], { cwd })).code, expected);
      });
    }

    it('else the configuration’s', async () => {
      const cwd = folderWith({ 'a.txt': brokenPage, 'newsproof.json': '{ "failLevel": "error" }' });
      equal((await newsproof(['check', ...only], { cwd })).code, 0);
    });

    it('--rule changes what a rule counts as', async () => {
      const cwd = folderWith({ 'a.txt': brokenPage });
      const args = ['check', '--fail-level', 'error', ...only];
      equal((await newsproof([...args, '--rule', 'blank-run=error'], { cwd })).code, 1);
      const off = await newsproof(['check', ...only, '--rule', 'split-paragraph=off,blank-run=off'], { cwd });
      equal(off.out, 'No findings in 1 file.\n');
    });
  });
});

/** Every tag that opens closes, in order, and no bare & or < stands between: as much of XML as these documents use. */
function isWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/, '');
  const rest = body.replace(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_, closing, name, _attributes, single) => {
    if (closing === '/') equal(open.pop(), name);
    else if (single !== '/') open.push(name);
    return '';
  });
  deepEqual(open, []);
  equal(/[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(rest), false, 'nothing bare is left');
}
