// Child processes that never outlive us: every one that is started here is ended, with its own children, when this
// process ends for whatever reason it can still act on (finished, failed, Ctrl-C, terminal closed).
import { spawn, spawnSync } from 'node:child_process';

const onWindows = process.platform === 'win32';
/** How long a process that was asked to end may take, in milliseconds. */
const patience = 4000;
const running = new Set();
const atEnd = new Set();
let watching = false;
let ending = false;

/** Starts a program whose whole family of processes `stopTree` (or our own end) ends. */
export function start(command, args, options = {}) {
  watchForTheEnd();
  // A group of its own on POSIX, so that one signal reaches grandchildren; Windows ends families by taskkill.
  const child = spawn(command, args, { detached: !onWindows, windowsHide: true, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Runs a program to its end and answers its exit code; after `timeout` milliseconds it is ended and that is an error. */
export async function runToEnd(command, args, { timeout, ...options } = {}) {
  const child = start(command, args, { stdio: 'inherit', ...options });
  let late = false;
  const timer = timeout
    ? setTimeout(() => {
        late = true;
        stopTree(child);
      }, timeout)
    : undefined;
  try {
    const code = await exitOf(child);
    // What we end because we end ourselves has no outcome that anyone should act on.
    if (ending) await new Promise(() => {});
    if (late) throw new Error(`${command} ${args.join(' ')} did not finish within ${timeout / 1000} s`);
    return code;
  } finally {
    clearTimeout(timer);
  }
}

/** Runs npm itself: the one that runs us where there is one, else the one on the PATH. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runToEnd(process.execPath, [script, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start; the arguments are ours, with nothing to escape but spaces.
  if (onWindows)
    return runToEnd(
      'npm.cmd',
      args.map((arg) => `"${arg}"`),
      { ...options, shell: true },
    );
  return runToEnd('npm', args, options);
}

/** Ends a process and everything that it started. */
export function stopTree(child) {
  if (child.pid === undefined || !running.has(child)) return;
  if (onWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  signalGroup(child.pid, 'SIGTERM');
  // Whoever ignores the request (a hung extension host) is ended without being asked again.
  const insist = setTimeout(() => killTree(child), patience);
  insist.unref();
  child.once('exit', () => clearTimeout(insist));
}

/** Ends a process and waits until it is gone. */
export async function stopAndWait(child) {
  if (!running.has(child)) return;
  const gone = exitOf(child);
  stopTree(child);
  await gone;
}

/** Has `action` (synchronous) run when this process ends, also on Ctrl-C. */
export function whenWeEnd(action) {
  watchForTheEnd();
  atEnd.add(action);
}

function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? `signal ${signal}`));
  });
}

function watchForTheEnd() {
  if (watching) return;
  watching = true;
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) process.on(signal, () => endWith(code));
  endWithParent();
  process.on('exit', () => {
    // Nothing asynchronous runs any more: there is no second chance to insist.
    for (const child of running) killTree(child);
    for (const action of atEnd) action();
  });
}

/**
 * A signal that is meant for `npm start` but sent to npm alone ends npm and its shell, and never reaches us: we see it
 * by having another parent. (Whoever runs a script of ours without npm may well want it to live on.)
 */
function endWithParent() {
  if (!process.env.npm_lifecycle_event || onWindows) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) endWith(143);
  };
  setInterval(look, 500).unref();
}

/** Our children are asked first, because they too have children (a browser) that only they can reach. */
async function endWith(code) {
  ending = true;
  await Promise.all([...running].map(stopAndWait));
  process.exit(code);
}

function killTree(child) {
  if (onWindows) stopTree(child);
  else signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // The group is gone already, which is what we want.
    if (error.code !== 'ESRCH') throw error;
  }
}
