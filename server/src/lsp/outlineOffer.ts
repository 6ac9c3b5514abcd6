import type { Connection, Disposable, DocumentSymbolOptions } from 'vscode-languageserver';
import { DocumentSymbolRequest } from './library';

export const outlineOptions: DocumentSymbolOptions = { label: 'Newsproof' };

/**
 * The offer of document symbols, which can be made anew. Editors keep the symbols of a text until the text changes, and
 * the protocol has no request that calls them back as it has for colours and folds. But a note or a setting can change
 * what a dump is read as while its text stays: then a new registration makes the editor ask again, for its outline, its
 * breadcrumbs and its sticky scroll.
 */
export class OutlineOffer {
  readonly #connection: Connection;
  #made: Promise<Disposable> | undefined;
  #isOutdated = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async make(): Promise<void> {
    const options = { documentSelector: null, ...outlineOptions };
    this.#made = this.#connection.client.register(DocumentSymbolRequest.type, options);
    await this.#made;
  }

  /** Some dump is read otherwise than before. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** Makes the offer anew where something was read otherwise since; a client that was never made one asks by itself. */
  async renew(): Promise<void> {
    const before = this.#made;
    if (!this.#isOutdated || before === undefined) return;
    this.#isOutdated = false;
    // The new one first: without any, the editor would empty its outline and forget what was unfolded in it.
    await Promise.all([this.make(), before.then((offer) => offer.dispose())]);
  }
}
