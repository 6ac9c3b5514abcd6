import type { Bilingual } from '../../core/text/bilingual';
import { visible } from '../print/visible';
import type { FileReport, ReportedFinding } from '../report/report';
import { LEVELS } from '../report/ruleWords';
import type { Format, Style } from './format';
import { totals } from './text';

/** For pull requests, wikis and job summaries: a table for each file, the totals last. */
export function markdownFormat({ language }: Style): Format {
  return {
    begin: () => `# Newsproof\n`,
    separator: '',
    file: (report) => (report.findings.length === 0 ? [] : table(report)),
    end: ({ summary, held }) => {
      const more = held > 0 ? `\n${NOT_SHOWN(held)[language]}\n` : '';
      return `\n**${totals(summary)[language]}**\n${more}`;
    },
  };

  function* table({ file, findings }: FileReport): Generator<string> {
    yield `\n## ${code(file)}\n\n| ${HEADS[language]} |\n| --- | --- | --- | --- |\n`;
    for (const finding of findings) yield `${row(finding, language)}\n`;
  }
}

function row({ start, severity, rule, message }: ReportedFinding, language: Style['language']): string {
  return `| ${start.line}:${start.column} | ${LEVELS[severity][language]} | ${code(rule)} | ${cell(message)} |`;
}

const HEADS: Bilingual = { en: 'Place | Severity | Rule | Finding', zh: '位置 | 级别 | 规则 | 问题' };

const NOT_SHOWN = (count: number): Bilingual => ({
  en: `${count} more are not shown.`,
  zh: `另有 ${count} 条未显示。`,
});

const code = (text: string): string => `\`${visible(text).replace(/`/g, 'ˋ')}\``;
const cell = (text: string): string => visible(text).replace(/[\\|<>*_`[\]]/g, (mark) => `\\${mark}`);
