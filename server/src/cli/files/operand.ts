import { sep } from 'node:path';
import picomatch from 'picomatch';
import { withSingleSlashes } from '../../core/config/paths';

/**
 * `pages//*.txt`, as scripts put it together, → `pages/*.txt`: the file system reads both alike, a glob does not. On
 * Windows two slashes in front name another machine.
 */
export function plainOperand(operand: string): string {
  if (sep === '\\' && operand.startsWith('//')) return `/${withSingleSlashes(operand.slice(1))}`;
  return withSingleSlashes(operand);
}

/** True where a word that names no file may be meant as a pattern. */
export const isGlob = (operand: string): boolean => /[*?[\]{}]/.test(operand);

export interface OperandGlob {
  /** The folder from which on there is something to match. */
  readonly base: string;
  /** The same as names of the files below start; `matches` takes such names. */
  readonly shown: string;
  matches(shown: string): boolean;
}

export function globOf(operand: string): OperandGlob {
  const { base } = picomatch.scan(operand);
  return { base, shown: shownPath(base), matches: picomatch(operand.replace(/^\.\//, ''), { dot: false }) };
}

/** `./pages/` → `pages`, `.` → ``, as names of the files below start. */
export function shownPath(operand: string): string {
  if (operand === '/' || operand === '') return operand;
  const plain = operand
    .split(sep)
    .join('/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '');
  return plain === '.' ? '' : plain;
}

/** What is below a folder, under the name that the folder is shown by. */
export const shownBelow = (shown: string, name: string): string =>
  shown === '' ? name : `${shown}/${name}`.replace(/^\/\//, '/');
