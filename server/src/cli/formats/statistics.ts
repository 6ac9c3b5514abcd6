import { ruleById } from '../../core/rules/registry';
import { columnsOf } from '../print/columns';
import type { Closing, Format, Style } from './format';
import { totals } from './text';

/** `--statistics`: how many findings each rule has, the most frequent first. */
export function statisticsFormat({ paint, language }: Style): Format {
  return {
    begin: () => '',
    separator: '',
    file: () => [],
    end(closing) {
      const rows = rowsOf(closing);
      const digits = String(rows[0]?.count ?? 0).length;
      const widest = Math.max(0, ...rows.map(({ rule }) => columnsOf(rule)));
      const table = rows.map(({ rule, count }) => {
        const summary = ruleById(rule)?.meta.summary[language] ?? '';
        return `${String(count).padStart(digits)}  ${paint.cyan(rule.padEnd(widest))}  ${paint.dim(summary)}\n`;
      });
      return `${table.join('')}${table.length === 0 ? '' : '\n'}${paint.bold(totals(closing.summary)[language])}\n`;
    },
  };
}

/** The same for programs. */
export function statisticsJsonFormat(): Format {
  return {
    begin: () => '',
    separator: '',
    file: () => [],
    end: (closing) => `${JSON.stringify({ version: 1, statistics: rowsOf(closing), summary: closing.summary })}\n`,
  };
}

const rowsOf = ({ byRule }: Closing): readonly { readonly rule: string; readonly count: number }[] =>
  [...byRule].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
