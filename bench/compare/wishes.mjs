// What a careful editor would have repaired on a page, and what may be changed besides, by the gold outline.
import { folded } from './align.mjs';

export function wishesOf(dump, gold) {
  const lines = lineStarts(dump);
  const inMarker = new Set((gold.markers ?? []).flatMap(({ line, text: marker }) => found(dump, lines, line, marker)));
  const residue = new Set((gold.residue ?? []).flatMap((piece) => everywhere(dump, piece)));
  return {
    marks: wishedMarks(dump, (at) => inMarker.has(at) || residue.has(at)),
    gaps: wishedGaps(dump, lines, gold),
    freeGaps: freeGaps(dump, lines, gold, residue),
    /** Residue may go, and a compatibility form may become the character that it stands for. */
    mayChange: (at, after) =>
      (after === '' && residue.has(at)) || after === dump[at].mark.normalize('NFKC') || isHyphen(gold, dump, lines, at),
  };
}

/** Half-width marks in Chinese text, and straight quotes, which open and close by turns on every page there is. */
function wishedMarks(dump, isLeftover) {
  const wishes = new Map();
  let isOpen = false;
  dump.forEach(({ mark }, at) => {
    if (mark === '"') {
      isOpen = !isOpen;
      wishes.set(at, { column: 'straight quotes', mark: isOpen ? '“' : '”' });
    } else if (',:;!?()'.includes(mark) && !isLeftover(at) && isAmongChinese(dump, at)) {
      wishes.set(at, { column: 'half-width', mark: String.fromCharCode(mark.charCodeAt(0) + 0xfee0) });
    }
  });
  return wishes;
}

function isAmongChinese(dump, at) {
  const before = dump[at - 1]?.mark ?? '';
  const after = dump[at + 1]?.mark ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return false;
  const isChinese = (mark) => /[\p{Script=Han}"“”‘’。、！？，；：（）《》【】]/u.test(mark);
  return isChinese(before) || isChinese(after);
}

function wishedGaps(dump, lines, gold) {
  const wishes = new Map();
  const joins = (column) => ({ column, isMet: (gap) => !gap.includes('\n') });
  for (const { before } of gold.wraps ?? []) wishes.set(lines.get(before), joins('split paragraphs'));
  for (const [, below] of gold.hardWraps ?? []) wishes.set(lines.get(below), joins('hard wraps'));
  for (const [first, last] of gold.blankRuns ?? []) {
    const next = firstAfter(lines, last);
    if (first === 1 || next === undefined || wishes.has(next)) continue;
    wishes.set(next, { column: 'blank runs', isMet: (gap) => gap.split('\n').length <= 3 });
  }
  for (const article of gold.articles) {
    for (const paragraph of article.paragraphs) {
      for (const at of wrapSpaces(dump, lines, paragraph)) {
        if (!wishes.has(at)) wishes.set(at, { column: 'wrap spaces', isMet: (gap) => gap === '' });
      }
    }
  }
  return wishes;
}

/** The spaces of a paragraph's lines that its joined text doesn't have. */
function wrapSpaces(dump, lines, paragraph) {
  const joined = tokensWithGaps(paragraph.text);
  const places = [];
  let next = 0;
  for (const line of paragraph.lines) {
    for (const at of lineOf(dump, lines, line)) {
      if (folded(dump[at].mark) !== joined[next]?.mark) continue;
      const isInner = next > 0 && dump[at].gap !== '' && !dump[at].gap.includes('\n');
      if (isInner && joined[next].gap === '') places.push(at);
      next++;
    }
  }
  return places;
}

function tokensWithGaps(text) {
  const tokens = [];
  let gap = '';
  for (const mark of text) {
    if (/\s/u.test(mark)) gap += mark;
    else {
      tokens.push({ mark: folded(mark), gap });
      gap = '';
    }
  }
  return tokens;
}

/** The white space around a byline and inside one of two lines, and around residue, is a repair's to set. */
function freeGaps(dump, lines, gold, residue) {
  const free = new Set();
  for (const article of gold.articles) {
    for (const { lines: own, text } of article.bylines) {
      const places = found(dump, lines, own[0], text);
      if (places.length === 0) continue;
      free.add(places[0]).add(places.at(-1) + 1);
      for (const line of own.slice(1)) free.add(lines.get(line));
    }
  }
  for (const at of residue) free.add(at).add(at + 1);
  return free;
}

/** The hyphen at the end of a line that cut a Latin word. */
const isHyphen = (gold, dump, lines, at) =>
  (gold.hyphens ?? []).some(({ line }) => dump[at].mark === '-' && lineOf(dump, lines, line).at(-1) === at);

/** For each line that has any, the place of its first character. */
function lineStarts(dump) {
  const starts = new Map();
  let line = 1;
  dump.forEach(({ gap }, at) => {
    line += gap.split('\n').length - 1;
    if (at === 0 || gap.includes('\n')) starts.set(line, at);
  });
  return starts;
}

function firstAfter(lines, line) {
  for (const [number, at] of lines) if (number > line) return at;
  return undefined;
}

/** The places of a line's characters. */
function lineOf(dump, lines, line) {
  const start = lines.get(line);
  if (start === undefined) return [];
  const end = firstAfter(lines, line) ?? dump.length;
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** The places of a piece of text, looked for from a line on. */
function found(dump, lines, line, piece) {
  const wanted = [...piece].filter((mark) => !/\s/u.test(mark)).map(folded);
  for (let at = lines.get(line) ?? dump.length; at + wanted.length <= dump.length; at++) {
    if (wanted.every((mark, i) => folded(dump[at + i].mark) === mark)) return wanted.map((_, i) => at + i);
  }
  return [];
}

function everywhere(dump, piece) {
  const wanted = [...piece].filter((mark) => !/[\s\u200b-\u200f\p{Cc}]/u.test(mark));
  if (wanted.length === 0) return [];
  const places = [];
  for (let at = 0; at + wanted.length <= dump.length; at++) {
    if (wanted.every((mark, i) => dump[at + i].mark === mark)) places.push(...wanted.map((_, i) => at + i));
  }
  return places;
}
