import type { FileReport, ReportedFinding } from '../report/report';
import type { Format } from './format';
import { escaped } from './xml';

/**
 * The XML of JUnit: a suite for each file, a failed case for each finding, one passed case for a file without any.
 * The counts stand in each suite, so that the document can be written while the run goes on.
 */
export function junitFormat(): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newsproof">\n',
    separator: '',
    file: suite,
    end: () => '</testsuites>\n',
  };
}

function* suite({ file, findings }: FileReport): Generator<string> {
  const name = escaped(file);
  const tests = Math.max(1, findings.length);
  yield `  <testsuite name="${name}" tests="${tests}" failures="${findings.length}" errors="0">\n`;
  if (findings.length === 0) yield `    <testcase name="${name}" classname="newsproof"/>\n`;
  for (const finding of findings) yield failedCase(finding, name);
  yield '  </testsuite>\n';
}

function failedCase({ rule, severity, message, start }: ReportedFinding, file: string): string {
  const place = `${start.line}:${start.column}`;
  const words = escaped(message);
  return [
    `    <testcase name="${rule} ${place}" classname="${file}" file="${file}" line="${start.line}">\n`,
    `      <failure type="${severity}" message="${words}">${file}:${place} ${words}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}
