import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import {
  addHighlight,
  addLabel,
  addMark,
  addQuery,
  addStet,
  addTag,
  Notebook,
  reattach,
  reply,
  resolve,
  revise,
  setArticleStatus,
} from '../../../server/src/core/notes';
import { readPage } from '../../../server/src/core/page/reading';
import { dumpOf, STORIES, whole } from '../../harness/newsPage';
import { at, logOf, noted } from './support';

describe('the schema of the notes log', () => {
  const text = dumpOf(...STORIES.map(whole));
  let isLine: ValidateFunction;

  before(() => {
    const schema: unknown = JSON.parse(readFileSync('schemas/anno.schema.json', 'utf8'));
    isLine = new Ajv({ allErrors: true, strict: false }).compile(schema as object);
  });

  it('holds for a line of every kind and operation', () => {
    const span = { start: 0, end: 3 };
    let book = Notebook.open(text, '');
    book = noted(book, addQuery(book, at(1), span, '?'));
    const { id } = book.notes[0]!.thread;
    book = noted(book, addMark(book, at(2), span, 'swap', ''));
    book = noted(book, addTag(book, at(3), span, 'place', '镇'));
    book = noted(book, addHighlight(book, at(4), span));
    book = noted(book, addLabel(book, at(5), span, 'section'));
    book = noted(book, addStet(book, at(6), { rule: 'spaced-name', ...span }));
    book = noted(book, setArticleStatus(book, readPage(text), at(7), 0, 'validated', '无误'));
    book = noted(book, reply(book, at(8), id, '答'));
    book = noted(book, revise(book, at(9), id, '再问', '值'));
    book = noted(book, resolve(book, at(10), id, '好'));
    book = noted(book, reattach(book, at(11), id, { start: 4, end: 4 }));
    const lines = logOf(book).trimEnd().split('\n');
    assert.equal(lines.length, 11);
    for (const line of lines) assert.ok(isLine(JSON.parse(line)), `${line}\n${JSON.stringify(isLine.errors, null, 1)}`);
  });

  it('refuses what is no line', () => {
    const book = Notebook.open(text, '');
    const good = JSON.parse(logOf(noted(book, addQuery(book, at(1), { start: 0, end: 3 }, '?'))));
    const bad = [
      { ...good, id: '1' },
      { ...good, motivation: 'tagging' },
      { ...good, 'newsproof:kind': 'other' },
      { ...good, 'newsproof:op': 'reply' },
      { ...good, target: { ...good.target, selector: [] } },
      { ...good, body: undefined },
    ];
    assert.ok(isLine(good));
    for (const line of bad) assert.ok(!isLine(JSON.parse(JSON.stringify(line))), JSON.stringify(line));
  });
});
