import { isUtf8 } from 'node:buffer';
import { CodeSet } from '../../core/text/codeSet';
import { big5, gb18030 } from './chineseCodecs';
import type { Codec } from './codec';
import { byteOrderMark, type EncodingName } from './encodings';
import { utf8 } from './utf8';
import { utf16be, utf16le } from './utf16';

/** As much of a file as tells its encoding; pages are seldom longer. */
const SAMPLE = 64 * 1024;

/**
 * The encoding that a file without a byte order mark shows: UTF-8 where it is valid as such, else the candidate
 * that reads as the most ordinary Chinese. A file that nothing fits is UTF-8 with invalid bytes.
 */
export function detectEncoding(bytes: Uint8Array): EncodingName {
  if (isUtf8(bytes)) return looksLikeUtf16(bytes) ?? 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  const wide = looksLikeUtf16(bytes);
  if (wide !== null) return wide;
  let best: Codec = utf8;
  let bestScore = ordinariness(sample, utf8);
  for (const codec of [gb18030, big5]) {
    const score = ordinariness(sample, codec);
    if (score > bestScore) [best, bestScore] = [codec, score];
  }
  return best.name;
}

/**
 * True where the bytes are no text in any of the encodings: they have NULs that are not halves of UTF-16 units, among
 * many other bytes that no text has. A converter's stray NUL alone does not make a page unreadable.
 */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return false;
  if (isUtf32(bytes)) return true;
  if (byteOrderMark(bytes) !== null || looksLikeUtf16(bytes) !== null) return false;
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls * FEWEST_TEXT_PER_CONTROL > sample.length;
}

/** The mark of UTF-32 begins like that of UTF-16, in which every other character of the file would be a NUL. */
const isUtf32 = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);

/** A page with a stray mark has some hundreds of bytes for each; a picture or an archive has ten or twenty. */
const FEWEST_TEXT_PER_CONTROL = 64;

/** Control bytes other than blanks and the ends of lines and pages. */
const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f;

/** UTF-16 without a mark: its line ends, blanks and digits have zero bytes, which no other text has. */
function looksLikeUtf16(bytes: Uint8Array): EncodingName | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  const [little, big] = [ordinariness(sample, utf16le), ordinariness(sample, utf16be)];
  if (Math.max(little, big) <= 0) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/**
 * How much of a sample is everyday Chinese, 1 at most: the share of its wide characters that are among the
 * commonest of newspapers, less what is rare, private or invalid. Text without wide characters is as good.
 */
function ordinariness(sample: Uint8Array, codec: Codec): number {
  const text = new TextDecoder(codec.name, { ignoreBOM: true }).decode(sample);
  let wide = 0;
  let common = 0;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && code !== 0) continue;
    wide++;
    if (COMMON.has(code)) common++;
    else if (isOdd(code)) odd++;
  }
  return wide === 0 ? 1 : (common - odd - 4 * invalidCount(sample, codec)) / wide;
}

/** NUL, private use, half-width kana, and writing that no Chinese newspaper sets. */
function isOdd(code: number): boolean {
  if (code === 0 || (code >= 0xe000 && code <= 0xf8ff)) return true;
  // What is invalid is counted by itself.
  if (code === 0xfffd) return false;
  return (code >= 0x80 && code < 0x2000 && code !== 0xb7) || (code >= 0x3400 && code < 0x4e00) || code >= 0xffa0;
}

function invalidCount(sample: Uint8Array, codec: Codec): number {
  let count = 0;
  // The sample may end inside a character, which says nothing.
  for (let at = 0; at < sample.length - 4; ) {
    const length = codec.measure(sample, at);
    if (length < 0) count++;
    at += Math.abs(length);
  }
  return count;
}

/** The commonest characters and marks of newspapers, Simplified and Traditional. */
const COMMON = new CodeSet(
  [
    '，。、：；？！“”‘’「」『』（）《》—…　·',
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
    '這個們來時為會發經對過說產種學後動國實間關與於裡還從開現當無員給電氣體機點題黨業應條總進長應區處東車門見問給話義農數軍樣請讀書報記者訊議論許證識讓變選達運連遠還邊',
  ].join(''),
);
