import { articleProgress, type Notebook, statusTitles } from '../../core/notes';
import { DUMP_THRESHOLD, dumpScore } from '../../core/page/dumpScore';
import { hover } from '../../features/hover';
import { inlayHints } from '../../features/inlayHints';
import { type ArticleState, lenses } from '../../features/lenses';
import { partAt } from '../../features/places';
import { readingMarks } from '../../features/readingMarks';
import { readingView } from '../../features/readingView';
import { clientCommands, isDumpRequest, readingViewRequest, ruleDocRequest } from '../../protocol';
import { answer } from '../answers';
import { offsetAt, spanOf } from '../fromProto';
import { MarkupKind } from '../library';
import { paced } from '../pace';
import { ruleDoc } from '../ruleDocs';
import type { Dump, Session } from '../session';
import { codeLens, inlayHint, rangeOf } from '../toProto';
import { onRequest } from './requests';

/** Hover, lenses, hints and the reading view: what helps to read a dump. */
export function registerReading(session: Session): void {
  const { connection, language } = session;

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text } = dump.snapshot;
      await dump.snapshot.settle(session.pace(token));
      const notes = await session.book(dump);
      const { config } = await session.configs.of(uri);
      const found = hover(dump.snapshot, offsetAt(text, position), notes, language, config.tags);
      if (found === null) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
        range: rangeOf(text, found.span),
      };
    }),
  );

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined || !session.settings.lenses) return null;
      await dump.snapshot.settle(session.pace(token));
      const stateOf = articleStates(dump, await session.book(dump));
      return paced(lenses(dump.snapshot.page, stateOf), session.pace(token), (lens) => {
        const { text } = dump.snapshot;
        const command = session.client.options.clientCommands === true ? LENS_COMMANDS[lens.kind] : null;
        return codeLens(rangeOf(text, lens.span), lens.title[language], command, [
          dump.uri,
          rangeOf(text, lens.article),
        ]);
      });
    }),
  );

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      return inlayHints(page, spanOf(text, range), session.settings.hints).map((hint) =>
        inlayHint(text, hint, language),
      );
    }),
  );

  onRequest(connection, readingViewRequest, async ({ uri }) => {
    const dump = await session.dump(uri);
    if (dump === undefined) return { text: '', sources: [], headings: [], marks: [] };
    const book = await session.book(dump);
    const { text, page } = dump.snapshot;
    const lines = readingView(page, language);
    const { config } = await session.configs.of(uri);
    return {
      text: lines.map((line) => line.text).join('\n'),
      sources: lines.map(({ source }) => (source === null ? null : rangeOf(text, source))),
      headings: lines.flatMap(({ level, text: name }, line) => (level === 0 ? [] : [{ line, level, text: name }])),
      marks: readingMarks(lines, page, book, config.tags, language).map(({ source, places, ...mark }) => ({
        ...mark,
        source: rangeOf(text, source),
        ranges: places.map(({ line, start, end }) => ({
          start: { line, character: start },
          end: { line, character: end },
        })),
      })),
    };
  });

  onRequest(connection, isDumpRequest, async ({ text }) => {
    const score = dumpScore(text);
    return { score, isDump: score >= DUMP_THRESHOLD };
  });

  onRequest(connection, ruleDocRequest, async ({ rule }) => ruleDoc(rule, language));
}

const LENS_COMMANDS = {
  findings: clientCommands.showFindings,
  notes: clientCommands.showNotes,
  status: clientCommands.setStatus,
} as const;

/** Findings, notes and status of each article, asked for by where the article stands. */
function articleStates({ snapshot }: Dump, book: Notebook) {
  const placed = book.notes.filter(({ thread }) => thread.state === 'open' && COUNTED.has(thread.content.kind));
  const progress = new Map(articleProgress(book, snapshot.page).map((one) => [one.span.start, one]));
  return ({ start, end }: { readonly start: number; readonly end: number }): ArticleState => {
    const part = partAt(snapshot.page, start);
    const { status = 'untouched', stale = false } = progress.get(start) ?? {};
    const title = statusTitles[status];
    return {
      findings: part === undefined ? 0 : snapshot.totalIn(part),
      notes: placed.filter(({ placement: { span } }) => span !== null && span.start < end && start <= span.end).length,
      status: stale ? { en: `${title.en} (text changed since)`, zh: `${title.zh}（其后有改动）` } : title,
    };
  };
}

/** Kinds that a reader of the page wants to know of. */
const COUNTED: ReadonlySet<string> = new Set(['query', 'correction', 'highlight', 'tag']);
