import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server';
import { nodeHost } from './nodeHost';

// The transport (--stdio, --node-ipc, --socket=…) is read from the command line.
const connection = createConnection(ProposedFeatures.all);
serve(connection, (options) => nodeHost(connection, options));
