import { PieceText } from '../../core/analysis/pieceText';
import { dumpProgress } from '../../core/notes';
import { areSimilar } from '../../core/rules/consistency/similarCharacters';
import { ruleById } from '../../core/rules/registry';
import { graver } from '../../features/workspace/digest';
import { people } from '../../features/workspace/people';
import {
  type FindingRef,
  findingsByRuleRequest,
  findingsOfRuleRequest,
  issuesRequest,
  peopleRequest,
  personArticlesRequest,
  type RuleNode,
  type ServerStatus,
  statusRequest,
} from '../../protocol';
import type { Session } from '../session';
import { rangeOf, rangeOfPlace } from '../toProto';
import { keyOf } from '../uris';
import { serverVersion } from '../version';
import { countsBeside, issueRows } from '../workspace/issueTree';
import { findingRef } from './flow';
import { onRequest } from './requests';

/** What the views of the activity bar show. */
export function registerViews(session: Session): void {
  const { connection, library, language } = session;

  onRequest(connection, issuesRequest, (params) => issueRows(session, params));

  onRequest(connection, peopleRequest, async ({ filter = '' }) =>
    people(library, filter, differInSimilarCharacter).map(({ name, roles, mentions, variants }) => ({
      name,
      roles,
      articles: mentions.length,
      variants,
    })),
  );

  onRequest(connection, personArticlesRequest, async ({ name }) =>
    (library.mentions().get(name) ?? []).map(({ uri, role, place, article }) => ({
      uri,
      role,
      headline: article.headline,
      section: article.section,
      range: {
        start: { line: article.whole.firstLine, character: 0 },
        end: { line: article.whole.lastLine, character: article.whole.lastLength },
      },
      selection: rangeOfPlace(place),
    })),
  );

  onRequest(connection, findingsByRuleRequest, async ({ uris }) => {
    const wanted = uris === undefined ? null : new Set(uris.map(keyOf));
    const rows = new Map<string, RuleNode>();
    for (const [uri, digest] of library.digests) {
      if (wanted !== null && !wanted.has(keyOf(uri))) continue;
      for (const [rule, { findings, safe, severity }] of Object.entries(digest.rules)) {
        const known = rows.get(rule);
        const meta = ruleById(rule)?.meta;
        if (meta === undefined) continue;
        rows.set(rule, {
          rule,
          group: meta.group,
          summary: meta.summary[language],
          severity: known === undefined ? severity : graver(known.severity, severity),
          findings: (known?.findings ?? 0) + findings,
          safeFixes: (known?.safeFixes ?? 0) + safe,
          files: (known?.files ?? 0) + 1,
          docUrl: session.docUrl(rule),
        });
      }
    }
    return [...rows.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
  });

  onRequest(connection, findingsOfRuleRequest, async ({ uris, rule }, token) => {
    const wanted = uris === undefined ? null : new Set(uris.map(keyOf));
    const pace = session.pace(token);
    const found: FindingRef[] = [];
    for (const [uri, digest] of library.digests) {
      if ((wanted !== null && !wanted.has(keyOf(uri))) || digest.rules[rule] === undefined) continue;
      const wait = pace.step();
      if (wait !== undefined) await wait;
      const dump = await session.dump(uri);
      if (dump === undefined) continue;
      await dump.snapshot.eachFinding(pace, (finding) => {
        if (finding.rule === rule) found.push(findingRef(session, dump, finding));
      });
    }
    return found;
  });

  onRequest(connection, statusRequest, async ({ uri }, token): Promise<ServerStatus> => {
    return {
      version: serverVersion,
      index: session.indexer.status,
      dump: uri === undefined ? null : await dumpStatus(session, uri, token),
      folder: uri === undefined ? null : countsBeside(session, uri),
      problems: session.configs.problems.map(({ uri: file, text, problem }) => ({
        uri: file,
        message: problem.message[language],
        range: rangeOf(PieceText.of(text), problem.span),
      })),
    };
  });
}

async function dumpStatus(
  session: Session,
  uri: string,
  token: Parameters<Session['pace']>[0],
): Promise<ServerStatus['dump']> {
  const dump = await session.open(uri);
  if (dump === undefined) return null;
  const { snapshot } = dump;
  const book = await session.book(dump);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  await snapshot.eachFinding(session.pace(token), ({ severity }) => counts[severity]++);
  for (const { severity } of dump.elsewhere) counts[severity]++;
  const progress = dumpProgress(book, snapshot.page);
  const { config } = await session.configs.of(uri);
  return {
    articles: progress.articles,
    findings: counts.error + counts.warning + counts.information + counts.hint,
    errors: counts.error,
    warnings: counts.warning,
    openNotes: progress.open,
    proofread: progress.proofread,
    configuration: config.path,
    measure: measuresOf(snapshot.page.parts.map(({ part }) => part.article?.measure?.width ?? 0)),
  };
}

/** `14–18`: the narrowest and the widest printed line, in characters; null where none shows. */
function measuresOf(widths: readonly number[]): string | null {
  const shown = widths.filter((width) => width > 0).map((width) => width / 2);
  if (shown.length === 0) return null;
  const [least, most] = [shown.reduce((a, b) => Math.min(a, b)), shown.reduce((a, b) => Math.max(a, b))];
  return least === most ? String(least) : `${least}–${most}`;
}

/** Two names of one length that differ in exactly one character, and that one looks or sounds alike. */
function differInSimilarCharacter(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return at >= 0 && a.slice(at + 1) === b.slice(at + 1) && areSimilar(a.charAt(at), b.charAt(at));
}
