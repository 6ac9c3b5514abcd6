import { getNodeValue, type Node } from 'jsonc-parser';
import type { Severity } from '../rules/finding';
import type { AnyRule, OptionValues } from '../rules/rule';
import { schemaProblem } from './optionSchema';
import type { Report } from './problem';
import { choiceOf, entriesOf, expected, spanOf, unknownName } from './values';

/** What a configuration may say of a rule besides a severity: `on` gives it the severity that it has by itself. */
export type RuleLevel = Severity | 'off' | 'on';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export const RULE_LEVELS: readonly RuleLevel[] = [...SEVERITIES, 'off', 'on'];

export interface RuleSetting {
  /** Undefined where only options are set. */
  readonly level?: RuleLevel;
  /** Undefined where the entry says nothing of options: those set before stay. */
  readonly options?: OptionValues;
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** Reads `"rules": { "wrap-space": "error", "blank-run": ["hint", { … }], "spaced-name": false }`. */
export function readRuleSettings(node: Node, rules: ReadonlyMap<string, AnyRule>, report: Report): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  for (const { key, keySpan, value } of entriesOf(node, report)) {
    const rule = rules.get(key);
    if (rule === undefined) {
      report(keySpan, unknownName({ en: 'rule', zh: '规则' }, key, rules.keys()));
      continue;
    }
    const setting = readSetting(value, rule, report);
    if (setting !== null) settings.set(key, setting);
  }
  return settings;
}

/** The later settings over the earlier ones: a level replaces a level, and each option the option of its name. */
export function layered(...layers: readonly RuleSettings[]): RuleSettings {
  const result = new Map<string, RuleSetting>();
  for (const layer of layers) {
    for (const [id, setting] of layer) result.set(id, mergedSetting(result.get(id) ?? {}, setting));
  }
  return result;
}

function mergedSetting(below: RuleSetting, above: RuleSetting): RuleSetting {
  const level = above.level ?? below.level;
  const options = above.options === undefined ? below.options : { ...below.options, ...above.options };
  return { ...(level !== undefined && { level }), ...(options !== undefined && { options }) };
}

function readSetting(node: Node, rule: AnyRule, report: Report): RuleSetting | null {
  if (node.type !== 'array') {
    const level = readLevel(node, report);
    return level === null ? null : { level };
  }
  const [levelNode, optionsNode, tooMany] = node.children ?? [];
  if (levelNode === undefined || tooMany !== undefined) {
    report(spanOf(node), expected({ en: 'a level and an object of options', zh: '级别与选项对象' }));
    return null;
  }
  const level = readLevel(levelNode, report);
  if (level === null) return null;
  return optionsNode === undefined ? { level } : { level, options: readOptions(optionsNode, rule, report) };
}

function readLevel(node: Node, report: Report): RuleLevel | null {
  if (node.type === 'boolean') return node.value === true ? 'on' : 'off';
  return choiceOf(node, RULE_LEVELS, report);
}

function readOptions(node: Node, rule: AnyRule, report: Report): OptionValues {
  const known = rule.meta.options ?? {};
  const options: Record<string, unknown> = {};
  for (const { key, keySpan, value } of entriesOf(node, report)) {
    const option = Object.hasOwn(known, key) ? known[key] : undefined;
    if (option === undefined) {
      const what = { en: `option of ${rule.meta.id}`, zh: `选项（规则 ${rule.meta.id}）` };
      report(keySpan, unknownName(what, key, Object.keys(known)));
      continue;
    }
    const chosen: unknown = getNodeValue(value);
    const problem = schemaProblem(option.schema, chosen);
    if (problem !== null) report(spanOf(value), problem);
    else options[key] = chosen;
  }
  return options;
}
