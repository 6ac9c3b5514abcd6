import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/**
 * A client whose server is a process of its own.
 * This file becomes a bundle of its own (see esbuild.js): the protocol's code is nine tenths of the client, and a
 * workspace without dumps never loads it.
 */
export function makeNodeClient(
  id: string,
  name: string,
  module: string,
  options: LanguageClientOptions,
): LanguageClient {
  return new LanguageClient(
    id,
    name,
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    options,
  );
}
