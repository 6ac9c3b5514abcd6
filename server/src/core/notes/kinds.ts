import type { TagDefinition } from '../config/tagSettings';
import type { Bilingual } from '../text/bilingual';

/**
 * What a note says. Each kind is one line in the log; `text` is always the person's own words and may be empty.
 *
 *     { kind: 'query', text: '“党建”还是“共建”?' }
 *     { kind: 'correction', mark: 'replace', value: '入党', text: '' }
 *     { kind: 'tag', value: 'person', text: '' }
 */
export type NoteContent = Query | Correction | Tag | Highlight | LabelNote | Stet | StatusNote;
export type NoteKind = NoteContent['kind'];

export interface Query {
  readonly kind: 'query';
  readonly text: string;
}

/** A replacement that can be applied: `value` takes the place of the quote. */
export interface Correction {
  readonly kind: 'correction';
  readonly mark: CorrectionMark;
  readonly value: string;
  readonly text: string;
}

export interface Tag {
  readonly kind: 'tag';
  /** The id of a tag in the vocabulary: `person`. */
  readonly value: string;
  readonly text: string;
}

export interface Highlight {
  readonly kind: 'highlight';
  readonly text: string;
}

/** A person's word on what a block is; it wins over the reading. */
export interface LabelNote {
  readonly kind: 'label';
  readonly value: LabelName;
  readonly text: string;
}

/** Lets one finding stand: the one that the rule `value` reports on the quote; `*` stands for every rule. */
export interface Stet {
  readonly kind: 'stet';
  readonly value: string;
  readonly text: string;
}

/** How far an article has come; the note's quote is the article's first headline line. */
export interface StatusNote {
  readonly kind: 'status';
  readonly value: ArticleStatus;
  readonly text: string;
  readonly article: ArticleText;
}

/** The article's text when its status was given. */
export interface ArticleText {
  /** The hash of its skeleton, which repairs of the layout leave alone. */
  readonly hash: string;
  /** The text itself, kept where a later reader wants to see what changed since; else empty. */
  readonly text: string;
}

export const NOTE_KINDS: readonly NoteKind[] = ['query', 'correction', 'tag', 'highlight', 'label', 'stet', 'status'];

export const kindTitles: Readonly<Record<NoteKind, Bilingual>> = {
  query: { en: 'Query', zh: '存疑' },
  correction: { en: 'Correction', zh: '改正' },
  tag: { en: 'Tag', zh: '标记' },
  highlight: { en: 'Highlight', zh: '划线' },
  label: { en: 'Label', zh: '标注' },
  stet: { en: 'Let stand', zh: '保留' },
  status: { en: 'Article status', zh: '稿件状态' },
};

/** What a person may say that a block is. */
export type LabelName =
  | 'headline'
  | 'section'
  | 'subhead'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'continuation'
  | 'caption'
  | 'furniture'
  | 'residue'
  | 'jump';

export const labelTitles: Readonly<Record<LabelName, Bilingual>> = {
  headline: { en: 'Headline', zh: '标题' },
  section: { en: 'Section label', zh: '栏目' },
  subhead: { en: 'Subhead', zh: '小标题' },
  byline: { en: 'Byline', zh: '署名' },
  dateline: { en: 'Dateline', zh: '电头' },
  body: { en: 'Paragraph', zh: '正文' },
  continuation: { en: 'Continued paragraph', zh: '接上段' },
  caption: { en: 'Caption', zh: '图片说明' },
  furniture: { en: 'Page furniture', zh: '版面杂项' },
  residue: { en: 'Converter residue', zh: '转换残留' },
  jump: { en: 'Jump line', zh: '转版标记' },
};

export type ArticleStatus = 'untouched' | 'first-proof' | 'second-proof' | 'validated' | 'problematic';

export const statusTitles: Readonly<Record<ArticleStatus, Bilingual>> = {
  untouched: { en: 'Untouched', zh: '未校' },
  'first-proof': { en: 'First proof', zh: '一校' },
  'second-proof': { en: 'Second proof', zh: '二校' },
  validated: { en: 'Validated', zh: '付印' },
  problematic: { en: 'Problematic', zh: '有问题' },
};

/** The proof marks of GB/T 14706 that change text, and so make a correction. */
export type CorrectionMark = 'replace' | 'delete' | 'insert' | 'swap' | 'join' | 'split' | 'move';

export type { TagDefinition };

export const DEFAULT_TAGS: readonly TagDefinition[] = [
  { id: 'person', title: { en: 'Person', zh: '人名' }, code: 'PER', key: null },
  { id: 'organisation', title: { en: 'Organisation', zh: '机构' }, code: 'ORG', key: null },
  { id: 'place', title: { en: 'Place', zh: '地名' }, code: 'LOC', key: null },
  { id: 'date', title: { en: 'Date', zh: '日期' }, code: 'DATE', key: null },
];

/** The vocabulary with a newspaper's own tags after the usual ones; a tag of the same id takes its place. */
export function tagVocabulary(own: readonly TagDefinition[]): readonly TagDefinition[] {
  const named = new Map([...DEFAULT_TAGS, ...own].map((tag) => [tag.id, tag]));
  return [...named.values()];
}
