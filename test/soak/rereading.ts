import { everyGoldPage } from '../harness/evidenceWorth';
import { differenceFromFull, randomEdits } from '../harness/randomEdits';

/**
 * Edits pages at random for as long as it takes and holds each reading to a full one. What chance has found once can
 * be looked at again: the same seed makes the same edits.
 */
const [count = '1000000', seed = '1'] = process.argv.slice(2);
const total = Number(count);
const dumps = everyGoldPage().map(({ text }) => text);
let done = 0;
let failed = 0;
for (const edited of randomEdits(dumps, Number(seed), total)) {
  done++;
  const difference = differenceFromFull(edited);
  if (difference !== null) {
    failed++;
    console.log(`edit ${done}: ${difference}`);
  }
  if (done % 50_000 === 0) console.log(`${done} edits, ${failed} read otherwise than in full`);
}
console.log(`${done} edits with seed ${seed}: ${failed} read otherwise than in full`);
process.exitCode = failed === 0 ? 0 : 1;
