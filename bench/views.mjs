// How long the views of the activity bar wait for their rows in a workspace of 10,000 dumps, measured on the built
// server as a real process over stdio. Run `npm run build` first.
//
//   node bench/views.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { startServer } from './serverClient.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = 5;
/** A person sees a view open at once up to here. */
const limit = 100;

process.chdir(root);
const scratch = mkdtempSync(path.join(tmpdir(), 'newsproof-views-'));
try {
  await measure(await manyDumps());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function manyDumps() {
  const outfile = path.join(scratch, 'corpora.cjs');
  await esbuild.build({ entryPoints: ['bench/corpora.ts'], bundle: true, platform: 'node', outfile });
  const { ensureManyDumps } = (await import(pathToFileURL(outfile).href)).default;
  return ensureManyDumps(path.join(root, 'bench', 'corpora'));
}

async function measure(dumps) {
  const server = await startServer({
    folder: pathToFileURL(dumps).href,
    cacheFolder: path.join(scratch, 'cache'),
  });
  const began = performance.now();
  const asked = [];
  for (;;) {
    const before = performance.now();
    const { index } = await server.request('newsproof/status', {});
    await server.request('newsproof/issues', {});
    asked.push(performance.now() - before);
    if (index.state === 'ready') {
      console.log(`${index.total} dumps, indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  console.log(line('issues, first level, while dumps are being indexed', asked));

  const issues = (params) => server.request('newsproof/issues', params);
  const [folder] = await issues({});
  const [dump] = await issues({ parent: folder.id });
  const questions = {
    'issues, first level': () => issues({}),
    'issues, a folder': () => issues({ parent: folder.id }),
    'issues, a dump': () => issues({ parent: dump.id }),
    'issues, most findings first': () => issues({ sort: 'findings' }),
    'issues, only with findings': () => issues({ only: 'with-findings' }),
    'issues, filtered by words': () => issues({ filter: '柳堤' }),
    'issues, filtered by initials': () => issues({ filter: 'ldfx' }),
    'findings by rule': () => server.request('newsproof/findingsByRule', {}),
    people: () => server.request('newsproof/people', {}),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const times = [];
    let rows = [];
    for (let run = 0; run < runs; run++) {
      const before = performance.now();
      rows = await ask();
      times.push(performance.now() - before);
    }
    console.log(line(`${name}, ${rows.length} rows`, times));
  }
  await server.stop();
}

function line(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const shown = (time) => `${time.toFixed(1)} ms`;
  const median = sorted[sorted.length >> 1];
  return `${name}: first ${shown(times[0])}, median ${shown(median)}, worst ${shown(sorted.at(-1))} (limit ${limit} ms)`;
}
