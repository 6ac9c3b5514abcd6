import { l10n, type Memento, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window } from 'vscode';
import { type IssueNode, type IssueSort, type IssuesParams, issuesRequest } from '../../../server/src/protocol';
import { registerCommands } from '../editors';
import { statusIcon, statusName } from '../notes/statusNames';
import type { Server } from '../server';
import { toRange } from '../wire';
import { ServerTree, setContext } from './tree';

type Only = NonNullable<IssuesParams['only']>;

const sortKey = 'newsproof.issues.sort';

/** Folders, dumps, sections and articles, with their findings and how far they are proofread. */
export class IssuesView extends ServerTree<IssueNode> {
  readonly #memory: Memento;
  readonly #dumpIcon: { readonly light: Uri; readonly dark: Uri };
  #filter = '';
  #only: Only | undefined;

  constructor(server: Server, memory: Memento, extension: Uri) {
    super('newsproof.issues', server);
    this.#memory = memory;
    const icon = (theme: string): Uri => Uri.joinPath(extension, 'media', `dump-${theme}.svg`);
    this.#dumpIcon = { light: icon('light'), dark: icon('dark') };
    this.own(
      registerCommands({
        'issues.filter': () => this.#chooseFilter(),
        'issues.clearFilter': () => this.#filterBy('', undefined),
        'issues.sort': () => this.#chooseSort(),
        'issues.refresh': () => this.refresh(),
      }),
    );
  }

  async getChildren(parent?: IssueNode): Promise<IssueNode[]> {
    const rows = await this.server.ask(issuesRequest, {
      sort: this.#sort,
      ...(this.#filter !== '' && { filter: this.#filter }),
      ...(this.#only !== undefined && { only: this.#only }),
      ...(parent !== undefined && { parent: parent.id }),
    });
    return [...rows];
  }

  getTreeItem(row: IssueNode): TreeItem {
    const item = new TreeItem(row.label, collapsible(row));
    const details = [countsText(row), row.date ?? '', row.detail].filter((part) => part !== '');
    item.id = row.id;
    item.description = details.join(' · ');
    item.contextValue = row.stale ? `${row.kind}.${row.status}.stale` : row.kind;
    item.tooltip = [row.label, ...details, statusText(row)].filter((part) => part !== '').join('\n');
    item.accessibilityInformation = { label: [row.label, ...details, statusText(row)].join(', ') };
    if (row.kind === 'folder') item.iconPath = ThemeIcon.Folder;
    if (row.kind === 'dump') item.resourceUri = Uri.parse(row.uri);
    if (row.kind === 'dump') item.iconPath = this.#dumpIcon;
    if (row.kind === 'section') item.iconPath = new ThemeIcon('bookmark');
    if (row.kind === 'article') item.iconPath = statusIcon(row.status ?? 'untouched', row.stale);
    const target = row.selection ?? row.range;
    if (row.kind !== 'folder') {
      item.command = {
        command: 'vscode.open',
        title: l10n.t('Open'),
        arguments: [Uri.parse(row.uri), target === undefined ? {} : { selection: toRange(target) }],
      };
    }
    return item;
  }

  get #sort(): IssueSort {
    return this.#memory.get<IssueSort>(sortKey, 'name');
  }

  async #chooseSort(): Promise<void> {
    const orders: readonly { readonly label: string; readonly sort: IssueSort }[] = [
      { label: l10n.t('Name'), sort: 'name' },
      { label: l10n.t('Date'), sort: 'date' },
      { label: l10n.t('Findings'), sort: 'findings' },
    ];
    const picked = await window.showQuickPick(orders, { placeHolder: l10n.t('Sort by') });
    if (picked === undefined) return;
    await this.#memory.update(sortKey, picked.sort);
    this.refresh();
  }

  async #chooseFilter(): Promise<void> {
    const kinds: readonly { readonly label: string; readonly only?: Only; readonly asks?: true }[] = [
      { label: l10n.t('Headline, section, person or file name…'), asks: true },
      { label: l10n.t('Only with findings'), only: 'with-findings' },
      { label: l10n.t('Only with notes'), only: 'with-notes' },
      { label: l10n.t('Only what is not proofread yet'), only: 'not-proofread' },
    ];
    const picked = await window.showQuickPick(kinds, { placeHolder: l10n.t('Show') });
    if (picked === undefined) return;
    if (picked.asks === undefined) {
      this.#filterBy('', picked.only);
      return;
    }
    const text = await window.showInputBox({
      prompt: l10n.t('Words of a headline, a section, a name or a file name; pinyin initials will do.'),
      value: this.#filter,
    });
    if (text !== undefined) this.#filterBy(text.trim(), undefined);
  }

  #filterBy(filter: string, only: Only | undefined): void {
    this.#filter = filter;
    this.#only = only;
    const filtered = filter !== '' || only !== undefined;
    setContext('newsproof.issuesFiltered', filtered);
    this.view.description = filtered ? filter || l10n.t('filtered') : '';
    this.refresh();
  }
}

function collapsible({ hasChildren }: IssueNode): TreeItemCollapsibleState {
  return hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
}

function countsText({ kind, counts }: IssueNode): string {
  const { findings, openNotes, proofread, articles } = counts;
  return [
    findings === 0 ? '' : findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings),
    openNotes === 0 ? '' : openNotes === 1 ? l10n.t('1 open note') : l10n.t('{0} open notes', openNotes),
    kind === 'article' || articles === 0 ? '' : l10n.t('{0} of {1} proofread', proofread, articles),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function statusText({ status, stale }: IssueNode): string {
  if (status === null) return '';
  return stale ? l10n.t('{0}, changed since', statusName(status)) : statusName(status);
}
