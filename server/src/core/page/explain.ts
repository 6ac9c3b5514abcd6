import type { FurnitureKind } from '../lexicon/furniture';
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon';
import type { Bilingual } from '../text/bilingual';
import { readCues } from './cueReader';
import { Cue, type Cues } from './cues';
import { LINE_EVIDENCE, type TextLabel } from './evidence';
import { LineFacts } from './lineFacts';
import { LineLabel, type PageTraits, type Part, type Reason } from './model';

export interface LineExplanation {
  /** Within the part. */
  readonly line: number;
  readonly label: LineLabel;
  /** What decided the label, the weightiest first; what spoke against it comes last. */
  readonly reasons: readonly Reason[];
}

/** Why each line of a part is read as it is. Reads the part's cues once more, so that a page need not keep them. */
export function explainPart(
  part: Part,
  traits: PageTraits,
  lexicon: Lexicon = defaultLexicon,
): readonly LineExplanation[] {
  const cues = readCues(part.text, lexicon);
  return [...part.labels].map((label, line) => ({ line, label, reasons: reasonsFor(part, cues, traits, line, label) }));
}

function reasonsFor(part: Part, cues: Cues, traits: PageTraits, line: number, label: LineLabel): readonly Reason[] {
  if (label === LineLabel.Blank) return [];
  const settled = settledReason(cues, line, label);
  if (settled !== null) return [settled];
  const seam = label === LineLabel.Continuation ? seamReasonsOf(part, line) : [];
  const own = [
    ...openingReasons(cues, line),
    ...evidenceReasons(cues, traits, line, label),
    ...neighbourReasons(part, cues, line, label),
  ];
  return [...seam, ...own].sort((a, b) => b.weight - a.weight);
}

/** The reason for a line that its own words settle, whatever stands around it. */
function settledReason(cues: Cues, line: number, label: LineLabel): Reason | null {
  switch (cues.cue[line]) {
    case Cue.Furniture:
      return label === LineLabel.Furniture ? sure(FURNITURE[cues.furniture.get(line) ?? 'custom']) : null;
    case Cue.Byline:
      return label === LineLabel.Byline
        ? sure({ en: 'names people with their roles, and nothing else', zh: '整行只有署名' })
        : null;
    case Cue.DatelineOnly:
      return sure({ en: 'is a dateline on a line of its own', zh: '整行是电头' });
    case Cue.Residue:
      return sure({ en: 'holds no words: a converter left it', zh: '没有文字，是转换残留' });
    case Cue.Jump:
      return sure({ en: 'points to or from another page', zh: '转版提示' });
    case Cue.Caption:
      return sure({ en: 'opens like a caption', zh: '以图片说明的方式开头' });
    default:
      return null;
  }
}

function openingReasons(cues: Cues, line: number): readonly Reason[] {
  const reasons: Reason[] = [];
  if (cues.datelines.has(line)) reasons.push(sure({ en: 'opens with a dateline', zh: '以电头开头' }));
  if (cues.runIns.has(line)) reasons.push(sure({ en: 'a byline runs in before the story', zh: '正文前连排署名' }));
  if (cues.tails.has(line) || cues.cutTails.has(line))
    reasons.push(sure({ en: 'a byline is glued to its end', zh: '段末连着署名' }));
  if (cues.cue[line] === Cue.Running)
    reasons.push({ text: { en: 'is long running text', zh: '是较长的连续正文' }, weight: 8 });
  return reasons;
}

function evidenceReasons(cues: Cues, traits: PageTraits, line: number, label: LineLabel): readonly Reason[] {
  const name = TEXT_LABELS.get(label);
  if (name === undefined || cues.cue[line] === Cue.Running || cues.datelines.has(line)) return [];
  const facts = new LineFacts(cues, traits).look(line);
  return LINE_EVIDENCE.flatMap((row) => {
    const weight = row.weights[name];
    return weight !== undefined && row.holds(facts) ? [{ text: row.text, weight: weight / 10 }] : [];
  });
}

/** What the lines around it say: a headline above a dated story, a crosshead within one. */
function neighbourReasons(part: Part, cues: Cues, line: number, label: LineLabel): readonly Reason[] {
  const below = nextTextLine(part, line);
  const above = previousTextLine(part, line);
  const story = below >= 0 && (cues.datelines.has(below) || cues.runIns.has(below));
  if (label === LineLabel.Headline && story)
    return [
      {
        text: { en: 'a story with a dateline or byline opens below it', zh: '下方的正文以电头或署名开头' },
        weight: 3.4,
      },
    ];
  if (label === LineLabel.Headline && below >= 0 && part.labels[below] === LineLabel.Byline)
    return [{ text: { en: 'a byline stands below it', zh: '下方是署名' }, weight: 1.2 }];
  if (label === LineLabel.Byline && cues.names.has(line))
    return [{ text: { en: 'is a name that stands beside a story', zh: '是紧挨正文的人名' }, weight: 2.2 }];
  if (label === LineLabel.Section && below >= 0 && part.labels[below] === LineLabel.Headline)
    return [{ text: { en: 'a headline stands below it', zh: '下方是标题' }, weight: 1.2 }];
  if (label === LineLabel.Caption && cues.cue[line] !== Cue.Caption)
    return [sure({ en: 'a sentence of the story runs on around it', zh: '正文的一句话在它前后相连' })];
  if (label === LineLabel.Subhead && above >= 0 && isText(part.labels[above]!))
    return [{ text: { en: 'stands within a story', zh: '位于正文之间' }, weight: 1 }];
  return [];
}

function seamReasonsOf(part: Part, line: number): readonly Reason[] {
  for (const { fragments, seams } of part.article?.paragraphs ?? []) {
    const index = fragments.findIndex((fragment) => fragment.line === line);
    if (index > 0) return seams[index - 1]!.reasons;
  }
  return [];
}

function nextTextLine(part: Part, line: number): number {
  for (let below = line + 1; below < part.labels.length; below++)
    if (part.labels[below] !== LineLabel.Blank) return below;
  return -1;
}

function previousTextLine(part: Part, line: number): number {
  for (let above = line - 1; above >= 0; above--) if (part.labels[above] !== LineLabel.Blank) return above;
  return -1;
}

const isText = (label: number): boolean => label === LineLabel.Body || label === LineLabel.Continuation;

const sure = (text: Bilingual): Reason => ({ text, weight: 10 });

const TEXT_LABELS: ReadonlyMap<LineLabel, TextLabel> = new Map([
  [LineLabel.Headline, 'headline'],
  [LineLabel.Section, 'section'],
  [LineLabel.Subhead, 'subhead'],
  [LineLabel.Body, 'body'],
  [LineLabel.Continuation, 'body'],
]);

const FURNITURE: Readonly<Record<FurnitureKind, Bilingual>> = {
  weather: { en: 'is a weather line', zh: '是天气信息' },
  contact: { en: 'gives a hotline or an address', zh: '是热线或网址' },
  folio: { en: 'gives the page and its date', zh: '是版次和日期' },
  staff: { en: "names the page's editors", zh: '是责编、校对等版面人员' },
  lottery: { en: 'gives lottery results', zh: '是开奖信息' },
  imprint: { en: "gives the paper's own particulars", zh: '是报纸的出版信息' },
  advertisement: { en: 'is marked as an advertisement', zh: '标明为广告' },
  jump: { en: 'points to or from another page', zh: '转版提示' },
  custom: { en: 'is furniture by your own configuration', zh: '配置中列为版面附属内容' },
};
