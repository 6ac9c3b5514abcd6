import { strict as assert } from 'node:assert';
import { markedContent, PROOF_MARKS, type ProofMark } from '../../../server/src/core/notes';

const corrected = (mark: ProofMark['id'], quote: string, typed = ''): string => {
  const content = markedContent(mark, quote, typed);
  return content.kind === 'correction' ? content.value : assert.fail(`${mark} is no correction`);
};

describe('proof marks', () => {
  it('replace, delete and insert', () => {
    assert.equal(corrected('replace', '人党', '入党'), '入党');
    assert.equal(corrected('delete', '的'), '');
    assert.equal(corrected('insert', '入', '党'), '入党');
    assert.equal(corrected('insert', '', '党'), '党');
  });

  it('swap the halves, or the parts around a mark', () => {
    assert.equal(corrected('swap', '品产'), '产品');
    assert.equal(corrected('swap', '𠮷野'), '野𠮷');
    assert.equal(corrected('swap', '竹器、铜壶匠'), '铜壶匠、竹器');
    assert.equal(corrected('swap', '通讯员 记者'), '记者 通讯员');
  });

  it('join lines, with a blank only between Latin words', () => {
    assert.equal(corrected('join', '节日氛 \n\n  围'), '节日氛围');
    assert.equal(corrected('join', 'the old\nstreet'), 'the old street');
    assert.equal(corrected('join', '一\n二\n\n三'), '一二三');
  });

  it('split before the selection', () => assert.equal(corrected('split', ' 据介绍'), '\n据介绍'));
  it('move within the selection', () => assert.equal(corrected('move', '甲乙丙', '乙丙甲'), '乙丙甲'));

  it('query and let stand without a correction', () => {
    assert.deepEqual(markedContent('query', '老街', '旧街?'), { kind: 'query', text: '旧街?' });
    assert.deepEqual(markedContent('stet', '老街', '属实'), { kind: 'stet', value: '*', text: '属实' });
  });

  it('are named in both languages', () => {
    for (const { title, description } of PROOF_MARKS) {
      for (const words of [title, description]) assert.ok(words.en !== '' && /\p{Script=Han}/u.test(words.zh));
    }
    assert.equal(PROOF_MARKS.length, 9);
  });
});
