import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Severity } from '../rules/finding';
import type { AnyRule } from '../rules/rule';
import type { Bilingual } from '../text/bilingual';
import { type Span, span } from '../text/span';
import { compileGlob, type Glob, type GlobError } from './globs';
import { type LexiconSettings, noLexicon, readLexicon, readWords } from './lexiconSettings';
import type { ConfigProblem, Report } from './problem';
import { type RuleSettings, readRuleSettings, SEVERITIES } from './ruleSettings';
import { readTags, type TagDefinition } from './tagSettings';
import { choiceOf, entriesOf, expected, itemsOf, spanOf, stringOf, unknownName } from './values';

/** What one `newsproof.json` says, as far as it can be made out; what can't is among the problems. */
export interface ConfigFile {
  readonly extends: readonly Reference[];
  /** Which files are dumps; null where the file does not say. */
  readonly files: readonly Glob[] | null;
  readonly ignore: readonly Glob[];
  readonly rules: RuleSettings;
  readonly lexicon: LexiconSettings;
  readonly words: readonly string[];
  /** The paper's own words for tags. */
  readonly tags: readonly TagDefinition[];
  readonly overrides: readonly Override[];
  readonly failLevel: FailLevel | null;
}

/** A preset or another file, and where it is named. */
export interface Reference {
  readonly name: string;
  readonly span: Span;
}

export interface Override {
  readonly files: readonly Glob[];
  readonly rules: RuleSettings;
}

/** From which severity on the command line fails; `never`: findings alone never make it fail. */
export type FailLevel = Severity | 'never';

export const FAIL_LEVELS: readonly FailLevel[] = [...SEVERITIES, 'never'];

export interface ReadConfig {
  readonly config: ConfigFile;
  readonly problems: readonly ConfigProblem[];
}

export const CONFIG_KEYS = [
  '$schema',
  'extends',
  'files',
  'ignore',
  'rules',
  'lexicon',
  'words',
  'tags',
  'overrides',
  'failLevel',
] as const;

export const emptyConfig: ConfigFile = {
  extends: [],
  files: null,
  ignore: [],
  rules: new Map(),
  lexicon: noLexicon,
  words: [],
  tags: [],
  overrides: [],
  failLevel: null,
};

export type RuleTable = ReadonlyMap<string, AnyRule>;

/** Reads JSON with comments and trailing commas. Never throws: whatever is wrong is told with its place. */
export function readConfigFile(file: string, text: string, rules: RuleTable): ReadConfig {
  const problems: ConfigProblem[] = [];
  const report: Report = (at, message) => void problems.push({ file, span: at, message });
  const root = parse(text, report);
  const config = root === undefined ? emptyConfig : readRoot(root, rules, report);
  return { config, problems };
}

function parse(text: string, report: Report): Node | undefined {
  const errors: ParseError[] = [];
  // A byte order mark is no JSON; an editor that writes one should not make the file unreadable.
  const clean = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const root = treeOf(clean, errors, report);
  for (const { error, offset, length } of errors)
    report(span(offset, offset + length), syntaxProblem(printParseErrorCode(error)));
  return root;
}

function treeOf(text: string, errors: ParseError[], report: Report): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch (error) {
    // The parser calls itself for each bracket within a bracket.
    if (!(error instanceof RangeError)) throw error;
    report(span(0, 0), TOO_DEEP);
    return undefined;
  }
}

function readRoot(root: Node, rules: RuleTable, report: Report): ConfigFile {
  const read: { -readonly [K in keyof ConfigFile]: ConfigFile[K] } = { ...emptyConfig };
  for (const { key, keySpan, value } of entriesOf(root, report)) {
    switch (key) {
      case '$schema':
        stringOf(value, report);
        break;
      case 'extends':
        read.extends = readReferences(value, report);
        break;
      case 'files':
        read.files = readGlobs(value, report);
        break;
      case 'ignore':
        read.ignore = readGlobs(value, report);
        break;
      case 'rules':
        read.rules = readRuleSettings(value, rules, report);
        break;
      case 'lexicon':
        read.lexicon = readLexicon(value, report);
        break;
      case 'words':
        read.words = readWords(value, report);
        break;
      case 'tags':
        read.tags = readTags(value, report);
        break;
      case 'overrides':
        read.overrides = itemsOf(value, report).map((item) => readOverride(item, rules, report));
        break;
      case 'failLevel':
        read.failLevel = choiceOf(value, FAIL_LEVELS, report);
        break;
      default:
        report(keySpan, unknownName({ en: 'key', zh: '键' }, key, CONFIG_KEYS));
    }
  }
  return read;
}

function readReferences(node: Node, report: Report): readonly Reference[] {
  const items = node.type === 'string' ? [node] : itemsOf(node, report);
  return items.flatMap((item) => {
    const name = stringOf(item, report);
    return name === null ? [] : [{ name, span: spanOf(item) }];
  });
}

function readOverride(node: Node, rules: RuleTable, report: Report): Override {
  let files: readonly Glob[] | null = null;
  let settings: RuleSettings = new Map();
  for (const { key, keySpan, value } of entriesOf(node, report)) {
    if (key === 'files') files = readGlobs(value, report);
    else if (key === 'rules') settings = readRuleSettings(value, rules, report);
    else report(keySpan, unknownName({ en: 'key', zh: '键' }, key, ['files', 'rules']));
  }
  if (node.type === 'object' && files === null) {
    report(spanOf(node), { en: 'The globs of the files are missing.', zh: '缺少 files。' });
  }
  return { files: files ?? [], rules: settings };
}

function readGlobs(node: Node, report: Report): readonly Glob[] {
  const items = node.type === 'string' ? [node] : itemsOf(node, report);
  return items.flatMap((item) => {
    const source = stringOf(item, report);
    if (source === null) return [];
    const result = compileGlob(source);
    if ('glob' in result) return [result.glob];
    report(spanOf(item), GLOB_PROBLEMS[result.error]);
    return [];
  });
}

const GLOB_PROBLEMS: Readonly<Record<GlobError, Bilingual>> = {
  empty: { en: 'The glob is empty.', zh: 'glob 为空。' },
  outside: {
    en: 'The glob leaves the folder of this configuration; it has to be relative and without "..".',
    zh: 'glob 超出了本配置所在的文件夹；应为相对路径，且不含“..”。',
  },
  intricate: { en: 'The glob has more than three stars in one place.', zh: 'glob 中同一处的星号超过三个。' },
  malformed: { en: 'The glob has a bracket that is not closed.', zh: 'glob 中有未闭合的括号。' },
};

function syntaxProblem(code: string): Bilingual {
  return SYNTAX_PROBLEMS[code] ?? { en: 'This is not JSON.', zh: '这不是有效的 JSON。' };
}

const SYNTAX_PROBLEMS: Readonly<Record<string, Bilingual>> = {
  ColonExpected: expected({ en: 'a colon', zh: '冒号' }),
  CommaExpected: expected({ en: 'a comma', zh: '逗号' }),
  PropertyNameExpected: expected({ en: 'a key in double quotes', zh: '带双引号的键' }),
  ValueExpected: expected({ en: 'a value', zh: '值' }),
  CloseBraceExpected: expected({ en: 'a closing brace', zh: '右花括号' }),
  CloseBracketExpected: expected({ en: 'a closing bracket', zh: '右方括号' }),
  EndOfFileExpected: expected({ en: 'the end of the file', zh: '文件结尾' }),
  UnexpectedEndOfString: { en: 'A text is not closed.', zh: '文字未结束。' },
  UnexpectedEndOfComment: { en: 'A comment is not closed.', zh: '注释未结束。' },
};

const TOO_DEEP: Bilingual = { en: 'brackets within brackets, too deep to read', zh: '括号嵌套过深，无法读取' };
