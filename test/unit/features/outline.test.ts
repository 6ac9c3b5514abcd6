import assert from 'node:assert/strict';
import { type OutlineNode, outline } from '../../../server/src/features/outline';
import { snapshotOf } from '../../harness/snapshots';

const PAGE = [
  '青禾镇 文化大院唱起来',
  '',
  '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
  '',
  '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句。',
  '',
  '记者 方叙言',
  '',
  '家园建设',
  '',
  '柳塘镇 老街巷亮起来',
  '',
  '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
  '',
  '住在巷尾的老人说,晚上出门再也不用打手电了,孩子们放学也敢一个人走。',
  '',
  '记者 温若溪',
  '通讯员 陶知远',
].join('\n');

describe('the outline', () => {
  it('shows articles with their bylines, and a section with the article below it', () => {
    assert.deepEqual(drawn(PAGE), [
      '青禾镇 文化大院唱起来 — 记者 方叙言',
      '  方叙言 — 记者',
      '家园建设',
      '  柳塘镇 老街巷亮起来 — 记者 温若溪 通讯员 陶知远',
      '    温若溪 陶知远 — 记者 通讯员',
    ]);
  });

  it('selects the headline of an article, and covers it from the headline to its last line', () => {
    const [first] = outline(snapshotOf(PAGE).page);
    assert.equal(PAGE.slice(first!.selection.start, first!.selection.end), '青禾镇 文化大院唱起来');
    assert.ok(PAGE.slice(first!.span.start, first!.span.end).startsWith('青禾镇 文化大院'));
    assert.ok(PAGE.slice(first!.span.start, first!.span.end).endsWith('记者 方叙言'));
  });

  it('keeps every selection inside its span, and every child inside its parent', () => {
    for (const node of outline(snapshotOf(PAGE).page)) assertNested(node);
  });

  it('shows printed pages where a dump holds several', () => {
    const pages = drawn(`${PAGE}\n\n\f\n\n${PAGE}`);
    assert.deepEqual(
      pages.filter((line) => !line.startsWith(' ')),
      ['Page 1', 'Page 2'],
    );
  });

  it('is empty for an empty dump and for blank lines', () => {
    assert.deepEqual(drawn(''), []);
    assert.deepEqual(drawn('\n\n  \n'), []);
  });
});

const drawn = (text: string): string[] => outline(snapshotOf(text).page).flatMap((node) => lines(node, ''));

function lines(node: OutlineNode, indent: string): string[] {
  const detail = node.detail === '' ? '' : ` — ${node.detail}`;
  return [`${indent}${node.name.en}${detail}`, ...node.children.flatMap((child) => lines(child, `${indent}  `))];
}

function assertNested(node: OutlineNode): void {
  assert.ok(node.span.start <= node.selection.start && node.selection.end <= node.span.end, node.name.en);
  for (const child of node.children) {
    assert.ok(node.span.start <= child.span.start && child.span.end <= node.span.end, child.name.en);
    assertNested(child);
  }
}
