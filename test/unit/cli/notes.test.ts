import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as path from 'node:path';
import { codecs } from '../../../server/src/cli/encoding/decode';
import { brokenPage, cleansUp, folderWith, newsproof } from './support/memoryShell';

describe('cli: notes', () => {
  cleansUp();
  const page = () => folderWith({ 'a.txt': brokenPage });
  const notes = (cwd: string, ...args: string[]) => newsproof(['notes', ...args, '--author', '林小禾'], { cwd });
  const listed = async (cwd: string, ...args: string[]) => {
    const { out } = await newsproof(['notes', 'list', '--format', 'json', ...args], { cwd });
    return (JSON.parse(out) as { notes: Record<string, unknown>[] }).notes;
  };

  it('adds a query to quoted words, and lists it with its place', async () => {
    const cwd = page();
    const added = await notes(cwd, 'add', 'a.txt', '--quote', '农技员', '--text', '姓名?');
    equal(added.code, 0);
    match(added.out, /^[0-9a-f]{8}\n$/);
    const note = (await listed(cwd))[0]!;
    deepEqual(
      [note.kind, note.quote, note.text, note.author, note.state, (note.start as { line: number }).line],
      ['query', '农技员', '姓名?', '林小禾', 'open', 5],
    );
    equal(readFileSync(path.join(cwd, 'a.txt'), 'utf8'), brokenPage);
  });

  it('goes by the words of the dump’s own configuration', async () => {
    const cwd = folderWith({
      'a.txt': `${brokenPage}\n\n青禾人说青禾事\n\n老街巷亮起来 夜路好走了\n\n本报讯 昨日,柳塘镇装上了新路灯,夜里亮如白昼。\n`,
      'newsproof.json': '{ "lexicon": { "sections": ["青禾人说青禾事"] } }',
    });
    const { out } = await newsproof(['notes', 'status', 'a.txt', '--format', 'json'], { cwd });
    const { articles } = JSON.parse(out) as { articles: { headline: string }[] };
    equal(articles.at(-1)!.headline, '老街巷亮起来 夜路好走了');
  });

  it('says that a folder stands in the place of the notes', async () => {
    const cwd = page();
    mkdirSync(path.join(cwd, 'a.txt.anno.jsonl'));
    for (const args of [
      ['check', 'a.txt'],
      ['notes', 'list', 'a.txt'],
    ]) {
      const { code, err } = await newsproof(args, { cwd });
      equal(code, 2);
      equal(err, 'newsproof: a.txt.anno.jsonl: is a folder\n');
    }
  });

  it('a line that cannot be read is told of by whoever goes by the notes', async () => {
    const cwd = page();
    await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '?');
    appendFileSync(path.join(cwd, 'a.txt.anno.jsonl'), '{broken\n');
    for (const args of [['check'], ['fix', '--dry-run'], ['outline'], ['notes', 'list'], ['notes', 'export']]) {
      const { code, err } = await newsproof([...args, 'a.txt'], { cwd });
      equal(code, 2, args.join(' '));
      match(err, /^newsproof: a\.txt\.anno\.jsonl:\d+: /, args.join(' '));
    }
  });

  it('a line that stands there twice does no harm, and whoever looks at the notes is told of it', async () => {
    const cwd = page();
    await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '?');
    const log = path.join(cwd, 'a.txt.anno.jsonl');
    const line = readFileSync(log, 'utf8').trim();
    writeFileSync(log, `${line}\n${line}${line}\n`);
    for (const args of [
      ['check', '--fail-level', 'never'],
      ['fix', '--dry-run', '--only', 'wrap-space'],
      ['outline'],
    ]) {
      const { code, err } = await newsproof([...args, 'a.txt'], { cwd });
      deepEqual([code, err], [0, ''], args.join(' '));
    }
    for (const args of [['list'], ['verify'], ['export']]) {
      const { code, err } = await newsproof(['notes', ...args, 'a.txt'], { cwd });
      equal(code, 0, args.join(' '));
      match(err, /^newsproof: a\.txt\.anno\.jsonl:2: .* does no harm/m, args.join(' '));
    }
  });

  it('verify tells of notes whose dump was renamed without them', async () => {
    const cwd = folderWith({ 'issue/a.txt': brokenPage });
    await notes(cwd, 'add', 'issue/a.txt', '--at', '1', '--text', '?');
    equal((await newsproof(['notes', 'verify'], { cwd })).code, 0);
    renameSync(path.join(cwd, 'issue', 'a.txt'), path.join(cwd, 'issue', 'b.txt'));
    const { code, err } = await newsproof(['notes', 'verify', 'issue'], { cwd });
    deepEqual(
      [code, err],
      [2, 'newsproof: issue/a.txt.anno.jsonl: the dump of these notes is gone; rename the notes with it\n'],
    );
  });

  it('compact leaves a log alone that it could not write back as it was', async () => {
    const cwd = page();
    const log = path.join(cwd, 'a.txt.anno.jsonl');
    await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '?');
    const [line] = readFileSync(log, 'utf8').split('\n');
    writeFileSync(log, Buffer.concat([Buffer.from(`${line}\n${line}\n{"x":"`), Buffer.of(0xff), Buffer.from('"}\n')]));
    const before = readFileSync(log);
    const { code, err } = await newsproof(['notes', 'compact', 'a.txt'], { cwd });
    deepEqual([code, err], [2, 'newsproof: a.txt.anno.jsonl: holds bytes that are not UTF-8; left as it is\n']);
    deepEqual(readFileSync(log), before);
  });

  it('takes columns up to the end of a line, whatever the line ends with', async () => {
    for (const end of ['', '\n', '\r\n']) {
      const cwd = folderWith({ 'a.txt': `柳塘镇装灯${end}` });
      equal((await notes(cwd, 'add', 'a.txt', '--at', '1:4-1:6', '--text', '?')).code, 0);
      equal((await listed(cwd))[0]!.quote, '装灯');
      match((await notes(cwd, 'add', 'a.txt', '--at', '1:4-1:7', '--text', '?')).err, /line 1 go from 1 to 6\n$/);
    }
  });

  it('shows threads to people', async () => {
    const cwd = page();
    const id = (await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '标题?')).out.trim();
    await notes(cwd, 'reply', 'a.txt', id, '--text', '无误');
    const { out } = await newsproof(['notes', 'list'], { cwd });
    equal(
      out,
      `a.txt\n  ${id}       1:1  Query  open  “青禾镇 春季农事讲习班开课”\n${' '.repeat(20)}标题?  — 林小禾\n${' '.repeat(20)}↳ 无误  — 林小禾\n`,
    );
  });

  it('resolves and reopens, and filters by it', async () => {
    const cwd = page();
    const id = (await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '?')).out.trim();
    await notes(cwd, 'resolve', 'a.txt', id);
    equal((await listed(cwd, '--state', 'open')).length, 0);
    equal((await listed(cwd, '--state', 'resolved')).length, 1);
    await notes(cwd, 'reopen', 'a.txt', id);
    equal((await listed(cwd, '--state', 'open')).length, 1);
  });

  it('applies a correction to the dump, and to nothing else', async () => {
    const cwd = page();
    const args = ['add', 'a.txt', '--quote', '十分认真', '--kind', 'correction', '--value', '格外认真'];
    const id = (await notes(cwd, ...args)).out.trim();
    equal((await notes(cwd, 'apply', 'a.txt', id)).code, 0);
    equal(readFileSync(path.join(cwd, 'a.txt'), 'utf8'), brokenPage.replace('十分认真', '格外认真'));
  });

  it('a stet silences one finding in check and keeps fix from repairing it', async () => {
    const cwd = page();
    const check = () => newsproof(['check', '--only', 'split-paragraph,blank-run', '--format', 'json'], { cwd });
    const [finding] = JSON.parse((await check()).out).files[0].findings;
    equal(finding.rule, 'split-paragraph');
    const at = `${finding.start.line}:${finding.start.column}-${finding.end.line}:${finding.end.column}`;
    await notes(cwd, 'add', 'a.txt', '--at', at, '--kind', 'stet', '--value', 'split-paragraph');
    const left = JSON.parse((await check()).out).files[0].findings;
    deepEqual(
      left.map(({ rule }: { rule: string }) => rule),
      ['blank-run'],
    );
    await newsproof(['fix'], { cwd });
    equal(readFileSync(path.join(cwd, 'a.txt'), 'utf8'), brokenPage.replace('真。\n\n\n\n', '真。\n\n'));
  });

  it('a stet on a line takes the words of the finding there', async () => {
    const cwd = page();
    const check = async () =>
      JSON.parse((await newsproof(['check', '--only', 'split-paragraph', '--format', 'json'], { cwd })).out);
    const [finding] = (await check()).files[0].findings;
    const at = String(finding.start.line);
    await notes(cwd, 'add', 'a.txt', '--at', at, '--kind', 'stet', '--value', 'split-paragraph');
    deepEqual((await check()).files[0].findings, []);
  });

  it('a label changes the outline', async () => {
    const cwd = page();
    await notes(cwd, 'add', 'a.txt', '--at', '9', '--kind', 'label', '--value', 'section');
    const { out } = await newsproof(['outline', '--format', 'json'], { cwd });
    deepEqual(JSON.parse(out).files[0].sections, [{ line: 9, title: '柳塘镇 老街巷装上新路灯' }]);
  });

  it('gives articles a status, and nobody validates their own proof', async () => {
    const cwd = page();
    equal((await notes(cwd, 'status', 'a.txt', '1', 'first-proof')).code, 0);
    const own = await notes(cwd, 'status', 'a.txt', '1', 'validated');
    equal(own.code, 2);
    match(own.err, /^newsproof: a\.txt: You proofread this article last/);
    const { out } = await newsproof(['notes', 'status', 'a.txt', '--format', 'json'], { cwd });
    deepEqual(
      JSON.parse(out).articles.map(({ line, status }: { line: number; status: string }) => [line, status]),
      [
        [1, 'first-proof'],
        [9, 'untouched'],
      ],
    );
  });

  it('verify answers 1 where a note has lost its place, and --since only where it had one before', async () => {
    const cwd = page();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd });
    await notes(cwd, 'add', 'a.txt', '--quote', '农技员现场解答', '--text', '?');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'Page');
    equal((await notes(cwd, 'verify')).code, 0);
    const without = brokenPage.split('\n').filter((line) => !line.includes('农技员'));
    writeFileSync(path.join(cwd, 'a.txt'), without.join('\n'));
    equal((await notes(cwd, 'verify')).code, 1);
    equal((await notes(cwd, 'verify', '--since', 'HEAD')).code, 1);
    git('commit', '-q', '-a', '-m', 'Cut');
    equal((await notes(cwd, 'verify', '--since', 'HEAD')).code, 0);
    const link = path.join(folderWith({}), 'link');
    symlinkSync(cwd, link);
    equal((await notes(cwd, 'verify', '--since', 'HEAD', path.join(link, 'a.txt'))).code, 0);
    for (const ending of ['', '.anno.jsonl']) git('mv', `a.txt${ending}`, `b.txt${ending}`);
    equal((await notes(cwd, 'verify')).code, 1);
    equal((await notes(cwd, 'verify', '--since', 'HEAD')).code, 0);
  });

  it('tells of broken lines of a log and reads all others', async () => {
    const cwd = page();
    await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '?');
    const log = path.join(cwd, 'a.txt.anno.jsonl');
    writeFileSync(log, `{ broken\n${readFileSync(log, 'utf8')}`);
    const { code, err } = await notes(cwd, 'verify');
    equal(code, 2);
    match(err, /^newsproof: a\.txt\.anno\.jsonl:1: /);
    equal((await listed(cwd)).length, 1);
  });

  it('exports, and imports into a dump without notes', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'b.txt': brokenPage });
    await notes(cwd, 'add', 'a.txt', '--quote', '农技员', '--kind', 'tag', '--value', 'person');
    const { out } = await newsproof(['notes', 'export', '--format', 'jsonld', 'a.txt'], { cwd });
    writeFileSync(path.join(cwd, 'notes.json'), out);
    const imported = await newsproof(['notes', 'import', '--format', 'jsonld', 'b.txt', 'notes.json'], { cwd });
    equal(imported.code, 0);
    deepEqual(
      (await listed(cwd, 'b.txt')).map(({ kind, quote, value }) => [kind, quote, value]),
      [['tag', '农技员', 'person']],
    );
  });

  it('reads a table that a spreadsheet saved in GBK as what it is, and says so', async () => {
    const table = codecs.gb18030.encode('quote,text\r\n农技员,姓名？请核对\r\n') as Uint8Array;
    const cwd = folderWith({ 'a.txt': brokenPage, 'notes.csv': table });
    for (const [source, input] of [
      ['notes.csv', undefined],
      ['-', table],
    ] as const) {
      const args = ['notes', 'import', '--format', 'csv', '--author', '林小禾', 'a.txt', source];
      const { code, err } = await newsproof(args, { cwd, ...(input !== undefined && { input }) });
      deepEqual([code, err], [0, `newsproof: ${source}: read as gb18030\n`]);
      const [note] = await listed(cwd);
      deepEqual([note!.quote, note!.text, note!.anchor], ['农技员', '姓名？请核对', 'anchored']);
      rmSync(path.join(cwd, 'a.txt.anno.jsonl'));
    }
  });

  it('imports nothing of a file with bytes that are no character', async () => {
    const table = Buffer.concat([Buffer.from('quote,text\n农技员,姓'), Buffer.of(0xe5, 0x90), Buffer.from('\n')]);
    const cwd = folderWith({ 'a.txt': brokenPage, 'notes.csv': table });
    const { code, out, err } = await notes(cwd, 'import', '--format', 'csv', 'a.txt', 'notes.csv');
    deepEqual([code, out], [2, '']);
    match(err, /^newsproof: notes\.csv: holds bytes that are not valid utf-8; nothing is imported; [^\n]+\n$/);
    equal(existsSync(path.join(cwd, 'a.txt.anno.jsonl')), false);
  });

  it('says on standard error which named dumps an ignore file leaves out', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, '.newsproofignore': 'a.txt\n' });
    for (const action of ['list', 'verify', 'compact']) {
      const { code, err } = await newsproof(['notes', action, 'a.txt'], { cwd });
      deepEqual([code, err], [0, 'newsproof: a.txt: left out by an ignore file or the configuration\n'], action);
    }
  });

  it('does not say that it imported what is no table of notes', async () => {
    const cwd = folderWith({ 'a.txt': brokenPage, 'notes.csv': 'garbage' });
    const { code, out, err } = await notes(cwd, 'import', '--format', 'csv', 'a.txt', 'notes.csv');
    deepEqual([code, out], [2, '']);
    match(err, /^newsproof: notes\.csv:1: This is no table of notes: [^\n]+\n$/);
  });

  it('exports the tags of newsproof.json under their codes', async () => {
    const cwd = folderWith({
      'a.txt': brokenPage,
      'newsproof.json': '{ "tags": [{ "id": "job", "code": "JOB" }] }',
    });
    await notes(cwd, 'add', 'a.txt', '--quote', '农技员', '--kind', 'tag', '--value', 'job');
    const { out } = await newsproof(['notes', 'export', '--format', 'bio', 'a.txt'], { cwd });
    match(out, /^农\tB-JOB\n技\tI-JOB\n员\tI-JOB$/m);
  });

  it('compacts a log: what is deleted and replaced goes', async () => {
    const cwd = page();
    const id = (await notes(cwd, 'add', 'a.txt', '--at', '1', '--text', '?')).out.trim();
    for (const action of ['resolve', 'reopen', 'resolve']) await notes(cwd, action, 'a.txt', id);
    const lines = () => readFileSync(path.join(cwd, 'a.txt.anno.jsonl'), 'utf8').trimEnd().split('\n').length;
    equal(lines(), 4);
    const { code, out } = await notes(cwd, 'compact');
    equal(code, 0);
    equal(lines(), 2);
    equal(out.includes('dropped 2 lines'), true, out);
  });

  const bad: readonly [readonly string[], string][] = [
    [[], 'say what to do: list, add, reply, resolve, reopen, apply, status, verify, export, import, compact'],
    [['reply', 'a.txt'], '"notes reply" takes other operands; see "newsproof notes --help"'],
    [['add', 'a.txt', '--text', '?'], 'say where: --at LINE[:COLUMN-LINE:COLUMN] or --quote TEXT'],
    [['add', 'a.txt', '--at', '1'], '--text is missing'],
    [['add', 'a.txt', '--at', '1:x', '--text', '?'], '--at takes LINE or LINE:COLUMN-LINE:COLUMN, not "1:x"'],
    [['add', 'a.txt', '--at', '99', '--text', '?'], 'a.txt: there is no line 99'],
    [
      ['add', 'a.txt', '--at', '1:1-1:99', '--text', '?'],
      'a.txt: 1:1-1:99 is no place in the text: the columns of line 1 go from 1 to 14',
    ],
    [
      ['add', 'a.txt', '--at', '1:0-1:3', '--text', '?'],
      'a.txt: 1:0-1:3 is no place in the text: the columns of line 1 go from 1 to 14',
    ],
    [['add', 'a.txt', '--at', '1:1-99:1', '--text', '?'], 'a.txt: there is no line 99'],
    [['add', 'a.txt', '--at', '1:5-1:2', '--text', '?'], 'a.txt: 1:5-1:2 ends before it begins'],
    [['add', 'a.txt', '--quote', '不在', '--text', '?'], 'a.txt: "不在" does not stand there'],
    [['add', 'a.txt', '--quote', '本报讯', '--text', '?'], 'a.txt: "本报讯" stands there more than once; add --at'],
    [
      ['add', 'a.txt.anno.jsonl', '--at', '1', '--text', '?'],
      'a.txt.anno.jsonl: holds notes itself; name the dump that they are about',
    ],
    [['add', 'gone.txt', '--at', '1', '--text', '?'], 'gone.txt: no such file or folder'],
    [
      ['add', 'a.txt', '--at', '1', '--kind', 'stet', '--value', 'wrap-spaec'],
      'unknown rule "wrap-spaec"; did you mean "wrap-space"?',
    ],
    [
      ['add', 'a.txt', '--at', '1', '--kind', 'stet', '--value', 'wrap-space'],
      'a.txt: wrap-space finds nothing there that could stand',
    ],
    [['add', 'a.txt', '--at', '2', '--kind', 'label', '--value', 'section'], 'a.txt: there are no words at that place'],
    [['list', 'gone.txt'], 'gone.txt: no such file or folder'],
    [['verify', 'gone.txt'], 'gone.txt: no such file or folder'],
    [['list', 'a.txt', '--format', 'xml'], '--format is one of text, json'],
    [['status', 'a.txt', '--format', 'xml'], '--format is one of text, json'],
    [['export', 'a.txt', '--format', 'pdf'], '--format is one of jsonld, csv, markdown, brat, bio'],
    [
      ['status', 'a.txt', '1', 'done'],
      'name a line and one of untouched, first-proof, second-proof, validated, problematic',
    ],
  ];
  for (const [args, says] of bad) {
    it(`newsproof notes ${args.join(' ')}: says what is wrong`, async () => {
      const { code, err } = await newsproof(['notes', ...args], { cwd: page() });
      deepEqual([code, err], [2, `newsproof: ${says}\n`]);
    });
  }
});
