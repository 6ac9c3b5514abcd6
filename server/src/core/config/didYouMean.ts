/** The word that was probably meant: the nearest known one, if it is near enough to be a slip of the finger. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const tolerance = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = tolerance + 1;
  for (const candidate of known) {
    const distance = distanceBetween(word.toLowerCase(), candidate.toLowerCase());
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** A beginning of three letters or more is as good as a slip: `warn`, `info`. */
function distanceBetween(word: string, candidate: string): number {
  return word.length >= 3 && candidate.startsWith(word) ? 1 : editDistance(word, candidate);
}

/** Letters to put in, take out or change, or neighbours to swap. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = rows[i - 1]!;
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
