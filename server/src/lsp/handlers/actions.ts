import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { type LabelName, labelTitles } from '../../core/notes';
import type { Finding } from '../../core/rules/finding';
import type { Bilingual } from '../../core/text/bilingual';
import type { Span } from '../../core/text/span';
import { actionTitles, findingsAt, narrowedFixes, offeredFixes, restructurings } from '../../features/actions';
import { articleAt } from '../../features/places';
import { mergeWithPrevious, splitArticle } from '../../features/structure/articles';
import { clientCommands, serverCommands } from '../../protocol';
import { answer } from '../answers';
import { disableKind, fixAllKind, fixAllUnsafeKind, fixArticleKind, fixRuleKind, labelKind } from '../codeActionKinds';
import type { DiagnosticsChannel } from '../diagnosticsChannel';
import { fileEdit, workspaceEdit } from '../edits';
import { spanOf } from '../fromProto';
import { CodeActionKind, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from '../library';
import type { OpenDump } from '../openDumps';
import type { Session } from '../session';
import { diagnosticOf, positionAt, rangeOf } from '../toProto';
import { type BulkRepair, bulkEdits, switchOffEdit } from './bulkRepairs';

/** What an action carries from the offer to its resolution: enough to work its edits out again, or to refuse. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly repair: BulkRepair;
}

/** Quick fixes, bulk repairs, silencing, and rearrangements of the text. */
export function registerActions(session: Session, channel: DiagnosticsChannel): void {
  session.connection.onCodeAction((params, token) =>
    answer(async () => {
      const dump = await session.open(params.textDocument.uri);
      if (dump === undefined) return null;
      const span = spanOf(dump.snapshot.text, params.range);
      await channel.focus(dump.uri, span.start);
      await dump.snapshot.settle(session.pace(token));
      return new Offer(session, dump, params).actions();
    }),
  );

  session.connection.onCodeActionResolve((action) =>
    answer(async () => {
      const data = action.data as ActionData | undefined;
      if (data === undefined) return action;
      const dump = await session.open(data.uri);
      // The text has moved on: whoever asked has to ask again.
      if (dump === undefined || dump.version !== data.version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The dump has changed since this action was offered.');
      }
      if ('scope' in data.repair) return { ...action, edit: await switchOffEdit(session, dump.uri, data.repair) };
      const edits = bulkEdits(dump.snapshot, data.repair);
      return { ...action, edit: workspaceEdit(session.client, [fileEdit(dump, edits)]) };
    }),
  );
}

class Offer {
  readonly #session: Session;
  readonly #dump: OpenDump;
  readonly #params: CodeActionParams;
  readonly #offset: number;

  constructor(session: Session, dump: OpenDump, params: CodeActionParams) {
    this.#session = session;
    this.#dump = dump;
    this.#params = params;
    this.#offset = spanOf(dump.snapshot.text, params.range).start;
  }

  actions(): CodeAction[] {
    const { snapshot } = this.#dump;
    const span = spanOf(snapshot.text, this.#params.range);
    const touched = [
      ...findingsAt(snapshot, span),
      ...this.#dump.elsewhere.filter((one) => one.start <= span.end && span.start <= one.end),
    ];
    const all = [
      ...touched.flatMap((finding) => this.#quickFixes(finding)),
      ...this.#narrowed(span),
      ...this.#bulk(touched),
      ...[...new Map(touched.map((finding) => [finding.rule, finding])).values()].flatMap((one) =>
        this.#silencing(one),
      ),
      ...this.#refactorings(),
    ];
    return all.filter((action) => this.#isWanted(action.kind ?? ''));
  }

  /** An editor that asks for a kind wants it and all kinds below; what nobody asked for is not pushed. */
  #isWanted(kind: string): boolean {
    const { only, triggerKind } = this.#params.context;
    if (only !== undefined) return only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
    const automatic = triggerKind === CodeActionTriggerKind.Automatic;
    // Else the light bulb would be lit at every place of the dump.
    return !automatic || kind.startsWith(CodeActionKind.QuickFix) || kind.startsWith(CodeActionKind.Source);
  }

  #quickFixes(finding: Finding): CodeAction[] {
    const diagnostics = this.#diagnosticsOf(finding);
    return offeredFixes(finding).map(({ fix, preferred }) => ({
      title: this.#text(fix.title),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(preferred && { isPreferred: true }),
      edit: workspaceEdit(this.#session.client, [fileEdit(this.#dump, fix.edits)]),
    }));
  }

  /** What runs through the whole dump has one finding, at its first place; it can be mended at any other one too. */
  #narrowed(span: Span): CodeAction[] {
    return narrowedFixes(this.#dump.snapshot, span).map(({ fix, extent }) => ({
      title: this.#text(extent === 'article' ? actionTitles.inArticle(fix.title) : fix.title),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(this.#session.client, [fileEdit(this.#dump, fix.edits)]),
    }));
  }

  #bulk(touched: readonly Finding[]): CodeAction[] {
    const fixable = [...new Set(touched.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule))];
    const inArticle = articleAt(this.#dump.snapshot.page, this.#offset) !== undefined;
    return [
      ...fixable.map((rule) => this.#later(actionTitles.fixRule(rule), fixRuleKind, { what: 'rule', rule })),
      ...(inArticle && touched.length > 0
        ? [this.#later(actionTitles.fixArticle, fixArticleKind, { what: 'article', offset: this.#offset })]
        : []),
      this.#later(actionTitles.fixAll, fixAllKind, { what: 'safe' }),
      this.#later(actionTitles.fixAllUnsafe, fixAllUnsafeKind, { what: 'all' }),
    ];
  }

  #silencing(finding: Finding): CodeAction[] {
    const { uri, snapshot } = this.#dump;
    const { rule } = finding;
    const diagnostics = this.#diagnosticsOf(finding);
    const place = rangeOf(snapshot.text, finding);
    const stet = this.#text(actionTitles.stet(rule));
    const doc = this.#text(actionTitles.doc(rule));
    return [
      {
        title: stet,
        kind: disableKind,
        diagnostics,
        command: { title: stet, command: serverCommands.stet, arguments: [uri, place.start, rule] },
      },
      { ...this.#later(actionTitles.offInFile(rule), disableKind, { scope: 'file', rule }), diagnostics },
      { ...this.#later(actionTitles.offEverywhere(rule), disableKind, { scope: 'workspace', rule }), diagnostics },
      ...(this.#session.client.options.clientCommands === true
        ? [
            {
              title: doc,
              kind: CodeActionKind.QuickFix,
              diagnostics,
              command: { title: doc, command: clientCommands.openRuleDoc, arguments: [rule] },
            },
          ]
        : []),
    ];
  }

  #refactorings(): CodeAction[] {
    const { snapshot, uri } = this.#dump;
    const moves = restructurings(snapshot, this.#offset).map(
      (change): CodeAction => ({
        title: this.#text(change.title),
        kind: change.command.startsWith('move') ? CodeActionKind.RefactorMove : CodeActionKind.RefactorRewrite,
        edit: workspaceEdit(this.#session.client, [fileEdit(this.#dump, change.edits)]),
      }),
    );
    const relabellings = [splitArticle(snapshot.page, this.#offset), mergeWithPrevious(snapshot.page, this.#offset)]
      .filter((one) => one !== null)
      .map(({ title, start, label }) => this.#label(title, uri, start, label, CodeActionKind.RefactorRewrite));
    return [...moves, ...relabellings, ...this.#labels()];
  }

  #labels(): CodeAction[] {
    return LABELS.map((label) =>
      this.#label(actionTitles.markAs(labelTitles[label]), this.#dump.uri, this.#offset, label, labelKind),
    );
  }

  #label(title: Bilingual, uri: string, offset: number, label: LabelName, kind: string): CodeAction {
    const place = positionAt(this.#dump.snapshot.text, offset);
    const text = this.#text(title);
    return {
      title: text,
      kind,
      command: { title: text, command: serverCommands.label, arguments: [uri, place, label] },
    };
  }

  /** Costs a pass over the dump: its edits are worked out when somebody takes the offer up. */
  #later(title: Bilingual, kind: string, repair: BulkRepair): CodeAction {
    const data: ActionData = { uri: this.#dump.uri, version: this.#dump.version, repair };
    return { title: this.#text(title), kind, data };
  }

  #diagnosticsOf(finding: Finding): Diagnostic[] {
    const { uri, version, snapshot } = this.#dump;
    const { language } = this.#session;
    const docUrlOf = (rule: string): string | null => this.#session.docUrl(rule);
    return [diagnosticOf(snapshot.text, finding, { uri, version, language, docUrlOf })];
  }

  #text = (sentence: Bilingual): string => sentence[this.#session.language];
}

const LABELS: readonly LabelName[] = ['headline', 'subhead', 'section', 'byline', 'body', 'furniture'];
