import { deepEqual } from 'node:assert/strict';
import { defaultLexicon, extendLexicon, type Lexicon } from '../../../server/src/core/lexicon/lexicon';
import { compileLinePattern, isPatternProblem } from '../../../server/src/core/lexicon/linePattern';
import { readPage } from '../../../server/src/core/page/reading';

const STORY = '本报讯 昨日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';
const MORE = '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。';

/** The kinds of the furniture in a page that has the line between its paragraphs. */
const kinds = (line: string, lexicon: Lexicon = defaultLexicon): readonly string[] =>
  readPage(`文化大院唱起来\n\n${STORY}\n\n${line}\n\n${MORE}`, lexicon).parts.flatMap(({ part }) =>
    part.furniture.map(({ kind }) => kind),
  );

const is = (kind: string, ...lines: readonly string[]): void => {
  describe(`furniture of the kind ${kind}`, () => {
    for (const line of lines) it(line, () => deepEqual(kinds(line), [kind]));
  });
};

is(
  'weather',
  '今天白天晴间多云 西北风3到4级 气温零下21℃到零下12℃',
  '今天白天 晴到多云 偏南风3级左右 最高温度17℃ 今天夜里 多云 最低温度5℃',
);

is('contact', '青禾都市报官方微信:qhdsb 律师咨询QQ群:100200300', '民生热线 0000-88556600 微信公众号:青禾民生');

is(
  'advertisement',
  '遗失声明 青禾县顺达货运部遗失公章一枚,声明作废。',
  '转让:农贸市场旁门面一间,60平方米,电话:8226077',
);

is(
  'folio',
  '2010年12月25日 星期六 第二版',
  'A03',
  '第3版',
  '第二版',
  '第三版 综合新闻',
  '副刊 D2 2007年11月25日 星期日 督印 青禾报业有限公司',
  '04 专版 ZHUANBAN',
  'T4 人物',
  '综合 3',
  '要闻  2版',
  'A2  重點新聞',
  'A12-A13 天下',
  'W06',
  'S02 城事周刊',
  '要闻 A02 2016年4月8日 星期五',
  '体育 B08 2023年8月21日 星期一',
  'A11 人文周刊 2020-11-27',
  '０３版　社会新闻　１９９８年６月１５日　星期一',
  '第四版 副刊 2014年10月24日',
  '中華民國一〇七年五月二十日 星期日 第四版',
  '2009年9月18日 星期五 责任编辑:方叙言 校对:温若溪',
  '二〇一〇年十二月二十五日 星期六',
  '- 3 -',
  '第二版 综合新闻 2016年4月8日 编辑:方叙言 电话:(0000)51234',
  '《溪流》 青禾实验中学校刊 2011年12月 第4版',
  '青禾师范学院报 第418期 2017年4月20日 第二版',
  '06 法治 2020年12月4日 星期五 责任编辑 方叙言 电子信箱 fz@example.com',
  '4 种植·养殖 2012年7月6日 星期五 编辑 温溪 电话 0000-5550137',
  '中華民國一〇五年三月十六日 星期三 丙申年二月初八 地方綜合 C3',
  '2 综合新闻',
);
is('staff', '责编 方叙言 校对 温若溪 版式 陶知远', '本版责编:方叙言', '责任编辑：方叙言', '編輯：方叙言');
is('staff', '本版责任编辑:方叙言 版面设计:温若溪', '本版图片由青禾县委宣传部提供', '(本版稿件由方叙言整理)');
is(
  'contact',
  '城区供水抢修电话 0000-5528110 二十四小时受理',
  '消费维权投诉请拨打00315或本报热线0000-6103366',
  '如果您身边有老手艺人,欢迎拨打热线:0000-9600',
  '新闻热线:0000-1234567',
  '青禾党建网:www.qinghe.example 投稿信箱:tg@qinghe.example',
  '青禾新闻网 www.qinghe.example 新闻热线 5550',
  '新闻报料 0000-5550990 投稿 tg@qinghe.example',
  '停水通知: 11月11日8时至18时 盐仓街一带停水 请储水备用',
  '读者服务专线：0000-1234567',
  '网址: www.example.com',
  'www.example.com',
  'news@example.com',
  '投稿邮箱:news@example.com',
  '来稿请寄：photo@example.com 请注明“镜头”字样',
  '拨打热线 0000-96110 线索一经采用 酬金30元',
  '本报地址:青禾县文化路9号 新闻热线:0000-7700110',
);
is('contact', '热线电话 0000-1234567 欢迎爆料 24小时在线');
is('weather', '海区预报:今日偏南风4~5级 浪高1.0米', '今日天气: 晴 12℃~20℃', '今天多云,16℃到22℃', '天气:阴转小雨');
is('lottery', '双色球第2020012期', '开奖号码:03 08 11 17 25 30');
is('imprint', '国内统一连续出版物号 CN 00-0917', '邮发代号 00-17 今日八版');
is('advertisement', '县中医院专家门诊预约电话 5228120 周六周日不休息', '出租:海运路临街铺面两间 呼126-88312');
is('advertisement', '广告', '公益广告', '【广告】', '遗失声明: 青禾县粮行营业执照副本丢失,声明作废。');
is(
  'advertisement',
  '青禾图书城 秋季特价书展 全场六八折 10月26日至11月3日',
  '本版资讯仅供参考 投资有风险 入市须谨慎',
  '吉房出租: 鼓楼巷临街旺铺两间 面议 电话 13000000000',
  '诚聘: 青禾农贸市场招保洁员八名 月薪两千六 电话13000000000',
  '柳塘驾校 冬季招生 两人同行立减五百 报名电话 5550099',
  '竹溪驿站民宿 双十一预售券 两晚连住三百九十九元',
);
is(
  'jump',
  '■ 老旧电梯更新有补贴 >>> 03版',
  '漫画:“会”海无边(刊二版)',
  '5版 一座老厂区的第三次生命',
  '二版 社区食堂:既要开得起来更要走得下去',
  '(更多报道见第三版)',
  '(未完待续)',
  '相关新闻刊A4',
  '详见第二版',
  '(详见第三版)',
  '(上接第一版)',
  '（下转A05版）',
  '下转第二版',
);

describe('a sentence that mentions what furniture is about', () => {
  for (const line of [
    '(2020年6月29日县第十七届人大常委会第三十次会议通过)',
    '公示期:2020年7月1日至7日',
    '市民如有线索,可拨打新闻热线0000-1234567反映,工作人员将在两个工作日内答复。',
    '当天气温骤降,最低只有3℃,演员们仍然坚持演完了最后一折。',
    '据天气预报,今晚到明天多云,演出照常进行,请观众朋友们带好雨具。',
    '编辑同志:',
    '编辑部的同志也来到了现场,与村民们一起看戏。',
    '2019年12月25日,文化大院在这里奠基,如今已经成了村民最爱去的地方。',
    '大型招聘会周六举行 月薪最高八千元',
    '秋季农机展开幕 欢迎农户选购',
    '城关中心小学 招生电话 5550298',
    '县图书馆 特价书展开幕 全场六八折',
    '商场促销 以旧换新 年货市场人气旺',
    '今年双色球的销售网点也搬进了文化大院旁边的小卖部,每天人来人往。',
  ]) {
    it(line, () => deepEqual(kinds(line), []));
  }
});

describe('furniture of one’s own', () => {
  const pattern = compileLinePattern('青禾早茶*');
  const own = isPatternProblem(pattern) ? [] : [{ pattern, kind: 'custom' as const }];

  it('is known by its pattern', () =>
    deepEqual(kinds('青禾早茶 每日一读', extendLexicon(defaultLexicon, { furniture: own })), ['custom']));

  it('is text to everybody else', () => deepEqual(kinds('青禾早茶 每日一读'), []));
});

describe('the name of a paper', () => {
  const kindsOn = (...lines: readonly string[]): readonly string[] =>
    readPage([...lines, '', '文化大院唱起来', '', STORY].join('\n')).parts.flatMap(({ part }) =>
      part.furniture.map(({ kind }) => kind),
    );

  it('belongs to the folio line right below or above it', () => {
    deepEqual(kindsOn('江海都市报', '2011年7月8日 星期五 A12版'), ['folio', 'folio']);
    deepEqual(kindsOn('2011年7月8日 星期五 A12版', '江海都市报'), ['folio', 'folio']);
  });

  it('is no furniture by itself', () => deepEqual(kindsOn('江海都市报'), []));
});
