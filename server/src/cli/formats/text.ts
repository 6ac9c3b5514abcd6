import type { Severity } from '../../core/rules/finding';
import type { Bilingual } from '../../core/text/bilingual';
import { mapped } from '../../core/text/lists';
import type { Paint } from '../print/paint';
import { visible } from '../print/visible';
import type { FileReport, ReportedFinding, Summary } from '../report/report';
import { laidOut } from './excerpt';
import type { Closing, Format, Style } from './format';

/**
 * For people:
 *
 *     pages/001.txt
 *       柳堤防线守一夜 三千沙袋筑平安
 *         7:86  warning  The paragraph is cut here: …  split-paragraph [*]
 *               …几次都不肯下堤,他笑着⏎⏎说:“我家就在堤后头,别人替我扛…
 *                                     ^^
 */
export function textFormat(style: Style): Format {
  return {
    begin: () => '',
    separator: '\n',
    file: (report) => (report.findings.length === 0 ? [] : fileText(report, style)),
    end: (closing) => `${closing.some ? '\n' : ''}${closingText(closing, style)}`,
  };
}

function* fileText({ file, encoding, findings }: FileReport, style: Style): Generator<string> {
  const { paint } = style;
  const note = encoding === 'utf-8' ? '' : `  ${paint.dim(encoding)}`;
  yield `${paint.bold(visible(file))}${note}\n`;
  let above: string | null = null;
  const places = mapped(findings, ({ start }) => `${start.line}:${start.column}`);
  const widest = places.reduce((most, place) => Math.max(most, place.length), 0);
  for (let i = 0; i < findings.length; i++) {
    const finding = findings[i]!;
    const { headline } = finding;
    if (headline !== null && headline !== above) yield `  ${paint.cyan(visible(headline))}\n`;
    above = headline;
    yield findingText(finding, places[i]!.padStart(widest), style);
  }
}

function findingText(finding: ReportedFinding, place: string, { paint, language, columns }: Style): string {
  const { severity, message, rule, fix } = finding;
  const mark = fix === null ? '' : paint.green(fix.safety === 'safe' ? ' [*]' : ' [?]');
  const name = SEVERITIES[severity];
  const head = `    ${paint.dim(place)}  ${paint[name.colour](name[language])}  ${visible(message)}  ${paint.dim(rule)}${mark}\n`;
  const margin = 4 + place.length + 2;
  const shown = laidOut(finding.excerpt, Math.max(24, Math.min(columns, 120) - margin - 1));
  const source = `${' '.repeat(margin)}${paint.dim(shown.before)}${shown.quote}${paint.dim(shown.after)}`.trimEnd();
  const carets = `${' '.repeat(margin + shown.margin)}${paint[name.colour]('^'.repeat(shown.carets))}`;
  return `${head}${source}\n${carets}\n`;
}

const SEVERITIES: Readonly<Record<Severity, Bilingual & { readonly colour: keyof Paint }>> = {
  error: { en: 'error', zh: '错误', colour: 'red' },
  warning: { en: 'warning', zh: '警告', colour: 'yellow' },
  information: { en: 'information', zh: '提示', colour: 'blue' },
  hint: { en: 'hint', zh: '线索', colour: 'magenta' },
};

function closingText({ summary, held, silenced }: Closing, { paint, language }: Style): string {
  const lines = [paint.bold(totals(summary)[language])];
  if (held > 0) lines.push(paint.dim(HELD(held)[language]));
  if (silenced > 0) lines.push(paint.dim(SILENCED(silenced)[language]));
  const { safe, unsafe } = summary.fixable;
  if (safe > 0) lines.push(`${paint.green('[*]')} ${SAFE(safe)[language]}`);
  if (unsafe > 0) lines.push(`${paint.green('[?]')} ${UNSAFE(unsafe)[language]}`);
  return `${lines.join('\n')}\n`;
}

/** `12 findings in 3 files: 1 error, 5 warnings, 6 hints.` */
export function totals(summary: Summary): Bilingual {
  const { findings, files, errors, warnings, information, hints, unreadable } = summary;
  const left = unreadable === 0 ? '' : ` ${fileCount(unreadable)} could not be read.`;
  const leftZh = unreadable === 0 ? '' : `${unreadable} 个文件无法读取。`;
  const read = files - unreadable;
  if (read === 0) return { en: `No dumps were read.${left}`, zh: `没有读取任何报纸文本。${leftZh}` };
  if (findings === 0) {
    return { en: `No findings in ${fileCount(read)}.${left}`, zh: `${read} 个文件中没有发现问题。${leftZh}` };
  }
  const parts = [
    { count: errors, en: errors === 1 ? 'error' : 'errors', zh: '错误' },
    { count: warnings, en: warnings === 1 ? 'warning' : 'warnings', zh: '警告' },
    { count: information, en: 'information', zh: '提示' },
    { count: hints, en: hints === 1 ? 'hint' : 'hints', zh: '线索' },
  ].filter(({ count }) => count > 0);
  const en = parts.map((part) => `${part.count} ${part.en}`).join(', ');
  const zh = parts.map((part) => `${part.zh} ${part.count}`).join('，');
  return {
    en: `${findings === 1 ? '1 finding' : `${findings} findings`} in ${fileCount(read)}: ${en}.${left}`,
    zh: `${read} 个文件，共 ${findings} 条：${zh}。${leftZh}`,
  };
}

const fileCount = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

const HELD = (count: number): Bilingual => ({ en: `${count} of them are not shown.`, zh: `其中 ${count} 条未显示。` });

const SILENCED = (count: number): Bilingual => ({
  en: `${count} more are in the baseline.`,
  zh: `另有 ${count} 条在基线之中。`,
});

const SAFE = (count: number): Bilingual => ({
  en: `${count} can be repaired with "newsproof fix".`,
  zh: `${count} 条可用“newsproof fix”修复。`,
});

const UNSAFE = (count: number): Bilingual => ({
  en: `${count} can be repaired with "newsproof fix --unsafe", which changes or moves words: look at --diff first.`,
  zh: `${count} 条可用“newsproof fix --unsafe”修复；会改动或移动文字，请先以 --diff 查看。`,
});
