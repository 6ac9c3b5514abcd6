import { commands, Disposable, l10n, Position, Uri, window, workspace } from 'vscode';
import {
  type ArticleStatus,
  articleStatusRequest,
  type FindingRef,
  findingsByRuleRequest,
  findingsOfRuleRequest,
  type IssueNode,
  type ProofStatusName,
  validatedTextRequest,
  type WirePosition,
  type WireRange,
} from '../../../server/src/protocol';
import { activeDump, offerPractice, registerCommands, registerDumpEditorCommands, tell } from '../editors';
import type { Server } from '../server';
import type { VirtualTexts } from '../virtualTexts';
import { fromPosition, placeIn, toRange } from '../wire';
import { kindIcons, kindName, noteText } from './kinds';
import type { NoteBook } from './noteBook';
import { statuses, statusIcon, statusName } from './statusNames';

/** Signing articles off, and choosing among the findings and notes of one: what the lenses above a headline open. */
export function registerStatus(server: Server, book: NoteBook, texts: VirtualTexts): Disposable {
  return Disposable.from(
    registerCommands({
      setStatus: (target?: string | IssueNode, position?: WirePosition) => chooseStatus(server, book, target, position),
      showFindings: (uri?: string, range?: WireRange) => showFindings(server, uri, range),
      compareWithValidated: (row?: IssueNode) => compareWithValidated(server, texts, row),
      showNotes: (uri?: string, range?: WireRange) => showNotes(book, server, uri, range),
    }),
    registerDumpEditorCommands({
      signOff: async (editor) => {
        const { uri, position } = placeIn(editor.document, editor.selection.active);
        const article = await articleAt(server, uri, position);
        if (article === undefined) return;
        const next = article.status === 'first-proof' ? 'second-proof' : nextStatus(article.status);
        if (await setStatus(book, uri, position, next)) await commands.executeCommand('newsproof.nextArticle');
      },
    }),
  );
}

/** What has changed since an article was validated: the article of a row of the issues view, or that at the cursor. */
async function compareWithValidated(server: Server, texts: VirtualTexts, row: IssueNode | undefined): Promise<void> {
  const place = placeOf(row, undefined);
  if (place === undefined) {
    await offerPractice();
    return;
  }
  const found = await server.ask(validatedTextRequest, place);
  if (found === null) {
    tell(l10n.t('This article has never been validated.'));
    return;
  }
  const dump = Uri.parse(place.uri);
  const [before, after] = [texts.addDump(dump, found.before), texts.addDump(dump, found.after)];
  await commands.executeCommand('vscode.diff', before, after, l10n.t('Validated ↔ now'));
}

/** From a lens (uri and place), from a row of the issues view, or from the keyboard. */
async function chooseStatus(
  server: Server,
  book: NoteBook,
  target: string | IssueNode | undefined,
  position: WirePosition | undefined,
): Promise<void> {
  const place = placeOf(target, position);
  if (place === undefined) {
    await offerPractice();
    return;
  }
  const article = await articleAt(server, place.uri, place.position);
  const picked = await window.showQuickPick(
    statuses.map((status, index) => ({
      label: `${index + 1}  ${statusName(status)}`,
      description: status === article?.status ? lastStep(article) : '',
      iconPath: statusIcon(status, false),
      status,
    })),
    { title: article?.headline ?? '', placeHolder: l10n.t('How far has this article been proofread?') },
  );
  if (picked !== undefined) await setStatus(book, place.uri, place.position, picked.status);
}

async function setStatus(
  book: NoteBook,
  uri: string,
  position: WirePosition,
  status: ProofStatusName,
): Promise<boolean> {
  const done = await book.act(uri, { kind: 'status', position, status });
  if (done) tell(l10n.t('Proof status: {0}', statusName(status)));
  return done;
}

function nextStatus(status: ProofStatusName): ProofStatusName {
  if (status === 'untouched' || status === 'problematic') return 'first-proof';
  return 'validated';
}

function lastStep({ by, when, stale }: ArticleStatus): string {
  const whose = by === null ? l10n.t('now') : l10n.t('now, by {0}, {1}', by, dateOf(when));
  return stale ? `${whose} · ${l10n.t('the text has changed since')}` : whose;
}

function dateOf(when: string | null): string {
  return when === null ? '' : new Date(when).toLocaleDateString();
}

async function articleAt(server: Server, uri: string, { line }: WirePosition): Promise<ArticleStatus | undefined> {
  const articles = await server.ask(articleStatusRequest, { uri });
  return articles.find(({ range }) => range.start.line <= line && line <= range.end.line);
}

interface Place {
  readonly uri: string;
  readonly position: WirePosition;
}

function placeOf(target: string | IssueNode | undefined, position: WirePosition | undefined): Place | undefined {
  if (typeof target === 'string' && position !== undefined) return { uri: target, position };
  if (typeof target === 'object' && target.range !== undefined) {
    return { uri: target.uri, position: target.range.start };
  }
  const editor = activeDump();
  return editor && placeIn(editor.document, editor.selection.active);
}

/** The stretch that a lens is about, or the article at the cursor. */
async function stretchOf(
  server: Server,
  uri: string | undefined,
  range: WireRange | undefined,
): Promise<{ readonly uri: string; readonly range: WireRange } | undefined> {
  if (uri !== undefined && range !== undefined) return { uri, range };
  const editor = activeDump();
  if (editor === undefined) return undefined;
  const own = editor.document.uri.toString();
  const article = await articleAt(server, own, fromPosition(editor.selection.active));
  return article && { uri: own, range: article.range };
}

async function showFindings(server: Server, uri?: string, range?: WireRange): Promise<void> {
  const stretch = await stretchOf(server, uri, range);
  if (stretch === undefined) return;
  const findings = await findingsIn(server, stretch.uri, stretch.range);
  if (findings.length === 0) {
    tell(l10n.t('No findings in this article.'));
    return;
  }
  const picked = await window.showQuickPick(
    findings.map((finding) => ({
      label: finding.excerpt,
      description: String(finding.range.start.line + 1),
      detail: finding.message,
      range: finding.range,
    })),
    { placeHolder: l10n.t('Go to a finding'), matchOnDetail: true },
  );
  if (picked !== undefined) await goTo(stretch.uri, picked.range);
}

async function findingsIn(server: Server, uri: string, range: WireRange): Promise<readonly FindingRef[]> {
  const rules = await server.ask(findingsByRuleRequest, { uris: [uri] });
  const all = await Promise.all(rules.map(({ rule }) => server.ask(findingsOfRuleRequest, { uris: [uri], rule })));
  const within = toRange(range);
  return all
    .flat()
    .filter((finding) => within.contains(toRange(finding.range).start))
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

async function showNotes(book: NoteBook, server: Server, uri?: string, range?: WireRange): Promise<void> {
  const stretch = await stretchOf(server, uri, range);
  if (stretch === undefined) return;
  const within = toRange(stretch.range);
  const notes = book.notesOf(stretch.uri).filter((note) => note.range && within.contains(toRange(note.range).start));
  if (notes.length === 0) {
    tell(l10n.t('No notes in this article.'));
    return;
  }
  const picked = await window.showQuickPick(
    notes.map((note) => ({
      label: `$(${kindIcons[note.kind]}) ${noteText(note)}`,
      description: note.author,
      detail: `${kindName(note.kind)} · ${note.quote}`,
      range: note.range,
    })),
    { placeHolder: l10n.t('Go to a note') },
  );
  if (picked?.range != null) await goTo(stretch.uri, picked.range);
}

async function goTo(uri: string, { start }: WireRange): Promise<void> {
  const at = new Position(start.line, start.character);
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await window.showTextDocument(document, { selection: toRange({ start: at, end: at }) });
}
