import picomatch from 'picomatch';
import { withSingleSlashes } from './paths';

/** A list of globs, read in order: the last one that matches decides, and `!` in front takes out again. */
export class GlobList {
  readonly #globs: readonly Glob[];

  constructor(globs: readonly Glob[]) {
    this.#globs = globs;
  }

  /** `path` counts from the folder of the configuration, with `/` between folders. */
  matches(path: string): boolean {
    let matched = false;
    for (const glob of this.#globs) if (glob.negated === matched && glob.test(path)) matched = !glob.negated;
    return matched;
  }
}

export interface Glob {
  readonly negated: boolean;
  test(path: string): boolean;
}

export type GlobError = 'empty' | 'outside' | 'intricate' | 'malformed';
export type GlobResult = { readonly glob: Glob } | { readonly error: GlobError };

/** `*.txt` matches in every folder, `2024/*.txt` from the configuration's folder, and `drafts` all that is in it. */
export function compileGlob(source: string): GlobResult {
  const negated = source.startsWith('!');
  const pattern = trimmed(negated ? source.slice(1) : source);
  if (pattern === '') return { error: 'empty' };
  const segments = pattern.split('/');
  if (segments[0] === '' || /^[a-z]:/i.test(pattern) || segments.includes('..')) return { error: 'outside' };
  if (isIntricate(segments)) return { error: 'intricate' };
  try {
    // A pattern with folders in it must not be held against a base name alone, as the library does where it ends in a star.
    const isPath = pattern.includes('/');
    const itself = picomatch(pattern, { ...OPTIONS, basename: !isPath });
    const below = picomatch(isPath ? `${pattern}/**` : `**/${pattern}/**`, OPTIONS);
    return { glob: { negated, test: (path) => itself(path) || below(path) } };
  } catch {
    // The library throws for what it cannot read; the caller reports it with its place.
    return { error: 'malformed' };
  }
}

const OPTIONS = { dot: true, strictBrackets: true, nonegate: true, noextglob: true } as const;

/**
 * Globs become regular expressions that go back and try again, the longer the more stars there are. A few of them
 * are enough for any folder of dumps and cannot hang on any name.
 */
const MOST_STARS = 3;

function isIntricate(segments: readonly string[]): boolean {
  if (segments.filter((segment) => segment === '**').length > MOST_STARS) return true;
  return segments.some((segment) => segment !== '**' && segment.split('*').length - 1 > MOST_STARS);
}

const trimmed = (pattern: string): string => withSingleSlashes(pattern).replace(/^\.\//, '').replace(/\/$/, '');
