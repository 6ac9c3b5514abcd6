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

  /** Another text of a dump. What lies below this folder has the colours of a dump: package.json says so. */
  addDump(dump: Uri, text: string): Uri {
    const name = workspace.asRelativePath(dump).replace(/^\//, '');
    return this.add(`/.newsproof-preview/${name}`, text);
  }

  add(path: string, text: string): Uri {
    const uri = Uri.from({ scheme: VirtualTexts.scheme, path, query: String(++this.#count) });
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
