/**
 * What small ads are made of, a kind a row. A line of a few groups of words that has several of these kinds sells
 * something: `长兴图书城 秋季特价书展 全场六八折 10月26日至11月3日`. One or two of them stand in headlines as well.
 */
const KINDS: readonly RegExp[] = [
  // Who sells, at the end of the first group.
  /^\S{1,10}(?:[商书家]城|超市|酒店|宾馆|酒楼|饭庄|驾校|影楼|婚纱|眼镜|口腔|家具|家居|家电|电器|地产|花园|专卖店|旗舰店|民宿|旅行社|直销店|广告部|专营店|总店|分店|大药房|琴行|画室|培训|门市部|商店|商场|卖场|农商行|银行|信用社|\S{1,3}e?贷)[:：]?\s/,
  // What classified ads are about.
  /出租|转让|出售|招租|求购|旺铺|吉房|诚聘|急聘|诚招|招聘|招生|加盟|诚征|征婚|征友|搬家|开锁|疏通|急寻|贷款|回收|家教|月嫂|代办|承接|开盘|现房|专家门诊|预约电话/,
  // Why to buy now.
  /特[价惠]|优惠|促销|酬宾|让利|清仓|甩卖|处理|大促|团购|包邮|预售|立减|[买满]\S{1,6}[减送赠]|低至|半价|[\d一二三四五六七八九.]折|免费(?:试|体验|咨询|上门)|豪礼|钜惠|以旧换新|新[^\s]{0,4}上市|到货/,
  /面议|首付|月薪|底薪|均价|起售|起价|\d元|[一二三四五六七八九十百千万两]元(?=$|[\s/起])/,
  /\d月\d{1,2}日?[至到—–~～-]/,
];

/** Counts for two kinds: nobody is to call about a story. */
const PHONE =
  /(?<!\d)(?:(?:0\d{2,3}[)）-]?\s?)?\d{7,8}|1\d{10}|400-?\d{3}-?\d{4}|呼机?\s?\d{3}-\d{4,6})(?!\d)|电话[:：]?\s?\d{3,}/;

/** `广告 恒远装饰 让家更有温度`. */
const SAYS_SO = /^(?:公益)?广告\s/;
/** Nobody but who sells says so. */
const WELCOMES = /欢迎\S{0,8}(?:光临|惠顾|垂询|(?:选购|订购|品尝)[。\s]?\s?(?:地址|店址|电话))/;
/** `城关小学 招生电话 …`: what an office says on its own business belongs to its notice. */
const OFFICE = /^\S*(?:[局院所委办]|(?<!行)社|(?<!驾)校|[小中大]学|幼儿园)\s/;

const FEWEST_KINDS = 3;
/** `诚聘：…`, or three groups of words. */
const IN_GROUPS = /^[\u4e00-\u9fff]{2,4}[:：]|\S\s+\S+\s+\S/;
/** What a sentence or the report of one has. */
const TELLS = /[。，；、“”「」《》]|[,;] ?[\u4e00-\u9fff]|报道|记者|本报/;

/** Whether a trimmed line without a full stop is a small ad. */
export function isSmallAd(line: string): boolean {
  if (SAYS_SO.test(line) || WELCOMES.test(line)) return true;
  if (TELLS.test(line) || OFFICE.test(line)) return false;
  if (!IN_GROUPS.test(line)) return false;
  let kinds = PHONE.test(line) ? 2 : 0;
  for (const kind of KINDS) if (kind.test(line)) kinds++;
  return kinds >= FEWEST_KINDS;
}
