// Writes a generated file, or (with --check on the command line) says whether it is up to date.
import fs from 'node:fs';

export function writeGenerated(file, text) {
  const target = new URL(`../${file}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    fs.writeFileSync(target, text);
    console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
    return;
  }
  if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === text) return;
  console.error(`${file} is out of date: run node ${process.argv[1]}`);
  process.exitCode = 1;
}
