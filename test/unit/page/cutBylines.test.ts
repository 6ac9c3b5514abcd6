import { deepEqual, equal } from 'node:assert/strict';
import { outlineOf } from '../../../server/src/cli/outline/pageOutline';
import type { Byline } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';
import { bylinesOf, STORY, spelled } from '../../harness/bylines';

describe('a role that a line end of the print cut', () => {
  for (const role of ['通 讯员', '通讯 员'])
    it(`is whole at the end of a story: ${role}`, () =>
      deepEqual(bylinesOf(`文化大院唱起来\n\n${STORY}记者 方叙言 ${role} 何处寻`).map(spelled), [
        '记者 方叙言 通讯员 何处寻',
      ]));
});

describe('a name that a line end of the print cut', () => {
  const dated = (byline: string): string =>
    `文化大院唱起来\n\n本报讯${byline}7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场。`;
  const paragraph = (text: string): string => outlineOf(readPage(text)).articles[0]!.paragraphs[0]!.text;

  for (const byline of [' 记者 方叙言 通讯 员 温若 溪 ', '(记者 方叙言 通讯 员 温若 溪)']) {
    it(`is whole behind a dateline: ${byline}`, () =>
      deepEqual(bylinesOf(dated(byline)).map(spelled), ['记者 方叙言 通讯员 温若溪']));

    it(`has no space in its paragraph: ${byline}`, () =>
      equal(paragraph(dated(byline)).includes('通讯员 温若溪'), true));
  }

  it('keeps the space that sets it wide', () =>
    equal(paragraph(dated('(记者 方 言)')).startsWith('本报讯(记者 方 言)'), true));
});

describe('a byline that a line end cut in two', () => {
  const cut = (first: string, second: string): readonly Byline[] =>
    bylinesOf(
      [
        '八旬老人学电脑',
        '　　本报讯 家住糖坊巷的退休教师今年',
        '八十三岁。上个月,他拿出积蓄买了一台',
        '电脑,每天跟着孙子学打字,如今一分钟',
        `能打二十个字。${first}`,
        second,
        '',
        '公厕挂上“意见本”',
        '　　本报讯 最近,市环卫处在全市公厕',
        '里挂起了“意见本”,市民对卫生、照明有',
        '什么意见,都可以写在本子上。',
      ].join('\n'),
    );

  it('names whom it names, over both lines', () => {
    const [byline] = cut('(通讯员 方叙', '言 温若溪)');
    deepEqual([spelled(byline!), byline!.spans.length], ['通讯员 方叙言 通讯员 温若溪', 2]);
  });

  it('needs no brackets, and is cut wherever the column ends', () => {
    for (const [first, second] of [
      ['还会上网。记者 方叙言 通', '讯员 温若溪'],
      ['如今还会发邮件了。记', '者 方叙言 通讯员 温若溪'],
      ['记者 方叙言 通讯员 温若', '溪'],
      [' (本报记', '者 方叙言 通讯员 温若溪)'],
    ] as const)
      deepEqual(cut(first, second).map(spelled), ['记者 方叙言 通讯员 温若溪']);
  });

  const page = (...lines: readonly string[]): string =>
    ['八旬老人学电脑', ...lines, '电脑,每天跟着孙子学打字,如今一分钟', '能打二十个字,还能给远方的女儿发邮件'].join(
      '\n',
    );

  it('is whole where the next headline stands right below it', () =>
    deepEqual(cut('还会上网。记者 方叙言', '平安建设').map(spelled), ['记者 方叙言']));

  it('is none of the words of its paragraph', () => {
    const whole = `${page('　　本报讯 家住糖坊巷的退休教师今年', '八十三岁。上个月,他拿出积蓄买了一台')}\n。老伴也要学。记者 方叙言 通讯员 温\n若溪`;
    const [paragraph] = outlineOf(readPage(whole)).articles[0]!.paragraphs;
    deepEqual(paragraph!.lines, [2, 3, 4, 5, 6]);
    equal(paragraph!.text.endsWith('老伴也要学。'), true);
    equal(readPage(whole).parts[0]!.part.article!.paragraphs[0]!.seams.at(-1)!.strength, 'strong');
  });

  it('may stand behind a dateline', () => {
    for (const [first, second] of [
      ['(记者 方叙言 通讯员 温若', '溪)家住糖坊巷的退休教师今年八十三'],
      ['(记者 方叙言 通讯', '员 温若溪)家住糖坊巷的退休教师今年'],
    ] as const)
      deepEqual(bylinesOf(page(`　　本报讯${first}`, second)).map(spelled), ['记者 方叙言 通讯员 温若溪']);
  });

  it('needs no brackets behind one, either', () => {
    for (const [first, second] of [
      ['本报7月3日讯 记者 方叙言 通讯', '员 温若溪 今天上午,全市重点项目半'],
      ['本报7月3日讯 记者 方叙言 通讯员', '温若溪 今天上午,全市重点项目半'],
    ] as const) {
      const page = `大桥主塔今日封顶\n\n　　${first}\n${second}\n年观摩会在开发区举行,与会人员先后\n走进八家企业,看设备、问订单、算产\n值,一路走一路比。\n`;
      deepEqual(bylinesOf(page).map(spelled), ['记者 方叙言 通讯员 温若溪']);
    }
  });

  it('is no sentence about a reporter, or about a team', () => {
    deepEqual(cut('记者曾经写', '过一篇内参反映这件事。'), []);
    deepEqual(cut('调研组由局总农艺师', '带队。'), []);
  });

  it('may be a name alone', () => deepEqual(cut('(方', '叙言)').map(spelled), ['方叙言']));
  it('is no remark', () => deepEqual(cut('(见第三', '版)'), []));
});
