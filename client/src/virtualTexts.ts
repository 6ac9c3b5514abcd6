import { type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** Texts that are only looked at: what a dump would become, or was when it was validated. */
export class VirtualTexts implements TextDocumentContentProvider, Disposable {
  static readonly scheme = 'newsproof-text';

  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(VirtualTexts.scheme, this);
  }

  /** A text of its own under the name of the dump, so that an editor's title says whose it is. */
  add(dump: Uri, text: string): Uri {
    const uri = Uri.from({ scheme: VirtualTexts.scheme, path: dump.path, query: String(++this.#count) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  delete(uri: Uri): void {
    this.#texts.delete(uri.toString());
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
    this.#texts.clear();
  }
}
