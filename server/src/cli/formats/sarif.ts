import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../core/rules/finding';
import { allRules } from '../../core/rules/registry';
import { fingerprint } from '../report/fingerprint';
import type { ReportedFinding, ReportedFix } from '../report/report';
import type { Format, Style } from './format';

/**
 * SARIF 2.1.0, which code-scanning services read. The rules stand first, then the results as they come; the
 * document is written piece by piece, with one JSON value for each.
 */
export function sarifFormat({ language, version }: Style): Format {
  const rules = allRules.map(({ meta }) => ({
    id: meta.id,
    shortDescription: { text: meta.summary[language] },
    fullDescription: { text: meta.docs.what[language] },
    help: { text: `${meta.docs.what[language]}\n\n${meta.docs.why[language]}` },
    defaultConfiguration: { level: meta.severity === 'off' ? 'none' : LEVELS[meta.severity] },
    properties: { tags: [meta.group] },
  }));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: 'newsproof', version, semanticVersion: version, rules };
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`,
    separator: ',',
    *file({ file, findings }) {
      for (const [i, finding] of findings.entries()) {
        yield `${i === 0 ? '' : ','}\n${JSON.stringify(result(file, finding, indices))}`;
      }
    },
    end: ({ isComplete, some }) => `${some ? '\n' : ''}],"invocations":[{"executionSuccessful":${isComplete}}]}]}\n`,
  };
}

function result(file: string, finding: ReportedFinding, indices: ReadonlyMap<string, number>) {
  const { rule, severity, message, start, end, fix } = finding;
  const index = indices.get(rule);
  const artifactLocation = { uri: uriOf(file) };
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
      },
    ],
    partialFingerprints: { 'newsproof/v1': fingerprint(finding) },
    ...(fix !== null && { fixes: [sarifFix(fix, artifactLocation)] }),
  };
}

const sarifFix = ({ title, edits }: ReportedFix, artifactLocation: { readonly uri: string }) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: edits.map(({ start, end, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        ...(text !== '' && { insertedContent: { text } }),
      })),
    },
  ],
});

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Relative paths stay relative to wherever the run started; absolute ones become file URIs. */
const uriOf = (file: string): string =>
  file.startsWith('/')
    ? pathToFileURL(file).href
    : file
        .split(sep === '\\' ? /[\\/]/ : '/')
        .map(encodeURIComponent)
        .join('/');
