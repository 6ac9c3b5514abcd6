import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window } from 'vscode';
import { type ArticleRef, type PersonNode, peopleRequest, personArticlesRequest } from '../../../server/src/protocol';
import { registerCommands } from '../editors';
import type { Server } from '../server';
import { toRange } from '../wire';
import { ServerTree, setContext } from './tree';

/** A person, below them the articles that they signed and the names that are probably theirs too. */
type Row =
  | { readonly kind: 'person'; readonly person: PersonNode }
  | { readonly kind: 'variant'; readonly name: string }
  | { readonly kind: 'article'; readonly article: ArticleRef };

/** Reporters and correspondents with their articles. */
export class PeopleView extends ServerTree<Row> {
  #filter = '';

  constructor(server: Server) {
    super('newsproof.people', server);
    this.own(
      registerCommands({
        'people.filter': () => this.#chooseFilter(),
        'people.clearFilter': () => this.#filterBy(''),
      }),
    );
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) return this.#people();
    if (row.kind === 'article') return [];
    const name = row.kind === 'person' ? row.person.name : row.name;
    const articles = await this.server.ask(personArticlesRequest, { name });
    const variants = row.kind === 'person' ? row.person.variants : [];
    return [
      ...variants.map((variant): Row => ({ kind: 'variant', name: variant })),
      ...articles.map((article): Row => ({ kind: 'article', article })),
    ];
  }

  getTreeItem(row: Row): TreeItem {
    switch (row.kind) {
      case 'person':
        return personItem(row.person);
      case 'variant':
        return variantItem(row.name);
      case 'article':
        return articleItem(row.article);
    }
  }

  async #people(): Promise<Row[]> {
    const people = await this.server.ask(peopleRequest, this.#filter === '' ? {} : { filter: this.#filter });
    return people.map((person) => ({ kind: 'person', person }));
  }

  async #chooseFilter(): Promise<void> {
    const text = await window.showInputBox({
      prompt: l10n.t('A name, or the initials of its pinyin'),
      value: this.#filter,
    });
    if (text !== undefined) this.#filterBy(text.trim());
  }

  #filterBy(filter: string): void {
    this.#filter = filter;
    setContext('newsproof.peopleFiltered', filter !== '');
    this.view.description = filter;
    this.refresh();
  }
}

function personItem({ name, roles, articles, variants }: PersonNode): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  const count = articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', articles);
  item.description = [roles.join('、'), count, variants.length === 0 ? '' : `≈ ${variants.join('、')}`]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath = new ThemeIcon('person');
  item.contextValue = 'person';
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return item;
}

function variantItem(name: string): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.description = l10n.t('perhaps the same person');
  item.iconPath = new ThemeIcon('question');
  item.contextValue = 'variant';
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return item;
}

function articleItem({ uri, headline, section, role, selection }: ArticleRef): TreeItem {
  const item = new TreeItem(headline === '' ? l10n.t('(no headline)') : headline);
  const dump = Uri.parse(uri);
  item.description = [role, section ?? '', dump.path.slice(dump.path.lastIndexOf('/') + 1)]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath = new ThemeIcon('output');
  item.contextValue = 'personArticle';
  item.accessibilityInformation = { label: `${headline}, ${item.description}` };
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [dump, { selection: toRange(selection) }],
  };
  return item;
}
