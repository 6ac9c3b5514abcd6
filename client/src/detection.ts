import {
  type Disposable,
  l10n,
  languages,
  type Memento,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isDumpRequest, languageId } from '../../server/src/protocol';
import type { Server } from './server';

/** What a person said once of a file, or of all files of a workspace that read like dumps. */
type Choice = 'dump' | 'text';

const choicesKey = 'newsproof.choices';
const workspaceChoiceKey = 'newsproof.workspaceChoice';

/** No more of a text than this is looked at to tell what it is. */
const sampleLength = 24_000;

/**
 * Opens `.txt` files as dumps that are dumps: those that the settings name, and those that read like one.
 * A text without Chinese never gets as far as the server.
 */
export class Detection {
  readonly #server: Server;
  readonly #memory: Memento;
  /** One question at a time, however many dumps are opened at once. */
  #question: Promise<Choice> | undefined;

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
  }

  watch(): Disposable {
    for (const document of workspace.textDocuments) void this.examine(document);
    return workspace.onDidOpenTextDocument((document) => this.examine(document));
  }

  async examine(document: TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' || !mayBeDump(document)) return;
    if (await this.#isDump(document)) await languages.setTextDocumentLanguage(document, languageId);
  }

  /** A person's word, which is remembered and wins over everything else. */
  async choose(document: TextDocument, choice: Choice): Promise<void> {
    const choices = this.#memory.get<Record<string, Choice>>(choicesKey, {});
    await this.#memory.update(choicesKey, { ...choices, [document.uri.toString()]: choice });
    await languages.setTextDocumentLanguage(document, choice === 'dump' ? languageId : 'plaintext');
  }

  async #isDump(document: TextDocument): Promise<boolean> {
    const chosen = this.#memory.get<Record<string, Choice>>(choicesKey, {})[document.uri.toString()];
    if (chosen !== undefined) return chosen === 'dump';
    const settings = workspace.getConfiguration('newsproof', document.uri);
    if (matches(document, settings.get<readonly string[]>('exclude', []))) return false;
    if (matches(document, settings.get<readonly string[]>('files', []))) return true;
    const detection = settings.get<'automatic' | 'ask' | 'never'>('detection', 'automatic');
    if (detection === 'never' || !(await this.#readsLikeDump(document))) return false;
    return detection === 'automatic' || (await this.#ask()) === 'dump';
  }

  async #readsLikeDump(document: TextDocument): Promise<boolean> {
    const text = document.getText().slice(0, sampleLength);
    // Where the server did not start the person has been told, and no text that is opened tells it again.
    if (!isMostlyChinese(text) || this.#server.state === 'failed') return false;
    const { isDump } = await this.#server.ask(isDumpRequest, { text });
    return isDump;
  }

  #ask(): Promise<Choice> {
    this.#question ??= this.#askOnce();
    return this.#question;
  }

  async #askOnce(): Promise<Choice> {
    const before = this.#memory.get<Choice>(workspaceChoiceKey);
    if (before !== undefined) return before;
    const yes = l10n.t('Open as Dumps');
    const no = l10n.t('Leave as Plain Text');
    const answer = await window.showInformationMessage(
      l10n.t('This folder holds text files that read like newspaper pages. Open them as newspaper dumps?'),
      yes,
      no,
    );
    // Closed without an answer: ask again another time.
    if (answer === undefined) {
      this.#question = undefined;
      return 'text';
    }
    const choice = answer === yes ? 'dump' : 'text';
    await this.#memory.update(workspaceChoiceKey, choice);
    return choice;
  }
}

function mayBeDump({ uri }: TextDocument): boolean {
  if (!/\.txt$/i.test(uri.path)) return false;
  // The two sides of a comparison come from providers that cannot be written to.
  return uri.scheme === 'file' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** `2024/*.txt` is meant from the workspace folder on; a name without a slash is meant everywhere. */
function matches(document: TextDocument, globs: readonly string[]): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  return globs.some((glob) => {
    const anywhere = glob.includes('/') ? glob : `**/${glob}`;
    const pattern = folder === undefined ? anywhere : new RelativePattern(folder, anywhere.replace(/^\//, ''));
    return languages.match({ pattern }, document) > 0;
  });
}

function isMostlyChinese(text: string): boolean {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return chinese >= 40 && chinese >= letters / 2;
}

/** The document that a command from the explorer or from the editor is about. */
export async function documentOf(target: unknown): Promise<TextDocument | undefined> {
  if (target instanceof Uri) return workspace.openTextDocument(target);
  return window.activeTextEditor?.document;
}
