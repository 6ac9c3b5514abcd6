import { applyEdits, modify } from 'jsonc-parser';

/** Where a rule is switched off: for every dump under the configuration, or for some of them. */
export type SwitchOff = { readonly rule: string } & (
  | { readonly scope: 'workspace' }
  | { readonly scope: 'file'; readonly glob: string }
);

/** A configuration file's text with one rule switched off; the rest of it, comments too, stays as it is. */
export function withRuleOff(text: string, off: SwitchOff): string {
  const source = text.trim() === '' ? '{}\n' : text;
  if (off.scope === 'workspace') return set(source, ['rules', off.rule], 'off');
  return set(source, ['overrides', -1], { files: [off.glob], rules: { [off.rule]: 'off' } });
}

function set(text: string, path: (string | number)[], value: unknown): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: path.at(-1) === -1 }));
}

/** A file's path as a glob that matches it alone. */
export const globOf = (path: string): string => path.replace(/[*?[\]{}()!\\]/g, '\\$&');
