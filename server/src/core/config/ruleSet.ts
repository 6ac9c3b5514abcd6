import { defaultLexicon, type Lexicon } from '../lexicon/lexicon';
import type { Severity } from '../rules/finding';
import type { AnyRule, OptionValues, PageRule, PartRule, RuleMeta, WorkspaceRule } from '../rules/rule';
import { ON_BY_REQUEST } from './presets';
import type { RuleLevel, RuleSettings } from './ruleSettings';

/**
 * The rules in force for a file, with all that they need to know. Files under the same configuration share one rule
 * set, and what was found under it stays valid for as long as it is the same object.
 */
export interface RuleSet {
  readonly partRules: readonly Enabled<PartRule>[];
  // biome-ignore lint/suspicious/noExplicitAny: each rule only meets surveys of its own making.
  readonly pageRules: readonly Enabled<PageRule<any>>[];
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly workspaceRules: readonly Enabled<WorkspaceRule<any>>[];
  readonly lexicon: Lexicon;
}

export interface Enabled<R extends AnyRule> {
  readonly rule: R;
  readonly severity: Severity;
  /** Every option that the rule has, as configured or by default. */
  readonly options: OptionValues;
}

export function ruleSetOf(
  rules: Iterable<AnyRule>,
  settings: RuleSettings,
  lexicon: Lexicon = defaultLexicon,
): RuleSet {
  const partRules: Enabled<PartRule>[] = [];
  const pageRules: Enabled<PageRule>[] = [];
  const workspaceRules: Enabled<WorkspaceRule>[] = [];
  for (const rule of rules) {
    const setting = settings.get(rule.meta.id);
    const severity = severityOf(rule.meta, setting?.level ?? rule.meta.severity);
    if (severity === 'off') continue;
    const options = optionsOf(rule.meta, setting?.options);
    if (rule.scope === 'part') partRules.push({ rule, severity, options });
    else if (rule.scope === 'page') pageRules.push({ rule, severity, options });
    else workspaceRules.push({ rule, severity, options });
  }
  return { partRules, pageRules, workspaceRules, lexicon };
}

/** The same rule set with only the rules that are asked for. */
export function onlyRules(ruleSet: RuleSet, ids: ReadonlySet<string>): RuleSet {
  const wanted = ({ rule }: Enabled<AnyRule>): boolean => ids.has(rule.meta.id);
  return {
    partRules: ruleSet.partRules.filter(wanted),
    pageRules: ruleSet.pageRules.filter(wanted),
    workspaceRules: ruleSet.workspaceRules.filter(wanted),
    lexicon: ruleSet.lexicon,
  };
}

export function optionsOf(meta: RuleMeta, chosen: OptionValues = {}): OptionValues {
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(meta.options ?? {})) {
    options[name] = Object.hasOwn(chosen, name) ? chosen[name] : option.default;
  }
  return options;
}

function severityOf(meta: RuleMeta, level: RuleLevel): Severity | 'off' {
  if (level !== 'on') return level;
  return meta.severity === 'off' ? ON_BY_REQUEST : meta.severity;
}
