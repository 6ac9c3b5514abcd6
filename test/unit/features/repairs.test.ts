import assert from 'node:assert/strict';
import { unhurried } from '../../../server/src/core/analysis/cancellation';
import { conditionsOf, Snapshot } from '../../../server/src/core/analysis/snapshot';
import { safeOnly } from '../../../server/src/core/fixes/fixpoint';
import { LineLabel } from '../../../server/src/core/page/model';
import { applyEdits } from '../../../server/src/core/text/edits';
import { skeletonOf } from '../../../server/src/core/text/skeleton';
import { findingsAt, narrowedFixes, offeredFixes, repairablesOfArticle } from '../../../server/src/features/actions';
import { globOf, withRuleOff } from '../../../server/src/features/configEdits';
import { findingsWindow, MOST_SENT } from '../../../server/src/features/findingsWindow';
import { repairs, repairsTogether, safeRepairs } from '../../../server/src/features/repairs';
import { cleanPage } from '../../damage/cleanPages';
import { damaged } from '../../damage/damage';
import { seededRandom } from '../../harness/random';
import { atCursor, defaultRules, settledSnapshot } from '../../harness/snapshots';

const GLUED = '青禾镇 文化大院唱起来\n\n\n\n本报讯 7月1日,村民早早等候开场。记者 方叙言';

describe('repairs of a whole dump', () => {
  it('change nothing but the layout where they are safe', async () => {
    const random = seededRandom(41);
    for (let page = 0; page < 8; page++) {
      const { text } = damaged(cleanPage(random), random);
      const outcome = safeRepairs(await settledSnapshot(text));
      assert.equal(applyEdits(text, outcome.edits), outcome.text);
      assert.equal(skeletonOf(outcome.text), skeletonOf(text));
    }
  });

  it('can be those of one rule alone', async () => {
    const snapshot = await settledSnapshot(GLUED);
    const outcome = repairs(snapshot, (_, rule) => rule === 'glued-byline');
    assert.deepEqual([...outcome.counts], [['glued-byline', 1]]);
    assert.ok(outcome.text.startsWith('青禾镇 文化大院唱起来\n\n\n\n本报讯'));
  });

  it('can be those of one article, each as small as can be', async () => {
    const snapshot = await settledSnapshot(
      `${GLUED}\n\n\n\n柳塘镇 老街巷亮起来\n\n本报讯 7月2日,路灯亮了。记者 温若溪`,
    );
    const offset = snapshot.wholeText().indexOf('老街巷');
    const edits = repairsTogether(snapshot, repairablesOfArticle(snapshot, offset), safeOnly);
    const after = applyEdits(snapshot.wholeText(), edits);
    assert.ok(after.startsWith(GLUED), 'the other article is as it was');
    assert.ok(!after.endsWith('亮了。记者 温若溪'), 'this one is repaired');
  });

  it('hold on to what a person said that a line is, although it moves', () => {
    const text = '\n\n\n\n青禾镇的夏天\n\n本报讯 7月1日,村民早早等候开场。记者 方叙言';
    const overrides = [{ offset: text.indexOf('青禾镇'), label: LineLabel.Furniture }];
    const snapshot = Snapshot.of(text, { ...conditionsOf(defaultRules), overrides });
    const outcome = safeRepairs(snapshot);
    assert.ok(outcome.settled);
    assert.ok(outcome.text.includes('青禾镇的夏天'));
  });
});

describe('what is offered at the cursor', () => {
  it('are the repairs of the findings there, a safe one preferred', async () => {
    const { text, offset } = atCursor(`${GLUED}‸`);
    const [finding] = findingsAt(await settledSnapshot(text), { start: offset, end: offset });
    assert.equal(finding?.rule, 'glued-byline');
    const [offer] = offeredFixes(finding!);
    assert.equal(offer?.preferred, true);
    assert.ok(applyEdits(text, offer!.fix.edits).includes('开场。\n'));
  });

  it('is what runs through the whole dump, for the mark there and for the article around it', async () => {
    const { text, offset } = atCursor(`${GLUED}\n\n\n\n柳塘镇 老街巷亮起来\n\n本报讯 7月2日,‸路灯亮了,家家欢喜。`);
    const offers = narrowedFixes(await settledSnapshot(text), { start: offset, end: offset });
    assert.deepEqual(
      offers.map(({ fix, extent }) => [extent, applyEdits(text, fix.edits).split('\n').at(-1)]),
      [
        ['place', '本报讯 7月2日，路灯亮了,家家欢喜。'],
        ['article', '本报讯 7月2日，路灯亮了，家家欢喜。'],
      ],
    );
    assert.ok(offers.every(({ fix }) => applyEdits(text, fix.edits).startsWith(GLUED)));
    assert.deepEqual(narrowedFixes(await settledSnapshot(text), { start: 0, end: 0 }), []);
  });

  it('never prefers one among alternatives', () => {
    const fix = { title: { en: '', zh: '' }, safety: 'unsafe' as const, edits: [] };
    const finding = { rule: 'a', severity: 'hint' as const, start: 0, end: 1, message: { en: '', zh: '' } };
    const offers = offeredFixes({ ...finding, alternatives: [fix, fix] });
    assert.deepEqual(
      offers.map(({ preferred }) => preferred),
      [false, false],
    );
  });
});

describe('findings for the editor', () => {
  it('are all of them in a dump of usual size', async () => {
    const snapshot = await settledSnapshot(GLUED);
    const { findings, hidden } = await findingsWindow(snapshot, 0, unhurried);
    assert.deepEqual(findings, await snapshot.findings(unhurried));
    assert.equal(hidden, 0);
  });

  it('are those around the place of work where there are more than an editor shows', async () => {
    const number = (i: number): string => [...String(i)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
    const text = Array.from(
      { length: 600 },
      (_, i) => `青禾镇 第${number(i)}场演出开锣\n\n\n\n本报讯 昨天，第${number(i)}场演出开锣。记者 方叙言`,
    ).join('\n\n');
    const snapshot = await settledSnapshot(text);
    const all = await snapshot.findings(unhurried);
    assert.ok(all.length > MOST_SENT, `${all.length} findings`);
    const focus = Math.floor(text.length / 2);
    const { findings, hidden } = await findingsWindow(snapshot, focus, unhurried);
    assert.equal(findings.length + hidden, all.length);
    assert.ok(findings[0]!.start < focus && findings.at(-1)!.start > focus);
    const first = all.findIndex(({ start }) => start === findings[0]!.start);
    assert.deepEqual(findings, all.slice(first, first + findings.length), 'none is left out in between');
  });
});

describe('switching a rule off', () => {
  it('writes a configuration where there is none', () => {
    assert.deepEqual(JSON.parse(withRuleOff('', { rule: 'blank-run', scope: 'workspace' })), {
      rules: { 'blank-run': 'off' },
    });
  });

  it('leaves comments and everything else as they are', () => {
    const before = '{\n  // Ours.\n  "rules": {\n    "wrap-space": "error"\n  }\n}\n';
    const after = withRuleOff(before, { rule: 'blank-run', scope: 'workspace' });
    assert.ok(after.includes('// Ours.') && after.includes('"wrap-space": "error"'));
    assert.ok(after.includes('"blank-run": "off"'));
  });

  it('adds an override for one file, its name taken literally', () => {
    const glob = globOf('a/[1] page*.txt');
    const after = withRuleOff('{ "overrides": [{ "files": ["b.txt"], "rules": {} }] }', {
      rule: 'blank-run',
      scope: 'file',
      glob,
    });
    assert.deepEqual(JSON.parse(after).overrides[1], {
      files: ['a/\\[1\\] page\\*.txt'],
      rules: { 'blank-run': 'off' },
    });
  });
});
