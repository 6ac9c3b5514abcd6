import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const TIME = '/usr/bin/time';
/** GNU time tells a process's peak memory and processor time, threads and children included. */
const canTell = existsSync(TIME);

/** Runs Node with these arguments to the end, and says how long it took and what it needed. Times in ms, memory in bytes. */
export function measured(args) {
  const [command, ...rest] = canTell
    ? [TIME, '-f', '\n@ %M %U %S', process.execPath, ...args]
    : [process.execPath, ...args];
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const time = performance.now() - started;
      const said = Buffer.concat(err).toString();
      const [, kilobytes, user, system] = /@ (\d+) ([\d.]+) ([\d.]+)\s*$/.exec(said) ?? [];
      resolve({
        code,
        time,
        out: Buffer.concat(out).toString(),
        err: said,
        peak: Number(kilobytes ?? Number.NaN) * 1024,
        cpu: (Number(user) + Number(system)) * 1000,
      });
    });
  });
}
