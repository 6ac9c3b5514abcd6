import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/server';
import { browserHost } from './browserHost';
import { takeWords } from './givenWords';

// The client's first message is the list of words; all others are the protocol's.
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => start(data), { once: true });

function start(words: Uint8Array): void {
  takeWords(words);
  const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));
  serve(connection, () => browserHost(connection));
}
