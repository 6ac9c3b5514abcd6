import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server';
import { nodeHost } from './nodeHost';

// The transport (--stdio, --node-ipc, --socket=…) is read from the command line.
const connection = createConnection(ProposedFeatures.all);

/** Settles with the first findings: what a start needs has been compiled by then. */
export const warm: Promise<void> = serve(connection, (options) => nodeHost(connection, options));
