import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/server';

serve(createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never)));
