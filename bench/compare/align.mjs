/** The characters of a text with the white space before each; what nobody sees counts as white space. */
export function tokensOf(text) {
  const tokens = [];
  let gap = '';
  for (const mark of text) {
    if (/[\s\u200b-\u200f\ufeff\p{Cc}]/u.test(mark)) gap += mark;
    else {
      tokens.push({ mark, gap });
      gap = '';
    }
  }
  return tokens;
}

/** Characters that are the same but for their width or their direction. */
export const folded = (mark) => {
  if ('“”„‟＂「」'.includes(mark)) return '"';
  if ('‘’＇『』'.includes(mark)) return "'";
  return mark.normalize('NFKC');
};

/** For each token of `a` the place of its partner in `b`, or -1: a shortest edit script (Myers), trimmed at both ends. */
export function align(a, b) {
  const left = a.map(({ mark }) => folded(mark));
  const right = b.map(({ mark }) => folded(mark));
  const partner = new Array(a.length).fill(-1);
  const history = furthestPaths(left, right);
  let x = left.length;
  let y = right.length;
  for (let depth = history.length - 1; x > 0 || y > 0; depth--) {
    const reach = history[depth];
    const k = x - y;
    const isDown = k === -depth || (k !== depth && reach(k - 1) < reach(k + 1));
    const previous = isDown ? k + 1 : k - 1;
    const fromX = depth === 0 ? 0 : reach(previous);
    const fromY = depth === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY && left[x - 1] === right[y - 1]) partner[--x] = --y;
    if (depth === 0) break;
    x = fromX;
    y = fromY;
  }
  return partner;
}

/** For each number of edits, how far the furthest path on each diagonal had come before it. */
function furthestPaths(left, right) {
  const reach = new Map([[1, 0]]);
  const history = [];
  for (let depth = 0; ; depth++) {
    const before = new Map(reach);
    history.push((k) => before.get(k) ?? -1);
    for (let k = -depth; k <= depth; k += 2) {
      const isDown = k === -depth || (k !== depth && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = isDown ? (reach.get(k + 1) ?? 0) : reach.get(k - 1) + 1;
      let y = x - k;
      while (x < left.length && y < right.length && left[x] === right[y]) {
        x++;
        y++;
      }
      reach.set(k, x);
      if (x >= left.length && y >= right.length) return history;
    }
  }
}
