// Measures how well dumps are read, checked and repaired, against gold outlines.
//
//   npm run eval                                     the project's own seeds
//   npm run eval -- --dumps DIR --gold DIR           dumps of one's own, DIR/<name>.txt beside DIR/<name>.gold.json
//   npm run eval -- --files                          the same for each file
//   npm run eval -- --details                        with what was found in excess (+) and what was missed (-)
//   npm run eval -- --evidence                       what each row of the reading's evidence is worth, leaving it out
//   npm run eval -- --json                           for a program
//   npm run eval -- --raise-floor                    takes what is better than test/eval-floor.json down in it
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const floorFile = path.join(root, 'test/eval-floor.json');

const { values } = parseArgs({
  options: {
    dumps: { type: 'string', default: path.join(root, 'seeds') },
    gold: { type: 'string', default: path.join(root, 'test/gold') },
    files: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    evidence: { type: 'boolean', default: false },
    'raise-floor': { type: 'boolean', default: false },
  },
});

if (values.evidence) {
  await printEvidence();
  process.exit();
}

const { evaluateFolder, scores, precision, recall, f1 } = await bundled('test/harness/evaluation.ts');
const perFile = evaluateFolder(values.dumps, values.gold);
const total = scores([...perFile.values()].flat());

if (values.json) {
  const figures = (list) =>
    list.map((score) => ({ ...score, precision: precision(score), recall: recall(score), f1: f1(score) }));
  const files = Object.fromEntries([...perFile].map(([file, comparisons]) => [file, figures(scores(comparisons))]));
  console.log(JSON.stringify({ total: figures(total), files }, null, 1));
} else {
  if (values.files)
    for (const [file, comparisons] of perFile)
      print(
        file,
        scores(comparisons).filter((score) => f1(score) < 1),
      );
  print(`${perFile.size} pages`, total);
}
if (values['raise-floor']) raiseFloor();

/** How many more slips there are without a row: on pages with a gold outline, and in pages damaged at random. */
async function printEvidence() {
  const { allGoldPages, damagedPages, worthOfEvidence } = await bundled('test/harness/evidenceWorth.ts');
  process.chdir(root);
  console.log(`${' '.repeat(34)}   gold  damaged`);
  for (const { kind, name, slips, damagedSlips } of worthOfEvidence(allGoldPages(), damagedPages(150, 11)))
    console.log(`${kind} ${name.padEnd(30)}${String(slips).padStart(6)}${String(damagedSlips).padStart(9)}`);
}

function print(title, list) {
  console.log(`\n${title}`);
  if (list.length === 0) console.log('  all as in the gold outline');
  for (const score of list) {
    const figures = [precision(score), recall(score), f1(score)]
      .map((figure) => figure.toFixed(3).padStart(9))
      .join('');
    const counts = `${score.right} right, ${score.extra.length} extra, ${score.missed.length} missed`;
    if (score === list[0]) console.log(`${' '.repeat(32)}precision   recall       F1`);
    console.log(`  ${score.part.padEnd(30)}${figures}   ${counts}`);
    if (!values.details) continue;
    for (const thing of score.extra) console.log(`      + ${short(thing)}`);
    for (const thing of score.missed) console.log(`      - ${short(thing)}`);
  }
}

/** The floor only rises: a part that is worse than before fails the unit tests, and is not written down here. */
function raiseFloor() {
  const before = JSON.parse(readFileSync(floorFile, 'utf8'));
  const after = Object.fromEntries(
    total.map((score) => [score.part, Math.max(before[score.part] ?? 0, Math.floor(f1(score) * 1000) / 1000)]),
  );
  writeFileSync(floorFile, `${JSON.stringify(after, null, 2)}\n`);
}

function short(text) {
  return text.length <= 60 ? text : `${text.slice(0, 30)}…${text.slice(-28)}`;
}

async function bundled(entry) {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-eval-'));
  try {
    const outfile = path.join(folder, 'evaluation.cjs');
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
