import { type CONFIG_KEYS, FAIL_LEVELS } from '../../server/src/core/config/configFile';
import { FURNITURE_KINDS } from '../../server/src/core/config/lexiconSettings';
import { PRESET_NAMES, PRESETS } from '../../server/src/core/config/presets';
import { RULE_LEVELS } from '../../server/src/core/config/ruleSettings';
import type { AnyRule, RuleMeta } from '../../server/src/core/rules/rule';
import type { Bilingual } from '../../server/src/core/text/bilingual';

type Schema = Readonly<Record<string, unknown>>;
type ConfigKey = (typeof CONFIG_KEYS)[number];

/** The JSON schema of `newsproof.json`: editors complete and check with it what the server itself checks again. */
export function configSchema(rules: readonly AnyRule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Newsproof',
    ...described(
      'What Newsproof checks, and what it knows of a paper. The nearest newsproof.json upward counts.',
      '校对规则与本报用语。以向上最近的 newsproof.json 为准。',
    ),
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: properties(rules),
    definitions: { level, globs, words },
  };
}

/** How an option is described: in both languages at once, or by the key of a text. */
type Describe = (option: string, description: Bilingual) => string;

/** The values that a rule takes, in `newsproof.json` and in the editor's settings alike. */
export function ruleSchema(meta: RuleMeta, levels: Schema, describe: Describe): Schema {
  const options = Object.entries(meta.options ?? {});
  if (options.length === 0) return levels;
  const optionsSchema = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      options.map(([name, { schema, default: byDefault, description }]) => [
        name,
        { ...schema, default: byDefault, description: describe(name, description) },
      ]),
    ),
  };
  const withOptions = {
    type: 'array',
    items: [levels, optionsSchema],
    minItems: 1,
    maxItems: 2,
    additionalItems: false,
  };
  return { anyOf: [levels, withOptions] };
}

export const level: Schema = { enum: [...RULE_LEVELS, true, false] };

const globs: Schema = { type: ['string', 'array'], items: { type: 'string', minLength: 1 } };

const words: Schema = { type: 'array', items: { type: 'string', minLength: 1 } };

const reference = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** One entry for each key, or the compiler speaks up. */
function properties(rules: readonly AnyRule[]): Readonly<Record<ConfigKey, Schema>> {
  return {
    $schema: { type: 'string', ...described('The schema of this file.', '本文件的 schema。') },
    extends: {
      ...described(
        'Presets and other files, by paths relative to this one, that this configuration builds on. Later ones win.',
        '所依据的预设或其他配置文件（相对路径），后者优先。',
      ),
      anyOf: [extended, { type: 'array', items: extended }],
    },
    files: {
      ...reference('globs'),
      ...described(
        'Globs of the files that are dumps, from the folder of this file. By default `*.txt` in every folder.',
        '哪些文件是报纸文本（glob，相对本文件所在文件夹）。默认为各级文件夹中的 `*.txt`。',
      ),
      default: ['*.txt'],
    },
    ignore: {
      ...reference('globs'),
      ...described(
        'Globs of files and folders that are left alone. `!` takes out again.',
        '不检查的文件或文件夹（glob），`!` 表示排除在外。',
      ),
    },
    rules: rulesSchema(rules),
    lexicon: lexiconSchema,
    words: {
      ...reference('words'),
      ...described(
        'Words that are right as they are written here; no rule doubts them.',
        '确认无误的词语，任何规则都不再质疑。',
      ),
    },
    tags: {
      ...described(
        'Words to tag names with, besides person, organisation, place and date. One with the id of such a tag takes its place.',
        '除人名、机构、地名、日期外，本报自用的标记。与其中之一同 id 者取而代之。',
      ),
      type: 'array',
      items: { anyOf: [{ type: 'string', pattern: '^\\S+$' }, tagSchema] },
    },
    overrides: {
      ...described('Other rules for some of the files. Later ones win.', '对部分文件另设规则，后者优先。'),
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: { files: reference('globs'), rules: rulesSchema(rules) },
      },
    },
    failLevel: {
      enum: FAIL_LEVELS,
      default: 'warning',
      ...described(
        'From which severity on the command line ends with exit code 1.',
        '命令行从哪一级别起以退出码 1 结束。',
      ),
    },
  };
}

const extended: Schema = {
  anyOf: [
    {
      enum: PRESET_NAMES,
      enumDescriptions: PRESET_NAMES.map((name) => inBoth(PRESETS[name].summary)),
    },
    { type: 'string', minLength: 1 },
  ],
};

function rulesSchema(rules: readonly AnyRule[]): Schema {
  return {
    ...described('A level for each rule, with options where it has any.', '各规则的级别与选项。'),
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ meta }) => [
        meta.id,
        {
          ...ruleSchema(meta, reference('level'), (_option, text) => inBoth(text)),
          default: meta.severity,
          ...describedBy(meta.summary),
        },
      ]),
    ),
  };
}

const tagSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: {
      type: 'string',
      pattern: '^\\S+$',
      ...described('What notes say; it must not change later.', '写入批注的名称，此后不宜再改。'),
    },
    title: { type: 'string', minLength: 1, ...described('What people read; else the id.', '显示的名称，默认为 id。') },
    code: {
      type: 'string',
      pattern: '^\\S+$',
      ...described('Its name in BIO and brat files; else the id.', '在 BIO 与 brat 文件中的名称，默认为 id。'),
    },
    key: {
      type: 'string',
      pattern: '^[\\p{L}\\p{N}]$',
      ...described('What is typed to pick it; else its number.', '选取时键入的字符，默认为其序号。'),
    },
  },
};

const lexiconSchema: Schema = {
  ...described('What your paper calls things, besides what every paper does.', '本报特有的用语。'),
  type: 'object',
  additionalProperties: false,
  properties: {
    roles: {
      ...reference('words'),
      ...described('Roles in bylines, such as 跑口记者.', '署名中的身份，如“跑口记者”。'),
    },
    datelines: { ...reference('words'), ...described('Datelines, such as 滨城讯.', '电头，如“滨城讯”。') },
    sections: { ...reference('words'), ...described('Section labels, such as 家长里短.', '栏目名，如“家长里短”。') },
    furniture: {
      ...described('Lines that belong to the page and to no article.', '属于版面而不属于文章的行。'),
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pattern'],
        properties: {
          pattern: {
            type: 'string',
            minLength: 1,
            ...described(
              'The whole line: `*` is anything, `?` one character, `#` a number, `\\` takes the next sign as it is.',
              '整行的模式：`*` 任意内容，`?` 一个字，`#` 数字，`\\` 取下一字符本身。',
            ),
          },
          kind: { enum: FURNITURE_KINDS, default: 'custom' },
        },
      },
    },
  },
};

interface Described {
  readonly description: string;
}

function described(en: string, zh: string): Described {
  return describedBy({ en, zh });
}

function describedBy(text: Bilingual): Described {
  return { description: inBoth(text) };
}

function inBoth({ en, zh }: Bilingual): string {
  return `${en}\n\n${zh}`;
}
