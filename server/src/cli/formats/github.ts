import type { Severity } from '../../core/rules/finding';
import type { ReportedFinding } from '../report/report';
import type { Format } from './format';

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubFormat(): Format {
  return {
    begin: () => '',
    separator: '',
    *file({ file, findings }) {
      for (const finding of findings) yield command(file, finding);
    },
    end: () => '',
  };
}

function command(file: string, { severity, start, end, rule, message }: ReportedFinding): string {
  // Columns may only be given where the finding stays on its line.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const place = `file=${property(file)},line=${start.line},endLine=${end.line}${columns}`;
  return `::${LEVELS[severity]} ${place},title=${property(`newsproof ${rule}`)}::${data(message)}\n`;
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
