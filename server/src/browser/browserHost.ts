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
    hash: fnv1a,
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

/** Two 32-bit FNV-1a hashes of different seeds: enough to tell one dump's text from another's. */
function fnv1a(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1234567;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000197);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length.toString(36)}`;
}
