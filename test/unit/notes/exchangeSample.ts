import { strict as assert } from 'node:assert';
import {
  addHighlight,
  addMark,
  addQuery,
  addTag,
  EXPORTS,
  type ExportFormat,
  IMPORTS,
  type ImportFormat,
  Notebook,
  reply,
  resolve,
  tagVocabulary,
} from '../../../server/src/core/notes';
import { at, noted } from './support';

export const TEXT = '青石镇 老街修缮完工\n\n本报讯 邵明川说,“老街”上的𠮷字号\n重新开张。\n\n记者 温若溪\n';
export const tags = tagVocabulary([{ id: 'shop', title: { en: 'Shop', zh: '店铺' }, code: 'SHOP', key: null }]);
export const options = { source: 'page.txt', tags, language: 'en' } as const;
export const importing = { tags, stamp: at(30, '导入') };

export const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

export function sample(): Notebook {
  let book = Notebook.open(TEXT, '');
  book = noted(book, addTag(book, at(1), spanOf('青石镇'), 'place'));
  book = noted(book, addTag(book, at(2), spanOf('邵明川'), 'person', '镇长?'));
  book = noted(book, addTag(book, at(3), spanOf('𠮷字号\n重新'), 'shop'));
  book = noted(book, addQuery(book, at(4, '柯北'), spanOf('“老街”'), '=老街,还是 "旧街"?\n请查 -- 县志'));
  const { id } = book.notes.find(({ thread }) => thread.content.kind === 'query')!.thread;
  book = noted(book, reply(book, at(5, '苗青'), id, '是老街'));
  book = noted(book, resolve(book, at(6, '柯北'), id, '好'));
  book = noted(book, addMark(book, at(7), spanOf('开张'), 'replace', '开业'));
  return noted(book, addHighlight(book, at(8), spanOf('温若溪')));
}

/** What notes say and where they stand, whoever wrote them down. */
export const gist = (book: Notebook): readonly string[] =>
  book.notes.map(({ thread: { content }, placement: { span } }) =>
    [
      content.kind,
      'value' in content ? content.value : '',
      content.text,
      span && book.text.slice(span.start, span.end),
    ].join('|'),
  );

export function roundTrip(format: ExportFormat & ImportFormat, text = TEXT): Notebook {
  const { entries, problems } = IMPORTS[format](EXPORTS[format](sample(), options), Notebook.open(text, ''), importing);
  assert.deepEqual(problems, []);
  return Notebook.open(text, '').with(entries);
}
