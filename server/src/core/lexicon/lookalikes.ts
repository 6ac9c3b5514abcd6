/**
 * Characters that a scanner takes for one another in Simplified print, because one stroke more, less, longer or bent
 * is all that tells them apart. `己已巳` stands for all its pairs, both ways; `囗>口` goes one way alone: 囗 read, 口
 * meant. One way is right where the other is hopeless: the character meant then stands alone (了, 的), and no word
 * could speak for it. Pairs that writers mix up by sound or by custom (作/做, 帐/账, 像/象) are not the scanner's.
 */
const FAMILIES: readonly string[] = [
  // Two or three strokes that lean, cross or fork.
  '人入 八>人 八>入 力刀 力九 刁>刀 刃>刀 几儿 丸>九 乂>义 卜仆 厂广 才>寸 大太 大犬 太犬 丈>大 己已巳 千干于 土士 工土 卞>下 歹>夕 弋>戈 久欠 亏>于 么>公 囗>口',
  // One stroke more or less on a trunk.
  '天夭 天>无 元>无 夫失 末未 朱>未 木本 木术 午牛 牛生 王>玉 玉>主 主生 水永 永泳 手毛 必>心 户尸 丙>两 肉>内',
  // Frames that open, close or gain a bar.
  '日曰 日目 且>目 旦>且 自白 白百 目自 由>田 由>甲 甲申 申电 四西 酉>西 今令 令冷 氏民 氐>氏 贝见 爪瓜 币>市 巿>市 勾>句 句旬 勾>匀 勿>匆 斥>斤 尤龙 专传',
  '仁>什 什计 化北 仪>仅 仪>议 丛>从 伐>代 伐>伏 石右 占古 古吉 吉告 司可 失>先 史吏 叨>叼 母毋 戊戌戍 戌>成 戍>成 戎>戒 戎>成 威戚 平乎 上>止 禾>示 廿>甘 甘其',
  '团困 困因 囚>因 囚困 囤>困 园圆 固因 固困 间问 问闻 间闻 间闲 闲闭 闭闪 闸>闹 名各 老考 考孝 昌>冒 兵乒乓 庄压 柬>束 肋>肌 肋>助 收牧 攻收 攻改 舌古 皿>血 匹>四',
  // A person, a hand, water or a tree on the left, and one stroke to the right of it.
  '住>任 住往 住佳 往注 注住 隹>佳 休体 伸仲 佑>估 担胆 坦担 低抵 侯候 侧测 俩>辆 倍培 陪>部 折拆 折析 析>拆 抢枪 抡>抢 扰拢 拔拨 技枝 投役 坑>抗 杭>抗 沪>护 护扩 纱>沙',
  '抱泡 饱>抱 饱>泡 炮>泡 抬拾 栏烂 拦栏 拌>伴 沫>抹 捅>桶 档>挡 桂>挂 持待侍 诗>待 恃>持 拱>供 供洪 拱>洪 捐损 埔>捕 埔>浦 捡>检 险>检 险>验 捧>棒 惜措 措借 腊蜡 猎>蜡',
  '瞄>描 插播 堤>提 揭竭 揭>渴 搏>博 博膊 摸>模 漠模 膜>模 摸>漠 摇遥 遥谣 谣摇 摊滩 摘滴 嘀>滴 撒撤 澈>撤 撤>辙 幢>撞 檀>擅 躁>燥 躁>噪 澡>噪 澡>燥 授援 徘>排 扳>板 拟似',
  '扶抚 挥辉 浑挥 摩磨 磨魔 捎>梢 稍>梢 消悄 俏>消 仲>种 沽>活 汪>江 汇>江 涧>润 深探 准淮 推堆 谁>推 维推 湿>温 漫慢 炎淡 津律 汛迅 讯>迅 涣>换 唤>换 烽>峰 烧>浇',
  // The same right half beside another left.
  '情清 请>清 请>情 晴睛 睛>情 精清 精情 辨>辩 辫>辩 瓣>辨 辨>辫 徒徙 陡>徒 沮>阻 阻祖 祖租 租组 组阻 粗租 冶>治 治洽 恰>洽 冼>洗 洗>浇 挠>绕 饶>绕 晓>烧 州洲 弧>孤 狐>孤 狐>弧',
  '璧>壁 璧>臂 壁臂 壁避 缀>辍 辍>缀 偏遍 编偏 遍编 骗偏 福>幅 辐>幅 幅>福 搞>稿 缴>激 激邀 洛>络 骆>络 绩积 债绩 绩>债 积织 织识 织职 炽>织 愉>输 愉>偷 输>偷 榆>愉 纯>钝 钝>纯 吨>钝',
  '锦>棉 绵>棉 绵>锦 绿缘 峰锋 锋蜂 蜂峰 狼>狠 浪>狼 垦>恳 陈>阵 阵降 徐>除 徐>途 涂除 际标 稳隐 狗>拘 沟构 购>沟 钩>沟 钩>构 练炼 拣>练 极级 吸级 汲>吸 圾级 杨扬 场扬 肠>畅',
  '村材 材财 杜>社 肚>社 祥样 祥详 样洋 校较 绞>校 侨>桥 侨>娇 骄娇 搂>楼 缕>楼 拴>栓 残线 热熟 势热 媒>煤 谋媒 溶>熔 牲>姓 姓>性 浊>独 诊珍 理埋 观现 规现 视观 斑>班 湍>端',
  '瑞>端 坏怀 怀杯 疾疫 疲>疫 盒>盆 盗益 监临 盏>盖 差羞 睡>唾 坡>破 披>破 波坡 札>礼 扎>礼 绅>神 坤>神 禽>离 秒>秋 斜>料 科料 秀季 季委 李>季 锐>税 穷究 穹>穷 实>突 窖>窑 窑>窖',
  '宫>官 菅>营 菅>管 官>管 紧紫 素>紧 索>素 素>索 累>素 汇>红 径>经 轻经 径轻 纳约 纷纳 纷纺 仿访 防访 防妨 纺>防 坊>防 纲网 钢纲 岗>冈 读续 绪诸 堵>诸 背>肯 肯>背 盲>育 启肩',
  // Crowns, roofs and feet.
  '党觉 觉学 常党 堂常 掌堂 赏常 常>堂 滕>腾 藤>腾 般>航 舱>航 舰>般 苦若 奠>莫 革>草 菜>荣 莱>菜 荣>菜 荻>获 获>荻 篷>蓬 蓬>篷 薄>簿 簿>薄 篮蓝 虑虎 虎虚 虹>虾 蚕>蛋 油>抽 裕浴 袭>装 装>袭',
  '计订 汁>计 驯>训 诈>许 诉拆 论沦 伦论 轮论 快决 块快 诀>决 抉>决 征证 坪>评 祠>词 饲>词 泽译 择译 泽择 核>刻 梧>悟 语悟 误娱 谅>凉 惊>凉 掠>谅 贡责 贵>责 贯贵 贷货 贫货 贪贫 贸>贺 资>货 贷>资',
  '财则 败财 沾站 贴>站 赶>起 赵>赶 超起 越>超 软欢 迈>达 迂>迁 近迎 返>近 运>远 追迫 遂>逐 逐>遂 诱透 遏>遇 偶遇 遣遗 谴>遣 邻>部 酌配 酒洒 章童 童>重 铃>玲 玲>铃 铭>铃 跌>铁 阴>阳 隋>随',
  '雪雷 雪>零 露霜 项顶 须项 须>顺 预>顺 颂领 颁颂 颁>领 颇>频 饮饭 馅>馆 杏>香 骑>椅 倚>椅 高亭 享亭 亨>享 享>亨 亮亭 勒>勤 勋>励 券>卷 卷>券 厦>厘 叹>汉 味昧 味>妹 晶>品 暂誓 倡唱 嘉喜',
  '善喜 嘱>瞩 瞩>嘱 型形 刑>形 城域 诚>城 墓基 甚>其 甚>基 赠增 憎>增 奋夺 备>奋 奖浆 桨>浆 浆>桨 码>妈 归妇 扫妇 枯>姑 宇>字 宁>守 妥>安 宗宋 宜宣 宙>审 宇>审 蜜密 塞>寒 塞>赛 寨>赛 寨>塞 异>导 昼>尽',
  '屋>尾 届>居 届>屈 崔>催 摧>催 催>摧 巧功 帅>师 席>度 廷>延 廷>庭 唐>康 建健 健>键 键>健 徽>微 微>徽 忽忍 忘>志 忌>忘 态恋 恩思 恕>怒 惑感 填>慎 慎>填 政>致 致>政 散敢 旋施 旅施 族旅 旗族',
  '朋明 皇>星 卓>早 旱>早 早>旱 舂>春 晋>普 服报 杂条 染>杂 杳>查 沓>查 粱>梁 梁>粱 梁>染 渠>梁 慨概 殊珠 株>珠 株>殊 悔海 海侮 悔>梅 诲>悔 怯>法 牌脾 碑牌 特物 栖>牺 楚>禁 禁>楚 坚竖 奖>类 粉纷',
  '份>纷 般>股 衷>衣 衣>表 赤>亦 亦>变 扑>补 朴>补 扑>朴 综踪 淘>陶 淘>掏 陶>淘 棵>颗 饬>饰 骂>驾 贺>驾 架驾 绣>锈 鸟乌 岛>鸟 呜>鸣 鸣>呜 兔免 兑>免 卯卵 卯>印 毫亳 豪毫 暴曝 瀑>暴 瀑>爆 曝>爆',
  '墓幕 幕慕 慕暮 募慕 募>幕 墓募 刺剌 茶荼 祟崇 竟竞 意>竟 籍藉 粟栗 票栗 赢羸嬴 弟第 即既 却>即 郎>部 夏复 耍>要 栽裁 载裁 栽>载 哀衰 衷>衰 衷>哀 戮>戳 戳>戮 昴>昂 肄>肆 睢>雎 汆氽 弈奕 杷>杞 杞>杷',
  '沓杳 炙灸 盅>蛊 蛊>盅 呤>吟 眯>咪 踢>锡 赐>锡 踢>惕 槐>魁 魁>槐 挽>晚 哼>亨 绽淀 荼>茶 凤>风 风>凤 扞>杆 杆秆 帐>怅 囱>卤 戌>戍 侥>饶 谒>竭 谒>揭 喝>渴 蔼>葛 肪>防',
  '署暑 宝>室 眠>眼 冢>家 诙>该 桥>侨 瑕>暇 瑕>假 暇>假 戳>截 狐孤 宵霄 稚雅 弛驰 暖缓 援缓 援暖 烧浇 甩>用 耸>茸 茸>耸 逢>蓬 莹>营 萤>荧 荧>萤 莹荧 恼>脑 脑>恼 稼>嫁 嫁>稼',
  // What only Traditional print has.
  '貝>見 見>貝 遣遺 鳥烏 島>鳥 問間 間聞 問聞 間開 開閉 閃>閉 籃藍 藍>籃 贈增 貸貨 貧貪 責貴 資>貨 貿>賀 績積 織職 識織 緣綠 綱網 鋼綱 論輪 論倫 陳陣 熱熟 勢熱 師帥',
  '買賣 賈>買 實>賓 賓>實 綫>線 錢>線 鍊>練 練>鍊 結>給 給>結 紀>記 訂計 許>訴 訴>許 設>沒 沒>設 語>悟 誤>娛 諒>涼 護>獲 獲>護 復>複 複>復 場揚 腸>場 楊>揚 壞懷 環>還 還>環 曉>燒 燒>曉',
  '頂項 須>項 預>頂 頒頌 領>頒 飲>飯 飯>飲 館>餡 驗險 檢>險 儉>檢 險>檢 鳴>嗚 嗚>鳴 學>覺 覺>學 黨>堂 當>常 賞>嘗 達>逹 運>遠 遠>運 遇>過 適>遞 遞>適 燈>澄 澄>燈 盡>畫 畫>盡 晝>畫 書>畫 農>晨 晨>農 侯>候',
];

/** The pairs that scanners mix up every day, as hardly anything tells them apart in print: less must speak for these. */
const TWINS = '人>入 己已 末未 千>干 曰>日 侯>候';

/** Which characters a scanner may have meant where it read another. */
export class Lookalikes {
  /** 1 for the code of a character that may stand for another. */
  readonly suspects: Readonly<Uint8Array>;
  readonly #meant: Meant;
  readonly #twins = meantIn([TWINS]);

  constructor(families: readonly string[] = FAMILIES) {
    this.#meant = meantIn(families);
    const suspects = new Uint8Array(0x10000);
    for (const code of this.#meant.keys()) suspects[code] = 1;
    this.suspects = suspects;
  }

  /** The characters that may have been meant, in the order of the data; empty for a character beyond suspicion. */
  meantBy(code: number): string {
    return this.#meant.get(code) ?? '';
  }

  /** Whether the one is read for the other so often that it needs less to speak for it. */
  areTwins(read: number, meant: string): boolean {
    return this.#twins.get(read)?.includes(meant) ?? false;
  }

  /** Every pair: the character that was read and the one that may have been meant. */
  *pairs(): Generator<readonly [read: string, meant: string]> {
    for (const [code, all] of this.#meant) {
      for (const meant of all) yield [String.fromCharCode(code), meant];
    }
  }
}

/** By the code of the character that was read, those that may have been meant. */
type Meant = ReadonlyMap<number, string>;

function meantIn(families: readonly string[]): Meant {
  const meant = new Map<number, string>();
  const addPair = (read: number, character: string): void => {
    const known = meant.get(read) ?? '';
    if (!known.includes(character)) meant.set(read, known + character);
  };
  for (const family of families) {
    for (const group of family.split(' ')) addGroup(group, addPair);
  }
  return meant;
}

function addGroup(group: string, addPair: (read: number, meant: string) => void): void {
  if (group[1] === '>') {
    addPair(group.charCodeAt(0), group.slice(2));
    return;
  }
  for (let i = 0; i < group.length; i++) {
    for (let j = 0; j < group.length; j++) {
      if (i !== j) addPair(group.charCodeAt(i), group[j]!);
    }
  }
}
