import type { Snapshot } from '../core/analysis/snapshot';
import { isOpen, kindTitles, labelNameOf, labelTitles, type Notebook, type TagDefinition } from '../core/notes';
import { explainPart } from '../core/page/explain';
import type { Article, LineLabel } from '../core/page/model';
import { ruleById } from '../core/rules/registry';
import type { Bilingual, Language } from '../core/text/bilingual';
import { type Span, shifted } from '../core/text/span';
import { findingsAt } from './actions';
import { characterCount, headlineText, peopleOf, untitled } from './articleFacts';
import { meaningOf } from './noteWords';
import { lineAt, lineSpan, partAt } from './places';

/** What an editor shows beside the pointer. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/**
 * On a finding: what its rule is about. On a headline: the facts of its article. Everywhere: what the line is read as,
 * and why. Notes at the place come first, because a person wrote them; `tags` are the paper's own words for tags.
 */
export function hover(
  snapshot: Snapshot,
  offset: number,
  notes: Notebook,
  language: Language,
  tags: readonly TagDefinition[] = [],
): Hover | null {
  const placed = partAt(snapshot.page, offset);
  if (placed === undefined) return null;
  const { part } = placed;
  const line = lineAt(part, Math.min(offset - placed.offset, part.text.length));
  const span = shifted(lineSpan(part, line), placed.offset);
  const sections = [
    ...notesAt(notes, offset, language, tags),
    ...rulesAt(snapshot, offset, language),
    ...articleFacts(snapshot, placed, line, notes, language),
    ...reading(snapshot, placed, line, language),
  ];
  return sections.length === 0 ? null : { markdown: sections.join('\n\n---\n\n'), span };
}

type Placed = NonNullable<ReturnType<typeof partAt>>;

function notesAt(
  notes: Notebook,
  offset: number,
  language: Language,
  tags: readonly TagDefinition[],
): readonly string[] {
  return notes.notes
    .filter((note) => isOpen(note) && note.placement.span !== null && covers(note.placement.span, offset))
    .map(({ thread: { content, anchor, author, replies } }) => {
      const meaning = plain(meaningOf(content, anchor.exact, tags, language));
      const said = [content.text, ...replies.map((reply) => `${reply.author}: ${reply.text}`)].filter(
        (text) => text !== '',
      );
      const title = [`**${kindTitles[content.kind][language]}**`, meaning].filter((part) => part !== '').join(' ');
      return `${title} — ${plain(author)}\n\n${said.map(plain).join('\n\n')}`.trim();
    });
}

function rulesAt(snapshot: Snapshot, offset: number, language: Language): readonly string[] {
  const rules = new Set(findingsAt(snapshot, { start: offset, end: offset }).map(({ rule }) => rule));
  return [...rules].flatMap((id) => {
    const meta = ruleById(id)?.meta;
    return meta === undefined ? [] : [`**${id}** — ${meta.summary[language]}\n\n${meta.docs.why[language]}`];
  });
}

/** On the headline, or on the first line of an article that has none. */
function articleFacts(
  snapshot: Snapshot,
  placed: Placed,
  line: number,
  notes: Notebook,
  language: Language,
): readonly string[] {
  const { part, offset } = placed;
  const { article } = part;
  if (article === null) return [];
  const onHeadline = article.headline.some((one) => one.line === line) || line === article.firstLine;
  if (!onHeadline) return [];
  const whole = shifted(article.span, offset);
  const waiting = notes.notes.filter(
    (note) => isOpen(note) && note.placement.span !== null && covers(whole, note.placement.span.start),
  );
  const facts: readonly (readonly [Bilingual, string])[] = [
    [{ en: 'Section', zh: '栏目' }, part.sections.at(-1)?.title ?? ''],
    [{ en: 'By', zh: '作者' }, peopleNames(article)],
    [{ en: 'Characters', zh: '字数' }, String(characterCount(part, article))],
    [{ en: 'Paragraphs', zh: '段数' }, String(article.paragraphs.length)],
    [{ en: 'Printed width', zh: '栏宽' }, measureText(article, language)],
    [{ en: 'Findings', zh: '问题' }, String(snapshot.findingsIn(placed).length)],
    [{ en: 'Notes', zh: '批注' }, waiting.length === 0 ? '' : String(waiting.length)],
  ];
  const title = plain(headlineText(part, article) || untitled[language]);
  const rows = facts.filter(([, value]) => value !== '').map(([name, value]) => `- ${name[language]}: ${plain(value)}`);
  return [`**${title}**\n\n${rows.join('\n')}`];
}

const peopleNames = (article: Article): string =>
  peopleOf(article)
    .map(({ role, name }) => [role, name].filter((word) => word !== '').join(' '))
    .join(', ');

function measureText({ measure }: Article, language: Language): string {
  if (measure === null) return '';
  const ems = measure.width / 2;
  return { en: `about ${ems} characters`, zh: `约 ${ems} 字` }[language];
}

function reading(snapshot: Snapshot, { part }: Placed, line: number, language: Language): readonly string[] {
  const label = labelNameOf(part.labels[line] as LineLabel);
  if (label === null) return [];
  const { traits } = snapshot.page;
  const explained = explainPart(part, traits, snapshot.conditions.ruleSet.lexicon).find((one) => one.line === line);
  const reasons = (explained?.reasons ?? []).slice(0, MOST_REASONS);
  const title = { en: 'Read as', zh: '读作' }[language];
  const list = reasons.map(({ text, weight }) => `- ${weight < 0 ? AGAINST[language] : ''}${plain(text[language])}`);
  return [`${title}: **${labelTitles[label][language]}**${list.length === 0 ? '' : `\n\n${list.join('\n')}`}`];
}

const MOST_REASONS = 6;
const AGAINST: Bilingual = { en: '(against) ', zh: '（反面）' };

const covers = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Text of a dump or a note is text, not Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-!|~]/g, '\\$&');
