import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, '../../..');

describe('dependencies', () => {
  const manifest = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');
  const { packages } = read<{ packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json');

  it('are pinned exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name} ${version}`);
    assert.deepEqual(loose, []);
  });

  it('are locked by content, without the address of a registry', () => {
    const bad = Object.entries(packages)
      .filter(([name, locked]) => name !== '' && (locked.resolved !== undefined || locked.integrity === undefined))
      .map(([name]) => name);
    assert.deepEqual(bad, []);
  });

  // An optional package that no registry had when the lockfile was written makes `npm ci` refuse the whole lockfile.
  it('are locked for every operating system', () => {
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((optional) => !packages[`node_modules/${optional}`] && !packages[`${name}/node_modules/${optional}`])
        .map((optional) => `${name} → ${optional}`),
    );
    assert.deepEqual(missing, []);
  });

  it('hold one copy of the language server protocol', () => {
    const copies = Object.keys(packages).filter((name) => name.endsWith('node_modules/vscode-languageserver-protocol'));
    assert.deepEqual(copies, ['node_modules/vscode-languageserver-protocol']);
  });
});

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}
