import type { FileReport, ReportedFinding, Summary } from '../report/report';
import type { Format } from './format';

/** One JSON document with all files, in the shape that the documentation promises. */
export function jsonFormat(): Format {
  return {
    begin: () => '{"version":1,"files":[',
    separator: ',',
    file: (report) => `\n${JSON.stringify(fileJson(report))}`,
    end: ({ summary, some }) => `${some ? '\n' : ''}],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** One JSON value a line: each finding as it is found, and the summary last. */
export function jsonLinesFormat(): Format {
  return {
    begin: () => '',
    separator: '',
    file: ({ file, encoding, findings }) =>
      findings.map((finding) => `${JSON.stringify({ file, encoding, ...findingJson(finding) })}\n`).join(''),
    end: ({ summary }) => `${JSON.stringify(summaryLine(summary))}\n`,
  };
}

const fileJson = ({ file, encoding, findings }: FileReport) => ({
  file,
  encoding,
  findings: findings.map(findingJson),
});

const findingJson = ({ rule, severity, message, start, end, fix, alternatives }: ReportedFinding) => ({
  rule,
  severity,
  message,
  start,
  end,
  fix,
  alternatives,
});

const summaryLine = (summary: Summary) => ({ summary });
