import { columnsOf, fitted } from '../print/columns';
import { visible } from '../print/visible';
import type { TreeStyle } from './tree';

/** Why a line is read as it is. */
export interface ExplainedLine {
  readonly line: number;
  readonly label: string;
  readonly text: string;
  /** The weightiest first; a negative weight speaks against the label. */
  readonly reasons: readonly { readonly text: string; readonly weight: number }[];
}

/** Each line with its label and the reasons for it, strongest first. */
export function explanationTable(lines: readonly ExplainedLine[], { paint, columns }: TreeStyle): string {
  const widest = Math.max(0, ...lines.map(({ label }) => columnsOf(label)));
  return lines
    .map(({ line, label, text, reasons }) => {
      const name = label + ' '.repeat(widest - columnsOf(label));
      const head = `${paint.dim(String(line).padStart(6))}  ${paint.cyan(name)}  `;
      const words = fitted(visible(text), Math.max(20, columns - widest - 12));
      const why = reasons.map((reason) => {
        const sign = reason.weight < 0 ? '−' : '+';
        return `\n${' '.repeat(widest + 10)}${paint.dim(`${sign} ${reason.text}`)}`;
      });
      return `${head}${words}${why.join('')}\n`;
    })
    .join('');
}
