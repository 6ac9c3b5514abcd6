import { inBothScripts, simplified } from './scripts';

/** The family names that nearly everybody in China bears, most frequent first. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖' +
  '贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申' +
  '欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓' +
  '古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑' +
  '迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索' +
  '宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉' +
  '冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由竹洪吕政傅赖萧常凤荀滑汲邴糜宓逄濮竺桓庾郦钮贝訾郏暨睢巢贡代韶扶郗郤甯阚仉逯蓬酆鲜钭阎蔚綦眭笪璩矫仓' +
  '昌贲羿弓牧隗仰蓟鄂咸籍莘宰宦慎终弘禄殳沃夔厍毋乜蒯诸暴习寿秋松怀苍稽丘佘步缑';

const COMPOUND =
  '欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 公孙 慕容 司徒 东方 令狐 宇文 长孙 西门 南宫 百里 端木 申屠 呼延 ' +
  '闻人 东郭 南门 东门 羊舌 微生 梁丘 左丘 钟离 轩辕 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 闾丘 鲜于 司空 亓官 司寇 巫马 公西 颛孙 公良 漆雕 乐正 谷梁 拓跋 段干 第五';

const enum Opens {
  /** The unit is a family name. */
  Name = 1,
  /** The unit opens a family name of two characters. */
  Compound = 2,
}

const OPENS = buildOpenings();
const compounds: ReadonlySet<string> = new Set(COMPOUND.split(' '));

function buildOpenings(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of inBothScripts(SINGLE)) table[character.charCodeAt(0)]! |= Opens.Name;
  const opening = COMPOUND.split(' ').map((name) => name[0]!);
  for (const character of inBothScripts(opening.join(''))) table[character.charCodeAt(0)]! |= Opens.Compound;
  return table;
}

/** True where the unit at `at` is a family name. */
export const isSurnameAt = (text: string, at: number): boolean => (OPENS[text.charCodeAt(at) | 0]! & Opens.Name) !== 0;

/** True where a family name of two characters stands at `at`. */
export const isCompoundSurnameAt = (text: string, at: number): boolean =>
  (OPENS[text.charCodeAt(at) | 0]! & Opens.Compound) !== 0 && compounds.has(simplified(text.slice(at, at + 2)));
