import type { Bilingual } from '../text/bilingual';

/**
 * The patterns with which people teach Newsproof their own paper's lines. They are small on purpose, so that they
 * can be read aloud and can't hang:
 *
 *     本版编辑*        `*` is anything      天气:#℃      `#` is a number
 *     第?版            `?` is one character  \*           `\` takes the next sign as it is
 *
 * A pattern matches a whole line. All its states run side by side, so the time is at most the line's length times
 * the pattern's.
 */
export interface LinePattern {
  readonly source: string;
  matches(line: string): boolean;
}

export interface PatternProblem {
  readonly message: Bilingual;
  /** Where in the pattern the problem lies. */
  readonly at: number;
}

const LONGEST_PATTERN = 200;

type Step =
  | { readonly kind: 'literal'; readonly char: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'number' };

export function compileLinePattern(source: string): LinePattern | PatternProblem {
  if (source.length > LONGEST_PATTERN) {
    return problem(LONGEST_PATTERN, `is longer than ${LONGEST_PATTERN} characters`, `超过 ${LONGEST_PATTERN} 个字符`);
  }
  const steps: Step[] = [];
  const characters = [...source];
  for (let i = 0; i < characters.length; i++) {
    const char = characters[i]!;
    if (char !== '\\') steps.push(stepOf(char));
    else if (i + 1 < characters.length) steps.push({ kind: 'literal', char: characters[++i]! });
    else return problem(source.length - 1, 'ends with a lone backslash', '以单独的反斜杠结尾');
  }
  if (!steps.some((step) => step.kind === 'literal')) {
    return problem(0, 'has no text of its own and would match every line', '没有任何文字，会匹配所有行');
  }
  return { source, matches: (line) => run(steps, [...line]) };
}

export const isPatternProblem = (value: LinePattern | PatternProblem): value is PatternProblem => 'message' in value;

function stepOf(char: string): Step {
  if (char === '*') return { kind: 'any' };
  if (char === '?') return { kind: 'one' };
  if (char === '#') return { kind: 'number' };
  return { kind: 'literal', char };
}

/** Runs every state at once: `alive[i]` says that the first `i` steps have matched the line so far. */
function run(steps: readonly Step[], line: readonly string[]): boolean {
  let alive = new Uint8Array(steps.length + 1);
  alive[0] = 1;
  skipEmpty(steps, alive);
  for (const char of line) {
    const next = new Uint8Array(steps.length + 1);
    for (let i = 0; i < steps.length; i++) {
      if (alive[i] === 0) continue;
      const step = steps[i]!;
      if (step.kind === 'any') next[i] = 1;
      else if (step.kind === 'number') {
        if (NUMERAL.has(char)) {
          next[i] = 1;
          next[i + 1] = 1;
        }
      } else if (step.kind === 'one' || step.char === char) next[i + 1] = 1;
    }
    skipEmpty(steps, next);
    alive = next;
  }
  return alive[steps.length] === 1;
}

function skipEmpty(steps: readonly Step[], alive: Uint8Array): void {
  for (let i = 0; i < steps.length; i++) if (alive[i] === 1 && steps[i]!.kind === 'any') alive[i + 1] = 1;
}

const NUMERAL: ReadonlySet<string> = new Set('0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿.．-—~～');

const problem = (at: number, en: string, zh: string): PatternProblem => ({
  at,
  message: { en: `The pattern ${en}.`, zh: `该模式${zh}。` },
});
