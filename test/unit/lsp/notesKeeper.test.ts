import { deepEqual, equal } from 'node:assert/strict';
import { addNote, Notebook, reply } from '../../../server/src/core/notes';
import type { TextEdit } from '../../../server/src/core/text/edits';
import type { Host } from '../../../server/src/lsp/host';
import { NotesKeeper } from '../../../server/src/lsp/notesKeeper';

const URI = 'file:///papers/a.dump.txt';
const TEXT = '文化大院唱起来\n\n本报讯 村民早早搬来板凳,老人们听得津津有味。\n';
const by = (author: string) => ({ author, created: '2024-06-01T08:00:00Z' });

/** A keeper whose disk is one log; whoever adds to that reads all of it, and some turns later writes all of it. */
function keeperOf(log = ''): { readonly keeper: NotesKeeper; readonly disk: { log: string } } {
  const disk = { log };
  const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const files: Partial<Host['files']> = {
    read: async () => {
      const { log: before } = disk;
      await later();
      return before;
    },
    append: async (_uri, text) => {
      const { log: before } = disk;
      await later();
      disk.log = before + text;
    },
  };
  return { keeper: new NotesKeeper({ files, today: () => new Date(0) } as Host), disk };
}

/** The entries of a query on these words, by the text that its author sees. */
function queryOn(text: string, words: string, author: string) {
  const start = text.indexOf(words);
  const outcome = addNote(
    Notebook.open(text, ''),
    by(author),
    { start, end: start + words.length },
    {
      kind: 'query',
      text: author,
    },
  );
  if (!outcome.done) throw new Error(`${words} cannot be noted`);
  return outcome.entries;
}

/** The words that each note stands on. */
async function quoted(keeper: NotesKeeper): Promise<readonly (string | null)[]> {
  const book = await keeper.book(URI, () => TEXT);
  return book.notes.map(({ placement: { span } }) => (span === null ? null : book.text.slice(span.start, span.end)));
}

function type(keeper: NotesKeeper, before: string, edit: TextEdit): string {
  const after = before.slice(0, edit.start) + edit.text + before.slice(edit.end);
  keeper.changed(URI, before.length, [edit], () => after);
  return after;
}

describe('the notes of an open dump', () => {
  it('stand in its newest text, whatever text the asker has seen', async () => {
    const { keeper } = keeperOf();
    await keeper.open(URI, TEXT);
    await keeper.append(URI, queryOn(TEXT, '板凳', '甲'));
    const once = type(keeper, TEXT, { start: 0, end: 0, text: '新' });
    type(keeper, once, { start: 0, end: 0, text: '春' });
    deepEqual(await quoted(keeper), ['板凳']);
  });

  it('stand there, too, when somebody types while one is being written down', async () => {
    const { keeper } = keeperOf();
    await keeper.open(URI, TEXT);
    const writing = keeper.append(URI, queryOn(TEXT, '津津有味', '甲'));
    type(keeper, TEXT, { start: 0, end: 0, text: '新春' });
    await writing;
    deepEqual(await quoted(keeper), ['津津有味']);
  });

  it('are all written down when several are made at once', async () => {
    const { keeper, disk } = keeperOf();
    await keeper.open(URI, TEXT);
    await Promise.all(['甲', '乙', '丙'].map((author) => keeper.append(URI, queryOn(TEXT, '板凳', author))));
    equal(disk.log.trimEnd().split('\n').length, 3);
    equal((await keeper.book(URI, () => TEXT)).notes.length, 3);
  });

  it('are settled once, however often a dump is saved', async () => {
    const { keeper, disk } = keeperOf();
    await keeper.open(URI, TEXT);
    await keeper.append(URI, queryOn(TEXT, '板凳', '甲'));
    const at = TEXT.indexOf('板凳');
    type(keeper, TEXT, { start: at, end: at + 2, text: '小马扎' });
    deepEqual(await Promise.all([keeper.settle(URI, by('甲')), keeper.settle(URI, by('甲'))]), [true, false]);
    equal(disk.log.trimEnd().split('\n').length, 2);
  });

  it('stay where typing has carried them when a colleague’s line comes into the log', async () => {
    const { keeper, disk } = keeperOf();
    await keeper.open(URI, TEXT);
    await keeper.append(URI, queryOn(TEXT, '板凳', '甲'));
    const at = TEXT.indexOf('板凳');
    const typed = type(keeper, TEXT, { start: at, end: at + 2, text: '小马扎' });
    deepEqual(await quoted(keeper), ['小马扎']);

    const theirs = keeperOf(disk.log);
    await theirs.keeper.open(URI, TEXT);
    const note = (await theirs.keeper.book(URI, () => TEXT)).notes[0]!;
    const answered = reply(await theirs.keeper.book(URI, () => TEXT), by('乙'), note.thread.id, '查过了');
    await theirs.keeper.append(URI, answered.done ? answered.entries : []);
    disk.log = theirs.disk.log;

    equal(await keeper.reload(URI), true);
    deepEqual(await quoted(keeper), ['小马扎']);
    const book = await keeper.book(URI, () => typed);
    equal(book.notes[0]!.thread.replies[0]!.text, '查过了');
    equal(await keeper.reload(URI), false);
  });
});
