import { paintFor } from '../print/paint';
import { checkstyleFormat } from './checkstyle';
import type { Format, Style } from './format';
import { githubFormat } from './github';
import { jsonFormat, jsonLinesFormat } from './json';
import { junitFormat } from './junit';
import { markdownFormat } from './markdown';
import { sarifFormat } from './sarif';
import { statisticsAlone, statisticsFormat, statisticsJsonFormat } from './statistics';
import { textFormat } from './text';

/** What `--format` takes. */
export const formatNames = ['text', 'json', 'jsonl', 'sarif', 'github', 'junit', 'checkstyle', 'markdown'] as const;

export type FormatName = (typeof formatNames)[number];

const formats: Readonly<Record<FormatName, (style: Style) => Format>> = {
  text: textFormat,
  json: jsonFormat,
  jsonl: jsonLinesFormat,
  sarif: sarifFormat,
  github: githubFormat,
  junit: junitFormat,
  checkstyle: checkstyleFormat,
  markdown: markdownFormat,
};

/** What `check` is to print: plain data, because worker threads get a copy. */
export interface FormatChoice extends Omit<Style, 'paint'> {
  readonly name: FormatName;
  /** statistics: counts by rule in the place of findings. quiet: without a summary. */
  readonly view: 'findings' | 'quiet' | 'statistics' | 'quiet-statistics';
  readonly colour: boolean;
}

export function formatOf({ name, view, colour, ...style }: FormatChoice): Format {
  const painted = { ...style, paint: paintFor({ colour }) };
  switch (view) {
    case 'statistics':
      return isForPrograms(name) ? statisticsJsonFormat() : statisticsFormat(painted);
    case 'quiet-statistics':
      return isForPrograms(name) ? statisticsJsonFormat() : statisticsAlone(painted);
    case 'quiet':
      return summaryStandsApart(name) ? findingsAlone(formats[name](painted)) : formats[name](painted);
    case 'findings':
      return formats[name](painted);
  }
}

const findingsAlone = (format: Format): Format => ({ ...format, begin: () => '', end: () => '' });

/** The other formats are read by programs that look for findings in them. */
export const hasStatistics = (name: FormatName): boolean => name === 'text' || isForPrograms(name);

const isForPrograms = (name: FormatName): boolean => name === 'json' || name === 'jsonl';

/** The other formats are one document each, which would lose its shape with its summary, or have none. */
const summaryStandsApart = (name: FormatName): boolean => name === 'text' || name === 'markdown' || name === 'jsonl';
