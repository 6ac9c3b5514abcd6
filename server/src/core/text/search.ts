import { isSpace } from './charClass';

/**
 * Where `word` first stands between `from` and `to`, or -1. A plain `indexOf` would search the rest of the dump for a
 * word that is only of interest nearby.
 */
export function indexWithin(text: string, word: string, from: number, to: number): number {
  const first = word.charCodeAt(0);
  const last = Math.min(to, text.length) - word.length;
  for (let at = from; at <= last; at++) if (text.charCodeAt(at) === first && text.startsWith(word, at)) return at;
  return -1;
}

/** Where the first blank stands between `from` and `to`, or `to`. */
export function findBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(text.charCodeAt(at))) at++;
  return at;
}
