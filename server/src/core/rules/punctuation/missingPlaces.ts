import { CharClass, charClasses } from '../../text/charClass';
import { indexWithin } from '../../text/search';
import type { Span } from '../../text/span';
import type { LonelyMark } from './lonelyMarks';

/**
 * Where the missing half of a pair most likely stood, likeliest first: `《古树志一书，` lacks its `》` before 一书 or
 * before the comma. `stretch` is the line that the other half stands on.
 */
export function missingPlaces(text: string, mark: LonelyMark, stretch: Span): readonly number[] {
  const places = mark.opens ? placesBehind(text, mark.at, stretch.end) : placesBefore(text, mark.at, stretch.start);
  return [...new Set(places)];
}

/** What is said of a title right behind it. */
const AFTER_TITLE = ['一书', '一文', '一片', '一剧', '一歌', '一曲', '一诗', '杂志', '等', '栏目', '节目', '系列'];

const TITLE_MARKS = '《〈';
const QUOTE_MARKS = '“「『';

function placesBehind(text: string, at: number, end: number): number[] {
  const mark = text[at]!;
  const pause = firstMark(text, at + 2, end);
  if (TITLE_MARKS.includes(mark)) {
    const words = AFTER_TITLE.map((word) => indexWithin(text, word, at + 2, pause)).filter((place) => place >= 0);
    return words.length === 0 ? [pause] : [Math.min(...words), pause];
  }
  // A term is quoted up to the next mark, a speech up to the paragraph's end.
  if (QUOTE_MARKS.includes(mark)) {
    return speaks(text, at) ? [behindSentence(text, at, end), end] : [pause, behindSentence(text, at, end)];
  }
  return [pause, end];
}

function placesBefore(text: string, at: number, start: number): number[] {
  const colon = Math.max(text.lastIndexOf('：', at - 1), text.lastIndexOf(':', at - 1));
  const pause = lastMarkBefore(text, at - 1, start);
  return colon >= start && '”」』'.includes(text[at]!) ? [colon + 1, pause] : [pause];
}

/** True where what is quoted is a speech: `他说：“`. */
const speaks = (text: string, at: number): boolean => '：:'.includes(text.charAt(at - 1) || ' ');

/** The first mark from a place on, or the end. */
function firstMark(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isMark(text.charCodeAt(i))) return i;
  return end;
}

/** Behind the last mark before a place, or the start. */
function lastMarkBefore(text: string, from: number, start: number): number {
  for (let i = from - 1; i >= start; i--) if (isMark(text.charCodeAt(i))) return i + 1;
  return start;
}

function behindSentence(text: string, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (charClasses[text.charCodeAt(i)] === CharClass.Closing) return i + 1;
  return end;
}

function isMark(code: number): boolean {
  const kind = charClasses[code] as CharClass;
  return kind === CharClass.Pause || kind === CharClass.Closing || kind === CharClass.Open || kind === CharClass.Close;
}
