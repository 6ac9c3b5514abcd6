import { unbalancedPair } from '../../../../server/src/core/rules/punctuation/unbalancedPair';
import { checking } from '../../../harness/markedSample';

const check = checking(unbalancedPair);

const LEDE = '本报讯 4月9日，青禾镇农家书屋上新，来自十二个村的二百多名读者到场借书';
const page = (...blocks: readonly string[]): string => ['青禾镇 书屋上新', ...blocks].join('\n\n');

describe('unbalanced-pair', () => {
  describe('speaks of the half that stands alone', () => {
    it('of a title, and of where the other half belongs', () => {
      check(page(`${LEDE}。书屋编印了⟦《⟧棚菜栽培一书，发给大家。`), {
        says: '一书',
        safety: 'none',
        alternatives: [
          page(`${LEDE}。书屋编印了《棚菜栽培》一书，发给大家。`),
          page(`${LEDE}。书屋编印了《棚菜栽培一书》，发给大家。`),
          page(`${LEDE}。书屋编印了棚菜栽培一书，发给大家。`),
        ],
      });
    });

    it('of a quotation', () => {
      check(page(`${LEDE}。店主说：⟦“⟧借书的人真多。我很高兴。`), {
        alternatives: [
          page(`${LEDE}。店主说：“借书的人真多。”我很高兴。`),
          page(`${LEDE}。店主说：“借书的人真多。我很高兴。”`),
          page(`${LEDE}。店主说：借书的人真多。我很高兴。`),
        ],
      });
    });

    it('that closes', () => {
      check(page(`${LEDE}。店主说：借书的人真多。⟦”⟧大家都笑了。`), {
        says: '借书的人',
        alternatives: [
          page(`${LEDE}。店主说：“借书的人真多。”大家都笑了。`),
          page(`${LEDE}。店主说：借书的人真多。大家都笑了。`),
        ],
      });
    });

    it('of brackets in either width', () => {
      check(page(`${LEDE}。读者⟦(⟧含儿童到场。`));
      check(page(`${LEDE}。读者含儿童⟦）⟧到场。`));
      check(page(`${LEDE}。⟦【⟧链接书屋每周开放三天。`));
    });

    it('in a headline', () => check(['⟦“⟧小书屋 办大事', `${LEDE}。`].join('\n\n')));
  });

  describe('is silent where the other half is', () => {
    it('in the next fragment of the paragraph', () => {
      check(page(`${LEDE}。店主说：“借书的人真多，我们每天都要忙到`, '深夜，心里却很高兴，谢谢大家！”'));
    });

    it('in the other width', () => check(page(`${LEDE}。读者(含儿童）到场。`)));

    it('in the headline’s other line', () => check(['“小书屋', '办大事”', `${LEDE}。`].join('\n')));

    it('paragraphs further on, each of which opens the quotation anew', () => {
      check(page(`${LEDE}。店主说：“借书的人真多。`, '“我们每天都要忙到深夜。', '“谢谢大家！”'));
    });

    it('in the next paragraph', () => check(page(`${LEDE}。店主说：“借书的人真多。`, '我们每天都要忙到深夜。”')));

    it('on another page', () => {
      check(page(`${LEDE}。店主说：“借书的人真多。（下转第2版）`));
    });

    it('lost with the paragraph’s end', () => check(page(`${LEDE}。店主说：“借书的人真多，我们每天都要忙`)));
  });

  it('is silent about items of a list, logos and an empty dump', () => {
    check(page(`${LEDE}：1）老人；2）儿童；三）学生。`));
    check('X(农家书屋上新\n\n本报讯 4月9日，青禾镇农家书屋上新。');
    check('');
  });
});
