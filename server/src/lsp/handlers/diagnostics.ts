import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { answer } from '../answers';
import type { DiagnosticsChannel } from '../diagnosticsChannel';
import { DocumentDiagnosticReportKind } from '../library';
import type { Session } from '../session';
import { diagnosticOf } from '../toProto';
import { keyOf } from '../uris';

/** Findings for a client that asks for them. */
export function registerDiagnostics(session: Session, channel: DiagnosticsChannel): void {
  if (!session.client.pullsDiagnostics) return;
  const { diagnostics } = session.connection.languages;

  diagnostics.on((params, token) =>
    answer(() => channel.report(params.textDocument.uri, params.previousResultId, token)),
  );

  diagnostics.onWorkspace((params, token, _, partial) =>
    answer(async () => {
      const known = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), value]));
      const pace = session.pace(token);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const told = new Set<string>();
      const tell = (report: WorkspaceDocumentDiagnosticReport): void => {
        if (partial === undefined) items.push(report);
        else partial.report({ items: [report] });
      };
      for (const uri of session.settings.workspaceDiagnostics ? session.library.digests.keys() : []) {
        const wait = pace.step();
        if (wait !== undefined) await wait;
        const report = await workspaceReport(session, uri, known.get(keyOf(uri)), pace);
        if (report === null) continue;
        told.add(keyOf(uri));
        tell(report);
      }
      const isOver = (uri: string): boolean => !told.has(keyOf(uri)) && session.dumps.get(uri) === undefined;
      for (const { uri } of params.previousResultIds) if (isOver(uri)) tell(nothingLeft(uri));
      return { items };
    }),
  );
}

/** An editor keeps what it was told of a dump until it hears otherwise, also of one that is gone. */
const nothingLeft = (uri: string): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  uri,
  version: null,
  items: [],
});

/** Null for a dump that is open: the editor asks about it by itself. */
async function workspaceReport(
  session: Session,
  uri: string,
  previous: string | undefined,
  pace: ReturnType<Session['pace']>,
): Promise<WorkspaceDocumentDiagnosticReport | null> {
  if (session.dumps.get(uri) !== undefined) return null;
  const resultId = `${session.library.stampOf(uri)}.${session.epoch}`;
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  const dump = await session.dump(uri);
  if (dump === undefined) return null;
  const { snapshot } = dump;
  const elsewhere = session.surveys.findings(keyOf(uri), snapshot.page, snapshot.conditions.ruleSet);
  const findings = [...(await snapshot.findings(pace)), ...elsewhere];
  const around = { uri, version: 0, language: session.language, docUrlOf: (rule: string) => session.docUrl(rule) };
  const items = findings.map((finding) => diagnosticOf(snapshot.text, finding, around));
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
}
