import { leadingPunctuation } from '../../../../server/src/core/rules/punctuation/leadingPunctuation';
import { checking } from '../../../harness/markedSample';

const check = checking(leadingPunctuation);

const LEDE = '本报讯 4月9日，青禾镇夜校在文化大院开课，来自十二个村的二百多名种植户到场听课';

describe('leading-punctuation', () => {
  it('joins the second line of a headline to the first', () => {
    check(`青禾镇夜校\n⟦，⟧开进文化大院\n\n${LEDE}。`, {
      safety: 'unsafe',
      says: '青禾镇夜校',
      fixed: `青禾镇夜校，开进文化大院\n\n${LEDE}。`,
    });
  });

  it('has no repair where the line above is at its end, or where there is none', () => {
    check(`青禾镇 夜校开课\n\n${LEDE}。\n\n⟦，⟧有的还带来了自家的秧苗，请专家当场看一看，说一说。`, { safety: 'none' });
    check(`⟦，⟧有的还带来了自家的秧苗，请专家当场看一看，说一说。`, { safety: 'none' });
  });

  it('leaves cut and wrapped paragraphs to the rules that join them', () => {
    check(`青禾镇 夜校开课\n\n${LEDE}\n\n，有的还带来了自家的秧苗，请专家当场看一看，说一说。`);
    check(`青禾镇 夜校开课\n\n${LEDE}\n，有的还带来了自家的秧苗，请专家当场看一看，说一说。`);
  });

  it('is silent about opening quotes, dots and an empty dump', () => {
    check(`“夜校”开课\n\n${LEDE}。\n\n……不一会儿，大院里就坐满了人，连窗台上都站着孩子。`);
    check('');
  });
});
