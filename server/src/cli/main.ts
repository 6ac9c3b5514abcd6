import { isPoolWorker, serveAsWorker } from './jobs/worker';

/** One file is both the program and its worker threads; each loads only what it needs. */
async function main(): Promise<void> {
  if (isPoolWorker()) return serveAsWorker();
  const { runProgram } = await import('./program.js');
  process.exitCode = await runProgram(process.argv.slice(2), __filename);
}

void main();
