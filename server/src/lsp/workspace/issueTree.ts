import { articleProgress } from '../../core/notes';
import { headlineText, linesOfRole, peopleOf } from '../../features/articleFacts';
import { matches } from '../../features/pinyin';
import { articlesOf } from '../../features/places';
import { type Digest, dateIn } from '../../features/workspace/digest';
import type { Counts, IssueNode, IssuesParams } from '../../protocol';
import type { Dump, Session } from '../session';
import { rangeOf } from '../toProto';
import { folderOfUri, keyOf, nameOfUri, pathsBelow } from '../uris';

/**
 * The rows under one row of the issues view: folders hold folders and dumps, dumps hold sections and articles. Folders
 * are put together from the index alone; a dump is read when it is opened.
 */
export async function issueRows(session: Session, params: IssuesParams): Promise<readonly IssueNode[]> {
  const { parent } = params;
  if (parent === undefined) return rootRows(session, params);
  const [kind, uri = '', path = ''] = parent.split('\n');
  if (kind === 'folder') return sorted(folderRows(session, uri, path, params), params);
  const dump = await session.dump(uri);
  if (dump === undefined) return [];
  return articleRows(session, dump, kind === 'section' ? path : null, params);
}

/** What the dumps come to that lie in the same folder as this one, itself among them. */
export function countsBeside(session: Session, uri: string): Counts {
  const folder = folderOfUri(keyOf(uri));
  let counts = nothing;
  for (const [other, digest] of session.library.digests) {
    if (folderOfUri(keyOf(other)) === folder) counts = added(counts, countsOf(digest));
  }
  return counts;
}

/** A single folder is not worth a row of its own. */
function rootRows(session: Session, params: IssuesParams): readonly IssueNode[] {
  const { folders } = session;
  if (folders.length === 1) return sorted(folderRows(session, folders[0]!, '', params), params);
  const rows = folders.flatMap((folder) => {
    const sums = new Sums(nameOfUri(folder));
    for (const [uri, digest] of dumpsBelow(session, folder, '', params)) sums.add(uri, digest);
    return sums.dumps === 0 ? [] : [folderRow(folder, '', sums)];
  });
  return sorted(rows, params);
}

/** What is right below `path` of a workspace folder, in one walk over the dumps: there may be thousands of folders. */
function folderRows(session: Session, folder: string, path: string, params: IssuesParams): IssueNode[] {
  const rows: IssueNode[] = [];
  const inside = new Map<string, Sums>();
  for (const [uri, digest, below] of dumpsBelow(session, folder, path, params)) {
    const slash = below.indexOf('/');
    if (slash < 0) {
      rows.push(dumpRow(uri, digest));
      continue;
    }
    const name = below.slice(0, slash);
    let sums = inside.get(name);
    if (sums === undefined) inside.set(name, (sums = new Sums(name)));
    sums.add(uri, digest);
  }
  const folders = [...inside].map(([name, sums]) => folderRow(folder, path === '' ? name : `${path}/${name}`, sums));
  return [...folders, ...rows].filter((row) => isLeftIn(row, params));
}

/** The dumps below `path` that the filter lets pass, each with its path from there on. */
function* dumpsBelow(
  session: Session,
  folder: string,
  path: string,
  params: IssuesParams,
): Generator<readonly [string, Digest, string]> {
  const pathOf = pathsBelow(folder);
  const start = path === '' ? '' : `${path}/`;
  for (const [uri, digest] of session.library.digests) {
    const own = pathOf(uri);
    if (own?.startsWith(start) && isWanted(uri, digest, params)) yield [uri, digest, own.slice(start.length)];
  }
}

/** What the dumps of a folder come to. */
class Sums {
  readonly label: string;
  counts: Counts = nothing;
  date: string | null;
  dumps = 0;

  constructor(label: string) {
    this.label = label;
    this.date = dateIn(label);
  }

  add(uri: string, digest: Digest): void {
    this.dumps++;
    this.counts = added(this.counts, countsOf(digest));
    this.date ??= dateOf(uri, digest);
  }
}

function folderRow(folder: string, path: string, { label, counts, date }: Sums): IssueNode {
  return {
    kind: 'folder',
    id: ['folder', folder, path].join('\n'),
    label,
    detail: '',
    uri: path === '' ? folder : `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`,
    date,
    counts,
    status: null,
    stale: false,
    hasChildren: true,
  };
}

function dumpRow(uri: string, digest: Digest): IssueNode {
  return {
    kind: 'dump',
    id: ['dump', uri].join('\n'),
    label: nameOfUri(uri),
    detail: digest.articles[0]?.headline ?? '',
    uri,
    date: dateOf(uri, digest),
    counts: countsOf(digest),
    status: null,
    stale: false,
    hasChildren: digest.articles.length > 0 || digest.sections.length > 0,
  };
}

const dateOf = (uri: string, digest: Digest): string | null => dateIn(nameOfUri(uri)) ?? digest.date;

/** Sections hold the articles below them; `inside` is the section whose articles are asked for. */
async function articleRows(
  session: Session,
  dump: Dump,
  inside: string | null,
  { filter = '' }: IssuesParams,
): Promise<readonly IssueNode[]> {
  const { snapshot, uri } = dump;
  await snapshot.settle(session.pace());
  const book = await session.book(dump);
  const progress = new Map(articleProgress(book, snapshot.page).map((one) => [one.placed.part, one]));
  const rows: IssueNode[] = [];
  articlesOf(snapshot.page).forEach(({ part, offset, article }, index) => {
    const section = part.sections.at(-1);
    const sectionId = section === undefined ? null : String(index);
    if (inside !== null && sectionId !== inside) return;
    const headline = headlineText(part, article);
    const names = peopleOf(article).map(({ name }) => name);
    if (![headline, section?.title ?? '', ...names].some((text) => matches(filter, text))) return;
    const findings = snapshot.findingsIn({ part, offset, firstLine: 0 });
    const { status = 'untouched', stale = false } = progress.get(part) ?? {};
    const whole = { start: article.span.start + offset, end: article.span.end + offset };
    const counts: Counts = {
      articles: 1,
      findings: findings.length,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      openNotes: book.notes.filter(
        ({ thread, placement: { span } }) =>
          thread.state === 'open' && span !== null && span.start >= whole.start && span.start <= whole.end,
      ).length,
      proofread: !stale && (status === 'second-proof' || status === 'validated') ? 1 : 0,
    };
    const shared = { uri, date: null, counts, stale };
    if (section !== undefined && inside === null) {
      const span = { start: section.start + offset, end: whole.end };
      rows.push({
        ...shared,
        kind: 'section',
        id: ['section', uri, sectionId].join('\n'),
        label: section.title,
        detail: headline,
        range: rangeOf(snapshot.text, span),
        selection: rangeOf(snapshot.text, { start: section.start + offset, end: section.end + offset }),
        status: null,
        hasChildren: true,
      });
      return;
    }
    const line = article.headline[0] ?? article.span;
    rows.push({
      ...shared,
      kind: 'article',
      id: ['article', uri, String(index)].join('\n'),
      label: headline,
      detail: [linesOfRole(part, article, 'kicker'), names.join(' ')].filter((text) => text !== '').join(' · '),
      range: rangeOf(snapshot.text, whole),
      selection: rangeOf(snapshot.text, { start: line.start + offset, end: line.end + offset }),
      status,
      hasChildren: false,
    });
  });
  return rows;
}

const nothing: Counts = { articles: 0, findings: 0, errors: 0, warnings: 0, openNotes: 0, proofread: 0 };

const added = (a: Counts, b: Counts): Counts => ({
  articles: a.articles + b.articles,
  findings: a.findings + b.findings,
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
  openNotes: a.openNotes + b.openNotes,
  proofread: a.proofread + b.proofread,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function countsOf(digest: Digest): Counts {
  return {
    articles: digest.articles.length,
    findings: sum(Object.values(digest.rules).map(({ findings }) => findings)),
    errors: sum(digest.articles.map(({ errors }) => errors)),
    warnings: sum(digest.articles.map(({ warnings }) => warnings)),
    openNotes: digest.openNotes,
    proofread: digest.proofread,
  };
}

function isWanted(uri: string, digest: Digest, { filter = '' }: IssuesParams): boolean {
  if (filter === '') return true;
  if (matches(filter, nameOfUri(uri))) return true;
  return digest.articles.some(
    ({ headline, section, people }) =>
      matches(filter, headline) || matches(filter, section ?? '') || people.some(({ name }) => matches(filter, name)),
  );
}

function isLeftIn({ counts }: IssueNode, { only }: IssuesParams): boolean {
  if (only === 'with-findings') return counts.findings > 0;
  if (only === 'with-notes') return counts.openNotes > 0;
  return only !== 'not-proofread' || counts.proofread < counts.articles;
}

/** Folders first; then as asked for, and by name where that decides nothing. */
function sorted(rows: readonly IssueNode[], { sort = 'name' }: IssuesParams): readonly IssueNode[] {
  const byName = (a: IssueNode, b: IssueNode): number => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
  const byKind = (a: IssueNode, b: IssueNode): number => Number(b.kind === 'folder') - Number(a.kind === 'folder');
  const bySort = {
    name: byName,
    date: (a: IssueNode, b: IssueNode) => compare(b.date ?? '', a.date ?? ''),
    findings: (a: IssueNode, b: IssueNode) => b.counts.findings - a.counts.findings,
  }[sort];
  return [...rows].sort((a, b) => byKind(a, b) || bySort(a, b) || byName(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
