import { deepEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { decode } from '../../../server/src/cli/encoding/decode';
import { languageId } from '../../../server/src/protocol';
import { type ServerProcess, startServer } from '../../support/serverProcess';

/**
 * The editor and the command line say the same of every seed. Rules that compare dumps are left out: what they say
 * depends on which dumps are at hand, in the editor all of the workspace, here one folder.
 */
describe('the editor and the command line', function () {
  this.timeout(60_000);
  const comparing = ['name-variant'];
  const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  let server: ServerProcess;
  let reports: Map<string, readonly string[]>;

  before(async () => {
    server = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
    const off = comparing.flatMap((rule) => ['--rule', `${rule}=off`]);
    const args = ['check', '--format', 'json', '--lang', 'en', ...off, 'seeds'];
    const { stdout } = spawnSync(process.execPath, ['dist/newsproof.js', ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    reports = new Map(
      (JSON.parse(stdout) as CheckReport).files.map(({ file, findings }) => [path.basename(file), findings.map(shown)]),
    );
  });
  after(() => server.stop());

  it('meet in findings of many rules', () => {
    const rules = new Set([...reports.values()].flat().map((line) => line.split(' ')[0]));
    ok(rules.size > 10, `${rules.size} rules`);
    ok(seeds.length > 15);
  });

  for (const seed of seeds) {
    it(`agree on ${seed}`, async () => {
      const uri = pathToFileURL(path.resolve('seeds', seed)).href;
      const { text } = decode(readFileSync(path.join('seeds', seed)));
      await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      const { items } = report as FullDocumentDiagnosticReport;
      const wanted = items.filter(({ code }) => !comparing.includes(String(code)));
      deepEqual(wanted.map(diagnosed).sort(), [...(reports.get(seed) ?? [])].sort());
    });
  }
});

interface CheckReport {
  readonly files: readonly { readonly file: string; readonly findings: readonly Found[] }[];
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

const shown = ({ rule, severity, message, start, end }: Found): string =>
  `${rule} ${severity} ${start.line}:${start.column}-${end.line}:${end.column} ${message}`;

const diagnosed = ({ code, severity, message, range: { start, end } }: Diagnostic): string =>
  `${code} ${SEVERITIES[severity!]} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${message}`;

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
