import { strict as assert } from 'node:assert';
import { defaultLexicon } from '../../../server/src/core/lexicon/lexicon';
import { LineLabel } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';

const TEXT = `晒谷场上打粮忙 合作社里算新账

记者 林晓舟

本报讯 晒谷场上一片金黄。社员们趁着好天气翻晒新收的稻谷。

会计在一旁记账,脸上都带着笑。

山路修到家门口

通往后岭的水泥路昨天完工。
`;

describe('a headline that a person has named', () => {
  it('stays by itself, and the crosshead right below it a crosshead', () => {
    const offset = TEXT.indexOf('会计');
    const { parts } = readPage(TEXT, defaultLexicon, [{ offset, label: LineLabel.Headline }]);
    const { part } = parts.at(-1)!;
    const wordsOf = (spans: readonly { readonly start: number; readonly end: number }[] | undefined) =>
      spans?.map(({ start, end }) => part.text.slice(start, end));
    assert.deepEqual(wordsOf(part.article?.headline), ['会计在一旁记账,脸上都带着笑。']);
    assert.deepEqual(wordsOf(part.article?.subheads), ['山路修到家门口']);
  });
});
