import * as assert from 'node:assert/strict';
import { addQuery, Notebook, remove, reopen, reply, resolve, revise } from '../../../server/src/core/notes';
import { foldLog } from '../../../server/src/core/notes/log/fold';
import { seededRandom } from '../../harness/random';
import { at, entriesOf, noted, onlyNote } from './support';

const TEXT = '老街上的四十间铺面重新开张。';
const empty = Notebook.open(TEXT, '');
const asked = noted(empty, addQuery(empty, at(0, '苗青'), { start: 0, end: 2 }, '老街?'));
const { id } = onlyNote(asked).thread;

describe('what a log adds up to', () => {
  it('is a thread with its replies in the order in which they were said', () => {
    let book = noted(asked, reply(asked, at(9, '苗青'), id, '后'));
    book = noted(book, reply(book, at(5, '柯北'), id, '先'));
    assert.deepEqual(
      onlyNote(book).thread.replies.map(({ text }) => text),
      ['先', '后'],
    );
  });

  it('gathers the answers to an answer in the same thread', () => {
    const book = noted(asked, reply(asked, at(1), id, '答'));
    const answer = onlyNote(book).thread.replies[0]!.id;
    const [nested] = entriesOf(reply(book, at(2), id, '答之答'));
    const folded = foldLog([...book.entries, { ...nested!, parent: answer } as typeof nested & object]);
    assert.deepEqual(
      folded.threads.get(id)!.replies.map(({ text }) => text),
      ['答', '答之答'],
    );
  });

  it('takes the last revision and the last state', () => {
    let book = noted(asked, revise(asked, at(3), id, '改过的话'));
    book = noted(book, revise(book, at(2), id, '更早的话'));
    book = noted(book, resolve(book, at(4, '柯北'), id, '好'));
    const { thread } = onlyNote(book);
    assert.equal(thread.content.text, '改过的话');
    assert.equal(thread.state, 'resolved');
    assert.deepEqual(thread.stateBy, { ...at(4, '柯北'), text: '好' });
    assert.equal(onlyNote(noted(book, reopen(book, at(5), id))).thread.state, 'open');
  });

  it('revises a reply by its own id', () => {
    let book = noted(asked, reply(asked, at(1), id, '答'));
    book = noted(book, revise(book, at(2), onlyNote(book).thread.replies[0]!.id, '改答'));
    assert.deepEqual(
      onlyNote(book).thread.replies.map(({ text }) => text),
      ['改答'],
    );
    assert.equal(onlyNote(book).thread.content.text, '老街?');
  });

  it('hides a deleted thread, unless somebody else spoke after the deletion', () => {
    const gone = noted(asked, remove(asked, at(5, '苗青'), id));
    assert.equal(gone.notes.length, 0);
    assert.equal(noted(gone, reply(gone, at(4, '柯北'), id, '早于删除')).notes.length, 0);
    const answered = noted(gone, reply(gone, at(6, '柯北'), id, '没看到删除'));
    assert.equal(onlyNote(answered).thread.state, 'open');
  });

  it('keeps lines whose parent is missing, and joins them when it comes', () => {
    const [answer] = entriesOf(reply(asked, at(1), id, '答'));
    const alone = foldLog([answer!]);
    assert.equal(alone.threads.size, 0);
    assert.deepEqual(alone.strays, [answer]);
    assert.deepEqual(foldLog([answer!, ...asked.entries]).strays, []);
  });

  it('is the same in whatever order the lines stand', () => {
    let book = asked;
    for (let minute = 1; minute < 12; minute++) {
      const author = minute % 2 === 0 ? '苗青' : '柯北';
      const step = [reply, revise, resolve, reopen][minute % 4]!;
      book = noted(book, step(book, at(minute, author), id, `第${minute}句`));
    }
    const wanted = foldLog(book.entries);
    const random = seededRandom(20310506);
    for (let round = 0; round < 20; round++) {
      const shuffled = [...book.entries];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = random.between(0, i);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      assert.deepEqual(foldLog(shuffled), wanted);
    }
  });
});
