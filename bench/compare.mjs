// What Newsproof and its neighbours repair on the same pages, and what they change that nobody asked for.
//
//   npm run compare [-- --dumps DIR --gold DIR]      the seeds and their gold outlines by default
//
// The neighbours are no dependencies of Newsproof: they are installed under bench/node_modules when this first runs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { score } from './compare/score.mjs';
import { neighbours, newsproof } from './compare/tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    dumps: { type: 'string', default: path.join(root, 'seeds') },
    gold: { type: 'string', default: path.join(root, 'test', 'gold') },
    details: { type: 'boolean', default: false },
  },
});

const pages = readPages(options.dumps, options.gold);
const tools = [await newsproof(root), ...(await neighbours(root))];
const rows = tools.map((tool) => ({ tool: tool.name, ...total(pages.map((page) => score(page, tool))) }));
print(rows);
if (options.details) for (const { tool, notes } of rows) for (const note of notes) console.log(`${tool}: ${note}`);

function readPages(dumps, golds) {
  return readdirSync(golds)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(path.join(golds, file), 'utf8'));
      const bytes = readFileSync(path.join(dumps, gold.file));
      return { name: gold.file.slice(0, 3), text: new TextDecoder(gold.encoding ?? 'utf-8').decode(bytes), gold };
    });
}

function total(scores) {
  const sums = {};
  for (const { counts } of scores) {
    for (const [column, { done, wanted }] of Object.entries(counts)) {
      sums[column] ??= { done: 0, wanted: 0 };
      sums[column].done += done;
      sums[column].wanted += wanted;
    }
  }
  const unwanted = scores.reduce((sum, one) => sum + one.unwanted.length, 0);
  return { sums, unwanted, notes: scores.flatMap((one) => one.unwanted) };
}

function print(rows) {
  const columns = Object.entries(rows[0].sums);
  console.log(`${pages.length} pages`);
  console.log(
    `| tool | ${columns.map(([name, { wanted }]) => `${name} ${wanted}`).join(' | ')} | edits nobody wanted |`,
  );
  console.log(`|---|${columns.map(() => '---|').join('')}---|`);
  for (const { tool, sums, unwanted } of rows) {
    console.log(`| ${tool} | ${columns.map(([name]) => sums[name].done).join(' | ')} | ${unwanted} |`);
  }
}
