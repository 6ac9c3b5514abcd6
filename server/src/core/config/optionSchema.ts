import type { Bilingual } from '../text/bilingual';

/**
 * Says what is wrong with an option's value, or null. Knows as much of JSON Schema as rules use in their options:
 * type, enum, minimum, maximum, items, minItems, maxItems, minLength. A full validator would weigh more than the
 * rest of the server together, and compiles code, which a web worker may not be allowed to do.
 */
export function schemaProblem(schema: Readonly<Record<string, unknown>>, value: unknown): Bilingual | null {
  return (
    typeProblem(schema, value) ??
    enumProblem(schema, value) ??
    rangeProblem(schema, value) ??
    listProblem(schema, value)
  );
}

/** The keywords that `schemaProblem` understands; a test holds every rule's options to them. */
export const KNOWN_KEYWORDS: readonly string[] = [
  'type',
  'enum',
  'minimum',
  'maximum',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'uniqueItems',
  'description',
];

function typeProblem({ type }: Readonly<Record<string, unknown>>, value: unknown): Bilingual | null {
  if (type === undefined || isOfType(value, type as string)) return null;
  const name = TYPE_NAMES[type as string]!;
  return { en: `Expected ${name.en}.`, zh: `应为${name.zh}。` };
}

function enumProblem(schema: Readonly<Record<string, unknown>>, value: unknown): Bilingual | null {
  const choices = schema.enum as readonly unknown[] | undefined;
  if (choices === undefined || choices.includes(value)) return null;
  const list = choices.map((choice) => JSON.stringify(choice));
  return { en: `Expected one of ${list.join(', ')}.`, zh: `应为以下之一：${list.join('、')}。` };
}

function rangeProblem(schema: Readonly<Record<string, unknown>>, value: unknown): Bilingual | null {
  const size = sizeOf(value);
  if (size === null) return null;
  const least = (schema.minimum ?? schema.minItems ?? schema.minLength) as number | undefined;
  const most = (schema.maximum ?? schema.maxItems) as number | undefined;
  if (least !== undefined && size < least) return { en: `Expected ${least} or more.`, zh: `应不小于 ${least}。` };
  if (most !== undefined && size > most) return { en: `Expected ${most} or less.`, zh: `应不大于 ${most}。` };
  return null;
}

function listProblem(schema: Readonly<Record<string, unknown>>, value: unknown): Bilingual | null {
  if (!Array.isArray(value)) return null;
  if (schema.uniqueItems === true && new Set(value).size < value.length) {
    return { en: 'Expected no entry twice.', zh: '条目不应重复。' };
  }
  if (schema.items === undefined) return null;
  for (const item of value) {
    const problem = schemaProblem(schema.items as Readonly<Record<string, unknown>>, item);
    if (problem !== null) return problem;
  }
  return null;
}

function sizeOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return null;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  boolean: { en: 'true or false', zh: 'true 或 false' },
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  string: { en: 'a text', zh: '文字' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
};
