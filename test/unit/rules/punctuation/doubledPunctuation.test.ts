import { doubledPunctuation } from '../../../../server/src/core/rules/punctuation/doubledPunctuation';
import { checking } from '../../../harness/markedSample';

const check = checking(doubledPunctuation);

const page = (line: string): string => `青禾镇 夜校开课\n\n本报讯 4月9日，青禾镇夜校开课。${line}`;

describe('doubled-punctuation', () => {
  describe('keeps one of', () => {
    it('the same mark twice', () => {
      check(page('大家都到场⟦。。⟧课程很实用。'), { safety: 'unsafe', fixed: page('大家都到场。课程很实用。') });
      check(page('到场的有老人⟦,,⟧有孩子。'), { fixed: page('到场的有老人,有孩子。') });
      check(page('育苗⟦、、⟧嫁接⟦；；⟧都学。'), { fixed: page('育苗、嫁接；都学。') });
    });

    it('the same mark in two widths', () => {
      check(page('到场的有老人⟦，,⟧有孩子。'), { fixed: page('到场的有老人，有孩子。') });
    });

    it('two marks that can’t stand together: the one that ends more', () => {
      check(page('大家都到场⟦，。⟧课程很实用。'), { fixed: page('大家都到场。课程很实用。') });
      check(page('育苗⟦、，⟧嫁接。'), { says: '育苗', fixed: page('育苗，嫁接。') });
      check(page('大家高兴极了⟦！。⟧'), { fixed: page('大家高兴极了！') });
    });
  });

  describe('is silent about', () => {
    it('dots, dashes and emphasis', () => {
      check(page('育苗、嫁接……都学——样样精通，真的吗？！太好了！！谁说的？？'));
    });

    it('a mark behind a quote or a bracket', () => check(page('他说：“太好了。”，又说（笑）。“是的！”。')));

    it('full stops typed for an ellipsis', () => check(page('育苗、嫁接。。。。。。')));

    it('code and furniture', () => {
      check(page('用了std::sort函数。'));
      check(`${page('')}\n\n新闻热线：：0917-5550101`);
    });

    it('an empty dump', () => check(''));
  });
});
