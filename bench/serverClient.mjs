// A client that only does what the measurements need: it starts dist/server.js and speaks with it over stdio.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node';

const serverPath = path.join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'server.js');

export async function startServer({ pull = true, folder = null, cacheFolder } = {}) {
  const server = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(server.stdout),
    new protocol.StreamMessageWriter(server.stdin),
  );
  const versions = new Map();
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
    const wait = waiting.get(uri);
    if (wait === undefined || version < wait.version) return;
    waiting.delete(uri);
    wait.resolve();
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'bench' }],
    capabilities: {
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, ...(pull && { diagnostic: {} }) },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: cacheFolder === undefined ? {} : { cacheFolder },
  });
  await connection.sendNotification('initialized', {});

  const expectPush = (uri) => {
    if (pull) return;
    const version = versions.get(uri);
    let resolve;
    const promise = new Promise((done) => {
      resolve = done;
    });
    waiting.set(uri, { version, resolve, promise });
  };

  return {
    request: (method, params) => connection.sendRequest(method, params),
    open(uri, text) {
      versions.set(uri, 1);
      expectPush(uri);
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'newsdump', version: 1, text },
      });
    },
    change(uri, contentChanges) {
      const version = versions.get(uri) + 1;
      versions.set(uri, version);
      expectPush(uri);
      return connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    /** Answers when the findings of the newest version are here. */
    diagnostics(uri) {
      if (pull) return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return waiting.get(uri)?.promise;
    },
    processorTime: () => processorTimeOf(server.pid),
    memory: () => statusOf(server.pid, 'VmRSS'),
    peakMemory: () => statusOf(server.pid, 'VmHWM'),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** Milliseconds that the server's main thread was running: what a stroke costs on a machine that has other things to do. */
const processorTimeOf = (pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** In bytes, from Linux's own books. */
function statusOf(pid, name) {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line[1]) * 1024;
}
