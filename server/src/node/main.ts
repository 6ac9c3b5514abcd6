import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server';
import { nodeHost } from './nodeHost';

// Between two collections V8 lets the heap grow to several times what is in use, and a server is never done with that
// memory. Collected more often, a dump of 10 MB costs a sixth less of it, for a few hundredths more work.
setFlagsFromString('--heap-growing-percent=25');

// The transport (--stdio, --node-ipc, --socket=…) is read from the command line.
const connection = createConnection(ProposedFeatures.all);
serve(connection, (options) => nodeHost(connection, options));
