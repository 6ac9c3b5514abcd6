import type { Connection } from 'vscode-languageserver';
import { clientFiles } from '../lsp/clientFiles';
import type { Host } from '../lsp/host';

/** Newsproof's surroundings in a worker of a browser: every file comes from the client, nothing is kept. */
export function browserHost(connection: Connection): Host {
  return {
    files: clientFiles(connection),
    cache: null,
    build: '',
    docs: null,
    now: () => performance.now(),
    today: () => new Date(),
    pause: () => nextMessage(),
  };
}

/** A channel's own message comes after those of the client that are already waiting; a timer would idle for longer. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
