import type { Node } from 'jsonc-parser';
import type { FurnitureKind } from '../lexicon/furniture';
import type { OwnFurniture } from '../lexicon/lexicon';
import { compileLinePattern, isPatternProblem } from '../lexicon/linePattern';
import { span } from '../text/span';
import type { Report } from './problem';
import { choiceOf, entriesOf, itemsOf, spanOf, stringOf, unknownName } from './values';

/** The lines of one's own paper, checked and compiled. */
export interface LexiconSettings {
  readonly roles: readonly string[];
  readonly datelines: readonly string[];
  readonly sections: readonly string[];
  readonly furniture: readonly OwnFurniture[];
}

export const noLexicon: LexiconSettings = { roles: [], datelines: [], sections: [], furniture: [] };

/** Written as an object, so that the compiler misses a kind that is not listed. */
const KINDS: Readonly<Record<FurnitureKind, true>> = {
  weather: true,
  contact: true,
  folio: true,
  staff: true,
  lottery: true,
  imprint: true,
  advertisement: true,
  jump: true,
  custom: true,
};

export const FURNITURE_KINDS = Object.keys(KINDS) as readonly FurnitureKind[];

/** Reads `"lexicon": { "roles": ["跑口记者"], "furniture": [{ "pattern": "热线:#", "kind": "contact" }] }`. */
export function readLexicon(node: Node, report: Report): LexiconSettings {
  const read: { -readonly [K in keyof LexiconSettings]: LexiconSettings[K] } = { ...noLexicon };
  for (const { key, keySpan, value } of entriesOf(node, report)) {
    switch (key) {
      case 'roles':
      case 'datelines':
      case 'sections':
        read[key] = readWords(value, report);
        break;
      case 'furniture':
        read.furniture = itemsOf(value, report).flatMap((item) => readFurniture(item, report));
        break;
      default:
        report(keySpan, unknownName({ en: 'part of the lexicon', zh: '词表项' }, key, Object.keys(noLexicon)));
    }
  }
  return read;
}

export function readWords(node: Node, report: Report): readonly string[] {
  return itemsOf(node, report).flatMap((item) => {
    const word = stringOf(item, report);
    return word === null ? [] : [word];
  });
}

function readFurniture(node: Node, report: Report): readonly OwnFurniture[] {
  let pattern: OwnFurniture['pattern'] | null = null;
  let kind: FurnitureKind | null = 'custom';
  let named = false;
  for (const { key, keySpan, value } of entriesOf(node, report)) {
    if (key === 'pattern') {
      named = true;
      pattern = readPattern(value, report);
    } else if (key === 'kind') kind = choiceOf(value, FURNITURE_KINDS, report);
    else report(keySpan, unknownName({ en: 'key', zh: '键' }, key, ['pattern', 'kind']));
  }
  if (node.type === 'object' && !named) report(spanOf(node), { en: 'The pattern is missing.', zh: '缺少 pattern。' });
  return pattern === null || kind === null ? [] : [{ pattern, kind }];
}

function readPattern(node: Node, report: Report): OwnFurniture['pattern'] | null {
  const source = stringOf(node, report);
  if (source === null) return null;
  const pattern = compileLinePattern(source);
  if (!isPatternProblem(pattern)) return pattern;
  report(spanWithin(node, pattern.at), pattern.message);
  return null;
}

/** A place inside a string value, where it is written without escapes; else the value as a whole. */
function spanWithin(node: Node, at: number): ReturnType<typeof span> {
  const written = node.length - 2 === (node.value as string).length;
  if (!written || at >= (node.value as string).length) return spanOf(node);
  return span(node.offset + 1 + at, node.offset + 2 + at);
}
