import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('licences', () => {
  it('of all packages are on the list of those that go together with ours', () => {
    const run = spawnSync(process.execPath, ['scripts/licenses.mjs'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
  });

  it('of all that is shipped, and of our tools, are told in THIRD_PARTY.md', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const shipped = Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && dev !== true)
      .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
    const bench = JSON.parse(readFileSync('bench/package.json', 'utf8')) as { dependencies: Record<string, string> };
    const tools = [...Object.keys(devDependencies), ...Object.keys(bench.dependencies)];
    const told = readFileSync('THIRD_PARTY.md', 'utf8');
    const untold = [...new Set([...shipped, ...tools])].filter((name) => !told.includes(name));
    assert.deepEqual(untold, []);
  });
});

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}
