import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '../../..');

describe('the .vsix', () => {
  let packed: readonly string[];
  before(function () {
    this.timeout(60_000);
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    const list = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
    packed = list.split('\n').map((line) => line.trim());
  });

  it('holds every file that package.json refers to', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    const missing = filesNamedIn(manifest)
      .map((file) => path.posix.normalize(file))
      .filter((file) => !packed.some((name) => name === file || name.startsWith(`${file}/`)));
    assert.deepEqual(missing, []);
  });

  it('holds every picture of the README', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file as string);
    assert.deepEqual(
      pictures.filter((file) => !packed.includes(file)),
      [],
    );
  });

  it('holds nothing that only developers need', () => {
    const needless = /^(client|server|test|scripts|bench|seeds|node_modules|out)\/|\.(ts|map|mjs)$/;
    assert.deepEqual(
      packed.filter((file) => needless.test(file)),
      [],
    );
  });
});

describe('the npm package', () => {
  it('holds the command line, the language server and what both load, and none of the sources', function () {
    this.timeout(60_000);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const list = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const [packed] = Object.values(JSON.parse(list) as Record<string, { files: { path: string }[] }>);
    assert.deepEqual(packed!.files.map(({ path }) => path).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'THIRD_PARTY.md',
      'dist/languageServer.js',
      'dist/newsproof.js',
      'dist/server.js',
      'dist/words.bin',
      'package.json',
      'schemas/anno.schema.json',
      'schemas/newsproof.schema.json',
    ]);
  });
});

/** Strings that look like a file of this extension: `./syntaxes/newsdump.tmLanguage.json`, `media/newsproof.svg`. */
function filesNamedIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\.\/|media\/)\S+$|^icon\.png$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(filesNamedIn);
}
