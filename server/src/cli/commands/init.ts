import { appendFileSync, chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../core/text/bilingual';
import type { Command, CommandSpec } from '../args/spec';
import { hooksFolderOf, repositoryOf } from '../commit/git';
import { fileTrouble } from '../files/trouble';
import { ExitCode, type Shell, say } from '../shell/shell';
import { Troubles } from './troubles';

const spec: CommandSpec = {
  name: 'init',
  summary: {
    en: 'Write a newsproof.json to start from; with --hook also a git hook that checks every commit.',
    zh: '生成初始的 newsproof.json；加 --hook 则同时安装检查每次提交的 git 钩子。',
  },
  operands: '',
  options: [
    {
      name: 'hook',
      help: { en: 'Install a pre-commit hook in this repository.', zh: '在本仓库安装 pre-commit 钩子。' },
    },
    {
      name: 'merge-notes',
      help: {
        en: 'Add a line to .gitattributes, so that notes of two branches merge by themselves.',
        zh: '在 .gitattributes 中添加一行，使两个分支的批注自动合并。',
      },
    },
  ],
  examples: [
    { line: 'newsproof init', what: { en: 'A configuration for this folder.', zh: '为当前文件夹生成配置。' } },
    {
      line: 'newsproof init --hook --merge-notes',
      what: { en: 'All that a repository of dumps needs.', zh: '为文本仓库作好全部准备。' },
    },
  ],
};

export const init: Command = {
  spec,
  async run(values, shell) {
    const troubles = new Troubles(shell);
    await writeConfiguration(shell, troubles);
    if (values.flag('hook')) await installHook(shell, troubles);
    if (values.flag('merge-notes')) await addAttributes(shell, troubles);
    if (!values.flag('hook')) await tellOf(shell, OFFER);
    await troubles.tell();
    return troubles.any ? ExitCode.Trouble : ExitCode.Clean;
  },
};

async function writeConfiguration(shell: Shell, troubles: Troubles): Promise<void> {
  const path = join(shell.cwd, 'newsproof.json');
  if (existsSync(path)) return tellOf(shell, KEPT('newsproof.json'));
  if (write(path, CONFIGURATION, 'newsproof.json', troubles)) await tellOf(shell, WROTE('newsproof.json'));
}

async function installHook(shell: Shell, troubles: Troubles): Promise<void> {
  const path = resolve(shell.cwd, hooksFolderOf(shell.cwd), 'pre-commit');
  if (existsSync(path)) {
    if (isOwnHook(readFileSync(path, 'utf8'))) await tellOf(shell, KEPT('pre-commit'));
    else troubles.note(OTHER_HOOK(path));
    return;
  }
  if (!makeFolder(dirname(path), troubles) || !write(path, HOOK, path, troubles)) return;
  chmodSync(path, 0o755);
  await tellOf(shell, WROTE(path));
}

/** A comment that only speaks of the command checks nothing. */
const isOwnHook = (text: string): boolean => /^[^#\n]*newsproof check --staged\b/m.test(text);

async function addAttributes(shell: Shell, troubles: Troubles): Promise<void> {
  const path = join(repositoryOf(shell.cwd), '.gitattributes');
  // It may be in any encoding, of which a character for each byte is as good as another here.
  const before = existsSync(path) ? readFileSync(path, 'latin1') : '';
  if (before.split(/\r?\n/).includes(ATTRIBUTES)) return tellOf(shell, KEPT('.gitattributes'));
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  if (write(path, `${separator}${ATTRIBUTES}\n`, '.gitattributes', troubles)) {
    await tellOf(shell, WROTE('.gitattributes'));
  }
}

/** Makes a file, or goes on with the one that is there: the bytes in it are never written anew. */
function write(path: string, text: string, shown: string, troubles: Troubles): boolean {
  if (isDangling(path)) {
    troubles.note(DANGLING(shown));
    return false;
  }
  try {
    appendFileSync(path, text);
    return true;
  } catch (error) {
    troubles.note(fileTrouble(shown, error));
    return false;
  }
}

/** Writing through such a link would make a file in a place that nobody named. */
const isDangling = (path: string): boolean =>
  !existsSync(path) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** `core.hooksPath` may be anything; `/dev/null` is how people switch hooks off. */
function makeFolder(path: string, troubles: Troubles): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return true;
  try {
    mkdirSync(path, { recursive: true });
    return true;
  } catch {
    troubles.note(NO_HOOKS_FOLDER(path));
    return false;
  }
}

const tellOf = (shell: Shell, text: Bilingual): Promise<void> => shell.out.write(`${say(shell, text)}\n`);

const WROTE = (file: string): Bilingual => ({ en: `Wrote ${file}.`, zh: `已写入 ${file}。` });
const KEPT = (file: string): Bilingual => ({
  en: `${file} is there already; left as it is.`,
  zh: `${file} 已存在，保持不变。`,
});

const OFFER: Bilingual = {
  en: 'To check every commit: newsproof init --hook',
  zh: '如需检查每次提交：newsproof init --hook',
};

const OTHER_HOOK = (path: string): Bilingual => ({
  en: `${path}: another hook is installed; add "newsproof check --staged" to it`,
  zh: `${path}：已有其他钩子，请在其中加入“newsproof check --staged”`,
});

const DANGLING = (path: string): Bilingual => ({
  en: `${path}: is a symbolic link that leads nowhere; left as it is`,
  zh: `${path}：是失效的符号链接，保持原样`,
});

const NO_HOOKS_FOLDER = (path: string): Bilingual => ({
  en: `${path}: git looks for hooks there (core.hooksPath), but it is no folder and cannot be made one`,
  zh: `${path}：git 在此寻找钩子（core.hooksPath），但它不是文件夹，也无法创建`,
});

const ATTRIBUTES = '*.anno.jsonl merge=union';

const CONFIGURATION = `{
  // Every key is optional; a file without any means the same as no file.
  "extends": "newsproof:recommended",

  // Which files are dumps, and which of them to leave alone. Globs count from this folder.
  "files": ["*.txt"],
  "ignore": [],

  // "error", "warning", "information", "hint" or "off"; "newsproof rules" lists them all.
  "rules": {
    // "spaced-name": "off"
  },

  // What one's own paper prints besides the usual: roles, datelines, section labels, furniture.
  "lexicon": {
    "roles": [],
    "datelines": [],
    "sections": [],
    "furniture": []
  }
}
`;

const HOOK = `#!/bin/sh
# Proofreads the dumps that are about to be committed, as they stand in the index.
# Installed by "newsproof init --hook"; "git commit --no-verify" passes it by.
if command -v newsproof >/dev/null 2>&1; then
  exec newsproof check --staged
fi
exec npx --no-install newsproof check --staged
`;
