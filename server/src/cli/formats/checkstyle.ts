import type { Severity } from '../../core/rules/finding';
import type { ReportedFinding } from '../report/report';
import type { Format } from './format';
import { escaped } from './xml';

/** The XML of Checkstyle, which most build servers read. */
export function checkstyleFormat(): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    separator: '',
    *file({ file, findings }) {
      yield `  <file name="${escaped(file)}">\n`;
      for (const finding of findings) yield error(finding);
      yield '  </file>\n';
    },
    end: () => '</checkstyle>\n',
  };
}

const error = ({ severity, start, rule, message }: ReportedFinding): string =>
  `    <error line="${start.line}" column="${start.column}" severity="${LEVELS[severity]}" message="${escaped(message)}" source="newsproof.${rule}"/>\n`;

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};
