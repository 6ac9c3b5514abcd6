import assert from 'node:assert/strict';
import { markedContent, type ProofMark } from '../../../server/src/core/notes';
import { labelChoices, markChoices, tagChoices } from '../../../server/src/features/noteChoices';
import { meaningOf } from '../../../server/src/features/noteWords';

const work = { id: 'work', title: { en: 'Work', zh: '作品' }, code: 'WORK', key: 'w' };
const two = { id: 'two', title: { en: 'Two', zh: '贰' }, code: 'TWO', key: '2' };

describe('what can be picked for a note', () => {
  it('is a tag: the usual ones, then those of the paper, each with its key', () => {
    assert.deepEqual(
      tagChoices([work, { ...work, id: 'law', title: { en: 'Law', zh: '法规' }, key: null }], 'zh').map(
        ({ key, title }) => `${key} ${title}`,
      ),
      ['1 人名', '2 机构', '3 地名', '4 日期', 'w 作品', '5 法规'],
    );
  });

  it('leaves a key to the tag that claims it', () => {
    assert.deepEqual(
      tagChoices([two], 'en').map(({ key, title }) => `${key} ${title}`),
      ['1 Person', '3 Organisation', '4 Place', '5 Date', '2 Two'],
    );
  });

  it('lets a paper’s tag take the place of a usual one', () => {
    assert.deepEqual(
      tagChoices([{ ...work, id: 'place', key: null }], 'zh').map(({ id, title }) => `${id} ${title}`),
      ['person 人名', 'organisation 机构', 'place 作品', 'date 日期'],
    );
  });

  it('is any of the proof marks and any of the labels', () => {
    assert.deepEqual(
      markChoices('zh').map(({ title }) => title),
      ['改正', '删除', '增补', '对调', '接排', '另起段', '转移', '保留', '存疑'],
    );
    assert.equal(labelChoices('en').length, 11);
  });
});

describe('what a note says in one line', () => {
  const marked = (mark: ProofMark['id'], quote: string, typed = ''): string =>
    meaningOf(markedContent(mark, quote, typed), quote, [], 'zh');

  it('is the change, for a correction', () => {
    assert.equal(marked('replace', '人党', '入党'), '人党 → 入党');
    assert.equal(marked('delete', '的'), '删去“的”');
    assert.equal(marked('insert', '', '党'), '补入“党”');
    assert.equal(marked('join', '节日氛\n\n围'), '节日氛⏎围 → 节日氛围');
    assert.equal(marked('split', '据介绍'), '据介绍 → ⏎据介绍');
  });

  it('is the name of a tag, of a label, of a status and of what stands', () => {
    const say = (content: Parameters<typeof meaningOf>[0]): string => meaningOf(content, '青禾', [work], 'zh');
    assert.equal(say({ kind: 'tag', value: 'work', text: '' }), '作品');
    assert.equal(say({ kind: 'tag', value: '路名', text: '' }), '路名');
    assert.equal(say({ kind: 'label', value: 'headline', text: '' }), '标题');
    assert.equal(say({ kind: 'status', value: 'validated', text: '', article: { hash: '', text: '' } }), '付印');
    assert.equal(say({ kind: 'stet', value: '*', text: '' }), '所有规则');
    assert.equal(say({ kind: 'query', text: '对吗?' }), '');
  });
});
