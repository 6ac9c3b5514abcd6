import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { WireNote } from '../../../server/src/protocol';
import { activeDump, registerCommands, registerRowCommands, tell } from '../editors';
import { fromRange, toRange } from '../wire';
import { kindIcons, kindName, noteText, shortened, stateName } from './kinds';
import { keyOf, type NoteBook } from './noteBook';

type Candidate = WireNote['candidates'][number];
type Row =
  | { readonly kind: 'group'; readonly label: string; readonly notes: readonly WireNote[] }
  | { readonly kind: 'note'; readonly note: WireNote }
  | { readonly kind: 'candidate'; readonly note: WireNote; readonly candidate: Candidate };

type Grouping = 'article' | 'kind' | 'author' | 'dump';
type Filter = 'all' | 'open' | 'resolved' | 'lost';

/** The notes of the open dumps: by article, kind, person or dump; open, resolved, or in search of their place. */
export class NotesView implements TreeDataProvider<Row>, Disposable {
  readonly #book: NoteBook;
  readonly #changed = new EventEmitter<Row | undefined>();
  readonly #view: TreeView<Row>;
  readonly #subscriptions: Disposable;
  #grouping: Grouping = 'article';
  #filter: Filter = 'all';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(book: NoteBook) {
    this.#book = book;
    this.#view = window.createTreeView<Row>('newsproof.notes', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = Disposables.from(
      this.#view,
      this.#changed,
      book.onDidChange(() => this.#refresh()),
      registerCommands({
        'notes.filter': () => this.#chooseFilter(),
        'notes.group': () => this.#chooseGrouping(),
      }),
      registerRowCommands<Row>({ 'notes.attach': (row) => this.#attach(row) }),
    );
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) return this.#groups();
    if (row.kind === 'group') return row.notes.map((note) => ({ kind: 'note', note }));
    if (row.kind === 'note') {
      return row.note.candidates.map((candidate) => ({ kind: 'candidate', note: row.note, candidate }));
    }
    return [];
  }

  getTreeItem(row: Row): TreeItem {
    switch (row.kind) {
      case 'group':
        return groupItem(row.label, row.notes.length);
      case 'note':
        return noteItem(row.note);
      case 'candidate':
        return candidateItem(row.note, row.candidate);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Those that are shown. How far an article has come is told by its lens. */
  get #notes(): readonly WireNote[] {
    return this.#book.all().filter((note) => note.kind !== 'status' && passes(note, this.#filter));
  }

  /** The count stands on the icon of the activity bar, where it is seen while the view is not: no row is asked for then. */
  #refresh(): void {
    const { length } = this.#notes;
    this.#view.badge = length === 0 ? undefined : { value: length, tooltip: l10n.t('{0} notes', length) };
    this.#changed.fire(undefined);
  }

  #groups(): Row[] {
    const groups = new Map<string, WireNote[]>();
    for (const note of this.#notes) {
      const label = groupOf(note, this.#grouping);
      const group = groups.get(label);
      if (group === undefined) groups.set(label, [note]);
      else group.push(note);
    }
    return [...groups].map(([label, inside]) => ({ kind: 'group', label, notes: inside }));
  }

  async #chooseFilter(): Promise<void> {
    const filters: readonly { readonly label: string; readonly filter: Filter }[] = [
      { label: l10n.t('All'), filter: 'all' },
      { label: l10n.t('Still open'), filter: 'open' },
      { label: l10n.t('Resolved'), filter: 'resolved' },
      { label: l10n.t('Those that lost their place'), filter: 'lost' },
    ];
    const picked = await window.showQuickPick(filters, { placeHolder: l10n.t('Show') });
    if (picked === undefined) return;
    this.#filter = picked.filter;
    this.#view.description = picked.filter === 'all' ? '' : picked.label;
    this.#refresh();
  }

  async #chooseGrouping(): Promise<void> {
    const groupings: readonly { readonly label: string; readonly grouping: Grouping }[] = [
      { label: l10n.t('Article'), grouping: 'article' },
      { label: l10n.t('Kind'), grouping: 'kind' },
      { label: l10n.t('Person'), grouping: 'author' },
      { label: l10n.t('Dump'), grouping: 'dump' },
    ];
    const picked = await window.showQuickPick(groupings, { placeHolder: l10n.t('Group by') });
    if (picked === undefined) return;
    this.#grouping = picked.grouping;
    this.#changed.fire(undefined);
  }

  /** A candidate says where; for the note itself, the selection in the editor does. */
  async #attach(row: Row): Promise<void> {
    if (row.kind === 'group') return;
    const { uri, id } = row.note;
    if (row.kind === 'candidate') {
      await this.#book.act(uri, { kind: 'attach', id, range: row.candidate.range });
      return;
    }
    const editor = activeDump();
    if (editor === undefined || editor.document.uri.toString() !== uri || editor.selection.isEmpty) {
      tell(l10n.t('Select the words that the note is about, then attach it.'));
      return;
    }
    await this.#book.act(uri, { kind: 'attach', id, range: fromRange(editor.selection) });
  }
}

function passes({ resolved, state }: WireNote, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return !resolved;
    case 'resolved':
      return resolved;
    case 'lost':
      return state === 'orphan' || state === 'ambiguous';
  }
}

function groupOf(note: WireNote, grouping: Grouping): string {
  switch (grouping) {
    case 'article':
      return note.article ?? l10n.t('Without a place');
    case 'kind':
      return kindName(note.kind);
    case 'author':
      return note.author;
    case 'dump':
      return nameOf(note.uri);
  }
}

function groupItem(label: string, count: number): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${l10n.t('{0} notes', count)}` };
  return item;
}

function noteItem(note: WireNote): TreeItem {
  const text = noteText(note);
  const hasCandidates = note.candidates.length > 0;
  const item = new TreeItem(
    text === '' ? note.quote : text,
    hasCandidates ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  const state = [stateName(note.state), note.resolved ? l10n.t('resolved') : ''].filter((part) => part !== '');
  // VS Code keeps a row folded that had nothing in it before: with places to choose from it is another row, and open.
  item.id = hasCandidates ? `${keyOf(note)} lost` : keyOf(note);
  // A correction names its words itself.
  const words = text === '' || note.kind === 'correction' ? [] : [shortened(note.quote, 16)];
  item.description = [...words, note.author, ...state].join(' · ');
  item.tooltip = `${kindName(note.kind)}: ${note.quote}`;
  item.iconPath = new ThemeIcon(note.resolved ? 'pass' : kindIcons[note.kind]);
  item.contextValue = ['note', note.kind, note.state, note.resolved ? 'resolved' : 'open'].join('.');
  item.accessibilityInformation = { label: [kindName(note.kind), text, note.quote, ...state].join(', ') };
  if (note.range !== null) item.command = openAt(note.uri, note.range);
  return item;
}

function candidateItem(note: WireNote, { excerpt, range, score }: Candidate): TreeItem {
  const item = new TreeItem(excerpt);
  item.description = l10n.t('{0} % alike', Math.round(score * 100));
  item.iconPath = new ThemeIcon('location');
  item.contextValue = 'candidate';
  item.command = openAt(note.uri, range);
  return item;
}

function openAt(uri: string, range: NonNullable<WireNote['range']>) {
  return { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri), { selection: toRange(range) }] };
}

function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
