import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { decode } from '../../../server/src/cli/encoding/decode';
import { repair } from '../../../server/src/cli/jobs/repair';
import type { FixTask } from '../../../server/src/cli/jobs/task';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { defaultLexicon } from '../../../server/src/core/lexicon/lexicon';
import type { PartRule } from '../../../server/src/core/rules/rule';
import { replacement } from '../../../server/src/core/text/edits';
import { cleansUp, folderWith } from './support/memoryShell';

const task: FixTask = {
  kind: 'fix',
  diffFolder: '/',
  cwd: '/',
  language: 'en',
  encoding: null,
  config: { kind: 'none' },
  levels: [],
  only: null,
  accept: 'safe',
  output: 'write',
  diff: 'none',
};

const nothing = { en: '', zh: '' };

/** A rule that writes one word for another wherever it stands. */
const writing = (id: string, word: string, instead: string): PartRule => ({
  scope: 'part',
  meta: {
    id,
    group: 'characters',
    severity: 'warning',
    fixable: 'safe',
    summary: nothing,
    docs: { what: nothing, why: nothing, fixSafety: nothing, examples: [] },
  },
  check: ({ text }) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      message: nothing,
      fix: { title: nothing, safety: 'safe', edits: [replacement(index, index + word.length, instead)] },
    })),
});

describe('cli: what a repair may not do', () => {
  cleansUp();
  const big5 = Buffer.from([0xa4, 0xa4, 0x2c, 0xa4, 0xe5, 0x2c, 0x31, 0x0a]); // 中,文,1
  const repaired = (rules: readonly PartRule[], before: Uint8Array, meanwhile?: Uint8Array) => {
    const cwd = folderWith({ 'a.txt': before });
    const file = path.join(cwd, 'a.txt');
    const decoded = decode(before);
    if (meanwhile !== undefined) writeFileSync(file, meanwhile);
    const input = { path: file, shown: 'a.txt', named: true };
    const result = repair(task, input, decoded, defaultLexicon, ruleSetOf(rules, new Map()));
    return { ...result, content: readFileSync(file) };
  };

  it('put in a character that the encoding cannot hold: that repair is refused, the others are made', () => {
    const { troubles, content, counts } = repaired([writing('smile', '文', '😀'), writing('digit', '1', '2')], big5);
    deepEqual(troubles, [
      {
        en: 'a.txt: smile would put in "😀" (U+1F600), which big5 cannot hold; left as it is',
        zh: 'a.txt：smile 需写入“😀”（U+1F600），big5 编码中没有此字，保持原样',
      },
    ]);
    deepEqual([...counts], [['digit', 1]]);
    deepEqual(content, Buffer.from([...big5.subarray(0, 6), 0x32, 0x0a]));
  });

  it('write over what somebody else has written meanwhile', () => {
    const other = Buffer.from('somebody else’s page\n');
    const { troubles, written, content } = repaired([writing('digit', '1', '2')], big5, other);
    equal(written, false);
    deepEqual(troubles, [
      {
        en: 'a.txt: changed while it was being read; left as it is',
        zh: 'a.txt：读取期间被他人修改，保持原样',
      },
    ]);
    deepEqual(content, other);
  });

  it('drop bytes that are no text', () => {
    const broken = Buffer.concat([Buffer.from('春季农事讲'), Uint8Array.of(0xff), Buffer.from('习班开课\n')]);
    const { troubles, content } = repaired([writing('cut', '讲\uFFFD', '')], broken);
    deepEqual(
      troubles.map(({ en }) => en),
      ['a.txt: the repair would drop bytes that are not valid utf-8; left as it is'],
    );
    deepEqual(content, broken);
  });

  it('go on for ever: repairs that undo each other are told of', () => {
    const { troubles } = repaired([writing('up', '1', '2'), writing('down', '2', '1')], big5);
    deepEqual(
      troubles.map(({ en }) => en),
      ['a.txt: repairs did not settle after ten passes; run fix again and look at the result'],
    );
  });
});
