import { ruleById } from '../../core/rules/registry';
import { columnsOf } from '../print/columns';
import type { Closing, Format, Style } from './format';
import { totals } from './text';

/** `--statistics`: how many findings each rule has, the most frequent first. */
export function statisticsFormat(style: Style): Format {
  return {
    ...statisticsAlone(style),
    end(closing) {
      const table = tableOf(closing, style);
      return `${table}${table === '' ? '' : '\n'}${style.paint.bold(totals(closing.summary)[style.language])}\n`;
    },
  };
}

/** The same without the totals. */
export function statisticsAlone(style: Style): Format {
  return { begin: () => '', separator: '', file: () => [], end: (closing) => tableOf(closing, style) };
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

function tableOf(closing: Closing, { paint, language }: Style): string {
  const rows = rowsOf(closing);
  const digits = String(rows[0]?.count ?? 0).length;
  const widest = Math.max(0, ...rows.map(({ rule }) => columnsOf(rule)));
  const lines = rows.map(({ rule, count }) => {
    const summary = ruleById(rule)?.meta.summary[language] ?? '';
    return `${String(count).padStart(digits)}  ${paint.cyan(rule.padEnd(widest))}  ${paint.dim(summary)}\n`;
  });
  return lines.join('');
}
