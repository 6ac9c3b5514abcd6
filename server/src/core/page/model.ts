import type { FurnitureKind } from '../lexicon/furniture';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/**
 * What a dump says, as a reader of newspapers sees it.
 *
 * A page is a row of parts that follow each other without a gap and cover every character. A part holds at most
 * one article, with the section label above it and the blank lines and furniture around it. **All spans and lines
 * inside a part count from the part's own first character and line**, so that an edit in one article leaves every
 * other part, and all that was found in it, as it was.
 */
export interface Page {
  readonly parts: readonly PlacedPart[];
  readonly traits: PageTraits;
  /** Length of the whole text in UTF-16 units. */
  readonly length: number;
  /** Number of lines; a text that ends with a line break has an empty last line. */
  readonly lineCount: number;
}

/** A part and where it stands: the offset of its first character and the (0-based) number of its first line. */
export interface PlacedPart {
  readonly offset: number;
  readonly firstLine: number;
  readonly part: Part;
}

export interface Part {
  /** The part's own text; spans below count from its start. */
  readonly text: string;
  /** The same in Simplified characters and narrow figures, place for place: where words are looked for, and nothing is quoted. */
  readonly simplified: string;
  /** The signs of all that it holds (`Sign`), for rules to pass by what can't concern them. */
  readonly signs: number;
  /** Offsets of the lines' first characters, the first being 0. */
  readonly lineStarts: Int32Array;
  /** What each line is; the reading's answer, one label a line. */
  readonly labels: Uint8Array;
  /** True where only what stands around it makes a story of its own of the part: its headline could be a crosshead. */
  readonly leansOnAbove: boolean;
  readonly article: Article | null;
  /** Labels such as `家园建设` that stand above the article. */
  readonly sections: readonly SectionLabel[];
  readonly furniture: readonly Furniture[];
  readonly residue: readonly Residue[];
  readonly jumps: readonly Jump[];
  /** Runs of two or more blank lines, as spans from the first blank line's start to the last one's end. */
  readonly blankRuns: readonly LineSpan[];
}

/** One label for every line of a part. */
export const enum LineLabel {
  Blank = 0,
  Headline = 1,
  Section = 2,
  Subhead = 3,
  Byline = 4,
  /** A dateline that has a line to itself, such as `新华社北京1月25日电`. */
  Dateline = 5,
  /** The first fragment of a paragraph. */
  Body = 6,
  /** A later fragment of the paragraph above: `…的节日氛` ⏎⏎ `围;班子成员…`. */
  Continuation = 7,
  Caption = 8,
  Furniture = 9,
  Residue = 10,
  Jump = 11,
}

/** A span that knows the line that it starts on (0-based, within the part). */
export interface LineSpan extends Span {
  readonly line: number;
}

export interface Article {
  /** From the start of the article's first line (a headline, or its first paragraph) to the end of its last one. */
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly headline: readonly HeadlineLine[];
  readonly dateline: Dateline | null;
  readonly bylines: readonly Byline[];
  readonly subheads: readonly Subhead[];
  readonly paragraphs: readonly Paragraph[];
  readonly captions: readonly LineSpan[];
  /** The printed line's width where the text shows it, else null. */
  readonly measure: Measure | null;
}

export type HeadlineRole = 'kicker' | 'main' | 'deck';

/** `九龙办事处 联合实战演练`: the span is the text without residue such as `# ` before it. */
export interface HeadlineLine extends LineSpan {
  readonly role: HeadlineRole;
}

export interface SectionLabel extends LineSpan {
  /** The label without its bullet: `❷ 泊里镇` → `泊里镇`. */
  readonly title: string;
}

export type Subhead = LineSpan;

/** `本报讯`, `新华社北京1月25日电`: the span covers exactly the dateline's own words. */
export interface Dateline extends LineSpan {
  readonly place: string | null;
  readonly date: string | null;
}

export interface Person {
  /** The role without 本报: `记者`, `通讯员`, `摄影`. Empty where the byline prints none. */
  readonly role: string;
  /** The name as printed, without typographic padding: `张 胜 男` → `张胜男`. */
  readonly name: string;
  /** Where the name stands. */
  readonly span: Span;
}

/** head: above the text or run in before it; tail: below or glued to the last paragraph; inline: run in. */
export type BylinePosition = 'head' | 'tail' | 'inline';

export interface Byline {
  /** One span a line: `记者 甲乙` ⏎ `通讯员 丙丁 文/图` is one byline of two. */
  readonly spans: readonly LineSpan[];
  readonly people: readonly Person[];
  readonly credit: string | null;
  readonly position: BylinePosition;
  readonly form: BylineForm;
  /** True for `通讯员 陈宝文/图`, which may be 陈宝 + 文/图 or 陈宝文 + /图. */
  readonly ambiguous: boolean;
}

/** How the byline is set: on its own line, at the end of a paragraph, before one, or inside a dateline's brackets. */
export type BylineForm = 'own-line' | 'glued' | 'run-in' | 'bracketed';

export interface Fragment extends LineSpan {
  /** Offsets of the spaces that the printed page's line ends left in the fragment. */
  readonly wraps: readonly Span[];
}

export interface Paragraph {
  /** In order; each fragment is the running text of one line, without a glued byline, an indent or trailing blanks. */
  readonly fragments: readonly Fragment[];
  /** One seam between each two neighbouring fragments. */
  readonly seams: readonly Seam[];
  /** True where the paragraph stops in the middle of a sentence and nothing goes on with it. */
  readonly truncated: boolean;
  /** True where only its wrap spaces tell that it ends here: without them it would join with what follows. */
  readonly endsByMeasure: boolean;
}

/** Why two fragments are one paragraph, and how sure that is. */
export interface Seam {
  /** newline: a hard wrap within a block; blank: one blank line; gap: more; interrupted: furniture stands between. */
  readonly kind: 'newline' | 'blank' | 'gap' | 'interrupted';
  readonly strength: 'strong' | 'weak';
  /** True where a space belongs between the fragments: Latin words or numbers on both sides. */
  readonly spaced: boolean;
  /** True where a Latin word was cut with a hyphen: `biodiver-` ⏎ `sity`. */
  readonly hyphenated: boolean;
  readonly reasons: readonly Reason[];
}

export interface Measure {
  /** In half-ems: 32 is a line of sixteen Han characters. */
  readonly width: number;
  /** 0 to 1. */
  readonly confidence: number;
}

export type { FurnitureKind };

export interface Furniture extends LineSpan {
  readonly kind: FurnitureKind;
  readonly lastLine: number;
}

export type ResidueKind = 'heading-mark' | 'bullet' | 'image' | 'rule' | 'control' | 'form-feed' | 'logo';

/** What a converter left: `# `, `❷`, `X(`, `![](…)`, a form feed. */
export interface Residue extends LineSpan {
  readonly kind: ResidueKind;
}

/** `(下转第2版)`: the span covers the words with their brackets. */
export interface Jump extends LineSpan {
  readonly direction: 'to' | 'from';
  /** The page that it names, as printed digits: `2`, `A05`; null where it names none. */
  readonly page: string | null;
}

/** One reason for a label, in plain words, with the weight that it carried. */
export interface Reason {
  readonly text: Bilingual;
  readonly weight: number;
}

/** What the page does as a whole, in a few steps, so that an edit seldom changes it. */
export interface PageTraits {
  /** Articles here open with datelines such as 本报讯. */
  readonly datelines: boolean;
  /** Articles here carry bylines. */
  readonly bylines: boolean;
  /** Bylines here stand below the story, so that one of them ends an article. */
  readonly tailBylines: boolean;
  /** Nearly all bylines do, so that a story without one below it is not over yet. */
  readonly signsAtEnd: boolean;
  /** More than one article opens here, as far as datelines, bylines and known section labels tell. */
  readonly several: boolean;
  /** Headlines here carry `# ` marks. */
  readonly headingMarks: boolean;
  /** From this level on, heading marks stand before crossheads here, and lower ones before headlines; 0 where none do. */
  readonly crossheadLevel: number;
  /** The column, in half-ems, at which lines here are hard-wrapped; 0 where they are not. */
  readonly wrapWidth: number;
  /** How many half-ems a full line of such a column may fall short: few where marks may open a line. */
  readonly slack: number;
  /** Paragraphs here stand apart by blank lines, so that a mere newline does not end one. */
  readonly blankParagraphs: boolean;
  /** How many blank lines stand where one is usual: 2 in a dump that a converter has spaced out. */
  readonly spacing: number;
  /** Whether lines here are indented: none, the first of each paragraph, or all; *stripped* where these are narrower instead. */
  readonly indents: 'none' | 'paragraphs' | 'every-line' | 'stripped';
}
