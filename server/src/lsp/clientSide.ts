import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { type Language, languageOf } from '../core/text/bilingual';
import type { StartOptions } from '../protocol';

/** What the client at the other end can do, asked once at the start. */
export interface ClientSide {
  readonly language: Language;
  readonly options: StartOptions;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesFolds: boolean;
  readonly registersOutline: boolean;
  readonly hasHierarchy: boolean;
  readonly versionsEdits: boolean;
  readonly annotatesEdits: boolean;
  readonly showsProgress: boolean;
  readonly answersConfiguration: boolean;
  readonly tellsConfigurationChanges: boolean;
  readonly watchesFiles: boolean;
  readonly tellsFolders: boolean;
}

export function clientSideOf(params: InitializeParams): ClientSide {
  const options = isObject(params.initializationOptions) ? (params.initializationOptions as StartOptions) : {};
  const { textDocument, workspace, window }: ClientCapabilities = params.capabilities ?? {};
  return {
    language: languageOf(options.locale ?? params.locale),
    options,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesFolds: workspace?.foldingRange?.refreshSupport === true,
    registersOutline: textDocument?.documentSymbol?.dynamicRegistration === true,
    hasHierarchy: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    showsProgress: window?.workDoneProgress === true,
    answersConfiguration: workspace?.configuration === true,
    tellsConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
