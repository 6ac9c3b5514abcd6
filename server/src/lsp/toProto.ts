import type {
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
  TextEdit as WireEdit,
} from 'vscode-languageserver';
import type { PieceText } from '../core/analysis/pieceText';
import type { Finding, Severity } from '../core/rules/finding';
import type { Language } from '../core/text/bilingual';
import type { TextEdit } from '../core/text/edits';
import type { Span } from '../core/text/span';
import type { Fold, FoldKind } from '../features/folding';
import type { Inlay } from '../features/inlayHints';
import type { Link } from '../features/links';
import type { OutlineKind, OutlineNode } from '../features/outline';
import type { Completion, CompletionKind } from '../features/workspace/completion';
import type { Place } from '../features/workspace/digest';
import type { SymbolKind as FoundKind, WorkspaceSymbol } from '../features/workspace/symbols';
import { CompletionItemKind, DiagnosticSeverity, DiagnosticTag, FoldingRangeKind, SymbolKind } from './library';

/** Here, and in fromProto, offsets meet lines and characters; nowhere else. */

export function positionAt(text: PieceText, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), text.length);
  return { line: text.lineAt(at), character: at - text.lineStartAt(at) };
}

export const rangeOf = (text: PieceText, span: Span): Range => ({
  start: positionAt(text, span.start),
  end: positionAt(text, span.end),
});

export const rangeOfPlace = ({ line, column, length }: Place): Range => ({
  start: { line, character: column },
  end: { line, character: column + length },
});

export const wireEdits = (text: PieceText, edits: readonly TextEdit[]): WireEdit[] =>
  edits.map((edit) => ({ range: rangeOf(text, edit), newText: edit.text }));

// ------------------------------------------------------------------------------------------ diagnostics

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries back to the server with a request for code actions. */
export interface DiagnosticData {
  readonly rule: string;
  readonly version: number;
}

export interface DiagnosticContext {
  readonly uri: string;
  readonly version: number;
  readonly language: Language;
  readonly docUrlOf: (rule: string) => string | null;
}

export function diagnosticOf(
  text: PieceText,
  finding: Finding,
  { uri, version, language, docUrlOf }: DiagnosticContext,
): Diagnostic {
  const docUrl = docUrlOf(finding.rule);
  const data: DiagnosticData = { rule: finding.rule, version };
  return {
    range: rangeOf(text, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(docUrl !== null && { codeDescription: { href: docUrl } }),
    source: 'newsproof',
    message: finding.message[language],
    ...(finding.unnecessary === true && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related !== undefined && {
      relatedInformation: finding.related.map((related) => ({
        location: { uri, range: rangeOf(text, related) },
        message: related.message[language],
      })),
    }),
    data,
  };
}

// ------------------------------------------------------------------------------------------ structure

const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  page: SymbolKind.File,
  section: SymbolKind.Namespace,
  article: SymbolKind.Class,
  subhead: SymbolKind.Method,
  byline: SymbolKind.Property,
};

export const documentSymbol = (text: PieceText, node: OutlineNode, language: Language): DocumentSymbol => ({
  // The protocol forbids names of white space alone.
  name: node.name[language].trim() || '—',
  detail: node.detail,
  kind: SYMBOL_KINDS[node.kind],
  range: rangeOf(text, node.span),
  selectionRange: rangeOf(text, node.selection),
  children: node.children.map((child) => documentSymbol(text, child, language)),
});

/** For clients that know no hierarchy: the same entries in one list, each with the name of the one above. */
export function flatSymbols(text: PieceText, nodes: readonly OutlineNode[], at: FlatContext): SymbolInformation[] {
  return nodes.flatMap((node) => [
    {
      name: node.name[at.language].trim() || '—',
      kind: SYMBOL_KINDS[node.kind],
      location: { uri: at.uri, range: rangeOf(text, node.span) },
      ...(at.container !== undefined && { containerName: at.container }),
    },
    ...flatSymbols(text, node.children, { ...at, container: node.name[at.language] }),
  ]);
}

export interface FlatContext {
  readonly uri: string;
  readonly language: Language;
  readonly container?: string;
}

const FOLD_KINDS: Readonly<Record<FoldKind, FoldingRangeKind | undefined>> = {
  section: FoldingRangeKind.Region,
  article: undefined,
  subhead: undefined,
  furniture: FoldingRangeKind.Comment,
  blank: FoldingRangeKind.Region,
};

/** Null where the lines are one: nothing can be shut. */
export function foldingRange(text: PieceText, fold: Fold, language: Language): FoldingRange | null {
  const startLine = text.lineAt(fold.span.start);
  const endLine = text.lineAt(Math.max(fold.span.start, fold.span.end));
  if (endLine <= startLine) return null;
  const kind = FOLD_KINDS[fold.kind];
  return { startLine, endLine, collapsedText: fold.collapsed[language], ...(kind !== undefined && { kind }) };
}

/** Innermost first, as the feature has it; the protocol links each to the one around it. */
export function selectionRange(text: PieceText, steps: readonly Span[]): SelectionRange {
  let around: SelectionRange | undefined;
  for (const step of [...steps].reverse()) {
    const range = rangeOf(text, step);
    around = around === undefined ? { range } : { range, parent: around };
  }
  return around ?? { range: rangeOf(text, { start: 0, end: 0 }) };
}

// ------------------------------------------------------------------------------------------ reading aids

export function documentLink(text: PieceText, link: Link, at: FlatContext): DocumentLink {
  const range = rangeOf(text, link.span);
  const tooltip = link.tooltip[at.language];
  if ('url' in link.target) return { range, target: link.target.url, tooltip };
  const { line, character } = positionAt(text, link.target.offset);
  return { range, target: `${at.uri}#L${line + 1},${character + 1}`, tooltip };
}

export const inlayHint = (text: PieceText, inlay: Inlay, language: Language): InlayHint => ({
  position: positionAt(text, inlay.offset),
  label: inlay.label[language],
  tooltip: inlay.tooltip[language],
  paddingRight: true,
});

export const codeLens = (range: Range, title: string, command: string | null, args: unknown[]): CodeLens => ({
  range,
  command: { title, command: command ?? '', arguments: args },
});

// ------------------------------------------------------------------------------------------ workspace

const FOUND_KINDS: Readonly<Record<FoundKind, SymbolKind>> = {
  article: SymbolKind.Class,
  section: SymbolKind.Namespace,
  person: SymbolKind.Variable,
};

export const symbolInformation = (found: WorkspaceSymbol): SymbolInformation => ({
  name: found.name,
  kind: FOUND_KINDS[found.kind],
  location: { uri: found.uri, range: rangeOfPlace(found.place) },
  ...(found.container !== '' && { containerName: found.container }),
});

const COMPLETION_KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  role: CompletionItemKind.Keyword,
  name: CompletionItemKind.Variable,
  section: CompletionItemKind.Module,
  dateline: CompletionItemKind.Constant,
};

export const completionItem = (completion: Completion, language: Language): CompletionItem => ({
  label: completion.text,
  kind: COMPLETION_KINDS[completion.kind],
  detail: completion.detail[language],
  filterText: completion.filter,
  sortText: String(1_000_000 - completion.count).padStart(7, '0'),
  insertText: completion.text,
});
