import type { Bilingual } from '../../core/text/bilingual';
import type { FileReport, ReportedFinding } from '../report/report';
import type { Format, Style } from './format';
import { escaped } from './xml';

/**
 * The XML of JUnit: a suite for each file, a failed case for each finding, one passed case for a file without any. All
 * findings that `--max-findings` keeps back are one failed case, or a build server would call the file clean.
 * The counts stand in each suite, so that the document can be written while the run goes on.
 */
export function junitFormat({ language }: Style): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newsproof">\n',
    separator: '',
    file: (report, held) => suite(report, held === 0 ? null : HELD(held)[language]),
    end: () => '</testsuites>\n',
  };
}

function* suite({ file, findings }: FileReport, held: string | null): Generator<string> {
  const name = escaped(file);
  const failures = findings.length + (held === null ? 0 : 1);
  yield `  <testsuite name="${name}" tests="${Math.max(1, failures)}" failures="${failures}" errors="0">\n`;
  if (failures === 0) yield `    <testcase name="${name}" classname="newsproof"/>\n`;
  for (const finding of findings) yield failedCase(finding, name);
  if (held !== null) yield heldCase(held, name);
  yield '  </testsuite>\n';
}

function heldCase(words: string, file: string): string {
  return [
    `    <testcase name="max-findings" classname="${file}" file="${file}">\n`,
    `      <failure type="held" message="${words}">${file}: ${words}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}

const HELD = (count: number): Bilingual => ({
  en: count === 1 ? '1 more finding is not shown.' : `${count} more findings are not shown.`,
  zh: `另有 ${count} 条问题未显示。`,
});

function failedCase({ rule, severity, message, start }: ReportedFinding, file: string): string {
  const place = `${start.line}:${start.column}`;
  const words = escaped(message);
  return [
    `    <testcase name="${rule} ${place}" classname="${file}" file="${file}" line="${start.line}">\n`,
    `      <failure type="${severity}" message="${words}">${file}:${place} ${words}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}
