import { strict as assert } from 'node:assert';
import { PagewideFix } from '../../../../server/src/core/fixes/pagewideFix';
import { halfwidthPunctuation } from '../../../../server/src/core/rules/punctuation/halfwidthPunctuation';
import { applyEdits } from '../../../../server/src/core/text/edits';
import { checking, findingsOfRule } from '../../../harness/markedSample';

const check = checking(halfwidthPunctuation);

/** What becomes of a line in an article. */
function repaired(line: string, options?: { readonly keep: readonly string[] }): string {
  const text = `青禾镇 夜校开课\n\n${line}`;
  const [finding] = findingsOfRule(halfwidthPunctuation, text, options);
  return (finding === undefined ? text : applyEdits(text, finding.fix!.edits)).split('\n\n')[1]!;
}

const becomes = (line: string, wanted: string): void => assert.equal(repaired(line), wanted);
const stays = (line: string): void => becomes(line, line);

describe('halfwidth-punctuation', () => {
  it('is one finding a dump, at the first mark, with their number', () => {
    check('青禾镇 夜校开课⟦,⟧村民点赞\n\n本报讯 4月9日,青禾镇夜校开课;三十人到场。', {
      says: '3',
      safety: 'safe',
      fixed: '青禾镇 夜校开课，村民点赞\n\n本报讯 4月9日，青禾镇夜校开课；三十人到场。',
    });
  });

  describe('widens what the printed page had full-width', () => {
    it('between Chinese characters', () =>
      becomes('种子,化肥;农药:都备齐了!够吗?', '种子，化肥；农药：都备齐了！够吗？'));

    it('beside quotes and brackets', () => {
      becomes('他说:“太好了!”,又问:“还有吗?”;大家笑了。', '他说：“太好了！”，又问：“还有吗？”；大家笑了。');
      becomes('《春耕手册》,《夏收手册》;【链接】:略', '《春耕手册》，《夏收手册》；【链接】：略');
      becomes('他说:"太好了!",又问一遍', '他说："太好了！"，又问一遍');
    });

    it('beside numbers and Latin words', () => {
      becomes('亩产1200斤,比去年增长12.5%,创新高', '亩产1200斤，比去年增长12.5%，创新高');
      becomes('会上用PPT,视频讲解;共有A,B两组', '会上用PPT，视频讲解；共有A，B两组');
      becomes('我国加入APEC,WTO等组织', '我国加入APEC，WTO等组织');
      becomes('第1,2,3组先行', '第1，2，3组先行');
    });

    it('at the end and the start of a line', () => {
      becomes('大家都来看,\n,热闹得很', '大家都来看，\n，热闹得很');
      becomes('会上演示了PPT,\n又放了视频', '会上演示了PPT，\n又放了视频');
    });

    it('beside the space that a wrap left', () => becomes('备齐了种子, 化肥和农药', '备齐了种子， 化肥和农药'));

    it('brackets around Chinese words, on both sides', () => {
      becomes('种植户(含合作社)到场', '种植户（含合作社）到场');
      becomes('世界卫生组织(WHO)发布', '世界卫生组织（WHO）发布');
      becomes('云汀1月25日电(记者 顾南星) 列车', '云汀1月25日电（记者 顾南星） 列车');
      becomes('发〔2019〕和国发(2019)12号文件', '发〔2019〕和国发（2019）12号文件');
      becomes('(下转第2版)', '（下转第2版）');
    });

    it('the other half of a pair that is full-width on one side', () => {
      becomes('种植户（含合作社)到场', '种植户（含合作社）到场');
      becomes('指数（CPI)上涨', '指数（CPI）上涨');
      becomes('种植户(含合作社）到场', '种植户（含合作社）到场');
    });

    it('brackets whose other half is on another line', () =>
      becomes('种植户(含合作社\n负责人)到场', '种植户（含合作社\n负责人）到场'));

    it('colons of labels', () =>
      becomes('新闻热线:0917-5550146 网站:www.a-b.example', '新闻热线：0917-5550146 网站：www.a-b.example'));
  });

  describe('leaves half-width', () => {
    it('thousands, times and ratios', () => {
      stays('发放教材1,200本和12,345,678元');
      stays('从9:00到11:30');
      stays('以3:2获胜，比例尺为1:1000');
    });

    it('addresses and file names', () => {
      stays('网址https://www.a-b.example/x?y=1,2;z=(3)');
      stays('信箱news@a-b.example');
      stays('见C:\\图片');
      stays('Node.js,Vue.js');
    });

    it('Latin sentences and titles', () => {
      stays('The mayor said: “Come in, please!” (He did.)');
      stays('歌曲《Hello, Goodbye》');
      stays('口号是“Just do it!”');
      stays('作者John Smith, Mary Brown');
    });

    it('numbers of a list and telephone numbers', () => {
      stays('(1)选种');
      stays('1)选种');
      stays('电话(0532)8713993');
    });

    it('brackets behind a Latin word', () => {
      stays('用PPT(PowerPoint)讲解');
      stays('函数f(x)');
      stays('高炉利用系数2.68t/(m3·d),产量上升'.replace(',', '，'));
      stays('面积S=(a+b)×h÷2');
    });

    it('entities', () => stays('甲&nbsp;乙'));
  });

  it('keeps the marks that a paper sets half-width', () => {
    assert.equal(repaired('时间:上午,地点(大院)', { keep: [':', '(', ')'] }), '时间:上午，地点(大院)');
  });

  it('leaves alone what is left of a logo', () => {
    assert.equal(repaired('X(夜经济点亮老码头'), 'X(夜经济点亮老码头');
  });

  describe('repairs a stretch alone', () => {
    const text = '青禾镇 夜校开课\n\n种子(玉米),化肥,农药。';
    const at = (mark: string) => text.indexOf(mark);
    const narrowed = (start: number, end: number) => {
      const { fix } = findingsOfRule(halfwidthPunctuation, text)[0]!;
      assert.ok(fix instanceof PagewideFix);
      return fix.narrowedTo({ start, end });
    };

    it('one mark', () => {
      const fix = narrowed(at(','), at(',') + 1);
      assert.equal(applyEdits(text, fix!.edits), '青禾镇 夜校开课\n\n种子(玉米)，化肥,农药。');
    });

    it('a selection', () => {
      const fix = narrowed(0, at(',') + 1);
      assert.equal(applyEdits(text, fix!.edits), '青禾镇 夜校开课\n\n种子（玉米），化肥,农药。');
    });

    it('nothing where there is nothing', () => assert.equal(narrowed(0, 5), null));
  });

  it('leaves a number that goes on in another line as it is', () => {
    assert.equal(repaired('本报讯,全市共有3,\n\n500人参加了这次活动。'), '本报讯，全市共有3,');
    assert.equal(repaired('本报讯,比赛在10:\n30开始,大家都来了。'), '本报讯，比赛在10:\n30开始，大家都来了。');
    assert.equal(repaired('共有3,\n\n大家都来了'), '共有3，');
  });

  it('is silent about full-width marks and an empty dump', () => {
    check('青禾镇 夜校开课\n\n本报讯 4月9日，青禾镇夜校开课；三十人到场。');
    check('');
  });
});
