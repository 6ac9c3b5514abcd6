import { splitByline } from '../../../../server/src/core/rules/article/splitByline';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, unsigned } from '../../../harness/newsPage';

const check = checking(splitByline);
const story = unsigned(STORIES[0]!);

describe('split-byline', () => {
  it('puts two lines on one', () => {
    check(dumpOf(story, '⟦记者 方叙言\n通讯员 温若溪 文/图⟧'), {
      says: '记者 方叙言 通讯员 温若溪 文/图',
      safety: 'safe',
      fixed: dumpOf(story, '记者 方叙言 通讯员 温若溪 文/图'),
    });
  });

  it('keeps nothing of Windows line ends or blanks between them', () => {
    check(dumpOf(story, '⟦记者 方叙言 \n 通讯员 温若溪⟧').replaceAll('\n', '\r\n'), {
      fixed: dumpOf(story, '记者 方叙言 通讯员 温若溪').replaceAll('\n', '\r\n'),
    });
  });

  it('is silent about a byline on one line', () => {
    check(dumpOf(story, '记者 方叙言 通讯员 温若溪 文/图'));
  });

  it('leaves one in brackets that a line end cut in two to whoever joins the paragraph’s lines', () => {
    check(
      dumpOf(
        '公厕挂上“意见本”',
        [
          '　　本报讯 最近,市环卫处在全市公厕',
          '里挂起了“意见本”,市民对卫生、照明有',
          '什么意见,都可以写在本子上。(通讯员方',
          '叙言)',
        ].join('\n'),
      ),
    );
  });

  it('is silent about bylines of two articles', () => {
    check(dumpOf(story, '记者 方叙言', unsigned(STORIES[1]!), '通讯员 温若溪'));
  });
});
