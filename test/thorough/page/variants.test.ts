import { ok } from 'node:assert/strict';
import { evaluateReading, f1, scores } from '../../harness/evaluation';
import { allGoldPages } from '../../harness/evidenceWorth';
import { variants } from '../../harness/pageVariants';

/** What of a reading no other print may change: where articles begin, who signs them, what a paragraph is. */
const PARTS = ['article start', 'headline', 'byline people', 'paragraph lines'];

/** Without blank lines or datelines a page says less; and a name glued to its role must begin with a family name. */
const FLOORS: Readonly<Record<string, number>> = {
  'no blank lines': 0.985,
  'no dateline': 0.99,
  '记者甲某、乙某': 0.99,
  '□记者甲某乙某通讯员丙某': 0.99,
  '（记者甲某；通讯员乙某）': 0.99,
};
const FLOOR = 0.994;

describe('a page that is printed otherwise reads as before', () => {
  const pages = allGoldPages();
  for (const { name, print } of variants) {
    it(name, () => {
      const printed = pages.map(print).filter((page) => page !== null);
      const measured = scores(printed.flatMap((page) => evaluateReading(page))).filter(({ part }) =>
        PARTS.includes(part),
      );
      const floor = FLOORS[name] ?? FLOOR;
      for (const score of measured) {
        const { part, extra, missed } = score;
        ok(
          f1(score) >= floor,
          `${part}: ${f1(score).toFixed(4)}, extra ${extra.join(' ')}, missed ${missed.join(' ')}`,
        );
      }
    });
  }
});
