import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleTable } from '../../server/src/core/rules/registry';
import { configSchema } from './configSchema';
import { ruleIndex, rulePage } from './ruleDocs';
import { configurationOf, settingTexts } from './settings';

/** Every generated file by its path from the project's root. */
export function generatedFiles(root: string): ReadonlyMap<string, string> {
  const rules = [...ruleTable.values()];
  const read = (file: string): Json => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Json;
  const manifest = read('package.json');
  const files = new Map<string, string>([
    ['docs/rules/README.md', ruleIndex(rules)],
    ['schemas/newsproof.schema.json', print(configSchema(rules))],
    ['package.json', print(withConfiguration(manifest, configurationOf(rules)))],
    ['package.nls.json', print(withTexts(read('package.nls.json'), settingTexts(rules, 'en')))],
    ['package.nls.zh-cn.json', print(withTexts(read('package.nls.zh-cn.json'), settingTexts(rules, 'zh')))],
  ]);
  for (const rule of rules) files.set(`docs/rules/${rule.meta.id}.md`, rulePage(rule));
  return files;
}

type Json = Readonly<Record<string, unknown>>;

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The manifest with these settings in the place of those that it had; everything else is other people's. */
function withConfiguration(manifest: Json, configuration: unknown): Json {
  return { ...manifest, contributes: { ...(manifest.contributes as Json), configuration } };
}

/** The texts with those under `config.` replaced, in the place where they stood, or else at the end. */
function withTexts(texts: Json, settings: Json): Json {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('config.'));
  return { ...Object.fromEntries(others), ...settings };
}
