import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const TIME = '/usr/bin/time';
/** GNU time tells a process's peak memory and processor time, threads and children included. */
const canTell = existsSync(TIME);

/** As much of what a program prints as somebody reads of it. */
const KEPT = 4096;

/** Runs Node with these arguments to the end, and says how long it took and what it needed. Times in ms, memory in bytes. */
export function measured(args) {
  const [command, ...rest] = canTell
    ? [TIME, '-f', '\n@ %M %U %S', process.execPath, ...args]
    : [process.execPath, ...args];
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    // A report may be longer than any string.
    let end = Buffer.alloc(0);
    let lines = 0;
    const err = [];
    child.stdout.on('data', (chunk) => {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
      end = Buffer.concat([end, chunk]).subarray(-KEPT);
    });
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const time = performance.now() - started;
      const said = Buffer.concat(err).toString();
      const [, kilobytes, user, system] = /@ (\d+) ([\d.]+) ([\d.]+)\s*$/.exec(said) ?? [];
      resolve({
        code,
        time,
        end: end.toString(),
        lines,
        err: said,
        peak: Number(kilobytes ?? Number.NaN) * 1024,
        cpu: (Number(user) + Number(system)) * 1000,
      });
    });
  });
}
