// The VS Code workbench and its extension host, from the npm registry alone: the package code-server carries both.
// Only what runs the workbench is kept, and nothing is compiled.
import fs from 'node:fs';
import path from 'node:path';
import { extract } from 'tar';
import { npm } from '../setup/processes.mjs';
import { cached } from './cache.mjs';

/** The newest whose extension host runs on Node 20; it is VS Code 1.100. */
const version = '4.100.3';

/** What the server, the extension host and the file watcher load; the rest of the package's dependencies is for features we don't use. */
const neededModules = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep',
  '@vscode/tree-sitter-wasm',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/** From this version on ripgrep's binary comes as an npm package; before, an install script downloads it from elsewhere. */
const ripgrepVersion = '1.18.0';

/** Built-in extensions that have no part in reading a dump and cost start-up time. */
const unusedExtensions = /^extensions\/(copilot|mermaid-|github|microsoft-authentication|ms-vscode\.js-debug|tunnel-)/;

/** Two native modules need a compiler. VS Code runs without both, but complains; these stand in for them. */
const standIns = {
  'native-watchdog': 'exports.start = () => {};\n',
  '@vscode/native-watchdog': 'exports.start = () => {};\n',
  '@vscode/spdlog': `const { appendFile } = require('node:fs');
class Logger {
  constructor(file) { this.file = file; }
  write(level, message) { appendFile(this.file, \`\${new Date().toISOString()} [\${level}] \${message}\\n\`, () => {}); }
  getLevel() { return 2; }
  setLevel() {} setPattern() {} clearFormatters() {} flush() {} drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical'])
  Logger.prototype[level] = function (message) { this.write(level, message); };
exports.Logger = Logger;
exports.version = 1;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`,
};

/** Answers the folder of a workbench that can run, fetching it on first use. */
export function fetchWorkbench() {
  return cached(`workbench-${version}`, async (folder) => {
    console.log(`Fetching the VS Code workbench (code-server ${version}, about 70 MB, once) …`);
    await unpackWorkbench(folder);
    await installModules(folder);
    writeStandIns(folder);
  });
}

async function unpackWorkbench(folder) {
  await npmOrThrow(['pack', `code-server@${version}`, '--pack-destination', folder, '--silent'], folder);
  const archive = path.join(folder, `code-server-${version}.tgz`);
  await extract({ file: archive, cwd: folder, strip: 3, filter: isNeeded });
  fs.rmSync(archive);
}

function isNeeded(name) {
  const prefix = 'package/lib/vscode/';
  return name.startsWith(prefix) && !name.endsWith('.map') && !unusedExtensions.test(name.slice(prefix.length));
}

async function installModules(workbench) {
  const manifestFile = path.join(workbench, 'package.json');
  const shrinkwrapFile = path.join(workbench, 'npm-shrinkwrap.json');
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const locked = JSON.parse(fs.readFileSync(shrinkwrapFile, 'utf8')).packages;
  const exact = (name) => locked[`node_modules/${name}`]?.version ?? manifest.dependencies[name];
  const dependencies = Object.fromEntries(
    neededModules.filter((name) => manifest.dependencies[name]).map((name) => [name, exact(name)]),
  );
  dependencies['@vscode/ripgrep'] = ripgrepVersion;
  fs.writeFileSync(manifestFile, JSON.stringify({ ...manifest, dependencies, overrides: undefined }, null, 2));
  fs.rmSync(shrinkwrapFile);
  await npmOrThrow(
    ['install', '--omit=dev', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--silent'],
    workbench,
  );
}

function writeStandIns(workbench) {
  for (const [name, source] of Object.entries(standIns)) {
    const folder = path.join(workbench, 'node_modules', name);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    fs.writeFileSync(path.join(folder, 'index.js'), source);
  }
}

async function npmOrThrow(args, cwd) {
  const code = await npm(args, { cwd, timeout: 5 * 60_000, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) {
    throw new Error(`npm ${args[0]} failed (${code}): the VS Code workbench can't be fetched from the npm registry.`);
  }
}
