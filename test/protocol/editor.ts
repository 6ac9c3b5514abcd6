import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type TextEdit,
  type UnregistrationParams,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressCreateParams,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import {
  changedNotification,
  notesChangedNotification,
  type ServerStatus,
  type StartOptions,
} from '../../server/src/protocol';
import { type ServerProcess, startServer } from '../support/serverProcess';

/** What a modern editor can do; tests take away what they want to see missing. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
    foldingRange: { foldingRange: { collapsedText: true } },
  },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: {},
      resourceOperations: ['create', 'rename', 'delete'],
    },
  },
};

/** The same for an editor that waits for findings to be sent. */
export const pushCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

/** What a server says of long work: that it begins, how far it is, that it has ended. */
export type ToldProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** Files of the workspace by their path; without them there is no workspace. */
  readonly files?: Readonly<Record<string, string>>;
  readonly start?: StartOptions;
  readonly settings?: unknown;
}

/**
 * A small editor at the other end of a real server process: it holds the text of its documents, makes the edits that
 * the server proposes, and waits for what the server says, never for time.
 */
export class Editor {
  readonly folder: string | null;
  readonly server: ServerProcess;
  readonly #documents = new Map<string, { text: string; version: number }>();
  /** What the server offered (+) and took back (-) after the handshake, in that order: `+textDocument/documentSymbol`. */
  readonly offers: string[];
  /** What the server told of its long work, in that order. */
  readonly progress: ToldProgress[];
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting: { readonly wants: (params: PublishDiagnosticsParams) => boolean; readonly resolve: () => void }[] =
    [];
  readonly #notified = new Map<string, (() => void)[]>();

  private constructor(
    server: ServerProcess,
    folder: string | null,
    { offers, progress }: { offers: string[]; progress: ToldProgress[] },
  ) {
    this.server = server;
    this.offers = offers;
    this.progress = progress;
    this.folder = folder;
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const folder = options.files === undefined ? null : folderWith(options.files);
    let editor: Editor | undefined;
    const early: PublishDiagnosticsParams[] = [];
    const offers: string[] = [];
    const progress: ToldProgress[] = [];
    const server = await startServer({
      capabilities: options.capabilities ?? fullCapabilities,
      initializationOptions: options.start ?? {},
      folder: folder === null ? null : pathToFileURL(folder).href,
      prepare: (connection) => {
        connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          if (editor === undefined) early.push(params);
          else editor.#receive(params);
        });
        for (const { method } of [changedNotification, notesChangedNotification]) {
          connection.onNotification(method, () => {
            if (editor !== undefined) editor.#hear(method);
          });
        }
        connection.onRequest('workspace/configuration', () => [options.settings ?? null]);
        connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          offers.push(...registrations.map(({ method }) => `+${method}`));
          return null;
        });
        connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
          offers.push(...unregisterations.map(({ method }) => `-${method}`));
          if (editor !== undefined) editor.#hear('client/unregisterCapability');
          return null;
        });
        connection.onRequest('workspace/foldingRange/refresh', () => {
          offers.push('workspace/foldingRange/refresh');
          return null;
        });
        connection.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
          connection.onProgress(WorkDoneProgress.type, token, (value) => {
            progress.push(value);
          });
          return null;
        });
        connection.onRequest('workspace/diagnostic/refresh', () => null);
      },
    });
    editor = new Editor(server, folder, { offers, progress });
    for (const params of early) editor.#receive(params);
    return editor;
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.folder ?? '/nowhere', file)).href;
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder!, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder!, file), text);
  }

  async open(uri: string, text: string): Promise<void> {
    this.#documents.set(uri, { text, version: 1 });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'newsdump', version: 1, text } });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#documents.get(uri)!.text;
  }

  version(uri: string): number {
    return this.#documents.get(uri)!.version;
  }

  /** Makes edits one after another, as an editor sends them while somebody types. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#documents.get(uri)!;
    for (const { range, newText } of edits) document.text = replaced(document.text, range, newText);
    document.version++;
    const contentChanges = edits.map(({ range, newText }) => ({ range, text: newText }));
    await this.notify('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges });
  }

  /** Makes the changes that the server proposed, after checking that they are for the text as it is. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      if (!('textDocument' in change)) continue;
      const { uri, version } = change.textDocument;
      if (!this.#documents.has(uri)) continue;
      if (version !== this.version(uri)) throw new Error(`Edits for version ${version}, not ${this.version(uri)}.`);
      const backwards = [...change.edits].sort((a, b) => compare(b.range.start, a.range.start)) as TextEdit[];
      await this.edit(uri, backwards);
    }
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.server.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.server.connection.sendNotification(method, params);
  }

  /** The findings of a document, asked for. */
  async findings(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    return 'items' in report ? report.items : [];
  }

  /** The findings of the document as it is now, as the server sends them by itself. */
  async sentFindings(uri: string): Promise<Diagnostic[]> {
    const wanted = (params: PublishDiagnosticsParams): boolean =>
      params.uri === uri && params.version === this.version(uri);
    if (!this.#published.some(wanted)) {
      await new Promise<void>((resolve) => this.#waiting.push({ wants: wanted, resolve }));
    }
    return this.#published.findLast(wanted)!.diagnostics;
  }

  get published(): readonly PublishDiagnosticsParams[] {
    return this.#published;
  }

  /** Ends with the next notification of that name, or when an offer is next taken back. */
  heard(method: string): Promise<void> {
    return new Promise((resolve) => this.#notified.set(method, [...(this.#notified.get(method) ?? []), resolve]));
  }

  /** Ends when something holds; asks again each time that the server says that something has changed. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    for (;;) {
      const next = this.heard('newsproof/changed');
      if (await holds()) return;
      await next;
    }
  }

  /** Ends when the index holds every dump of the workspace. */
  indexed(): Promise<void> {
    return this.until(async () => {
      const { index } = await this.request<ServerStatus>('newsproof/status', {});
      return index.state === 'ready';
    });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
  }

  #receive(params: PublishDiagnosticsParams): void {
    this.#published.push(params);
    const done = this.#waiting.filter(({ wants }) => wants(params));
    for (const one of done) this.#waiting.splice(this.#waiting.indexOf(one), 1);
    for (const { resolve } of done) resolve();
  }

  #hear(method: string): void {
    const waiting = this.#notified.get(method) ?? [];
    this.#notified.delete(method);
    for (const resolve of waiting) resolve();
  }
}

/** A folder of its own under the system's temporary one. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-test-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

type Position = Range['start'];

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** Where a position stands in a text whose line ends are the protocol's. */
export function offsetOf(text: string, { line, character }: Position): number {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return Math.min((starts[line] ?? text.length) + character, text.length);
}

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

export const rangeOf = (text: string, start: number, end: number): Range => ({
  start: positionOf(text, start),
  end: positionOf(text, end),
});

/** The words that a range covers. */
export const covered = (text: string, { start, end }: Range): string =>
  text.slice(offsetOf(text, start), offsetOf(text, end));

/** The text after some edits that all count in it. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const backwards = [...edits].sort((a, b) => compare(b.range.start, a.range.start));
  return backwards.reduce((now, { range, newText }) => replaced(now, range, newText), text);
}

const replaced = (text: string, range: Range, newText: string): string =>
  text.slice(0, offsetOf(text, range.start)) + newText + text.slice(offsetOf(text, range.end));
