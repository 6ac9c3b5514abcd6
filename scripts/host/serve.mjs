// Serves the VS Code workbench on 127.0.0.1, to whoever has its token.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { start, stopAndWait, whenWeEnd } from '../setup/processes.mjs';
import { fetchWorkbench } from './fetchWorkbench.mjs';

const startTimeout = 60_000;

/** What a workbench that is neither anyone's own nor long-lived should be quiet about. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code saves by itself after a second: what a test does to a seed could be on disk before it is undone.
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts a server and waits until it answers.
 * `env` is what the extension host sees beside our own environment, `settings` what the user's settings hold.
 */
export async function serveWorkbench({ env = {}, settings = {} } = {}) {
  const workbench = await fetchWorkbench();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-workbench-'));
  const removeData = () => fs.rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  whenWeEnd(removeData);
  const machine = path.join(data, 'data', 'Machine');
  fs.mkdirSync(machine, { recursive: true });
  fs.writeFileSync(path.join(machine, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const server = start(
    process.execPath,
    [
      path.join(workbench, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')],
      ...['--builtin-extensions-dir', besides(data, path.join(workbench, 'extensions'))],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      '--enable-smoke-test-driver',
    ],
    {
      env: { ...withoutEditorVariables(process.env), NEWSPROOF_DATA: data, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log = keepTail(server);
  try {
    await listening(server, port, log);
  } catch (error) {
    await stopAndWait(server);
    removeData();
    throw error;
  }

  const authority = `127.0.0.1:${port}`;
  return {
    /** The last part of what the server has printed. */
    log,
    /** The address of a window; `payload` names what it loads besides: an extension under development, a suite. */
    address: (folder, payload) => windowAddress(authority, token, folder, payload),
    /** What a file of this machine is called inside the workbench. */
    uri: (file) => remoteUri(authority, file),
    /** Settles with an exit code when the server ends. */
    ended: new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1))),
    stop: async () => {
      await stopAndWait(server);
      removeData();
    },
  };
}

/**
 * The workbench lies inside the checkout, and so inside the folder of the extension under development. VS Code takes
 * the themes in there for that extension's own and shows the first of them, whatever the settings name; by another way
 * to the same files they are the workbench's again.
 */
function besides(data, builtInExtensions) {
  const way = path.join(data, 'builtin');
  fs.symlinkSync(builtInExtensions, way, 'junction');
  return way;
}

function windowAddress(authority, token, folder, payload) {
  const query = new URLSearchParams({
    tkn: token,
    folder: remotePath(folder),
    payload: JSON.stringify(Object.entries({ skipWelcome: 'true', skipReleaseNotes: 'true', ...payload })),
  });
  return `http://${authority}/?${query}`;
}

function remoteUri(authority, file) {
  return `vscode-remote://${authority}${remotePath(file)}`;
}

/** `C:\dumps` is `/C:/dumps` to the workbench. */
function remotePath(file) {
  return decodeURIComponent(pathToFileURL(path.resolve(file)).pathname);
}

/** When we run in a terminal of VS Code, its variables would make our server believe that it belongs to that window. */
function withoutEditorVariables(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('VSCODE_')));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Keeps the last part of what a process prints, for when something goes wrong. */
function keepTail(child) {
  let tail = '';
  const keep = (chunk) => {
    tail = (tail + chunk).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return () => tail;
}

async function listening(server, port, log) {
  let exit;
  server.once('exit', (code) => {
    exit = `it ended with code ${code}`;
  });
  server.once('error', (error) => {
    exit = error.message;
  });
  const deadline = Date.now() + startTimeout;
  while (!(await canConnect(port))) {
    if (exit) throw new Error(`The workbench server did not start: ${exit}\n${log()}`);
    if (Date.now() > deadline) {
      throw new Error(`The workbench server did not answer within ${startTimeout / 1000} s\n${log()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
