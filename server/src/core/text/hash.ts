/**
 * A name for a text by its content, sixteen hexadecimal digits. It is for telling texts apart, not for keeping
 * secrets: two different texts seldom share a name, and nobody gains by making two that do.
 *
 *     '微服务'  →  '4b2f9d0c5e1a7736'
 */
export const textHash = (text: string): string => hash64(text, 0);

/** Twice as long a name, for what must stay unique among millions that never met. */
export const longHash = (text: string): string => hash64(text, 0x9e3779b9) + hash64(text, 0x85ebca6b);

/** Two multiply-and-xor lanes over the UTF-16 units, mixed into each other at the end. */
function hash64(text: string, seed: number): string {
  let one = 0xdeadbeef ^ seed;
  let two = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return digits(two) + digits(one);
}

const digits = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
