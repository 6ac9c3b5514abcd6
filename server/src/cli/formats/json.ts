import type { ReportedFinding, ReportedFix, Summary } from '../report/report';
import type { Format } from './format';

/** One JSON document with all files, in the shape that the documentation promises. */
export function jsonFormat(): Format {
  return {
    begin: () => '{"version":1,"files":[',
    separator: ',',
    *file({ file, encoding, findings }) {
      yield `\n{"file":${JSON.stringify(file)},"encoding":${JSON.stringify(encoding)},"findings":[`;
      for (const [i, finding] of findings.entries())
        yield `${i === 0 ? '' : ','}${JSON.stringify(findingJson(finding))}`;
      yield ']}';
    },
    end: ({ summary, some }) => `${some ? '\n' : ''}],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** One JSON value a line: each finding as it is found, and the summary last. */
export function jsonLinesFormat(): Format {
  return {
    begin: () => '',
    separator: '',
    *file({ file, encoding, findings }) {
      for (const finding of findings) yield `${JSON.stringify({ file, encoding, ...findingJson(finding) })}\n`;
    },
    end: ({ summary }) => `${JSON.stringify(summaryLine(summary))}\n`,
  };
}

const findingJson = ({ rule, severity, message, start, end, fix, alternatives }: ReportedFinding) => ({
  rule,
  severity,
  message,
  start,
  end,
  fix: fix === null ? null : fixJson(fix),
  alternatives: alternatives.map(fixJson),
});

const fixJson = ({ title, safety, edits }: ReportedFix) => ({
  title,
  safety,
  edits: edits.map(({ start, end, text }) => ({ start, end, text })),
});

const summaryLine = (summary: Summary) => ({ summary });
