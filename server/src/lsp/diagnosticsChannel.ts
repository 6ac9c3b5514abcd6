import type { CancellationToken, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { Cancelled } from '../core/analysis/cancellation';
import type { Finding } from '../core/rules/finding';
import type { Bilingual } from '../core/text/bilingual';
import { findingsWindow } from '../features/findingsWindow';
import { partIndexAt } from '../features/places';
import { desk } from './desk';
import { CancellationTokenSource, DiagnosticSeverity, DocumentDiagnosticReportKind } from './library';
import type { OpenDump } from './openDumps';
import type { Session } from './session';
import { diagnosticOf } from './toProto';
import { keyOf } from './uris';

/**
 * How findings reach the editor: on request where the client asks for them (pull), else by themselves (push). Never
 * both, or everything would be shown twice.
 */
export class DiagnosticsChannel {
  readonly #session: Session;
  /** Pushes under way; a newer one for the same dump calls the older one off. */
  readonly #pushes = new Map<string, CancellationTokenSource>();
  /** For each open dump, which articles the editor was last sent, where a dump is too large for all of them. */
  readonly #shownAround = new Map<string, number>();
  readonly #made: () => void;
  /** The state of the surveys in which the open dumps were looked at last. */
  #seen = -1;
  #isLooking = false;

  /** `made` is told whenever findings have been made for the editor. */
  constructor(session: Session, made: () => void) {
    this.#session = session;
    this.#made = made;
  }

  /** The dump's text has changed. A client that pulls knows and asks by itself. */
  changed(uri: string): void {
    if (!this.#session.client.pullsDiagnostics) void this.#push(uri);
  }

  /** Something besides the texts has changed: configuration, notes, other dumps. */
  refreshAll(): void {
    this.#session.epoch++;
    if (!this.#session.client.pullsDiagnostics) {
      for (const { uri } of this.#session.dumps.all) void this.#push(uri);
    } else if (this.#session.client.refreshesDiagnostics) {
      this.#session.connection.languages.diagnostics.refresh();
    }
  }

  /** The index is complete. */
  async indexed(): Promise<void> {
    this.#seen = this.#session.surveys.revision;
    if ((await this.#lookElsewhere()) || this.#session.settings.workspaceDiagnostics) this.refreshAll();
  }

  /** Somebody has paused in a dump: what the others let see in it may be something else. */
  rested(uri: string): void {
    if (this.#seesOther(uri)) this.refresh(uri);
    this.workspaceChanged();
  }

  /**
   * Some dumps have changed, and with them perhaps what they let see in the open ones. One look at a time, in the
   * background: of many dumps that are opened or closed at once each would bring one of its own.
   */
  workspaceChanged(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const look = this.#lookUntilSeen().finally(() => {
      this.#isLooking = false;
    });
    this.#session.background(look);
  }

  async #lookUntilSeen(): Promise<void> {
    const { surveys } = this.#session;
    while (this.#seen !== surveys.revision) {
      this.#seen = surveys.revision;
      if (await this.#lookElsewhere()) this.refreshAll();
    }
  }

  /** True where other dumps let see something else in the open ones than before. */
  async #lookElsewhere(): Promise<boolean> {
    const pace = this.#session.backgroundPace();
    let changed = false;
    for (const { uri } of this.#session.dumps.all) {
      const wait = pace.step();
      if (wait !== undefined) await wait;
      if (this.#seesOther(uri)) changed = true;
    }
    return changed;
  }

  #seesOther(uri: string): boolean {
    const { dumps, surveys } = this.#session;
    const dump = dumps.get(uri);
    if (dump === undefined) return false;
    const { page, conditions } = dump.snapshot;
    const now = surveys.findings(keyOf(uri), page, conditions.ruleSet);
    const isSame = now.length === dump.elsewhere.length && now.every((one, i) => sayTheSame(one, dump.elsewhere[i]!));
    if (!isSame) dumps.setElsewhere(uri, now);
    return !isSame;
  }

  /** Something has changed for one dump besides its text. */
  refresh(uri: string): void {
    this.#session.epoch++;
    if (!this.#session.client.pullsDiagnostics) void this.#push(uri);
    else if (this.#session.client.refreshesDiagnostics) this.#session.connection.languages.diagnostics.refresh();
  }

  closed(uri: string): void {
    this.#shownAround.delete(keyOf(uri));
    if (this.#session.client.pullsDiagnostics) return;
    this.#pushes.get(keyOf(uri))?.cancel();
    void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Somebody works at this place: in a large dump the findings around it are the ones to show. */
  async focus(uri: string, offset: number): Promise<void> {
    const shown = this.#shownAround.get(keyOf(uri));
    const dump = this.#session.dumps.focus(uri, offset);
    if (shown === undefined || dump === undefined) return;
    if (Math.abs(partIndexAt(dump.snapshot.page, offset) - shown) <= NEAR) return;
    if (!this.#session.client.pullsDiagnostics) await this.#push(uri);
    else if (this.#session.client.refreshesDiagnostics) this.#session.connection.languages.diagnostics.refresh();
  }

  /** Answers a client that pulls. */
  async report(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const dump = await this.#session.open(uri);
    if (dump === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = this.#resultId(dump);
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = await this.#diagnostics(dump, token);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  #resultId({ uri, version, focus, snapshot }: OpenDump): string {
    const around = this.#shownAround.has(keyOf(uri)) ? `@${partIndexAt(snapshot.page, focus)}` : '';
    return `${version}.${this.#session.epoch}${around}`;
  }

  async #push(uri: string): Promise<void> {
    const key = keyOf(uri);
    this.#pushes.get(key)?.cancel();
    const source = new CancellationTokenSource();
    this.#pushes.set(key, source);
    try {
      // Keystrokes that are already waiting come first; then this push is called off in favour of theirs.
      await this.#session.host.pause();
      const dump = await this.#session.open(uri);
      if (dump === undefined || source.token.isCancellationRequested) return;
      const diagnostics = await desk.serve(() => this.#diagnostics(dump, source.token));
      if (source.token.isCancellationRequested) return;
      await this.#session.connection.sendDiagnostics({ uri: dump.uri, version: dump.version, diagnostics });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#session.connection.console.error(String(error));
    } finally {
      if (this.#pushes.get(key) === source) this.#pushes.delete(key);
    }
  }

  async #diagnostics(dump: OpenDump, token: CancellationToken): Promise<Diagnostic[]> {
    const { snapshot, uri, version, focus } = dump;
    const { language } = this.#session;
    const { findings, hidden } = await findingsWindow(snapshot, focus, this.#session.pace(token));
    const around = { uri, version, language, docUrlOf: (rule: string) => this.#session.docUrl(rule) };
    const diagnostics = [...findings, ...dump.elsewhere].map((finding) => diagnosticOf(snapshot.text, finding, around));
    this.#made();
    if (hidden === 0) {
      this.#shownAround.delete(keyOf(uri));
      return diagnostics;
    }
    this.#shownAround.set(keyOf(uri), partIndexAt(snapshot.page, focus));
    return [notice(thereIsMore(hidden)[language]), ...diagnostics];
  }
}

/** So many articles may somebody move from the ones that were sent around before others are sent. */
const NEAR = 3;

const thereIsMore = (hidden: number): Bilingual => ({
  en: `This dump has ${hidden} more findings. Shown are those around the place where you work; the others appear as you get there.`,
  zh: `本文件另有 ${hidden} 处问题。此处只显示光标附近的问题，其余会在移动到相应位置时显示。`,
});

/** Of the same rule at the same place the message names the other dumps' words. */
const sayTheSame = (a: Finding, b: Finding): boolean =>
  a.start === b.start && a.end === b.end && a.rule === b.rule && a.message.en === b.message.en;

const notice = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'newsproof',
  message,
});
