import { isRoundClose } from '../lexicon/marks';
import { CodeSet } from '../text/codeSet';
import { indexWithin } from '../text/search';

const CAPTION =
  /^(?:[▲▼△▽←→↑↓◀▶]\s?)?(?:(?:图表|数据来源|资料来源|制图|制表|插图)[:：]|图为|图①|图②|图③|图[一二三四\d]\s?[:：为是]|上图|下图|左图|右图|图片说明|(?:本组)?图片?由|题图|[（(]?(?:上|下|左|右)图[）)]?[:：为是]|[（(](?:上|下|左|右)图[）)]|这是.{0,12}\d[日月])/;

/** `▲村民在采茶 甲某某 摄`: the credit says that there is a picture. */
const CREDITED_POINTER = /^[▲▼△▽←→↑↓◀▶].*(?:摄|图|供稿|报道)[）)]?$/;

/**
 * An arrow points at a picture where a sentence or no more than a few words follow it; else it is the bullet of a
 * headline, `▲县审计局开展廉政谈话`.
 */
const POINTER = /^[▲▼△▽←→↑↓◀▶](?:.{1,6}|.*[。！？!?]”?[）)]?(?:[（(][^（()）]{2,8}[）)])?)$/;

/** `△某某遗失身份证，声明作废。`: the triangles of a list of what was lost neither point at pictures nor head a story. */
const LOST_ITEM = /^[▲△].{2,80}(?:作废|遗失)/;
export const isLostItem = (text: string, start: number, end: number): boolean =>
  TRIANGLES.at(text, start) && LOST_ITEM.test(text.slice(start, end));
const TRIANGLES = new CodeSet('▲△');

const ART =
  '(?:国画|中国画|油画|水彩画?|水墨画?|版画|书法|篆刻|剪纸|摄影|漫画|素描|速写|年画|农民画|工笔画?|(?:套色)?木刻|漆画|钢笔画|儿童画|雕塑|刺绣|布贴画|烙画)';
const ARTIST = '(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\\s{1,4}[\u4e00-\u9fff])';

/** `《渔舟唱晚》(国画) 某某 作`, `秋山图（国画） 某某 作`: a work of art and who made it. */
const WORK_OF_ART = new RegExp(
  `^(?:《[^》]{1,20}》\\s?[（(]${ART}[）)]|${ART}\\s?《[^》]{1,20}》)\\s{0,4}${ARTIST}\\s{0,4}[作绘书刻画摄]?$|^[\u4e00-\u9fff]{2,10}\\s?[（(]${ART}[）)]\\s{0,4}${ARTIST}\\s{0,4}[作绘书刻画摄]$`,
);

/** `某人在辅导学生。(受访者供图)`, `…测量血压。 甲某 摄(人民视觉)`: a sentence or two with the picture's source in brackets. */
const CREDITED_CAPTION =
  /[（(](?:[^（()）]{0,8}(?:供图|摄)|资料(?:图片?|照片?)|网络图片?)[）)]$|[。！”]\s{0,4}(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])\s?摄[（(][\u4e00-\u9fff]{2,8}[）)]$/;
/** `停牌前股价走势。 数据来源:本报数据中心`. */
const SOURCED = /[。\s](?:数据|资料|图片)来源[:：]\S{2,14}$/;
/** `某人在检查导轨。 某某某 摄`, `…领取饮用水。新华社发`: one sentence, and who took or sent the picture. */
const SENT_CAPTION =
  /^(?![^\s]*(?:记者|通讯员|实习生|中心|[日晚晨早都市]报))[^\s，。]{7,30}\s{1,4}(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])\s?摄$|[。！”]\s{0,4}(?:(?:[^\s。]{2,8}\s)?(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])\s?[/／]?\s?摄|(?:新华社|中新社|本报)发|(?:本报)?资料(?:图片?|照片)|(?:[\u4e00-\u9fff]{2,4}\s?摄\s)?(?:受访者|受访对象|[^\s。]{2,8})供图|读者提供)$/;
/** `甲某某(右)为村民清点快递。`, `…。记者甲某 摄`: nobody stands on the right of a story. */
const POSED_CAPTION =
  /^[^。！]*[（(](?:[左右中][一二三四\d]?|中间|[前后]排(?:[左右中][一二三四\d]?)?|站立者|图[左右中])[）)][^。！]*。(?:.{2,16}摄)?$/;
const WIDEST_POSED = 80;
const ENDS_POSED = new CodeSet('。摄');
const SENT_ENDS = new CodeSet('摄发片图供');
const WIDEST_SENT = 100;

const WIDEST_CREDITED = 64;
/** Below that it may be a name with its credit. */
const NARROWEST_CREDITED = 30;
const WIDEST_CAPTION = 300;
const WIDEST_NUMBERED = 64;
const ARROWS = new CodeSet('▲▼△▽←→↑↓◀▶');
const NUMBERED_CAPTION = /^[①-⑩]\s?[^。！？；;①-⑩]{4,30}。$/;
const CAPTION_STARTS = new CodeSet('图这本上下左右题数资制插▲▼△▽←→↑↓◀▶（(');
const CIRCLED = new CodeSet('①②③④⑤⑥⑦⑧⑨⑩');
const ART_STARTS = new CodeSet('《套木漆钢儿雕刺布烙国中油水版书篆剪摄漫素速年农工');
const WIDEST_ART = 60;
const LONGEST_SOURCE = 20;

/** An arrow at a picture, or a bullet. */
export const opensWithArrow = (text: string, start: number): boolean => ARROWS.at(text, start);

/** A line that tells what a picture shows. */
export function isCaption(text: string, start: number, end: number, width: number): boolean {
  if (width <= WIDEST_SENT && isRoundClose(text.charCodeAt(end - 1)) && isCredited(text.slice(start, end), width))
    return true;
  if (width <= WIDEST_ART && isOfArt(text, start, end) && WORK_OF_ART.test(text.slice(start, end))) return true;
  if (width <= WIDEST_SENT && isSourced(text, start, end)) return true;
  if (width <= WIDEST_SENT && SENT_ENDS.has(text.charCodeAt(end - 1)) && isSent(text.slice(start, end))) return true;
  if (width <= WIDEST_POSED && ENDS_POSED.at(text, end - 1) && POSED_CAPTION.test(text.slice(start, end))) return true;
  if (width > WIDEST_CAPTION || !CAPTION_STARTS.has(text.charCodeAt(start))) return false;
  if (CAPTION.test(text.slice(start, Math.min(end, start + 12)))) return true;
  return opensWithArrow(text, start) && CREDITED_POINTER.test(text.slice(start, end)) && !isLostItem(text, start, end);
}

/** A wide one is a single sentence. */
function isCredited(words: string, width: number): boolean {
  if (!CREDITED_CAPTION.test(words)) return false;
  if (width > WIDEST_CREDITED) return isOneSentence(words);
  return words.includes('。') || width >= NARROWEST_CREDITED;
}

/** How a line may open or end that names a work of art. */
const isOfArt = (text: string, start: number, end: number): boolean =>
  ART_STARTS.at(text, start) || MAKES.at(text, end - 1);

const MAKES = new CodeSet('作绘书刻画摄');

/** `②列车员给乘客倒热水。`: one sentence of a row of pictures, unless it stands in a list. */
export const isNumberedCaption = (text: string, start: number, end: number, width: number): boolean =>
  CIRCLED.at(text, start) && width <= WIDEST_NUMBERED && NUMBERED_CAPTION.test(text.slice(start, end));

function isSourced(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - LONGEST_SOURCE);
  return indexWithin(text, '来源', from, end) >= 0 && SOURCED.test(text.slice(from, end));
}

/** More than one sentence is a story. */
const isSent = (words: string): boolean => SENT_CAPTION.test(words) && !/[。！].*[。！]/.test(words);

const isOneSentence = (words: string): boolean => /^[^。！]*[。！][^。！]*$/.test(words);

/** `▲某某社区`: the label of what happened there. */
const PLACE = /^.\s?[\u4e00-\u9fff]{2,5}(?:[社园片城街新]区|街道|[农林牧渔茶]场|[镇乡村县])$/;

/** A line that an arrow in front makes a caption, unless the lines around it are items of a list. */
export function isPointed(text: string, start: number, end: number, width: number): boolean {
  if (PLACE.test(text.slice(start, end))) return false;
  return width <= WIDEST_CAPTION && POINTER.test(text.slice(start, end)) && !isLostItem(text, start, end);
}
