/**
 * What the server uses of its library while it runs; types come from the library itself. Every file that imports a
 * CommonJS package makes a table of all its six hundred names as the server starts, and one such table is enough.
 */
export {
  CancellationTokenSource,
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentHighlightKind,
  DocumentSymbolRequest,
  ErrorCodes,
  FileChangeType,
  FileOperationPatternKind,
  FoldingRangeKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  SymbolKind,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
