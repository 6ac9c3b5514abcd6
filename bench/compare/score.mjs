// Holds a tool's repair against a gold outline. The dump and the repair are laid side by side character by character,
// white space set aside, so that each change of a character and of the white space between two of them is looked at.
import { align, tokensOf } from './align.mjs';
import { wishesOf } from './wishes.mjs';

export function score({ name, text, gold }, tool) {
  const dump = tokensOf(text);
  const repaired = tokensOf(tool.repair(text));
  const partner = align(dump, repaired);
  const wishes = wishesOf(dump, gold);
  const counts = countsFor(gold, tool.lookalikeLines(text));
  const unwanted = [];
  const place = (at) =>
    `${name} …${dump
      .slice(Math.max(0, at - 6), at + 6)
      .map((token) => token.mark)
      .join('')}…`;

  for (let at = 0; at < dump.length; at++) judgeMark(at);
  for (let at = 0; at <= dump.length; at++) judgeGap(at);
  const matched = new Set(partner.filter((at) => at >= 0));
  repaired.forEach(({ mark }, at) => {
    if (!matched.has(at)) unwanted.push(`${name} adds ${mark}`);
  });
  return { counts, unwanted };

  function judgeMark(at) {
    const before = dump[at].mark;
    const after = partner[at] < 0 ? '' : repaired[partner[at]].mark;
    const wish = wishes.marks.get(at);
    if (wish !== undefined) {
      counts[wish.column].wanted++;
      if (after === wish.mark) counts[wish.column].done++;
      else if (after !== before) unwanted.push(`${place(at)} ${before} becomes ${after}`);
      return;
    }
    if (after !== before && !wishes.mayChange(at, after)) unwanted.push(`${place(at)} ${before} becomes ${after}`);
  }

  /** The white space before a character. */
  function judgeGap(at) {
    const before = at < dump.length ? dump[at].gap : '';
    const after = gapAfterRepair(at);
    const wish = wishes.gaps.get(at);
    if (wish !== undefined) {
      counts[wish.column].wanted++;
      if (after !== null && wish.isMet(after)) counts[wish.column].done++;
      return;
    }
    if (after === null || kindOf(before) === kindOf(after) || wishes.freeGaps.has(at)) return;
    unwanted.push(`${place(at)} ${JSON.stringify(before)} becomes ${JSON.stringify(after)}`);
  }

  /** The white space before a character in the repair; null where what stood before it has moved away. */
  function gapAfterRepair(at) {
    if (at === 0 || at >= dump.length || partner[at] < 0) return null;
    return partner[at - 1] === partner[at] - 1 ? repaired[partner[at]].gap : null;
  }
}

function countsFor(gold, foundLines) {
  const column = (wanted = 0, done = 0) => ({ wanted, done });
  const slips = (gold.ocr ?? []).map(({ line }) => line);
  return {
    'half-width': column(),
    'straight quotes': column(),
    'wrap spaces': column(),
    'split paragraphs': column(),
    'hard wraps': column(),
    'blank runs': column(),
    'look-alikes': column(slips.length, slips.filter((line) => foundLines.includes(line)).length),
  };
}

/** White space as a reader sees it: none, a space, a line break, a blank line, several. */
const kindOf = (gap) => {
  const breaks = gap.split('\n').length - 1;
  return breaks === 0 ? Number(/\s/u.test(gap)) : 1 + Math.min(breaks, 3);
};
