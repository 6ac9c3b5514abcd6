import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The built server as an editor sees it: a process that speaks over stdin and stdout. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Ends the server the polite way and answers its exit code. */
  stop(): Promise<number | null>;
}

export interface ServerOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The uri of the workspace's only folder. */
  readonly folder?: string | null;
  /** Registers handlers for what the server may send before the handshake is over. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** Starts dist/server.js and shakes hands with it. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const server = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], { stdio: 'pipe' });
  const exit = exitOf(server);
  // What the server says on stderr belongs in the log of the test run.
  server.stderr.pipe(process.stderr);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  options.prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: options.folder ?? null,
    workspaceFolders: options.folder == null ? null : [{ uri: options.folder, name: 'workspace' }],
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await exit;
      connection.dispose();
      return code;
    },
  };
}

function exitOf(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('exit', resolve);
    server.once('error', reject);
  });
}
