import type { Lexicon } from '../../core/lexicon/lexicon';
import type { Page } from '../../core/page/model';
import type { Bilingual } from '../../core/text/bilingual';
import { initialsOf } from '../pinyin';
import { lineAt, lineSpan, partAt } from '../places';
import type { Library } from './library';

export type CompletionKind = 'role' | 'name' | 'section' | 'dateline';

export interface Completion {
  readonly kind: CompletionKind;
  readonly text: string;
  readonly detail: Bilingual;
  /** What typing is compared with: the word itself and its pinyin initials. */
  readonly filter: string;
  /** How often the workspace prints it: more comes first. */
  readonly count: number;
}

/**
 * What may be meant at the offset: names after a role, roles and datelines at the start of a line, section labels on
 * a line of their own.
 */
export function completions(page: Page, offset: number, library: Library, lexicon: Lexicon): readonly Completion[] {
  const before = lineBefore(page, offset);
  if (before.length > 60) return [];
  if (namesBelongAfter(before, lexicon)) return [...names(library), ...roles(library, lexicon)];
  if (/^[\s\u3000□■◇◎○口【(（]*\S{0,6}$/u.test(before)) {
    return [...roles(library, lexicon), ...datelines(library), ...sections(library), ...names(library)];
  }
  return [];
}

function lineBefore(page: Page, offset: number): string {
  const placed = partAt(page, offset);
  if (placed === undefined) return '';
  const local = offset - placed.offset;
  return placed.part.text.slice(lineSpan(placed.part, lineAt(placed.part, local)).start, local);
}

/** After `记者 `, `通讯员甲乙、` and the like a name is due. */
function namesBelongAfter(before: string, lexicon: Lexicon): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const role = lexicon.roles.at(before, at, before.length);
    if (role !== null) return /^[\s、/：:·\p{Script=Han}]{0,24}$/u.test(before.slice(at + role.length));
  }
  return false;
}

function names(library: Library): Completion[] {
  return [...library.mentions()].map(([name, mentions]) => ({
    kind: 'name',
    text: name,
    detail: {
      en: `${mentions[0]!.role} · ${mentions.length} ${mentions.length === 1 ? 'article' : 'articles'}`,
      zh: `${mentions[0]!.role} · ${mentions.length} 篇`,
    },
    filter: `${name} ${initialsOf(name)}`,
    count: mentions.length,
  }));
}

function roles(library: Library, lexicon: Lexicon): Completion[] {
  const counts = new Map<string, number>();
  for (const mentions of library.mentions().values()) {
    for (const { role } of mentions) if (role !== '') counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  for (const role of lexicon.roles.words) if (!counts.has(role)) counts.set(role, 0);
  return entries(counts, 'role', { en: 'role in a byline', zh: '署名身份' });
}

function datelines(library: Library): Completion[] {
  const counts = new Map<string, number>([['本报讯', 0]]);
  for (const digest of library.digests.values()) {
    for (const dateline of digest.datelines) counts.set(dateline, (counts.get(dateline) ?? 0) + 1);
  }
  return entries(counts, 'dateline', { en: 'dateline', zh: '电头' });
}

function sections(library: Library): Completion[] {
  const counts = new Map<string, number>();
  for (const digest of library.digests.values()) {
    for (const { title } of digest.sections) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return entries(counts, 'section', { en: 'section label', zh: '栏目' });
}

function entries(counts: ReadonlyMap<string, number>, kind: CompletionKind, detail: Bilingual): Completion[] {
  return [...counts].map(([text, count]) => ({ kind, text, detail, filter: `${text} ${initialsOf(text)}`, count }));
}
