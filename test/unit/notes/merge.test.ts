import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addQuery,
  GIT_ATTRIBUTES,
  linesOf,
  Notebook,
  type Outcome,
  parseLog,
  remove,
  reply,
  resolve,
  revise,
} from '../../../server/src/core/notes';
import { at, entriesOf, logOf, noted } from './support';

const TEXT = '老街修缮完工\n\n本报讯 四十间铺面重新开张,卖竹器的、打铜壶的都回来了。\n\n街坊们说,还是原来的味道。\n';
const LOG = 'page.txt.anno.jsonl';
const FIRST = { start: 0, end: 2 };
const LAST = { start: TEXT.length - 5, end: TEXT.length - 3 };

/** Two colleagues who work on the same page in two branches of one repository. */
class Repository {
  readonly #folder = mkdtempSync(join(tmpdir(), 'newsproof-merge-'));

  constructor(log: string) {
    this.#git('init', '--quiet', '--initial-branch=main');
    this.#write('.gitattributes', `${GIT_ATTRIBUTES}\n`);
    this.#write('page.txt', TEXT);
    this.#write(LOG, log);
    this.#commit();
  }

  /** Branches off main, changes the log, and commits. */
  branch(name: string, change: (log: string) => string): void {
    this.#git('switch', '--quiet', '--create', name, 'main');
    this.#write(LOG, change(this.log));
    this.#commit();
  }

  /** Throws where git reports a conflict. */
  merge(first: string, second: string): void {
    this.#git('switch', '--quiet', first);
    this.#git('merge', '--quiet', '--no-edit', second);
  }

  get log(): string {
    return readFileSync(join(this.#folder, LOG), 'utf8');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  #commit(): void {
    this.#git('add', '--all');
    this.#git('commit', '--quiet', '--message', 'Work on the page');
  }

  #git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    execFileSync('git', [...identity, ...args], { cwd: this.#folder, stdio: 'pipe', env });
  }
}

describe('two branches with notes on one page', function () {
  this.timeout(20_000);
  const empty = Notebook.open(TEXT, '');
  const asked = noted(
    noted(empty, addQuery(empty, at(0, '苗青'), FIRST, '老街?')),
    addQuery(empty, at(1, '苗青'), LAST, '味道?'),
  );
  const [first, last] = asked.notes.map(({ thread }) => thread.id) as [string, string];
  let repository: Repository;

  afterEach(() => repository.remove());

  /** Lets each of two branches write to the log, merges both ways, and answers what the notes then are. */
  function merged(log: string, ours: (log: string) => string, theirs: (log: string) => string): Notebook {
    repository = new Repository(log);
    repository.branch('ours', ours);
    repository.branch('theirs', theirs);
    repository.merge('ours', 'theirs');
    const { lines, problems } = parseLog(repository.log);
    assert.deepEqual(
      problems.filter(({ kind }) => kind !== 'duplicate'),
      [],
    );
    const ids = new Set(lines.map(({ entry }) => entry.id));
    for (const written of [log, ours(log), theirs(log)]) {
      for (const { entry } of parseLog(written).lines) assert.ok(ids.has(entry.id), 'a line was lost');
    }
    return Notebook.open(TEXT, repository.log);
  }

  const append = (outcome: Outcome) => (log: string) => log + linesOf(entriesOf(outcome), 'page.txt');
  const inFront = (outcome: Outcome) => (log: string) => linesOf(entriesOf(outcome), 'page.txt') + log;

  it('both have the first note of a page', () => {
    const book = merged(
      '',
      append(addQuery(empty, at(0, '苗青'), FIRST, '甲')),
      append(addQuery(empty, at(1, '柯北'), LAST, '乙')),
    );
    assert.deepEqual(
      book.notes.map(({ thread }) => thread.content.text),
      ['甲', '乙'],
    );
  });

  it('both add notes, far apart in the log', () => {
    const book = merged(
      logOf(asked),
      inFront(addQuery(empty, at(2, '苗青'), FIRST, '甲')),
      append(addQuery(empty, at(3, '柯北'), LAST, '乙')),
    );
    assert.equal(book.notes.length, 4);
  });

  it('both add a note at one place', () => {
    const book = merged(
      logOf(asked),
      append(addQuery(empty, at(2, '苗青'), FIRST, '甲')),
      append(addQuery(empty, at(2, '柯北'), FIRST, '乙')),
    );
    assert.deepEqual(book.notes.map(({ thread }) => thread.content.text).sort(), ['乙', '味道?', '甲', '老街?'].sort());
  });

  it('both answer one note', () => {
    const book = merged(
      logOf(asked),
      append(reply(asked, at(2, '苗青'), first, '先答')),
      append(reply(asked, at(3, '柯北'), first, '后答')),
    );
    assert.deepEqual(
      book.note(first)!.thread.replies.map(({ text }) => text),
      ['先答', '后答'],
    );
  });

  it('one resolves what the other edits', () => {
    const book = merged(
      logOf(asked),
      append(resolve(asked, at(2, '柯北'), first)),
      append(revise(asked, at(3, '苗青'), first, '老街还是旧街?')),
    );
    const { thread } = book.note(first)!;
    assert.equal(thread.state, 'resolved');
    assert.equal(thread.content.text, '老街还是旧街?');
  });

  it('one deletes what the other then edits: the words that came later stay in sight', () => {
    const book = merged(
      logOf(asked),
      append(remove(asked, at(2, '柯北'), first)),
      append(revise(asked, at(3, '苗青'), first, '还要查')),
    );
    assert.equal(book.note(first)!.thread.state, 'open');
    assert.equal(book.note(first)!.thread.content.text, '还要查');
  });

  it('one deletes what the other edited before: it is deleted, and its words are still in the log', () => {
    const book = merged(
      logOf(asked),
      append(remove(asked, at(3, '柯北'), first)),
      append(revise(asked, at(2, '苗青'), first, '还要查')),
    );
    assert.equal(book.note(first)!.thread.state, 'deleted');
    assert.equal(book.note(first)!.thread.content.text, '还要查');
    assert.deepEqual(
      book.notes.map(({ thread }) => thread.id),
      [last],
    );
  });

  it('one puts the lines in another order while the other writes on', () => {
    const reversed = (log: string): string => `${log.trimEnd().split('\n').reverse().join('\n')}\n`;
    const book = merged(logOf(asked), reversed, append(reply(asked, at(2, '柯北'), first, '答')));
    assert.equal(book.notes.length, 2);
    assert.equal(book.note(first)!.thread.replies.length, 1);
  });

  it('both put the lines in another order', () => {
    const longer = logOf(noted(asked, reply(asked, at(2), last, '答')));
    const rotated = (log: string): string => {
      const [one, ...others] = log.trimEnd().split('\n');
      return `${[...others, one].join('\n')}\n`;
    };
    const reversed = (log: string): string => `${log.trimEnd().split('\n').reverse().join('\n')}\n`;
    const book = merged(longer, rotated, reversed);
    assert.equal(book.notes.length, 2);
    assert.equal(book.note(last)!.thread.replies.length, 1);
  });

  it('one made without a line break at the end glues no lines', () => {
    const open = logOf(asked).trimEnd();
    repository = new Repository(open);
    repository.branch('ours', (log) => `${log}\n${logOf(noted(empty, addQuery(empty, at(2), FIRST, '甲')))}`.trimEnd());
    repository.branch('theirs', (log) => `${log}\n${logOf(noted(empty, addQuery(empty, at(3), LAST, '乙')))}`);
    repository.merge('ours', 'theirs');
    assert.equal(Notebook.open(TEXT, repository.log).notes.length, 4);
  });
});
