import { deepEqual, equal } from 'node:assert/strict';
import { scanLines } from '../../../server/src/core/page/scan';

const bodies = (text: string): readonly string[] => {
  const table = scanLines(text);
  return Array.from({ length: table.count }, (_, line) => text.slice(table.bodyStart(line), table.bodyEnd(line)));
};

describe('the lines of a text', () => {
  for (const [name, end] of [
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r\\r\\n', '\r\r\n'],
    ['\\r', '\r'],
  ] as const) {
    it(`end with ${name}`, () => {
      deepEqual(bodies(`标题${end}${end}正文。`), ['标题', '', '正文。']);
      deepEqual(bodies(`标题${end}`), ['标题', '']);
    });
  }

  it('may end in several ways on one page', () => deepEqual(bodies('一\r二\n三\r\n四\r\r\n五'), [...'一二三四五']));

  it('are one, and blank, in an empty text', () => deepEqual(bodies(''), ['']));

  it('have a body without the blanks on both sides', () => {
    deepEqual(bodies('  \t　本报讯 昨日 \u00a0'), ['本报讯 昨日']);
    equal(scanLines('　　正文').indent(0), 4);
    equal(scanLines(' \t ').isBlank(0), true);
  });

  it('are measured in half-ems', () => {
    equal(scanLines('九龙A1').width(0), 6);
    equal(scanLines('九龙,路').width(0), 8, 'an ASCII comma was a wide one');
    equal(scanLines('九 龙').width(0), 5);
  });

  it('know their marks', () => {
    const line = scanLines('他说:“走吧,回家。”(还');
    deepEqual([line.pauses(0), line.closings(0), line.balance(0), line.han(0)], [2, 1, 1, 7]);
  });

  it('let straight quotes open and close by turns', () => {
    equal(scanLines('"夜校"').balance(0), 0);
    equal(scanLines('"夜校" "').balance(0), 1);
  });

  it('count runs of blanks inside the body alone', () => equal(scanLines(' 一  二　三 ').blanks(0), 2));

  it('count units that cannot be text', () => equal(scanLines('一\0\u200b\ufffd').controls(0), 3));
});
