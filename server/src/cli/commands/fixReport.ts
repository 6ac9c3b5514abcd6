import type { Bilingual, Language } from '../../core/text/bilingual';
import type { Fixed } from '../jobs/result';
import type { Paint } from '../print/paint';
import { visible } from '../print/visible';
import type { FixMode } from './fix';

export interface FixStyle {
  readonly paint: Paint;
  readonly language: Language;
}

/** What `fix` prints of each file and in the end. */
export class FixReport {
  /** Files that were changed or would be. */
  changes = 0;
  /** Files that needed repair and were left as they were, each with a line on why. */
  #unwritten = 0;
  #files = 0;
  readonly #counts = new Map<string, number>();
  readonly #mode: FixMode;
  readonly #style: FixStyle;

  constructor(mode: FixMode, style: FixStyle) {
    this.#mode = mode;
    this.#style = style;
  }

  take(fixed: Fixed): string | Uint8Array {
    this.#files++;
    if (this.#mode === 'stdout') return fixed.kept!.bytes;
    if (!fixed.changed) return '';
    if (this.#mode === 'write' && !fixed.written) {
      this.#unwritten++;
      return '';
    }
    this.changes++;
    for (const [rule, count] of fixed.counts) this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + count);
    switch (this.#mode) {
      case 'diff':
        return coloured(fixed.kept!.diff, this.#style.paint);
      case 'check':
        return `${fixed.file}\n`;
      default:
        return `${this.#style.paint.bold(visible(fixed.file))}  ${this.#style.paint.dim(countsOf(fixed.counts))}\n`;
    }
  }

  end(): string {
    const { language, paint } = this.#style;
    if (this.changes === 0 && this.#unwritten === 0) return `${paint.green(NOTHING(this.#files)[language])}\n`;
    const repairs = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const words = (this.#mode === 'write' ? DONE : WOULD)(this.changes, this.#files, repairs)[language];
    const left = this.#unwritten === 0 ? '' : `${LEFT(this.#unwritten)[language]}\n`;
    return `${paint.bold(words)}\n${left}`;
  }
}

const countsOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');

function coloured(diff: string | Uint8Array, paint: Paint): string | Uint8Array {
  if (typeof diff !== 'string' || paint.bold('x') === 'x') return diff;
  return diff
    .split('\n')
    .map((line) => {
      if (line.startsWith('--- ') || line.startsWith('+++ ')) return paint.bold(line);
      if (line.startsWith('@@')) return paint.cyan(line);
      if (line.startsWith('-')) return paint.red(line);
      return line.startsWith('+') ? paint.green(line) : line;
    })
    .join('\n');
}

const files = (n: number): string => (n === 1 ? '1 file' : `${n} files`);
const repairs = (n: number): string => (n === 1 ? '1 repair' : `${n} repairs`);

const NOTHING = (all: number): Bilingual => ({
  en: `Nothing to repair in ${files(all)}.`,
  zh: `${all} 个文件均无需修复。`,
});

const DONE = (changed: number, all: number, count: number): Bilingual => ({
  en: `Made ${repairs(count)} in ${changed} of ${files(all)}.`,
  zh: `共 ${all} 个文件，修复了其中 ${changed} 个，计 ${count} 处。`,
});

const LEFT = (count: number): Bilingual => ({
  en: `${files(count)} could not be written.`,
  zh: `${count} 个文件未能写入。`,
});

const WOULD = (changed: number, all: number, count: number): Bilingual => ({
  en: `Would make ${repairs(count)} in ${changed} of ${files(all)}.`,
  zh: `共 ${all} 个文件，其中 ${changed} 个需要修复，计 ${count} 处。`,
});
