import type { FileOperationRegistrationOptions, ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/tokens';
import { serverCommands } from '../protocol';
import type { ClientSide } from './clientSide';
import { fixAllKind, fixAllUnsafeKind } from './codeActionKinds';
import { CodeActionKind, FileOperationPatternKind, TextDocumentSyncKind } from './library';
import { outlineOptions } from './outlineOffer';

/** What the server offers, as far as the client can make use of it. */
export function capabilitiesFor(client: ClientSide): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(!client.registersOutline && { documentSymbolProvider: outlineOptions }),
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'newsproof', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        fixAllKind,
        fixAllUnsafeKind,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorMove,
      ],
      resolveProvider: true,
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    documentLinkProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    completionProvider: { triggerCharacters: [...' 、□■/：:('], resolveProvider: false },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: dumpFiles,
        willDelete: dumpFiles,
        didRename: dumpFiles,
        didDelete: dumpFiles,
        didCreate: dumpFiles,
      },
    },
  };
}

/** Folders too: a renamed folder takes its dumps along. Logs, because whoever takes one along need not be helped. */
const dumpFiles: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.txt', matches: FileOperationPatternKind.file, options: { ignoreCase: true } } },
    { pattern: { glob: '**/*.anno.jsonl', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ],
};
