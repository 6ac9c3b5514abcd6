import { equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { unifiedDiff } from '../../../server/src/cli/print/unifiedDiff';
import { applyEdits, type TextEdit } from '../../../server/src/core/text/edits';
import { cleansUp, folderWith } from './support/memoryShell';

describe('cli: the unified diff', () => {
  cleansUp();

  it('is empty where nothing changes', () => equal(unifiedDiff('a.txt', '甲\n', []), ''));

  it('has three lines of context, and joins hunks that touch', () => {
    const text = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    const diff = unifiedDiff('pages/a.txt', text, [
      { start: 6, end: 7, text: '四' },
      { start: 14, end: 15, text: '八' },
    ]);
    equal(
      diff,
      '--- a/pages/a.txt\n+++ b/pages/a.txt\n@@ -1,9 +1,9 @@\n 1\n 2\n 3\n-4\n+四\n 5\n 6\n 7\n-8\n+八\n 9\n',
    );
  });

  it('names files as git does, however they were given', () => {
    for (const given of ['pages/a.txt', './pages/a.txt', '/pages/a.txt', './/b/../pages/a.txt']) {
      const [old] = unifiedDiff(given, '甲\n', [{ start: 0, end: 1, text: '乙' }]).split('\n');
      equal(old, '--- a/pages/a.txt', given);
    }
  });

  it('a name that would break its line stands in quotes, as git and patch read it', () => {
    const [old, fresh] = unifiedDiff('a\n"b".txt', '甲\n', [{ start: 0, end: 1, text: '乙' }]).split('\n');
    equal(old, '--- "a/a\\012\\"b\\".txt"');
    equal(fresh, '+++ "b/a\\012\\"b\\".txt"');
  });

  it('a name with spaces has a tab behind it, for patch would take the rest for a time', () => {
    const [old, fresh] = unifiedDiff('第 1 版.txt', '甲\n', [{ start: 0, end: 1, text: '乙' }]).split('\n');
    equal(old, '--- a/第 1 版.txt\t');
    equal(fresh, '+++ b/第 1 版.txt\t');
  });

  const cases: readonly [string, string, readonly TextEdit[]][] = [
    ['a line is dropped', '甲\n乙\n丙\n', [{ start: 2, end: 4, text: '' }]],
    ['two lines are joined', '甲\n\n乙\n丙', [{ start: 1, end: 3, text: '' }]],
    ['a line is added', '甲\n乙\n', [{ start: 2, end: 2, text: '新\n' }]],
    ['the first line is dropped', '\n\n甲\n', [{ start: 0, end: 1, text: '' }]],
    ['the last line loses its break', '甲\n乙\n', [{ start: 3, end: 4, text: '' }]],
    ['the last line gets a break', '甲\n乙', [{ start: 3, end: 3, text: '\n' }]],
    ['everything goes', '甲\n', [{ start: 0, end: 2, text: '' }]],
    ['CRLF stays', '甲 \r\n乙\r\n', [{ start: 1, end: 2, text: '' }]],
    [
      'far apart',
      Array.from({ length: 40 }, (_, i) => `${i}\n`).join(''),
      [
        { start: 0, end: 1, text: '零' },
        { start: 60, end: 63, text: '' },
      ],
    ],
  ];
  for (const [name, text, edits] of cases) {
    it(`is what git applies: ${name}`, () => {
      const folder = folderWith({ 'page.txt': text });
      writeFileSync(path.join(folder, 'change.diff'), unifiedDiff('page.txt', text, edits));
      execFileSync('git', ['apply', '--whitespace=nowarn', 'change.diff'], { cwd: folder });
      equal(readFileSync(path.join(folder, 'page.txt'), 'utf8'), applyEdits(text, edits));
    });
  }
});
