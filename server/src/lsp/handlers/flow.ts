import type { CancellationToken } from 'vscode-languageserver';
import type { Snapshot } from '../../core/analysis/snapshot';
import { anyFix, safeOnly } from '../../core/fixes/fixpoint';
import type { Finding } from '../../core/rules/finding';
import { applyEdits } from '../../core/text/edits';
import type { Span } from '../../core/text/span';
import { findingsAt, offeredFixes, restructurings } from '../../features/actions';
import { articlesOf, excerpt } from '../../features/places';
import { repairs } from '../../features/repairs';
import { mergeWithPrevious, splitArticle } from '../../features/structure/articles';
import {
  disableRuleRequest,
  type FindingRef,
  type FixAllParams,
  type FixedFile,
  findingAtRequest,
  fixAllRequest,
  type Repair,
  stepRequest,
  structureRequest,
} from '../../protocol';
import { canBeEdited, tellLeftAlone } from '../closedFiles';
import type { DiagnosticsChannel } from '../diagnosticsChannel';
import { fileEdit } from '../edits';
import { offsetAt } from '../fromProto';
import { onceIndexed } from '../onceIndexed';
import type { Dump, Session } from '../session';
import { rangeOf } from '../toProto';
import { pathsBelow } from '../uris';
import { configEdits, switchOff } from './bulkRepairs';
import { labelLine } from './notes';
import { onRequest } from './requests';

/** The proofreading flow: from finding to finding, repair by repair, or all at once. */
export function registerFlow(session: Session, channel: DiagnosticsChannel): void {
  const { connection, language } = session;

  onRequest(connection, stepRequest, async ({ uri, position, to, what }, token) => {
    const dump = await session.open(uri);
    if (dump === undefined) return null;
    const { snapshot } = dump;
    const spans = await stops(session, dump, what, token);
    const goal = stepFrom(spans, offsetAt(snapshot.text, position), to);
    return goal === null ? null : rangeOf(snapshot.text, goal);
  });

  onRequest(connection, findingAtRequest, async ({ uri, position }, token) => {
    const dump = await session.open(uri);
    if (dump === undefined) return null;
    const { snapshot } = dump;
    await snapshot.settle(session.pace(token));
    const finding = findingAtCursor(snapshot, offsetAt(snapshot.text, position));
    if (finding === null) return null;
    let similar = 0;
    let similarSafe = 0;
    await snapshot.eachFinding(session.pace(token), (one) => {
      if (one.rule !== finding.rule || one.start === finding.start) return;
      similar++;
      if (one.fix?.safety === 'safe') similarSafe++;
    });
    const [repair, ...choices] = offeredFixes(finding).map(
      ({ fix }): Repair => ({ title: fix.title[language], safety: fix.safety, edit: fileEdit(dump, fix.edits) }),
    );
    const hasOwn = finding.fix !== undefined;
    return {
      ...findingRef(session, dump, finding),
      repair: hasOwn ? (repair ?? null) : null,
      choices: hasOwn || repair === undefined ? choices : [repair, ...choices],
      similar,
      similarSafe,
    };
  });

  const fixAll = async ({ uris, rules, safety }: FixAllParams, token: CancellationToken): Promise<FixedFile[]> => {
    const wanted = rules === undefined ? null : new Set(rules);
    const accepts = safety === 'safe' ? safeOnly : anyFix;
    const pace = session.pace(token);
    const files: FixedFile[] = [];
    const leftAlone: string[] = [];
    for (const uri of uris?.flatMap((one) => dumpsIn(session, one)) ?? session.library.digests.keys()) {
      const wait = pace.step();
      if (wait !== undefined) await wait;
      const dump = await session.dump(uri);
      if (dump === undefined) continue;
      const before = dump.snapshot.wholeText();
      const outcome = repairs(
        dump.snapshot,
        (fix, rule) => accepts(fix, rule) && (wanted === null || wanted.has(rule)),
      );
      if (outcome.edits.length === 0) continue;
      if (!(await canBeEdited(session, dump))) {
        leftAlone.push(dump.uri);
        continue;
      }
      files.push({
        uri: dump.uri,
        before,
        after: applyEdits(before, outcome.edits),
        edit: fileEdit(dump, outcome.edits),
        fixed: Object.fromEntries(outcome.counts),
        settled: outcome.settled,
      });
    }
    tellLeftAlone(session, leftAlone);
    return files;
  };
  onRequest(connection, fixAllRequest, fixAll, async ({ uris }, token) => {
    if (!uris?.every((uri) => session.dumps.get(uri) !== undefined)) await onceIndexed(session, token);
  });

  onRequest(connection, structureRequest, async ({ uri, position, command }) => {
    const dump = await session.open(uri);
    if (dump === undefined) return null;
    const { snapshot } = dump;
    const offset = offsetAt(snapshot.text, position);
    if (command === 'split-article' || command === 'merge-with-previous') {
      const change = (command === 'split-article' ? splitArticle : mergeWithPrevious)(snapshot.page, offset);
      if (change === null) return null;
      await labelLine(session, channel, dump, change.start, change.label);
      return { title: change.title[language], safety: 'unsafe', edit: fileEdit(dump, []) };
    }
    const found = restructurings(snapshot, offset).find((one) => one.command === command);
    if (found === undefined) return null;
    return { title: found.title[language], safety: 'unsafe', edit: fileEdit(dump, found.edits) };
  });

  onRequest(connection, disableRuleRequest, async (params) => {
    const change = await switchOff(session, params);
    return { uri: change.uri, version: null, edits: configEdits(change), create: change.create };
  });
}

/** The dumps of a folder, or the dump itself. */
function dumpsIn({ library }: Session, uri: string): readonly string[] {
  const pathOf = pathsBelow(uri);
  const inside = [...library.digests.keys()].filter((other) => pathOf(other) !== null);
  return inside.length === 0 ? [uri] : inside;
}

export function findingRef(session: Session, { uri, snapshot }: Dump, finding: Finding): FindingRef {
  const { text } = snapshot;
  const line = text.lineAt(finding.start);
  return {
    uri,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[session.language],
    excerpt: excerpt(text.slice(text.lineStart(line), Math.min(text.lineEnd(line), text.lineStart(line) + 200)), 40),
    range: rangeOf(text, finding),
    fix: finding.fix?.safety ?? ((finding.alternatives?.length ?? 0) > 0 ? 'alternatives' : 'none'),
  };
}

async function stops(
  session: Session,
  dump: Dump,
  what: 'finding' | 'article' | 'note',
  token: Parameters<Session['pace']>[0],
): Promise<readonly Span[]> {
  const { snapshot } = dump;
  if (what === 'finding') {
    const spans: Span[] = [];
    await snapshot.eachFinding(session.pace(token), ({ start, end }) => spans.push({ start, end }));
    return spans;
  }
  if (what === 'article') {
    return articlesOf(snapshot.page).map(({ article, offset }) => {
      const { start, end } = article.headline[0] ?? article.span;
      return { start: start + offset, end: end + offset };
    });
  }
  const book = await session.book(dump);
  return book.notes.flatMap(({ placement: { span } }) => span ?? []);
}

/** The next one that starts after the place, or the last one before it; at the dump's end it goes round. */
function stepFrom(spans: readonly Span[], offset: number, to: 'next' | 'previous'): Span | null {
  const found =
    to === 'next' ? spans.find(({ start }) => start > offset) : spans.findLast(({ start }) => start < offset);
  return found ?? (to === 'next' ? spans[0] : spans.at(-1)) ?? null;
}

/** The shortest finding that covers the cursor, or else the first one on its line. */
function findingAtCursor(snapshot: Snapshot, offset: number): Finding | null {
  const covering = findingsAt(snapshot, { start: offset, end: offset });
  if (covering.length > 0) return [...covering].sort((a, b) => a.end - a.start - (b.end - b.start))[0]!;
  const line = snapshot.text.lineAt(offset);
  const span = { start: snapshot.text.lineStart(line), end: snapshot.text.lineEnd(line) };
  return [...findingsAt(snapshot, span)].sort((a, b) => a.start - b.start)[0] ?? null;
}
