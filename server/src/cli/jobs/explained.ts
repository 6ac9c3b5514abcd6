import type { Lexicon } from '../../core/lexicon/lexicon';
import { explainPart } from '../../core/page/explain';
import { LineLabel, type Page } from '../../core/page/model';
import type { Bilingual, Language } from '../../core/text/bilingual';
import type { ExplainedLine } from '../outline/explanation';

/** Every line that says something, with what it is read as, what speaks for that and what against it. */
export function explained(page: Page, lexicon: Lexicon, language: Language): readonly ExplainedLine[] {
  return page.parts.flatMap(({ part, firstLine }) =>
    explainPart(part, page.traits, lexicon).flatMap(({ line, label, reasons }) => {
      if (label === LineLabel.Blank) return [];
      const end = part.lineStarts[line + 1] ?? part.text.length;
      return [
        {
          line: firstLine + line + 1,
          label: NAMES[label][language],
          text: part.text.slice(part.lineStarts[line]!, end).trim(),
          reasons: reasons.map(({ text, weight }) => ({ text: text[language], weight })),
        },
      ];
    }),
  );
}

const NAMES: Readonly<Record<LineLabel, Bilingual>> = {
  [LineLabel.Blank]: { en: 'blank', zh: '空行' },
  [LineLabel.Headline]: { en: 'headline', zh: '标题' },
  [LineLabel.Section]: { en: 'section', zh: '栏目' },
  [LineLabel.Subhead]: { en: 'subhead', zh: '小标题' },
  [LineLabel.Byline]: { en: 'byline', zh: '署名' },
  [LineLabel.Dateline]: { en: 'dateline', zh: '电头' },
  [LineLabel.Body]: { en: 'body', zh: '正文' },
  [LineLabel.Continuation]: { en: 'continuation', zh: '续段' },
  [LineLabel.Caption]: { en: 'caption', zh: '图说' },
  [LineLabel.Furniture]: { en: 'furniture', zh: '版面附属' },
  [LineLabel.Residue]: { en: 'residue', zh: '残留' },
  [LineLabel.Jump]: { en: 'jump', zh: '转版' },
};
