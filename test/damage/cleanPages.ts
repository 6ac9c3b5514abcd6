import type { SeededRandom } from '../harness/random';
import { COMPANIES, PEOPLE, PLACES, SCHOOLS, SECTIONS, TOPICS, type Topic, VILLAGES } from './stories';

/** A story as it was printed, before anything happened to it. */
export interface CleanArticle {
  readonly section: string | null;
  /** The kicker, the main line, the deck: one to three lines. */
  readonly headline: readonly string[];
  /** The first one opens with the dateline, and with the byline in brackets where that is the page's habit. */
  readonly paragraphs: readonly string[];
  readonly byline: CleanByline;
}

export interface CleanByline {
  /** `记者 方叙言`, `通讯员 温若溪`; none where the dateline has them in its brackets. */
  readonly parts: readonly string[];
  readonly place: 'head' | 'tail' | 'dateline';
}

export interface CleanPage {
  readonly articles: readonly CleanArticle[];
}

/** A page of four to six stories, each page with habits of its own. */
export function cleanPage(random: SeededRandom): CleanPage {
  const people = shuffled(PEOPLE, random);
  const habits: Habits = {
    dateline: random.pick(['本报讯', '本报讯', '滨城晚报讯', '滨城新闻网4月2日讯', '【本报讯】']),
    bylines: random.pick(['tail', 'tail', 'head', 'dateline']),
    roles: random.pick([['记者'], ['本报记者'], ['记者', '通讯员'], ['首席记者'], ['见习记者', '特约通讯员']]),
    mark: random.pick(['', '', '□', '■']),
    sections: random.chance(0.3),
    writers: people.slice(0, 12),
    sources: people.slice(12),
  };
  const topics = shuffled(TOPICS, random).slice(0, random.between(4, 6));
  const sections = shuffled(SECTIONS, random);
  return { articles: topics.map((topic, index) => article(topic, sections[index % sections.length]!, habits, random)) };
}

/** The page as text: one blank line between blocks, each paragraph on a line of its own. */
export function printed(page: CleanPage): string {
  return page.articles.flatMap(blocksOf).join('\n\n');
}

export function blocksOf({ section, headline, paragraphs, byline }: CleanArticle): readonly string[] {
  const signed = byline.parts.join(' ');
  return [
    ...(section === null ? [] : [section]),
    headline.join('\n'),
    ...(byline.place === 'head' ? [signed] : []),
    ...paragraphs,
    ...(byline.place === 'tail' ? [signed] : []),
  ];
}

interface Habits {
  readonly dateline: string;
  readonly bylines: CleanByline['place'];
  readonly roles: readonly string[];
  /** What stands before a byline on a line of its own. */
  readonly mark: string;
  readonly sections: boolean;
  readonly writers: readonly string[];
  readonly sources: readonly string[];
}

function article(topic: Topic, section: string, habits: Habits, random: SeededRandom): CleanArticle {
  const place = random.pick(PLACES);
  const names = shuffled(habits.sources, random);
  let used = 0;
  const slots: Readonly<Record<string, () => string>> = {
    place: () => place,
    village: () => random.pick(VILLAGES),
    school: () => random.pick(SCHOOLS),
    company: () => random.pick(COMPANIES),
    person: () => names[used++ % names.length]!,
    number: () => String(random.between(3, 980)),
    ordinal: () => random.pick(['三', '五', '八', '十二']),
    month: () => String(random.between(1, 12)),
    day: () => String(random.between(1, 28)),
  };
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]!());
  const sentences = shuffled(topic.sentences, random).slice(0, random.between(4, topic.sentences.length));
  const parts = bylineParts(habits, random);
  const bracket = habits.bylines === 'dateline' ? `（${parts.join(' ')}）` : ' ';
  const first = `${habits.dateline}${bracket}${filled(random.pick(topic.ledes))}`;
  const main = filled(random.pick(topic.headlines));
  return {
    section: habits.sections ? section : null,
    headline: random.chance(0.2) ? [main, filled(random.pick(topic.decks))] : [main],
    paragraphs: paragraphsOf(first, sentences.map(filled), random),
    byline: { parts: habits.bylines === 'dateline' ? [] : parts, place: habits.bylines },
  };
}

function paragraphsOf(first: string, sentences: readonly string[], random: SeededRandom): readonly string[] {
  const paragraphs = [first];
  for (const sentence of sentences) {
    if (random.chance(0.45)) paragraphs[paragraphs.length - 1] += sentence;
    else paragraphs.push(sentence);
  }
  return paragraphs;
}

function bylineParts({ roles, writers, mark, bylines }: Habits, random: SeededRandom): readonly string[] {
  const names = shuffled(writers, random);
  const parts = roles.map((role, index) => `${role} ${names[index]!}`);
  if (bylines !== 'dateline') parts[0] = mark + parts[0];
  return parts;
}

export function shuffled<T>(items: readonly T[], random: SeededRandom): readonly T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.between(0, i);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
