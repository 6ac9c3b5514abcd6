import type { Node } from 'jsonc-parser';
import type { Bilingual } from '../text/bilingual';
import { type Span, span } from '../text/span';
import { nearestWord } from './didYouMean';
import type { Report } from './problem';

export const spanOf = (node: Node): Span => span(node.offset, node.offset + node.length);

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

/** The entries of an object, or none (and a report) where the value is something else. */
export function entriesOf(node: Node, report: Report): readonly Entry[] {
  if (node.type !== 'object') {
    report(spanOf(node), expected({ en: 'an object', zh: '对象' }));
    return [];
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children }) => {
    const [keyNode, value] = children ?? [];
    if (keyNode === undefined || value === undefined) return [];
    const key = String(keyNode.value);
    const keySpan = spanOf(keyNode);
    if (seen.has(key)) report(keySpan, givenTwice(key));
    seen.add(key);
    return [{ key, keySpan, value }];
  });
}

/** The same key twice is JSON, but one of the two would pass in silence. */
const givenTwice = (key: string): Bilingual => ({
  en: `"${key}" is given twice; the last one counts.`,
  zh: `“${key}”重复，以最后一个为准。`,
});

export function itemsOf(node: Node, report: Report): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  report(spanOf(node), expected({ en: 'a list', zh: '列表' }));
  return [];
}

/** The text of a string node, or null (and a report) where it is none or empty. */
export function stringOf(node: Node, report: Report): string | null {
  if (node.type === 'string' && node.value !== '') return node.value as string;
  report(spanOf(node), expected({ en: 'a text that is not empty', zh: '非空文字' }));
  return null;
}

export function choiceOf<T extends string>(node: Node, choices: readonly T[], report: Report): T | null {
  if (node.type === 'string' && (choices as readonly string[]).includes(node.value as string)) return node.value as T;
  const guess = node.type === 'string' ? nearestWord(node.value as string, choices) : null;
  const list = choices.map((choice) => `"${choice}"`);
  const message = { en: `Expected one of ${list.join(', ')}.`, zh: `应为以下之一：${list.join('、')}。` };
  report(spanOf(node), withGuess(message, guess));
  return null;
}

/** Says that nothing goes by this name, and what was probably meant. */
export function unknownName(what: Bilingual, name: string, known: Iterable<string>): Bilingual {
  return withGuess(
    { en: `Unknown ${what.en} "${name}".`, zh: `未知的${what.zh}“${name}”。` },
    nearestWord(name, known),
  );
}

export const expected = (what: Bilingual): Bilingual => ({ en: `Expected ${what.en}.`, zh: `应为${what.zh}。` });

function withGuess(message: Bilingual, guess: string | null): Bilingual {
  if (guess === null) return message;
  return { en: `${message.en} Did you mean "${guess}"?`, zh: `${message.zh}是否想写“${guess}”？` };
}
