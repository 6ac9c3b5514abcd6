import type { Severity } from '../../core/rules/finding';
import type { Fixability, RuleGroup } from '../../core/rules/rule';
import type { Bilingual } from '../../core/text/bilingual';

export const LEVELS: Readonly<Record<Severity | 'off', Bilingual>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '提示' },
  hint: { en: 'hint', zh: '线索' },
  off: { en: 'off', zh: '关闭' },
};

export const GROUPS: Readonly<Record<RuleGroup, Bilingual>> = {
  wraps: { en: 'Wraps', zh: '换行' },
  page: { en: 'Page', zh: '版面' },
  article: { en: 'Article', zh: '文章' },
  punctuation: { en: 'Punctuation', zh: '标点' },
  characters: { en: 'Characters', zh: '字符' },
  consistency: { en: 'Consistency', zh: '一致性' },
};

export const FIXABILITIES: Readonly<Record<Fixability, Bilingual>> = {
  safe: { en: 'repaired safely', zh: '可安全修复' },
  unsafe: { en: 'repaired with --unsafe', zh: '以 --unsafe 修复' },
  sometimes: { en: 'repaired where it is clear', zh: '明确时可修复' },
  alternatives: { en: 'a person chooses', zh: '由人选择' },
  none: { en: 'no repair', zh: '不可自动修复' },
};
