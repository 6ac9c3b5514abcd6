import { type Disposable, Disposable as Disposables, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { type NoteAction, noteActionRequest, notesRequest, type WireNote } from '../../../server/src/protocol';
import { changedMeanwhile, isDump, tell } from '../editors';
import type { Server } from '../server';
import { applyEdits } from '../wire';

/** Tells notes apart: a dump that was copied with its notes has notes of the same names. */
export const keyOf = ({ uri, id }: WireNote): string => `${uri}\n${id}`;

/** The notes of the dumps that are open, as the server last told them. */
export class NoteBook implements Disposable {
  readonly #server: Server;
  readonly #notes = new Map<string, readonly WireNote[]>();
  readonly #changed = new EventEmitter<string>();
  readonly #subscriptions: Disposable;

  /** Tells the dump whose notes are others than before. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposables.from(
      this.#changed,
      server.onDidChangeNotes((uri) => this.#reload(uri)),
      server.onDidChangeState((state) => {
        if (state === 'running') for (const document of workspace.textDocuments) this.#open(document);
      }),
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    );
    for (const document of workspace.textDocuments) this.#open(document);
  }

  notesOf(uri: string): readonly WireNote[] {
    return this.#notes.get(uri) ?? [];
  }

  all(): readonly WireNote[] {
    return [...this.#notes.values()].flat();
  }

  /** Does something to a note; why the server refused it is shown to the person who wanted it. */
  async act(uri: string, action: NoteAction): Promise<boolean> {
    const { notes, edit, refused } = await this.#server.ask(noteActionRequest, { uri, action });
    if (refused !== null) {
      void window.showWarningMessage(refused);
      return false;
    }
    this.#set(uri, notes);
    if (edit === null || (await applyEdits([edit]))) return true;
    // A correction that somebody typed over while it was on its way is not in the text, whatever the log says by now.
    tell(changedMeanwhile());
    if (action.kind === 'apply') await this.act(uri, { kind: 'reopen', id: action.id });
    return false;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #open(document: TextDocument): void {
    if (isDump(document) && this.#server.state !== 'failed') void this.#reload(document.uri.toString());
  }

  async #reload(uri: string): Promise<void> {
    try {
      this.#set(uri, await this.#server.ask(notesRequest, { uri }));
    } catch (error) {
      this.#server.output.warn(`notes of ${uri}: ${error}`);
    }
  }

  #set(uri: string, notes: readonly WireNote[]): void {
    // Whoever shows them would draw anew what has not changed, under the hands of a person.
    if (JSON.stringify(notes) === JSON.stringify(this.notesOf(uri))) return;
    this.#notes.set(uri, notes);
    this.#changed.fire(uri);
  }

  #forget(uri: string): void {
    if (this.#notes.delete(uri)) this.#changed.fire(uri);
  }
}
