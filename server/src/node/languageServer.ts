import { serve } from '../lsp/server';
import { connectionFor } from './commandLineConnection';
import { nodeHost } from './nodeHost';

const connection = connectionFor(process.argv.slice(2));

/** Settles with the first findings: what a start needs has been compiled by then. */
export const warm: Promise<void> = serve(connection, (options) => nodeHost(connection, options));
