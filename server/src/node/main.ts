import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server';

// The transport (--stdio, --node-ipc, --socket=…) is read from the command line.
serve(createConnection(ProposedFeatures.all));
