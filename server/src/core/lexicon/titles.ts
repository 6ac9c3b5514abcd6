import { isSpace } from '../text/charClass';

/** How headlines, columns and notices are called: the words with which their titles end. */

/** `全民健身活动举行`: what happened, in a headline; no label says so much. */
const EVENTS = byLast(
  '举行 召开 启动 开幕 闭幕 落幕 开赛 收拍 开工 竣工 完工 通车 开通 揭牌 挂牌 揭晓 亮相 上线 上市 成立 发布 出台 印发 公布 开班 结业 签约 投用 启用 落成 落地 夺冠 获奖 ' +
    '揭幕 登场 来袭 开课 开讲 开园 开街 开业 收官 圆满结束 正式运营',
);

/** `乡村振兴进行时`, `身边的榜样`: columns that run through many issues. */
const COLUMNS = byLast(
  '进行时 在行动 大家谈 面对面 之窗 风采 掠影 速递 速览 快递 快讯 传真 动态 集锦 广角 快报 短讯 简讯 视窗 之声 专栏 专版 之星 榜样 剪影 直通车 回音壁 微镜头 茶座 说法 看台 短波 播报 ' +
    '巡礼 光荣榜 红黑榜 曝光台 必答 跑腿 信箱 园地 提醒 之家 之友 风景线 你我他 新视界 编读往来 门诊 天地 贴士 小课堂 小知识 新风 纵横 漫谈 茶坊 诗行 诗苑 亮台 回声 特别报道 系列报道 连续报道 追踪报道',
);

/** `三镇民间剧团复排老戏侧记`: what kind of report the title above heads. */
const REPORTS = byLast('见闻 侧记 札记 纪实 纪行 散记 采访记 走访记 走笔 追记 小记 素描 手记');

/** `停水公告`, `关于…的决定`. */
const NOTICES = byLast(
  '公告 通告 通知 启事 公示 决定 通报 倡议书 公开信 感谢信 慰问信 预告 声明 小启 讣告 讣闻 招聘 招租 招领 名单 更正 致歉',
);

/** What offices, firms and places are called. */
const OFFICES = byLast(
  '一小 二小 三小 四小 五小 实小 一中 二中 三中 四中 五中 六中 七中 八中 九中 职中 职高 高中 幼儿园 村小 中心校 局 委 办 残联 文联 侨联 科协 工商联 关工委 委员会 常委会 办公室 中心 政府 公司 集团 法院 检察院 医院 学校 学院 大学 中学 小学 协会 商会 联合会 工会 妇联 团委 支队 大队 派出所 管理处 办事处 街道 社区 银行 ' +
    '主席团 组委会 筹委会 治丧小组 领导小组 工作组 编辑部 政协 人大 党组 党委 部 厅 处 站 中心站 报道组 通讯组 调研组 课题组 所 社 店 厂 矿 场 馆 县 区 市 镇 乡 村 政科 教科 务科 监科 管科 安科 传科',
);

/** `调研…`, `召开…`: a headline that says what somebody named above it did. */
const DEEDS =
  '调研 召开 开展 组织 举办 举行 部署 启动 走访 慰问 推进 推动 打造 深入 积极 扎实 全面 持续 多措并举 加强 强化 全力 着力 检查 督导 视察 考察 学习 传达 审议 通过 出台 发布 破获 侦破 ' +
  '查处 集中 严厉 建立 创新 落实 优化 助力 力争 提升 荣获 新增 迎来 成为 举行 召开';
const deeds: ReadonlySet<string> = new Set(DEEDS.split(' '));

export const isOfficeAt = (text: string, end: number): boolean => endsWithOne(OFFICES, text, end);

/** `我市新增`: the verb wants an object, which stands on the next line. */
export const endsWithDeed = (text: string, end: number): boolean => deeds.has(text.slice(end - 2, end));

export const opensWithDeed = (text: string, at: number): boolean =>
  deeds.has(text.slice(at, at + 2)) || deeds.has(text.slice(at, at + 4));

export const endsWithEvent = (text: string, end: number): boolean => endsWithOne(EVENTS, text, end);
export const endsAsColumn = (text: string, end: number): boolean => endsWithOne(COLUMNS, text, end);
export const endsAsReport = (text: string, end: number): boolean => endsWithOne(REPORTS, text, end);
export const endsAsNotice = (text: string, end: number): boolean => endsWithOne(NOTICES, text, end);

/** `公　告`, `讣 告`: two or three characters apart that are called as notices are. */
export function isSpacedNotice(text: string, start: number, end: number): boolean {
  if (!isSpace(text.charCodeAt(start + 1)) || end - start > LONGEST_SPACED) return false;
  const words = text.slice(start, end).replace(/\s+/g, '');
  return words.length <= 3 && endsAsNotice(words, words.length);
}

const LONGEST_SPACED = 12;

type Endings = ReadonlyMap<number, readonly string[]>;

/** Endings by their last character, so that a look at most lines costs one map read. */
function byLast(words: string): Endings {
  const map = new Map<number, string[]>();
  for (const word of words.split(' ')) {
    const last = word.charCodeAt(word.length - 1);
    map.set(last, [...(map.get(last) ?? []), word]);
  }
  return map;
}

const endsWithOne = (endings: Endings, text: string, end: number): boolean =>
  (endings.get(text.charCodeAt(end - 1)) ?? NO_WORDS).some((word) => text.startsWith(word, end - word.length));

const NO_WORDS: readonly string[] = [];
