import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { lately } from '../lately';
import type { Server } from '../server';

/** What all of our tree views share: they ask the server for rows, and ask again when it says that dumps have changed. */
export abstract class ServerTree<Row> implements TreeDataProvider<Row>, Disposable {
  protected readonly server: Server;
  protected readonly view: TreeView<Row>;
  readonly #changed = new EventEmitter<Row | undefined>();
  readonly #subscriptions: Disposable[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(id: string, server: Server) {
    this.server = server;
    this.view = window.createTreeView<Row>(id, { treeDataProvider: this, showCollapseAll: true });
    const refresh = lately(async () => this.refresh(), 200);
    this.own(this.view, this.#changed, server.onDidChange(refresh), server.onDidChangeState(refresh));
  }

  abstract getChildren(row?: Row): Promise<Row[]>;
  abstract getTreeItem(row: Row): TreeItem;

  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  protected own(...disposables: readonly Disposable[]): void {
    this.#subscriptions.push(...disposables);
  }
}

/** What a `when` clause of package.json asks for. */
export function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', key, value);
}
