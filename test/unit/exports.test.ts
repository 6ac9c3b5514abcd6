import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '../../..');

describe('exports', () => {
  it('are named by another file: what nobody else uses is dead, or its file’s own', () => {
    const sources = ['client', 'server', 'test', 'scripts', 'bench'].flatMap(sourcesUnder);
    assert.ok(sources.length > 100, 'the sources were found');
    assert.deepEqual(unusedExports(sources), []);
  });
});

describe('the check of exports', () => {
  const dead = { file: 'server/src/a.ts', source: 'export const twice = (n: number): number => 2 * n;\ntwice(1);' };

  it('names what is used at home alone', () => {
    assert.deepEqual(unusedExports([dead, { file: 'server/src/b.ts', source: 'const twiceAsMuch = 2;' }]), [
      'server/src/a.ts: twice',
    ]);
  });

  it('is silent where another file says the name', () => {
    assert.deepEqual(
      unusedExports([dead, { file: 'test/b.ts', source: `import { twice } from '../server/src/a';` }]),
      [],
    );
  });

  it('lets a type stand, which an exported function may speak of', () => {
    assert.deepEqual(unusedExports([{ file: 'server/src/a.ts', source: 'export interface Half {}' }]), []);
  });
});

interface Source {
  /** From the root of the project, with forward slashes. */
  readonly file: string;
  readonly source: string;
}

function sourcesUnder(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !/\/(?:node_modules|corpora)\//.test(file))
    .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') }));
}

/** The values, `file: name`, that the program exports and no other file names. */
function unusedExports(sources: readonly Source[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { file, source } of sources) {
    for (const [word] of source.matchAll(/[\w$]+/g)) files.set(word, (files.get(word) ?? new Set()).add(file));
  }
  return sources
    .filter(({ file }) => /^(?:client|server)\/src\//.test(file))
    .flatMap(({ file, source }) =>
      [...source.matchAll(/^export (?:async )?(?:const enum|const|function\*?|abstract class|class) ([\w$]+)/gm)]
        .map(([, name]) => name as string)
        .filter((name) => files.get(name)!.size === 1)
        .map((name) => `${file}: ${name}`),
    );
}
