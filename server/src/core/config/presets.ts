import type { Severity } from '../rules/finding';
import type { AnyRule, RuleMeta } from '../rules/rule';
import type { Bilingual } from '../text/bilingual';
import type { RuleLevel, RuleSetting, RuleSettings } from './ruleSettings';

export type PresetName = 'newsproof:recommended' | 'newsproof:strict' | 'newsproof:layout';

interface Preset {
  readonly summary: Bilingual;
  level(meta: RuleMeta): RuleLevel;
}

export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  'newsproof:recommended': {
    summary: {
      en: 'Every rule at its own severity; what holds where no configuration says otherwise.',
      zh: '所有规则按自身的级别；没有配置时即为此。',
    },
    level: (meta) => meta.severity,
  },
  'newsproof:strict': {
    summary: {
      en: 'Every rule, also those that are off by themselves, one severity higher.',
      zh: '启用所有规则（包括默认关闭的），并提高一级。',
    },
    level: (meta) => (meta.severity === 'off' ? ON_BY_REQUEST : HIGHER[meta.severity]),
  },
  'newsproof:layout': {
    summary: {
      en: 'Only what broke the layout: the groups wraps and page. Words and marks are left alone.',
      zh: '只查版式问题：换行（wraps）与版面（page）两组，不涉及文字与标点。',
    },
    level: (meta) => (meta.group === 'wraps' || meta.group === 'page' ? meta.severity : 'off'),
  },
};

export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** The severity of a rule that is off by itself where a person turns it on without naming one. */
export const ON_BY_REQUEST: Severity = 'information';

export const isPreset = (name: string): name is PresetName => Object.hasOwn(PRESETS, name);

export function presetSettings(name: PresetName, rules: Iterable<AnyRule>): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  for (const { meta } of rules) settings.set(meta.id, { level: PRESETS[name].level(meta) });
  return settings;
}

const HIGHER: Readonly<Record<Severity, Severity>> = {
  error: 'error',
  warning: 'error',
  information: 'warning',
  hint: 'information',
};
