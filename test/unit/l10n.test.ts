import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(file, 'utf8');
const texts = (file: string): Texts => JSON.parse(read(file)) as Texts;

const english = texts('package.nls.json');
const chinese = texts('package.nls.zh-cn.json');
const bundle = texts('l10n/bundle.l10n.zh-cn.json');

describe('the texts of package.json', () => {
  const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));

  it('exist in English and in Chinese, each of them used', () => {
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(chinese).sort(), [...used].sort());
  });

  it('name the same commands and settings in both languages', () => {
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(linksIn(chinese[key]!), linksIn(text), key);
    }
  });
});

describe('the texts of the client', () => {
  const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(path.join('client/src', name)));
  const used = new Set(sources.flatMap(literalsIn));

  it('are literals, so that they can be found', () => {
    const calls = sources.flatMap((source) => [...source.matchAll(/\bl10n\.t\(/g)]).length;
    const literals = sources.flatMap((source) => literalsIn(source)).length;
    assert.equal(literals, calls);
  });

  it('exist in Chinese, each of them used', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  });

  it('fill in the same values in both languages', () => {
    for (const [text, translation] of Object.entries(bundle)) {
      assert.deepEqual(placeholdersIn(translation), placeholdersIn(text), text);
      assert.match(translation, /\p{Script=Han}|^[^\p{L}]*$/u, text);
    }
  });
});

describe('what is said in Chinese', () => {
  /** `第一行:第二列`, a form to fill in, has words on both sides of a mark of programs. */
  const inChinese = (text: string): string => text.replaceAll('行:列', '');

  it('has Chinese marks', () => {
    const sources = readdirSync('server/src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const said = sources.flatMap((name) =>
      [...read(path.join('server/src', name)).matchAll(/\bzh: (?:'([^']*)'|`([^`]*)`)/g)].map(
        ([, plain, filled]) => `${name}: ${plain ?? filled}`,
      ),
    );
    const all = [...said, ...Object.values(chinese), ...Object.values(bundle)].map(inChinese);
    assert.ok(all.length > 500);
    assert.deepEqual(
      all.filter((text) => /[\p{Script=Han}”》）][,;:?!](?=[\p{Script=Han}“《（])/u.test(text)),
      [],
    );
  });
});

function literalsIn(source: string): string[] {
  return [...source.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)].map(
    ([, single, double]) => single?.replace(/\\'/g, "'") ?? double ?? '',
  );
}

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([match]) => match).sort();
const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!).sort();
