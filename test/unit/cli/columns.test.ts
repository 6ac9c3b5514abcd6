import { deepEqual, equal } from 'node:assert/strict';
import { laidOut } from '../../../server/src/cli/formats/excerpt';
import { columnsOf, fitted, fittedEnd, wrappedLines } from '../../../server/src/cli/print/columns';
import { visible } from '../../../server/src/cli/print/visible';

describe('cli: columns of a terminal', () => {
  const widths: readonly [string, number][] = [
    ['abc', 3],
    ['微服务', 6],
    ['“好”', 4],
    ['，。！', 6],
    ['\u3000', 2],
    ['ｱ', 1],
    ['한글', 4],
    ['😀', 2],
    ['𠀀', 2],
    ['e\u0301', 1],
    ['零\u200b宽', 4],
    ['❷', 1],
  ];
  for (const [text, columns] of widths) {
    it(`${JSON.stringify(text)} takes ${columns}`, () => equal(columnsOf(text), columns));
  }

  it('a text is cut where the next character would not fit whole', () => {
    equal(fitted('一二三', 5), '一二');
    equal(fitted('a😀b', 2), 'a');
  });

  it('and at its start likewise', () => {
    equal(fittedEnd('一二三', 5), '二三');
    equal(fittedEnd('a😀b', 2), 'b');
    equal(fittedEnd('a😀b', 3), '😀b');
    equal(fittedEnd('零\u200b宽', 4), '零\u200b宽');
  });

  it('lines break at spaces and between Han characters, never before a closing mark', () => {
    deepEqual(wrappedLines('one two three', 8), ['one two', 'three']);
    deepEqual(wrappedLines('春季农事，讲习班', 8), ['春季农', '事，讲习', '班']);
  });
});

describe('cli: the excerpt under a finding', () => {
  const shown = (before: string, quote: string, after: string, columns = 40) => {
    const { before: left, quote: middle, after: right, margin, carets } = laidOut({ before, quote, after }, columns);
    return [left + middle + right, ' '.repeat(margin) + '^'.repeat(carets)];
  };

  it('has its carets under the words, two for each Han character', () => {
    deepEqual(shown('\n坚持', '以民', '生\n下一行'), ['坚持以民生', '    ^^^^']);
  });

  it('has one caret where nothing is covered', () => {
    deepEqual(shown('\n第一', '', '行\n'), ['第一行', '    ^']);
  });

  it('shows line breaks within the words', () => {
    deepEqual(shown('\n节日氛', '\r\n\r\n', '围\r\n'), ['节日氛⏎⏎围', '      ^^']);
  });

  it('is cut on both sides when the line is longer than the terminal', () => {
    const [line, carets] = shown('一二三四五六七八九十', '口', '一二三四五六七八九十', 20);
    equal(line, '…七八九十口一二三…');
    equal(carets, '         ^^');
  });

  it('shows what cannot be seen', () => {
    equal(visible('a\u200bb\u0007c\td'), 'a·b␇c d');
  });
});
