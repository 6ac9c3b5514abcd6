import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/server';
import { browserHost } from './browserHost';

const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));
serve(connection, () => browserHost(connection));
