import { parseTree } from 'jsonc-parser';
import type { RuleTable } from './configFile';
import type { ConfigProblem } from './problem';
import { type RuleSettings, readRuleSettings } from './ruleSettings';

/** The name under which problems of the editor's settings are reported in place of a file. */
const EDITOR_RULES = 'newsproof.rules';

/**
 * Reads the object that a person gave as the editor's setting `newsproof.rules`. Its values mean what they mean in
 * `newsproof.json`; the spans of problems count in the object as `JSON.stringify` prints it.
 */
export function readEditorRules(
  value: unknown,
  rules: RuleTable,
): { readonly settings: RuleSettings; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const node = parseTree(JSON.stringify(value ?? {}));
  if (node === undefined) return { settings: new Map(), problems };
  const settings = readRuleSettings(node, rules, (at, message) => {
    problems.push({ file: EDITOR_RULES, span: at, message });
  });
  return { settings, problems };
}
