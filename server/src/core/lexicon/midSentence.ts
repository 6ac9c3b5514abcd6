import { CodeSet } from '../text/codeSet';

/**
 * What stands in the middle of sentences. Counted on the paragraphs of this project's own pages: of sentences cut
 * anywhere but within a word one in two ends or goes on with one of these, of whole ones that lost their full stop one
 * in eleven.
 */

/** Words that want another behind them, numerals, and what stands before a noun: no sentence ends so. */
export const hardlyEnds = (text: string, at: number): boolean => HARDLY_END.at(text, at);

/** Particles, measures, and second halves of words: no sentence begins so. */
export const hardlyBegins = (text: string, at: number): boolean => HARDLY_BEGIN.at(text, at);

/** Sums and measures, and words of speaking. */
export const oftenEnds = (text: string, at: number): boolean => OFTEN_END.at(text, at);

/** `村民`, `党委书记`, `记者`: a name is about to follow. */
export const endsWithPost = (text: string, end: number): boolean => POSTS.at(text, end - 1);

/** 永在, 同在, 对于, 平和, 方向, 说和: words whose last character wants another word where it stands for itself. */
export function endsWholeWord(text: string, end: number): boolean {
  if (ENDS_A_WORD.at(text, end - 2)) return true;
  const last = text.charAt(end - 1);
  return (last === '和' && BEFORE_HARMONY.at(text, end - 2)) || (last === '以' && BEFORE_BY.at(text, end - 2));
}

const ENDS_A_WORD = new CodeSet(
  '永犹长常同健何实存现所好都还仍内自不平祥温柔饱缓谦方走志倾导趋去面转应绝敌配针反成服勤属乐忠善勇敢所是',
);
const BEFORE_HARMONY = new CodeSet('说调中总随亲人融讲求共附唱议');
const BEFORE_BY = new CodeSet('可难予加得足所');

const OFTEN_END = new CodeSet('元钟说话钱斤倍遍番账绍楚秒');

const POSTS = new CodeSet('记任长人民员师户者授家工理士生友总医官警主老姓叫据对让请向和与被');

const HARDLY_END = new CodeSet(
  '一二三四六七八九十百千万两几第每各某在有不是小把就他它老要大公全以这那哪什最自没进为还从已都打新今也给由当让再其于之并被连又如共与均至而才即该但此无太谁却更愿昨按随沿及像跟',
);

const HARDLY_BEGIN = new CodeSet(
  '的了个里是子着成要就和把得道名手场口点动们能员元看进间次作户位只好者都千件已台度线话处米边意完装务量问之午片底定费块想写坐岁么见候室斤声题程板己余往级率众情示堂满知步段布局批置续利织休然求箱买份层式衣款些铺角',
);
