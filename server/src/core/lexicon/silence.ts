import { isHan, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { isLongMeasure, isMeasureCode, isNumeral, runsToNumber } from './numerals';
import { inBothScripts } from './scripts';
import { isCompoundSurnameAt, isSurnameAt } from './surnames';

const codes = (characters: string): CodeSet => new CodeSet(inBothScripts(characters));

/** `测一测`, `闻一闻`, `多了多`: a character that comes again so soon is meant, odd as it looks. */
export function isEchoed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  for (let distance = 1; distance <= 2; distance++) {
    if (text.charCodeAt(at - distance) === code || text.charCodeAt(at + distance) === code) return true;
  }
  return false;
}

/** `问题太大`, `来得太晚`: 太 before what has a degree. */
export const isDegree = (text: string, at: number): boolean => text.charAt(at) === '太' && GRADED.at(text, at + 1);

/** `每天亏八百`, `可见亏钱`, `接单就亏,`: 亏 before what is lost, or at the end of a clause, where 于 never stands. */
export const isLoss = (text: string, at: number): boolean =>
  text.charAt(at) === '亏' && (LOST.at(text, at + 1) || isNumeral(text, at + 1) || !isHan(text.charCodeAt(at + 1)));

/**
 * `澄洲市`, `溪州站`: either of the two may stand in the name of a place; `三汇镇`, `汇泉小区`: and any two characters in
 * that of a town or an estate.
 */
export function isInPlace(text: string, at: number): boolean {
  if (ISLES.at(text, at) && PLACES.at(text, at + 1)) return true;
  if (text.charAt(at + 1) === '镇') return isHan(text.charCodeAt(at - 1));
  if (HAMLETS.at(text, at + 1) && isSurnameAt(text, at)) return true;
  return isHan(text.charCodeAt(at + 1)) && ESTATES.has(text.slice(at + 2, at + 4));
}

const HAMLETS = codes('村庄屯寨');
const ESTATES: ReadonlySet<string> = new Set('小区 社区 街道 花园 新村 新城 大桥 水库'.split(' '));

const ISLES = codes('洲州');
const PLACES = codes('市县区镇乡村站岛港湾路');

const LOST = codes('钱了损本空欠得掉多少过');

const GRADED = codes('大小多少高低长短快慢好坏难远近久早晚贵重轻忙累冷热深浅厚薄老');

/** `…丢了,请点链接`: 请 at the start of a clause asks for what the verb behind it says. */
export function isRequest(text: string, at: number): boolean {
  if (!ASKING.at(text, at) || isHan(text.charCodeAt(at - 1))) return false;
  return ASKED_FOR.at(text, at + 1);
}

const ASKING = codes('请');
const ASKED_FOR = codes('点看听问说来去进坐等读拨打勿不带按将把及留关扫加选用到在与予同务先自您你我他她大各');

/** `宜少酸多甘。`: with 其 the clause would end on a word that leans on what follows. */
export const wouldBreakOff = (guess: string, text: string, at: number): boolean =>
  LEANING.at(guess, 0) && !isHan(text.charCodeAt(at + 1));

const LEANING = codes('其与把被从将及或以而且若');

/** `甲说乙在说谎,丙说…`: persons and things without a name, of which another one stands near. */
export function isOneOfSeries(text: string, at: number): boolean {
  const found = text.charAt(at);
  if (!SERIES.includes(found)) return false;
  const around = text.slice(Math.max(0, at - SERIES_REACH), at + SERIES_REACH);
  return [...SERIES].some((other) => other !== found && around.includes(other));
}

const SERIES = '甲乙丙丁';
const SERIES_REACH = 24;

/** Whether the character is a numeral that counts something or belongs to a longer number: `九度`, `五十八场`. */
export function inNumber(text: string, at: number): boolean {
  if (!isNumeral(text, at)) return false;
  if (isNumeral(text, at - 1) || isNumeral(text, at + 1) || runsToNumber(text, at)) return true;
  return isMeasureCode(text.charCodeAt(at + 1)) || isLongMeasure(text, at + 1);
}

/** Whether the character is a measure word behind a number: the 棵 of `十一万棵`. */
export const counts = (text: string, at: number): boolean =>
  isMeasureCode(text.charCodeAt(at)) && isNumeral(text, at - 1);

/** `丙某开着一辆越野车`: whose given name is not told. */
export const isWithheld = (text: string, at: number): boolean => text.charAt(at + 1) === '某';

/** `老支书卞小满`, `7号丛磊`: a family name that is hardly anything else, behind what people are. */
export const isSurelySurname = (text: string, at: number): boolean =>
  SURNAMES_ALONE.at(text, at) && BEFORE_SURNAME.at(text, at - 1);

const SURNAMES_ALONE = codes('卞丛冼隋崔骆饶赵邬佘滕');
const BEFORE_SURNAME = codes('的老监练伴号者员任长书主民客户警友表师士生手工授席');

/** `“小乌，我是你们局长`, `放映员老甘在厂里`, `贝奶奶`: somebody is called by the family name. */
export function isCalled(text: string, at: number): boolean {
  if (!isSurnameAt(text, at)) return false;
  if (ELDERS.has(text.slice(at + 1, at + 3))) return true;
  if (!CALLS.at(text, at - 1)) return false;
  return BEFORE_NAME.at(text, at - 2) || !(isHan(text.charCodeAt(at - 2)) || isHan(text.charCodeAt(at + 1)));
}

const ELDERS: ReadonlySet<string> = new Set(
  '奶奶 爷爷 婆婆 大爷 大娘 大妈 大伯 大叔 大姐 大哥 大嫂 阿姨 叔叔 先生 女士 师傅'.split(' '),
);

const CALLS = codes('小老阿');

/** `上前一问,`: a verb behind 一, with nothing that would be counted; `一看色,二捏皮,三闻味`: steps, counted. */
export function isDone(text: string, at: number): boolean {
  if (!DONE.at(text, at)) return false;
  if (text.charAt(at - 1) === '一' && !isHan(text.charCodeAt(at + 1))) return true;
  return STEPS.at(text, at - 1) && !isHan(text.charCodeAt(at - 2));
}

const STEPS = codes('一二三四五');

/** `曲建民问了他`: a name of three characters opens the clause, and what it does is the verb that speakers have. */
export function isAsking(text: string, at: number): boolean {
  if (text.charAt(at) !== '问' || !isSurnameAt(text, at - 3) || isHan(text.charCodeAt(at - 4))) return false;
  return isHan(text.charCodeAt(at - 1)) && ASKED.at(text, at + 1);
}

const ASKED = codes('了道他她我你起:：,，');

const DONE = codes('问闻');

/** `重建轻管`: what is said of one thing and of its opposite. */
export function isAntithesis(text: string, at: number): boolean {
  const odd = text.charAt(at);
  return (odd === '轻' && text.charAt(at - 2) === '重') || (odd === '重' && text.charAt(at - 2) === '轻');
}

/** `司徒朗　卞小满　`: two to four characters in a row of names, the first of them a family name. */
export function isSetOffName(text: string, at: number): boolean {
  let start = at;
  while (at - start < LONGEST_NAME && isHan(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end - start <= LONGEST_NAME && isHan(text.charCodeAt(end))) end++;
  if (end - start > LONGEST_NAME || text.charCodeAt(start - 1) !== FULL_WIDTH_SPACE) return false;
  return isSurnameAt(text, start) || isCompoundSurnameAt(text, start);
}

const LONGEST_NAME = 4;
const FULL_WIDTH_SPACE = 0x3000;

/** What stands right before a person's name: the last character of a role, of a title or of a form of address. */
const BEFORE_NAME = codes('者员练监任长师士生手工匠民副理家授席记姐哥爷婶叔娘妈弟妹童伯嫂官兵');

/** What stands right after one: the verbs of reporting. */
const AFTER_NAME = codes('说告介表称坦笑回解指认');

/** What stands after the last name of a list: `毛某某、褚某某等`. */
const AFTER_LISTED = codes('、等和及与');

/** What may stand after a name that a role goes before. */
const AFTER_ROLE_AND_NAME = codes('日到算带找拿是在和与向等带对把就也正已从以为将的主出参讲陪率、');

/**
 * Whether the character stands in what looks like a person's name, `主任罗世清告诉记者`: a family name two places
 * before it at most, and a role in front or a verb of reporting behind.
 */
export function standsInName(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 3); start <= at; start++) {
    const compound = isCompoundSurnameAt(text, start);
    if (!compound && !isSurnameAt(text, start)) continue;
    const hasRole = followsRole(text, start);
    const opens = hasRole || !isHan(text.charCodeAt(start - 1));
    const listed = text.charAt(start - 1) === '、';
    const longest = compound ? 4 : 3;
    for (let length = Math.max(2, at - start + 1); length <= longest; length++) {
      const end = start + length;
      if (opens && (AFTER_NAME.at(text, end) || isCredited(text, end))) return true;
      if (listed && AFTER_LISTED.at(text, end)) return true;
      if (hasRole && (end >= text.length || !isHan(text.charCodeAt(end)))) return true;
      if (hasRole && AFTER_ROLE_AND_NAME.at(text, end)) return true;
    }
  }
  return false;
}

/** `简某某 摄`: who took the picture. */
const isCredited = (text: string, end: number): boolean =>
  isSpace(text.charCodeAt(end)) && PICTURED.at(text, end + 1) && !isHan(text.charCodeAt(end + 2));

const PICTURED = codes('摄');

function followsRole(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  return BEFORE_NAME.at(text, before);
}
