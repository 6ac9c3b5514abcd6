// What the language server costs, measured on the built server as a real process over stdio.
//
//   node bench/server.mjs            everything
//   node bench/server.mjs keystroke  one of: start, keystroke, index, memory, steady (views: bench/views.mjs)
//
// Run `npm run build` first. All text is made out of the project's own seeds; it is kept in bench/corpora.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { startServer } from './serverClient.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv[2];
const MB = 1e6;

const { tenMB, folder: dumps } = await corpora();
const large = readFileSync(tenMB, 'utf8');
const small = large.slice(0, large.indexOf('\n\n', 40_000 / 2.8));

/** The corpora of all measurements are made by one TypeScript module, which is bundled first. */
async function corpora() {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-corpora-'));
  try {
    const outfile = path.join(folder, 'corpora.cjs');
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['bench/corpora.ts'],
      bundle: true,
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    process.chdir(root);
    return (await import(pathToFileURL(outfile).href)).default.ensureCorpora(path.join(root, 'bench', 'corpora'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const ms = (time) => `${time.toFixed(1)} ms`;

async function start() {
  const times = [];
  const busy = [];
  for (let run = 0; run < 7; run++) {
    const began = performance.now();
    const server = await startServer();
    await server.open('file:///bench/page.txt', small);
    await server.diagnostics('file:///bench/page.txt');
    times.push(performance.now() - began);
    busy.push(server.processorTime());
    await server.stop();
  }
  console.log(
    `first findings after the process starts: median ${ms(percentile(times, 0.5))} (limit 250 ms), ` +
      `of which ${ms(percentile(busy, 0.5))} processor time`,
  );
}

/** Types in the middle of a dump; a stroke ends when the findings with it have arrived. */
async function keystrokes(text, { pull, strokes = 400 }) {
  const uri = 'file:///bench/large.txt';
  const server = await startServer({ pull });
  await server.open(uri, text);
  await server.diagnostics(uri);
  const lines = text.split('\n');
  const at = lines.findIndex((line, i) => i > lines.length / 2 && line.length > 60);
  const times = [];
  const busy = [];
  for (let i = 0; i < strokes; i++) {
    const character = 20 + (i % 30);
    const erase = i % 2 === 1;
    const range = erase
      ? { start: { line: at, character: character - 1 }, end: { line: at, character } }
      : { start: { line: at, character }, end: { line: at, character } };
    const [began, busyBefore] = [performance.now(), server.processorTime()];
    await server.change(uri, [{ range, text: erase ? '' : '字' }]);
    await server.diagnostics(uri);
    if (i < 40) continue;
    times.push(performance.now() - began);
    busy.push(server.processorTime() - busyBefore);
  }
  await server.stop();
  return { times, busy };
}

async function keystroke() {
  for (const pull of [true, false]) {
    const few = await keystrokes(small, { pull });
    const many = await keystrokes(large, { pull });
    const how = pull ? 'pull' : 'push';
    const shown = ({ times, busy }) =>
      `p50 ${ms(percentile(times, 0.5))} p99 ${ms(percentile(times, 0.99))} ` +
      `(processor time ${ms(percentile(busy, 0.5))} and ${ms(percentile(busy, 0.99))})`;
    const ratio = percentile(many.times, 0.5) / percentile(few.times, 0.5);
    console.log(`keystroke (${how}), 40 KB: ${shown(few)}`);
    console.log(`keystroke (${how}), 10 MB: ${shown(many)}, limit p99 16 ms; ${ratio.toFixed(1)} × 40 KB, limit 3 ×`);
  }
}

/**
 * 2,000 dumps of 8 KB: indexed from nothing, then from the cache, while somebody works in an open dump. Two requests
 * every 25 ms are more than an editor sends while a person types. The first answer is told apart: it waits for the dump
 * to be read by a server that has just started, index or no index.
 */
async function index() {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-bench-'));
  try {
    for (const kind of ['cold', 'warm']) {
      const server = await startServer({
        folder: pathToFileURL(dumps).href,
        cacheFolder: path.join(folder, 'cache'),
      });
      const waits = [];
      const busy = [];
      const began = performance.now();
      await server.open('file:///bench/page.txt', small);
      await server.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///bench/page.txt' } });
      const first = performance.now() - began;
      for (;;) {
        const timed = async (method, params) => {
          const [asked, busyBefore] = [performance.now(), server.processorTime()];
          const answer = await server.request(method, params);
          waits.push(performance.now() - asked);
          busy.push(server.processorTime() - busyBefore);
          return answer;
        };
        const status = await timed('newsproof/status', {});
        await timed('textDocument/documentSymbol', { textDocument: { uri: 'file:///bench/page.txt' } });
        if (status.index.state === 'ready') break;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      const limit = kind === 'cold' ? '6 s' : '1 s';
      console.log(
        `index of 2,000 dumps, ${kind}: ${((performance.now() - began) / 1000).toFixed(2)} s (limit ${limit}) · ` +
          `first answer ${ms(first)} · requests meanwhile: median ${ms(percentile(waits, 0.5))}, worst ${ms(Math.max(...waits))} (limit 50 ms) of ${waits.length} ` +
          `(processor time ${ms(percentile(busy, 0.5))} and ${ms(Math.max(...busy))}) · ` +
          `processor time of the main thread ${(server.processorTime() / 1000).toFixed(2)} s`,
      );
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function memory() {
  const server = await startServer();
  const empty = server.memory();
  await server.open('file:///bench/large.txt', large);
  await server.diagnostics('file:///bench/large.txt');
  await server.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///bench/large.txt' } });
  const peak = server.peakMemory();
  console.log(
    `memory: ${(empty / MB).toFixed(0)} MB empty, peak ${(peak / MB).toFixed(0)} MB with 10 MB open ` +
      `(${((peak - empty) / Buffer.byteLength(large)).toFixed(1)} × the file above empty; limit 12 ×)`,
  );
  await server.stop();
}

/** 100,000 edits to one dump: what the server holds must not grow with them. */
async function steady() {
  const server = await startServer();
  const uri = 'file:///bench/steady.txt';
  await server.open(uri, small);
  const sizes = [];
  for (let i = 1; i <= 100_000; i++) {
    const at = { line: 4, character: i % 20 };
    const range = i % 2 === 0 ? { start: { ...at, character: (i - 1) % 20 }, end: at } : { start: at, end: at };
    await server.change(uri, [{ range, text: i % 2 === 0 ? '' : '字' }]);
    if (i % 500 === 0) await server.diagnostics(uri);
    if (i % 10_000 === 0) sizes.push(server.memory());
  }
  const shown = sizes.map((size) => (size / MB).toFixed(0)).join(' ');
  console.log(`memory over 100,000 edits, after each 10,000: ${shown} MB`);
  await server.stop();
}

const all = { start, keystroke, index, memory, steady };
for (const [name, run] of Object.entries(all)) if (only === undefined || only === name) await run();
