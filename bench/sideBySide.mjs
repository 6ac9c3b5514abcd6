// Newsproof beside its neighbours, in one run: each candidate in a process of its own, round after round by turns.
//
//   npm run bench                  all of it (about ten minutes); writes bench/RESULTS.md
//   npm run bench -- --rounds 1    quicker, less sure
//   npm run bench -- --gigabyte    with an archive of 1 GB in the place of one of 200 MB (five minutes more)
//   npm run bench -- --print       prints and writes nothing
//
// The neighbours are installed by bench/package.json alone, the corpora made out of seeds/ by a seeded generator.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { npm, runToEnd } from '../scripts/setup/processes.mjs';
import { measured } from './process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = path.join(root, 'bench');
const made = path.join(here, 'corpora');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    print: { type: 'boolean', default: false },
    gigabyte: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);

process.chdir(root);
await installNeighbours();
const corpora = await prepare();
// Outside the project, whose .gitignore would make every command line pass the corpora by.
const outside = mkdtempSync(path.join(os.tmpdir(), 'newsproof-bench-'));
process.once('exit', () => rmSync(outside, { recursive: true, force: true }));
const copied = (from) => {
  const to = path.join(outside, path.basename(from));
  cpSync(from, to, { recursive: true });
  return to;
};
const tenMB = copied(corpora.tenMB);
const folder = copied(corpora.folder);
const fiftyMB = copied(corpora.fiftyMB);
const archive = path.join(outside, 'archive');
const volumes = options.gigabyte ? 5 : 1;
for (let i = 0; i < volumes; i++) cpSync(corpora.archive, path.join(archive, String(i)), { recursive: true });
// What is measured is what ships.
const program = path.join(root, 'dist', 'newsproof.js');
const autocorrect = path.join(here, 'node_modules/autocorrect-node/cli.js');

const libraries = (file, bytes, names) => names.map((name) => library(name, file, bytes));
const sections = [
  {
    title: 'Library, 1 MB',
    rounds,
    candidates: libraries(corpora.oneMB, 1e6, [
      'floor',
      'newsproof reading',
      'newsproof check',
      'autocorrect binding',
      'zhlint',
      'textlint',
    ]),
  },
  {
    title: 'Library, 10 MB',
    rounds,
    candidates: libraries(corpora.tenMB, 1e7, ['floor', 'newsproof reading', 'newsproof check', 'autocorrect binding']),
  },
  {
    title: 'Library, 50 MB',
    rounds: Math.min(rounds, 2),
    candidates: libraries(corpora.fiftyMB, 5e7, ['floor', 'newsproof check', 'autocorrect binding']),
  },
  {
    title: 'Command line, whole process, 10 MB in one file',
    rounds,
    candidates: [
      commandLine('newsproof check', [program, 'check', '--no-config', tenMB], 1e7),
      commandLine('autocorrect --lint', [autocorrect, '--lint', tenMB], 1e7),
    ],
  },
  {
    title: 'Command line, whole process, 50 MB in one file',
    rounds: 1,
    candidates: [
      commandLine('newsproof check', [program, 'check', '--no-config', fiftyMB], 5e7),
      commandLine('autocorrect --lint', [autocorrect, '--lint', fiftyMB], 5e7),
    ],
  },
  {
    title: 'Command line, whole process, 2,000 dumps of 16 MB together',
    rounds,
    candidates: [
      commandLine('newsproof check', [program, 'check', '--no-config', folder], 1.6e7),
      commandLine('newsproof check --jobs 1', [program, 'check', '--no-config', '--jobs', '1', folder], 1.6e7),
      commandLine('autocorrect --lint', [autocorrect, '--lint', folder], 1.6e7),
    ],
  },
  {
    title: `Command line, an archive of ${volumes * 200} MB in ${volumes * 25},000 dumps`,
    rounds: 1,
    candidates: [commandLine('newsproof check', [program, 'check', '--no-config', archive], volumes * 2e8)],
  },
];

const results = [];
for (const section of sections) results.push(await measure(section));
const report = write(results);
console.log(report);
if (!options.print) writeFileSync(path.join(here, 'RESULTS.md'), report);

function library(name, file, bytes) {
  return {
    name,
    bytes,
    async run() {
      const { code, end, err } = await measured([path.join(here, 'candidates.mjs'), name, file, '3']);
      if (code !== 0) throw new Error(`${name} on ${file} ended with ${code}:\n${err}`);
      return JSON.parse(end.trim().split('\n').at(-1));
    },
  };
}

function commandLine(name, args, bytes) {
  return {
    name,
    bytes,
    async run() {
      const { code, time, cpu, peak, lines, err } = await measured(args);
      // 0 and 1 say whether something was found; anything else that the work was not done.
      if (code !== 0 && code !== 1) throw new Error(`${name} ended with ${code}:\n${err}`);
      return { times: [time], cpu: [cpu], peak, found: lines };
    },
  };
}

/** By turns, so that a machine which grows slower grows slower for all. */
async function measure({ title, rounds: count, candidates }) {
  const all = new Map(candidates.map(({ name, bytes }) => [name, { name, bytes, times: [], cpu: [], peak: 0 }]));
  for (let round = 0; round < count; round++) {
    for (const { name, run } of candidates) {
      const { times, cpu, peak } = await run();
      const sum = all.get(name);
      sum.times.push(...times);
      sum.cpu.push(...cpu);
      sum.peak = Math.max(sum.peak, peak);
      console.error(
        `${title} · ${name} · round ${round + 1}: ${median(times).toFixed(0)} ms, ${median(cpu).toFixed(0)} ms CPU`,
      );
    }
  }
  return { title, measurements: [...all.values()] };
}

function write(sections) {
  const lines = [
    '# Results',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} × ${os.cpus()[0].model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}; load average when it ended ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}.`,
    '',
    'Medians over all rounds; *spread* is the fastest and the slowest. *CPU* is the processor time of all threads together, which a busy machine disturbs least: MB/s and ratios are made of it where the work runs on one thread (library), and of wall time where it does not (command line). Library figures leave out one run that warms the compiler up; command line figures are whole processes. MB are millions of bytes.',
  ];
  for (const { title, measurements } of sections) {
    const isLibrary = title.startsWith('Library');
    const cost = ({ times, cpu }) => median(isLibrary ? cpu : times);
    const own = measurements.find(({ name }) => name === 'newsproof check');
    lines.push('', `## ${title}`, '');
    lines.push(
      '| candidate | wall, ms | spread | CPU, ms | MB/s | peak memory, MB | Newsproof is … × as fast |',
      '|---|--:|--:|--:|--:|--:|--:|',
    );
    for (const one of measurements) {
      const { name, bytes, times, cpu, peak } = one;
      const cells = [
        name,
        median(times).toFixed(0),
        `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`,
        median(cpu).toFixed(0),
        (bytes / 1000 / cost(one)).toFixed(1),
        (peak / 1e6).toFixed(0),
        one === own ? '' : (cost(one) / cost(own)).toFixed(2),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  lines.push('', ...budgets(sections), '');
  return lines.join('\n');
}

/** What the design asks for, beside what was measured. */
function budgets(sections) {
  const find = (title, name) =>
    sections.find((one) => one.title.startsWith(title)).measurements.find((one) => one.name === name);
  const cpu = (title, name) => median(find(title, name).cpu);
  const wall = (title, name) => median(find(title, name).times);
  const binding = cpu('Library, 10 MB', 'autocorrect binding') / cpu('Library, 10 MB', 'newsproof check');
  const floor = cpu('Library, 10 MB', 'newsproof check') / cpu('Library, 10 MB', 'floor');
  const growth = cpu('Library, 50 MB', 'newsproof check') / 5 / cpu('Library, 10 MB', 'newsproof check');
  const manyFiles = 'Command line, whole process, 2,000';
  const files = wall(manyFiles, 'autocorrect --lint') / wall(manyFiles, 'newsproof check');
  const large = 'Command line, whole process, 50 MB';
  const oneFile = wall(large, 'autocorrect --lint') / wall(large, 'newsproof check');
  const archive = find('Command line, an archive', 'newsproof check').peak / 1e6;
  const row = (what, goal, is, good) => `| ${what} | ${goal} | ${is} | ${good ? 'yes' : '**no**'} |`;
  return [
    '## Goals',
    '',
    '| | goal | measured | reached |',
    '|---|---|---|---|',
    row('check of 10 MB beside AutoCorrect’s binding', '≥ 5 × as fast', `${binding.toFixed(2)} ×`, binding >= 5),
    row('check of 10 MB beside the floor', '≤ 6 × its time', `${floor.toFixed(1)} ×`, floor <= 6),
    row('a byte of 50 MB beside a byte of 10 MB', '≤ 1.2 × the time', `${growth.toFixed(2)} ×`, growth <= 1.2),
    row('2,000 dumps beside AutoCorrect’s command line', '> 1 × as fast', `${files.toFixed(2)} ×`, files > 1),
    row('50 MB in one file beside AutoCorrect’s command line', '> 1 × as fast', `${oneFile.toFixed(2)} ×`, oneFile > 1),
    row('memory on an archive of small dumps', '≤ 400 MB', `${archive.toFixed(0)} MB`, archive <= 400),
  ];
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function installNeighbours() {
  if (existsSync(path.join(here, 'node_modules/.package-lock.json'))) return;
  console.error('Installing the neighbours…');
  const code = await npm(['install', '--no-audit', '--no-fund'], { cwd: here, timeout: 10 * 60_000 });
  if (code !== 0) throw new Error(`npm install failed in bench/ (${code}). Is the npm registry within reach?`);
}

/** Builds what is measured, and makes the corpora where they are not there yet. */
async function prepare() {
  mkdirSync(made, { recursive: true });
  const bundle = (entry, outfile) =>
    esbuild.build({
      entryPoints: [entry],
      outfile: path.join(made, outfile),
      bundle: true,
      platform: 'node',
      minify: true,
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    });
  await bundle('bench/library.ts', 'library.cjs');
  await bundle('bench/corpora.ts', 'corpora.cjs');
  const code = await runToEnd(process.execPath, ['esbuild.js', '--production'], { cwd: root, timeout: 60_000 });
  if (code !== 0) throw new Error(`The build ended with ${code}.`);
  const { ensureCorpora } = (await import(pathToFileURL(path.join(made, 'corpora.cjs')).href)).default;
  const corpora = ensureCorpora(made);
  for (const file of [corpora.oneMB, corpora.tenMB, corpora.fiftyMB]) {
    console.error(
      `${path.relative(root, file)}: ${statSync(file).size} bytes, ${readFileSync(file, 'utf8').split('\n').length} lines`,
    );
  }
  return corpora;
}
