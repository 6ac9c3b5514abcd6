import { paintFor } from '../print/paint';
import { checkstyleFormat } from './checkstyle';
import type { Format, Style } from './format';
import { githubFormat } from './github';
import { jsonFormat, jsonLinesFormat } from './json';
import { junitFormat } from './junit';
import { markdownFormat } from './markdown';
import { sarifFormat } from './sarif';
import { statisticsFormat, statisticsJsonFormat } from './statistics';
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
  /** statistics: counts by rule in the place of findings. quiet: findings without a summary. */
  readonly view: 'findings' | 'quiet' | 'statistics';
  readonly colour: boolean;
}

export function formatOf({ name, view, colour, ...style }: FormatChoice): Format {
  const painted = { ...style, paint: paintFor({ colour }) };
  if (view === 'statistics') return isForPrograms(name) ? statisticsJsonFormat() : statisticsFormat(painted);
  const format = formats[name](painted);
  return view === 'quiet' && isForPeople(name) ? { ...format, begin: () => '', end: () => '' } : format;
}

/** The other formats are read by programs that look for findings in them. */
export const hasStatistics = (name: FormatName): boolean => name === 'text' || isForPrograms(name);

const isForPrograms = (name: FormatName): boolean => name === 'json' || name === 'jsonl';

/** Only what people read has a summary that can be left out. */
const isForPeople = (name: FormatName): boolean => name === 'text' || name === 'markdown';
