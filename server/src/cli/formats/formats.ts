import type { Format, Style } from './format';
import { jsonFormat, jsonLinesFormat } from './json';

/** What `--format` takes. */
export const formatNames = ['text', 'json', 'jsonl', 'sarif', 'github', 'junit', 'checkstyle', 'markdown'] as const;

export type FormatName = (typeof formatNames)[number];

const formats: Readonly<Record<string, (style: Style) => Format>> = {
  json: jsonFormat,
  jsonl: jsonLinesFormat,
};

export const formatNamed = (name: FormatName, style: Style): Format => formats[name]!(style);
