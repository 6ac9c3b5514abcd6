import type { AnyRule } from '../../server/src/core/rules/rule';
import type { Bilingual, Language } from '../../server/src/core/text/bilingual';
import { level, ruleSchema } from './configSchema';

/**
 * The editor's settings, as `contributes.configuration` of package.json has them. To add one, add it here and run
 * `npm run generate`; its texts go into package.nls.json and package.nls.zh-cn.json by themselves.
 */
interface Setting {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: unknown;
  readonly description: Bilingual;
  /** For a setting with a fixed choice of values: what each of them means. */
  readonly choices?: Readonly<Record<string, Bilingual>>;
  readonly scope?: 'application' | 'machine' | 'window' | 'resource' | 'language-overridable';
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  'newsproof.detection': {
    schema: { type: 'string' },
    default: 'automatic',
    description: {
      en: 'Whether `.txt` files that read like newspaper dumps are opened as such.',
      zh: '读起来像报纸文本的 `.txt` 文件是否按报纸文本打开。',
    },
    choices: {
      automatic: {
        en: 'By themselves, in folders that hold dumps.',
        zh: '在存放报纸文本的文件夹中自动识别。',
      },
      ask: { en: 'Ask once for each workspace.', zh: '每个工作区询问一次。' },
      never: {
        en: 'Never; only files matched by `#newsproof.files#` and `.dump.txt`.',
        zh: '从不；只认 `#newsproof.files#` 匹配的文件与 `.dump.txt`。',
      },
    },
    scope: 'resource',
  },
  'newsproof.files': {
    schema: { type: 'array', items: { type: 'string' } },
    default: [],
    description: {
      en: 'Globs of files that are newspaper dumps, besides `.dump.txt`.',
      zh: '除 `.dump.txt` 以外，哪些文件是报纸文本（glob）。',
    },
    scope: 'resource',
  },
  'newsproof.exclude': {
    schema: { type: 'array', items: { type: 'string' } },
    default: [],
    description: {
      en: 'Globs of files and folders that Newsproof leaves alone.',
      zh: 'Newsproof 不处理的文件与文件夹（glob）。',
    },
    scope: 'resource',
  },
  'newsproof.diagnostics.scope': {
    schema: { type: 'string' },
    default: 'openFiles',
    description: { en: 'Which dumps are checked.', zh: '检查哪些文件。' },
    choices: {
      openFiles: { en: 'Those that are open.', zh: '已打开的文件。' },
      workspace: { en: 'All of the workspace.', zh: '工作区中的所有文件。' },
    },
    scope: 'window',
  },
  'newsproof.lens.enabled': {
    schema: { type: 'boolean' },
    default: true,
    description: {
      en: 'Show findings, notes and proof status above each headline.',
      zh: '在标题上方显示问题、批注与校对状态。',
    },
    scope: 'window',
  },
  'newsproof.inlayHints.articleNumbers': {
    schema: { type: 'boolean' },
    default: true,
    description: { en: 'Number the articles of a page.', zh: '给版面上的文章编号。' },
    scope: 'window',
  },
  'newsproof.inlayHints.seams': {
    schema: { type: 'boolean' },
    default: true,
    description: { en: 'Show where a paragraph goes on after a cut.', zh: '显示被断开的段落接在何处。' },
    scope: 'window',
  },
  'newsproof.inlayHints.measure': {
    schema: { type: 'boolean' },
    default: false,
    description: { en: 'Show the printed line width of an article.', zh: '显示文章原来的栏宽。' },
    scope: 'window',
  },
  'newsproof.notes.author': {
    schema: { type: 'string' },
    default: '',
    description: {
      en: 'The name under which you write notes. Empty: the one that git knows.',
      zh: '写批注时的署名。留空则用 git 的用户名。',
    },
    scope: 'window',
  },
};

const RULES_SETTING = 'newsproof.rules';

/** The value of `contributes.configuration`. */
export function configurationOf(rules: readonly AnyRule[]): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  for (const [id, setting] of Object.entries(SETTINGS)) properties[id] = property(id, setting);
  properties[RULES_SETTING] = {
    type: 'object',
    default: {},
    markdownDescription: `%${key(RULES_SETTING)}%`,
    scope: 'resource',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ meta }) => {
        const schema = ruleSchema(meta, level, (option) => `%${optionKey(meta.id, option)}%`);
        return [meta.id, { ...schema, description: `%${ruleKey(meta.id)}%` }];
      }),
    ),
  };
  return { title: 'Newsproof', properties };
}

/** The texts of the settings in one language, under the keys that `configurationOf` names. */
export function settingTexts(rules: readonly AnyRule[], language: Language): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [id, { description, choices }] of Object.entries(SETTINGS)) {
    texts[key(id)] = description[language];
    for (const [choice, meaning] of Object.entries(choices ?? {})) texts[choiceKey(id, choice)] = meaning[language];
  }
  texts[key(RULES_SETTING)] = RULES_DESCRIPTION[language];
  for (const { meta } of rules) {
    texts[ruleKey(meta.id)] = meta.summary[language];
    for (const [name, option] of Object.entries(meta.options ?? {})) {
      texts[optionKey(meta.id, name)] = option.description[language];
    }
  }
  return texts;
}

const RULES_DESCRIPTION: Bilingual = {
  en: 'Levels and options of rules, as in `newsproof.json`. What a `newsproof.json` says wins, so that the editor and the command line agree.',
  zh: '规则的级别与选项，写法同 `newsproof.json`。若有 `newsproof.json`，以其为准，使编辑器与命令行一致。',
};

function property(id: string, { schema, default: byDefault, choices, scope }: Setting): unknown {
  const names = Object.keys(choices ?? {});
  return {
    ...schema,
    ...(names.length > 0 && {
      enum: names,
      markdownEnumDescriptions: names.map((choice) => `%${choiceKey(id, choice)}%`),
    }),
    default: byDefault,
    markdownDescription: `%${key(id)}%`,
    scope: scope ?? 'window',
  };
}

const key = (id: string): string => `config.${id.replace('newsproof.', '')}`;
const choiceKey = (id: string, choice: string): string => `${key(id)}.${choice}`;
const ruleKey = (id: string): string => `config.rules.${id}`;
const optionKey = (id: string, option: string): string => `config.rules.${id}.${option}`;
