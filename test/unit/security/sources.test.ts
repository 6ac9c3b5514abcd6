import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultConfig, resolveConfig } from '../../../server/src/core/config/resolve';
import { addQuery, Notebook } from '../../../server/src/core/notes';
import { readPage } from '../../../server/src/core/page/reading';
import { ruleTable } from '../../../server/src/core/rules/registry';
import { hover } from '../../../server/src/features/hover';
import { links } from '../../../server/src/features/links';
import { snapshotOf } from '../../harness/snapshots';

/** What no source that is shipped may do, and how it would look. */
const FORBIDDEN: readonly { readonly what: string; readonly looks: RegExp; readonly allowed: readonly string[] }[] = [
  {
    what: 'speak with the network',
    looks:
      /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|['"](?:node:)?(?:net|http|https|http2|dgram|tls|dns)(?:\/\w+)?['"]/,
    allowed: [],
  },
  {
    what: 'run code that it made or was given',
    looks: /\beval\(|new Function\b|\bFunction\(|['"](?:node:)?vm['"]|setTimeout\(\s*['"`]|import\(\s*[^'")\s]/,
    // `newsproof lsp` loads the server that was installed beside it, and that keeps what V8 made of its own program.
    allowed: ['server/src/cli/commands/lsp.ts', 'server/src/node/keptCode.ts'],
  },
  {
    what: 'start programs',
    looks: /child_process/,
    // Git alone, by its name and a list of arguments: what is staged, and what the author is called.
    allowed: ['server/src/cli/commit/git.ts', 'server/src/cli/notes/dump.ts', 'client/src/extension.ts'],
  },
  { what: 'use a shell', looks: /\bshell:\s*true|\bexec\(|\bexecSync\(/, allowed: [] },
  { what: 'show HTML of its own', looks: /createWebview|WebviewView|innerHTML|supportHtml\s*=\s*true/, allowed: [] },
  { what: 'let Markdown run commands', looks: /isTrusted/, allowed: [] },
  { what: 'write into the prototype of all objects', looks: /__proto__/, allowed: [] },
];

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((file) => ({ file, source: withoutComments(readFileSync(file, 'utf8')) })),
);

describe('what is shipped', () => {
  for (const { what, looks, allowed } of FORBIDDEN) {
    it(`does not ${what}`, () => {
      const found = sources.filter(({ source }) => callsOf(looks, source)).map(({ file }) => file);
      assert.deepEqual(
        found.filter((file) => !allowed.includes(file)),
        [],
      );
      assert.deepEqual(
        allowed.filter((file) => !found.includes(file)),
        [],
        'an exception that is none any more',
      );
    });
  }

  it('starts git and nothing else', () => {
    for (const { file, source } of sources) {
      for (const [, program] of source.matchAll(/\b(?:execFile|execFileSync|spawn|spawnSync|fork)\(\s*([^,\s)]+)/g)) {
        assert.equal(program, "'git'", file);
      }
    }
  });

  it('asks for no rights in a workspace that is not trusted', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
  });
});

describe('a configuration', () => {
  it('extends nothing outside of the workspace', async () => {
    for (const way of [
      '../../secret.json',
      '/etc/passwd',
      'file:///etc/passwd',
      'a/../../../secret.json',
      '..\\..\\secret.json',
    ]) {
      const asked: string[] = [];
      const host = {
        read: async (path: string) => {
          asked.push(path);
          return null;
        },
      };
      const text = JSON.stringify({ extends: [way] });
      const { problems } = await resolveConfig('issues/newsproof.json', text, host, ruleTable);
      assert.deepEqual(asked, [], way);
      assert.equal(problems.length, 1, way);
    }
  });

  it('changes no object but itself', async () => {
    const text = '{ "rules": { "__proto__": "off", "constructor": "off" }, "__proto__": { "polluted": true } }';
    await resolveConfig('newsproof.json', text, { read: async () => null }, ruleTable);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(defaultConfig(ruleTable).problems.length, 0);
  });
});

describe('the text of a dump', () => {
  const hostile = '[打开](command:workbench.action.quit) <img src=x onerror=alert(1)> `代码` **重**';

  it('is text in a hover, and no Markdown', () => {
    const text = `${hostile}\n\n本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场听课。\n\n记者 方叙言`;
    const shown = hover(snapshotOf(text), 3, Notebook.open(text, ''), 'en')!.markdown;
    assert.match(shown, /打开/);
    assert.doesNotMatch(shown, /(?<!\\)\[打开/);
    assert.doesNotMatch(shown, /(?<!\\)<img/);
  });

  it('leads nowhere but to web addresses and places of its own', () => {
    const text =
      '青禾镇 夜校开课\n\n本报讯 详见 javascript:alert(1) 与 file:///etc/passwd 和 command:quit 以及 www.example.com/a 。';
    const targets = links(readPage(text)).map(({ target }) => target);
    assert.deepEqual(targets, [{ url: 'https://www.example.com/a' }]);
  });

  it('is text in a note, too', () => {
    const text = '青禾镇 夜校开课\n\n本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场听课。\n\n记者 方叙言';
    const book = Notebook.open(text, '');
    const stamp = { author: '苗青', created: '2031-05-06T08:00:00.000Z' };
    const outcome = addQuery(book, stamp, { start: 0, end: 3 }, hostile);
    assert.ok(outcome.done);
    const shown = hover(snapshotOf(text), 1, book.with(outcome.entries), 'en')!.markdown;
    assert.match(shown, /打开/);
    assert.doesNotMatch(shown, /(?<!\\)\[打开/);
    assert.doesNotMatch(shown, /(?<!\\)<img/);
  });
});

/** `regex.exec(` calls no program. */
const callsOf = (looks: RegExp, source: string): boolean => looks.test(source.replace(/\.exec\(/g, '.match('));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
}
