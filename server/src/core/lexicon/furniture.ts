import { SECTION_LABELS } from './sections';
import { Sign } from './signs';

export type FurnitureKind =
  | 'weather'
  | 'contact'
  | 'folio'
  | 'staff'
  | 'lottery'
  | 'imprint'
  | 'advertisement'
  | 'jump'
  | 'custom';

/** One family of furniture lines: what it is called and how a line of it is known. */
interface FurnitureFamily {
  readonly kind: FurnitureKind;
  /** A line without any of these signs can't be of the family. */
  readonly needs: number;
  /** Looked for in a trimmed line; without nested repeats, so that it runs in linear time. */
  readonly pattern: RegExp;
  /** Lines of more half-ems than this are running text, whatever they mention. */
  readonly widest: number;
}

const FAMILIES: readonly FurnitureFamily[] = [
  {
    kind: 'weather',
    needs: Sign.Weather,
    pattern:
      /^(?:今[天日]|明[天日])\s?[:：].{0,60}(?:℃|°C)|^(?:[\u4e00-\u9fff]{0,6}(?:今日|明日|今天|明天|今夜|后天|近日|今明)?(?:天气|气温|海浪|风浪|海区|水情|潮汐)(?:预报)?\s?[:：]|[\u4e00-\u9fff]{0,6}(?:天气预报|天气)\s.{0,50}(?:℃|°C|\d\s?度|[东南西北微偏]风|\d\s?级)|(?:今日|明日|今天|明天|后天).{0,16}(?:℃|°C)|(?:今[天日]|明[天日])?(?:白天|夜间|夜里)(?:到夜间)?(?:[\s:：]|晴|阴|多云|[小中大]到?[中大]?[雨雪]).{0,50}(?:℃|°C)|.{0,14}(?:晴|阴|多云|小雨|中雨|阵雨|雪|霾).{0,12}\d\s?(?:℃|°C|度).{0,20}[风级]?)/,
    widest: 110,
  },
  {
    kind: 'lottery',
    needs: Sign.Imprint,
    pattern:
      /^(?:.{0,10}(?:双色球|大乐透|排列[三五35]|七星彩|七乐彩|3D|福彩|体彩|快乐8).{0,14}第?\s?\d{4,7}\s?期|.{0,24}(?:中奖号码|开奖号码|开奖公告|开奖结果|彩券开奖|红球|蓝球)\s?[:：]?)/,
    widest: 120,
  },
  {
    kind: 'imprint',
    needs: Sign.Imprint | Sign.Latin,
    pattern:
      /(?:国内统一(?:连续出版物|刊)号|准印证号|CN\s?\d\d\s?-\s?\d{4}|邮发代号|广告(?:经营)?许可证|零售(?:每份|价\s?[:：]?\s?[\d一二三四五六七八九十])|每份(?:零售|定价)|(?:社|报社|地)址\s?[:：].{0,40}(?:邮编|电话|邮政编码)|邮政编码\s?[:：]|(?:本报|本版|版权|声明).{0,14}未经(?:本报)?(?:许可|授权|同意).{0,8}不得转载|印刷\s?[:：].{0,24}(?:厂|公司|中心)|(?:今日|本日)\s?\d{1,3}\s?版|总第\s?\d+\s?期|(?:主管|主办|出版)(?:单位)?\s?[:：])/,
    widest: 200,
  },
  {
    kind: 'contact',
    needs: Sign.Colon | Sign.Latin | Sign.Digit | Sign.Scan,
    pattern:
      /^(?:[\u4e00-\u9fff]{0,6}热线\s?\d[\d-]{2,13}(?:\s|$)|停[水电气](?:通知|公告|预告|信息)\s?[:：][^。]{10,}$|新闻(?:报料|爆料|热线)\s[\d-]{7,13}\s|[\u4e00-\u9fff]{2,8}[:：]?\s?(?:https?:\/\/|www\.)[\w./-]+(?:\s.{0,40})?$|[^。]{0,14}(?:热线|专线|电话|网址|网站|邮箱|信箱|微博|官方微信|公众号|客户端|订阅|投稿|来稿|投书|稿件|传真|E-?mail|QQ群?|扫码|来信|来函)\s?(?:电话|号码|邮箱|地址|请寄|请发|请投)?\s?[:：](?!\s?[“"「『])|(?:[^，。,]{2,16}[?？！!\s])?请?拨打.{0,8}(?:热线|电话)\s?\d|(?:敬请|欢迎|请)关注本报.{2,40}(?:来稿|投稿|来信|邮箱|信箱|报名)|.{0,12}(?:投稿|邮箱|信箱|电邮)\s[\w.+-]{2,40}@[\w.-]{3,40}(?:\s.{0,24})?$|[\u4e00-\u9fff]{2,8}请?(?:拨打|致电)\s?[:：]?\s?[\d-]{7,13}(?:\s.{0,40})?$|[\u4e00-\u9fff]{2,10}请(?:拨打|致电)[^，。,]{0,16}(?:热线|专线)\s?[:：]?\s?[\d-]{7,13}$|(?:如果?您|若您|欢迎).{0,30}(?:拨打|致电).{0,8}(?:热线|电话)\s?[:：]?\s?\(?\d[\d—-]{3,16}$|.{0,4}(?:来稿|投稿|通信|通讯|联系|本报|报社)地址\s?[:：]|(?:https?:\/\/|www\.)\S+$|[\w.+-]{2,40}@[\w-]{2,40}\.[\w.]{2,20}$|.{0,10}(?:新闻|广告|发行|订报|报料|投诉|服务|咨询|征订|刊登|健康|本版)(?:热线|专线|电话)\s?[:：]?\s?\(?\d|.{0,24}\s[\u4e00-\u9fff]{0,4}热线\s?[\d-]{7,13}$|本[报刊][\u4e00-\u9fff]{0,4}热线\s?[\d-]{7,13}(?:\s.{0,40})?$|(?:本报|新闻|爆料|报料|读者)?(?:热线电话|热线)\s?[:：]?\s?[(（]?\d{3}|扫一?扫.{0,20}$|.{0,8}请?扫描?二维码(?:关注|下载|加入|订阅).{0,14}$|[\u4e00-\u9fff]{2,4}[部组]电话\s?[\d-]{7,13}$|[\u4e00-\u9fff]{2,8}(?:抢修|报修|急救|救援|求助|报警)电话\s?[\d-]{5,13}(?:\s\S{2,12})?$|[\u4e00-\u9fff]{2,6}[:：]\d{6,8}\s[\u4e00-\u9fff]{2,6}[:：]\d{6,8}|(?:广告|编辑|发行|记者)部\s(?:Tel|电话|Fax|传真)\s?[:：])/i,
    widest: 180,
  },
  {
    kind: 'folio',
    needs: Sign.Imprint | Sign.Date | Sign.Latin | Sign.Digit,
    pattern:
      /^(?:\S{0,10}\s?(?:\d{4}|[二〇○零一九]{4})年\s?[\d一二三四五六七八九十]{1,3}月\s?[\d一二三四五六七八九十廿卅]{1,3}日.{0,4}(?:星期|周|星期|农历|第|$).{0,40}|(?:星期|周)[一二三四五六日天].{0,12}第?[\d一二三四五六七八九十]{1,3}版.{0,16}|\d{1,2}\s[\u4e00-\u9fff]{2,6}\s[A-Z]{4,20}|第?\s?[A-D]?\d{1,3}\s?版(?:\s?[·•/|]?\s?[\u4e00-\u9fff·]{0,8})?|第[一二三四五六七八九十]{1,3}版(?:\s?[\u4e00-\u9fff·]{0,8})?|[A-D]\d{1,2}(?:\s?[-—–~～]\s?[A-D]?\d{1,2})?(?:\s{0,4}[\u4e00-\u9fff·]{0,8})?|(?:第[\d一二三四五六七八九十]{1,3}版|[A-D]?\d{1,3}版?)\s.{0,14}\d{4}年\d{1,2}月\d{1,2}日.{0,16}|\d{1,3}|[-—–]\s?\d{1,3}\s?[-—–]|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:\s.{0,20})?)$/,
    widest: 90,
  },
  {
    kind: 'staff',
    needs: Sign.Staff,
    pattern:
      /^[(（]?本版(?:图片|照片|图文|文图|稿件|文字|插图|摄影)(?:除署名外)?(?:均|皆)?(?:[由为据]|[:：]).{2,40}$|^本版(?:撰文|采写|插图|题字|摄影|图片|漫画|统筹)\s?[:：]?\s?[\u4e00-\u9fff·]{1,4}(?:\s.{0,30})?$|^[(（【■□]?\s?(?:本版|今日|值班|责任|见习|执行|夜班|本期|一版){0,2}(?:(?:责编|版面编辑|编辑|美编|校对|版式|版面设计|组版|排版|编审|审读|审校|值班主任|值班编委|值班总编|主编)\s?[:：/／]?|(?:统筹|策划|总编|总?值班|制图|视觉|视觉设计|电子邮箱)(?:\s|\s?[:：/／]))\s?(?!同志|部|先生|老师|叔叔|阿姨|手记|札记|感言|寄语|点评|点睛|的话|按)[\u4e00-\u9fff·]{1,4}(?:\s|$|[\u4e00-\u9fff、/：:）)])/,
    widest: 110,
  },
  {
    // `相关新闻刊A4`, `详见第三版`, `■ 老旧电梯更新有补贴 >>> 03版`, `漫画：会海无边(刊二版)`: leads the reader elsewhere, where another story stands.
    kind: 'jump',
    needs: Sign.Imprint | Sign.Latin | Sign.Digit,
    pattern:
      /^[（(［[【▶▲★◆]?\s?(?:(?:相关|更多|详细)(?:新闻|报[道导]|评论|链接|图片|内容)|详|另|报[道导])[刊见载]于?\s?(?:第\s?)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?[版叠]?\s?[）)］\]】◀]?$|^[■●◆▲★▶].{4,30}\s?(?:>{2,4}|＞{2,4}|▶{1,3}|→|…{1,2}|详?见)\s?第?[A-D]?\d{1,2}\s?版?$|^.{4,40}\s?[▶►→]\s?第?[A-D]?\d{1,2}\s?版?$|^[\u4e00-\u9fff“”]{2,24}(?:详情|全文|报道|内容|后续)?[详请]?见(?:今日|本报)?第?(?:[A-D]?\d{1,2}|[一二三四五六七八]{1,2})版$|^[^。！？]{4,24}[（(](?:刊|载|详?见)(?:今日|本报|于)?第?(?:[A-D]?\d{1,2}|[一二三四五六七八]{1,2})版[）)]$/,
    widest: 76,
  },
  {
    // `(未完待续)`: the next instalment stands in another issue.
    kind: 'jump',
    needs: Sign.Turn,
    pattern: /^[（(【[]?\s?(?:未完\s?待续|未完|待续|未完，?待续)\s?[）)】\]]?$/,
    widest: 20,
  },
  {
    // `今日导读 ● 第2版 甲 ● 第5版 乙`, `5版 一座老厂区的第三次生命`: what stands on the other pages.
    kind: 'jump',
    needs: Sign.Imprint,
    pattern:
      /^[●•▶■◆]?\s?第?(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})版[\s·:：|/]{1,3}(?!.*(?:\d年|星期|编辑|责编|电话))[\u4e00-\u9fff“"《‘][^。]{5,44}$|^(?:今日|本期|要闻|本报|内页)?导读\s?[●•·▶■◆|:：]?\s?.{0,40}第?[A-D]?[\d一二三四五六七八九十]{1,3}版\s|^[●•▶■◆]?\s?第?[A-D]?[\d一二三四五六七八九十]{1,3}版\s.{4,40}\s[●•▶■◆]?\s?第?[A-D]?[\d一二三四五六七八九十]{1,3}版\s.{4,}/,
    widest: 160,
  },
  {
    kind: 'advertisement',
    needs: Sign.Imprint | Sign.Notice,
    pattern:
      /^(?:[·•*【(（]?\s?(?:广\s?告|公益广告|分类广告|广告刊登|便民信息)\s?[·•*】)）]?)$|^[·•*【(（]\s?遗失声明\s?[·•*】)）]?$|^遗失声明[\s:：].{6,}作废。?$|^分类广告\s.{4,50}\d{3}$|^【(?:遗失声明|招租|出租|转让|招聘|求购|出售|征婚|寻人|寻物|搬家|家政|招商|二手)】.{6,}$|^(?:广告|公益广告)\s?[·•|].{0,20}$|^广告\s?[:：].{4,40}$|^(?:以上|本版)(?:信息|资讯|内容|观点|所列价格)[^。]{0,16}(?:仅供参考|为准)|^(?:风险提示\s?[:：]\s?)?(?:股市|投资|理财)有风险[\s,，](?:入市|投资|理财)[需须]谨慎$/,
    widest: 60,
  },
  {
    // `旺铺转让 鼓楼街口 60平方米 证照齐全 5550789`: a few words each, and whom to call; no list of offices.
    kind: 'advertisement',
    needs: Sign.Digit,
    pattern:
      /^(?:转让|出租|出售|求购|招租)[:：][^。]{6,40}电话[:：]?\s?[\d-]{7,13}$|^(?=[\u4e00-\u9fff])(?!\S*[局院所司社区心校]\s)(?:(?!\S*\d[号室楼层])[^\s，。、；：！？,:;]{2,16}\s{1,4}){3,6}(?:(?:电话|热线|咨询|手机)[:：]?)?(?:[(（]?\d{3,4}[)）-]\s?)?(?:\d{7,8}|\d{3,4}-\d{4}|1\d{10}|400-?\d{3}-?\d{4})(?:\s\S{2,10})?$/,
    widest: 90,
  },
  {
    // `祥和家电 以旧换新 最高补贴三成 地址：中山路41号`: what is for sale and where, or whom to call; no notice's `活动时间 …`.
    kind: 'advertisement',
    needs: Sign.Digit | Sign.Colon,
    pattern:
      /^(?=[\u4e00-\u9fff])(?!报名|咨询|举报|联系)(?!\S*(?:时间|地点|日期|对象|方式|内容|[局院所司社区心校])\s)(?:[^\s，。、；：！？,:;]{2,12}\s{1,4}){1,4}(?:(?:呼机|寻呼机?|电报挂号|电挂|咨询|订购|订座|预订|详询|热线|预约专线|查询电话|预约电话|报名电话)\s?[:：]?\s?\d[\d -]{2,14}\d|地址\s?[:：]\s?[\u4e00-\u9fff\d]{3,14}|详询[\u4e00-\u9fff]{2,6})$/,
    widest: 70,
  },
];

/** The family of a trimmed line, or null. The caller leaves out wider lines and those that end a sentence. */
export function furnitureKindOf(line: string, width: number, signs: number): FurnitureKind | null {
  for (const family of FAMILIES) {
    if ((signs & family.needs) === 0 || width > family.widest) continue;
    if (family.pattern.test(line)) return plausible(family.kind, line) ? family.kind : null;
  }
  if (width > WIDEST_FOLIO || (signs & FOLIO_NEEDS) === 0) return null;
  return isPageNumber(line) || isFolio(line) ? 'folio' : null;
}

/** `T4 人物`, `W06`, `体育 7`, `要闻  2版`: a letter beyond the usual four numbers a page where a zero or the page's own label says so. */
const isPageNumber = (line: string): boolean => line.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(line);

const LONGEST_PAGE_NUMBER = 14;
const LABEL = SECTION_LABELS.join('|');
const PAGE_NUMBER = new RegExp(
  `^[E-Z](?:0\\d(?:\\s[\u4e00-\u9fff·]{1,8})?|\\d{1,2}\\s?[·•/|]?\\s?(?:${LABEL}))$|^(?:${LABEL}|综合)\\s{1,4}第?\\d{1,2}版?$|^[\u4e00-\u9fff]{2,4}·[\u4e00-\u9fff]{2,6}\\s{1,4}[A-D]?\\d{1,2}版?$|^[\u4e00-\u9fff]{2,6}\\s{1,4}(?:[A-D]\\d\\d|[\u4e00-\u9fff]{2,4}\\s{1,4}[A-D]\\d)版?$|^(?:0\\d\\s{1,4}[\u4e00-\u9fff·]{2,6}|[A-D]?\\d{1,2}\\s{1,4}(?:[\u4e00-\u9fff]{2,4}·[\u4e00-\u9fff]{2,6}|${LABEL}))$`,
);

const WIDEST_FOLIO = 110;
const FOLIO_NEEDS = Sign.Imprint | Sign.Date | Sign.Latin | Sign.Digit;

/**
 * What folio lines are made of, in whatever order a paper sets them: `体育 B08 2023年8月21日 星期一`. A line that has
 * two kinds of these pieces and little else besides, such as the paper's or the page's name, is a folio line.
 */
const FOLIO_PIECES: readonly RegExp[] = [
  /零售(?:每份)?[\d一二三四五六七八九十]{1,3}[分角元]|今[日天][\d一二三四五六七八九十]{1,2}大?[张版]|第[〇○零一二三四五六七八九十百\d]{1,6}号/g,
  /(?:\d{4}|[〇○零一二三四五六七八九]{4}|(?:中华)?民国.{1,4})年\s?[\d一二三四五六七八九十]{1,3}月\s?[\d一二三四五六七八九十廿卅]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}年\s?\d{1,2}月/,
  /(?<![\u4e00-\u9fff])(?:星期|周)[一二三四五六日天](?![\u4e00-\u9fff])/,
  /(?<![A-Za-z\d])[A-D]\d{1,2}(?:[-—–~～][A-D]?\d{1,2})?版?(?![A-Za-z\d])|第?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?版/,
  /农历.{2,10}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{2,6}/,
  /(?<=^|\s)(?:\d{1,2})(?=\s|$)/,
  /总?第\s?(?:\d{1,6}|[一二三四五六七八九十百千零〇]{1,9})\s?期/,
  /(?:督印|承印|出版)\s?[:：]?\s?[\u4e00-\u9fff]{2,12}公司/,
  /(?:责任编辑|责编|编辑|美编|校对|版式|组版|排版|主编|审读)\s?[:：/]?\s?[\u4e00-\u9fff·]{2,4}/g,
  /(?:电话|热线|信箱|邮箱|电子信箱|电子邮箱|E-?mail)\s?[:：]?\s?[\w.@+()—-]{6,40}/gi,
];
/** `SATURDAY, MARCH 9, 2013`, as papers overseas have it. */
const ENGLISH_DATE =
  /(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY,?\s+)?(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?\s+\d{1,2},\s?\d{4}/i;
/** A paper's own name. */
const OWN_NAME = /^[\u4e00-\u9fff]{2,7}报(?=\s)/;
/** `(内部资料 免费交流)`. */
const IN_BRACKETS = /\([^()\d]{2,16}\)/;
const MAY_BE_FOLIO = /[日版期]|责编|\d{4}[-./]|[A-D]\d/;
const MOST_BESIDES = 10;
/** `《溪流》`: the paper's own name, in title marks. */
const OWN_TITLE = /《[^《》]{1,10}》/;

function isFolio(line: string): boolean {
  const printed = line.normalize('NFKC');
  if (!MAY_BE_FOLIO.test(printed)) return false;
  let rest = printed.replace(ENGLISH_DATE, ' ').replace(IN_BRACKETS, ' ').replace(OWN_NAME, ' ');
  if (!MAY_BE_FOLIO.test(rest) || /[,;。]/.test(rest)) return false;
  let kinds = Number(ENGLISH_DATE.test(printed)) + Number(OWN_NAME.test(printed));
  for (const piece of FOLIO_PIECES) {
    const without = rest.replace(piece, ' ');
    if (without !== rest) kinds++;
    rest = without;
  }
  return kinds >= 2 && rest.replace(OWN_TITLE, '').replace(/[\s·•|/:]+/g, '').length <= MOST_BESIDES;
}

/** `江海都市报`: a paper's own name, which belongs to the folio line that it stands beside. */
export const isMasthead = (line: string): boolean =>
  MASTHEAD.test(line.replace(/\s+/g, '')) || ENGLISH_MASTHEAD.test(line);

/** `JIANGZHOU DAILY`. */
const ENGLISH_MASTHEAD = /^[A-Z]{4,20}(?: [A-Z]{3,12}){0,2} (?:DAILY|NEWS|TIMES|WEEKLY|POST|HERALD)$/;

const MASTHEAD = /^[\u4e00-\u9fff]{1,7}(?:报|周刊|晚刊)$/;

export const WIDEST_FURNITURE = Math.max(...FAMILIES.map((family) => family.widest));

/** A telephone that a notice gives for its own business, unlike the paper's hotlines. */
const OF_A_NOTICE = /联系人\s?[:：]|^(?:联系|咨询|报名|预约|举报|监督)(?:电话|方式)\s?[:：][^:：]{0,30}$/;

/** `(2020年6月29日县人大常委会通过)`, `公示期:2020年7月1日至7日`. */
const DATE_OF_A_NOTICE =
  /^[（(].*[)）]$|期限?\s?[:：]\s?\d{4}年|[局委厅处办室院会司校站所队府心团厂]\s{1,4}\d{4}年\d{1,2}月\d{1,2}日$/;

function plausible(kind: FurnitureKind, line: string): boolean {
  if (kind === 'contact' && OF_A_NOTICE.test(line)) return false;
  if (kind === 'folio' && DATE_OF_A_NOTICE.test(line)) return false;
  if (kind === 'weather' || line.startsWith('【')) return true;
  const pauses = line.match(/[，,]/g)?.length ?? 0;
  if (kind === 'staff' || kind === 'folio') return pauses === 0;
  return pauses <= 2;
}
