import { equal, match, ok } from 'node:assert/strict';
import { explainPart } from '../../../server/src/core/page/explain';
import { LineLabel } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';
import { seeds } from '../../harness/seeds';

const PAGE = [
  '文化大院唱起来 三天大戏迎乡亲',
  '',
  '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,现场洋溢着节日的气',
  '',
  '氛;散场以后,不少人还围着演员问长问短,舍不得离开,约好明年再来。',
  '',
  '新闻热线:0000-1234567',
  '',
  '记者 方叙言',
].join('\n');

/** The reasons for a line of the page above, in one string. */
function reasonsFor(line: number, language: 'en' | 'zh' = 'en'): string {
  const { parts, traits } = readPage(PAGE);
  const explained = parts.flatMap(({ part, firstLine }) =>
    explainPart(part, traits).map((explanation) => ({ ...explanation, line: explanation.line + firstLine })),
  );
  return explained
    .find((explanation) => explanation.line === line)!
    .reasons.map(({ text }) => text[language])
    .join('; ');
}

describe('the reading says why', () => {
  it('a line is a headline', () => match(reasonsFor(0), /no sentence mark.*|parts with single spaces/));
  it('a line is text', () => match(reasonsFor(2), /opens with a dateline/));
  it('a line goes on with a paragraph', () =>
    match(reasonsFor(4), /a dictionary word or a number runs across the seam/));
  it('a line is furniture', () => match(reasonsFor(6), /a hotline or an address/));
  it('a line is a byline', () => match(reasonsFor(8), /names people with their roles/));
  it('nothing of a blank line', () => equal(reasonsFor(1), ''));
  it('in Chinese, too', () => match(reasonsFor(8, 'zh'), /署名/));

  it('a sentence within a sentence is a caption', () => {
    const page = PAGE.replace('\n\n氛', '\n\n采菊工在菊源村采摘金丝皇菊。\n\n氛');
    const { parts, traits } = readPage(page);
    const [caption] = explainPart(parts[0]!.part, traits).filter(({ label }) => label === LineLabel.Caption);
    match(caption!.reasons[0]!.text.en, /runs on around it/);
  });

  it('with the weightiest reason first', () => {
    const { parts, traits } = readPage(PAGE);
    for (const { reasons } of explainPart(parts[0]!.part, traits)) {
      const weights = reasons.map(({ weight }) => weight);
      ok(weights.every((weight, i) => i === 0 || weight <= weights[i - 1]!));
    }
  });

  it('of every line that it labelled, on every seed', () => {
    for (const { name, text } of seeds) {
      const { parts, traits } = readPage(text);
      for (const { part, firstLine } of parts)
        for (const { line, label, reasons } of explainPart(part, traits))
          ok(label === LineLabel.Blank || reasons.length > 0, `${name}, line ${firstLine + line + 1}`);
    }
  });
});
