/** Line breaks as ⏎, and what cannot be seen as something that can. */
export function visible(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return text
    .replace(/\r*\n|\r/g, '⏎')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f]/g, (mark) => String.fromCharCode(0x2400 + mark.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '·');
}

const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;
