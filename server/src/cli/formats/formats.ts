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

export const formatNamed = (name: FormatName, style: Style): Format => formats[name](style);

export const statisticsNamed = (name: FormatName, style: Style): Format =>
  name === 'json' || name === 'jsonl' ? statisticsJsonFormat() : statisticsFormat(style);

/** The findings alone. Only what is meant for people has a summary that can be left out. */
export const quietly = (name: FormatName, format: Format): Format =>
  name === 'text' || name === 'markdown' ? { ...format, begin: () => '', end: () => '' } : format;
