// Builds everything that ships (bundles under dist/) and, with --tests, everything that mocha runs (plain files under out/).
//
//   node esbuild.js               bundles for development
//   node esbuild.js --production  minified bundles, as they go into the .vsix
//   node esbuild.js --watch       bundles and tests, again after each change
//   node esbuild.js --tests       bundles and tests, once
//   node esbuild.js --only-tests  tests, once
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const watch = flags.has('--watch');
const onlyTests = flags.has('--only-tests');
const tests = watch || onlyTests || flags.has('--tests');

/** Each bundle: what it is built from, what it becomes, and where it runs. */
const bundles = [
  { entry: 'client/src/extension.ts', outfile: 'dist/client.js', runsIn: 'extensionHost' },
  { entry: 'client/src/nodeClient.ts', outfile: 'dist/nodeClient.js', runsIn: 'extensionHost' },
  { entry: 'client/src/extension.web.ts', outfile: 'dist/client.web.js', runsIn: 'webExtensionHost' },
  { entry: 'server/src/node/main.ts', outfile: 'dist/server.js', runsIn: 'node' },
  { entry: 'server/src/node/languageServer.ts', outfile: 'dist/languageServer.js', runsIn: 'node' },
  { entry: 'server/src/browser/main.ts', outfile: 'dist/server.web.js', runsIn: 'webWorker' },
  { entry: 'server/src/cli/main.ts', outfile: 'dist/newsproof.js', runsIn: 'commandLine' },
];

/** The client of the protocol is loaded with the first dump, not when the extension is. */
const laterClient = {
  name: 'later-client',
  setup(build) {
    build.onResolve({ filter: /^\.\/nodeClient\.js$/ }, () => ({ path: './nodeClient.js', external: true }));
  },
};

/** The list of words is half a megabyte: all bundles share one file of it, and this module says how they come by it. */
const sharedWords = (module) => ({
  name: 'shared-words',
  setup(build) {
    build.onResolve({ filter: /\/wordData$/ }, () => ({ path: path.resolve(module) }));
  },
});
const readWords = sharedWords('server/src/node/wordFile.ts');
const givenWords = sharedWords('server/src/browser/givenWords.ts');

/** Writes that file, by the program's own code. */
async function writeWords() {
  const contents = `export { packedWords } from './core/lexicon/wordData'; export { bytesOf } from './core/lexicon/packedWords';`;
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: 'server/src' },
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  const words = { exports: {} };
  new Function('module', 'require', '__dirname', outputFiles[0].text)(words, require, __dirname);
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync('dist/words.bin', words.exports.bytesOf(words.exports.packedWords()));
}

const platforms = {
  extensionHost: {
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    plugins: [laterClient],
  },
  webExtensionHost: { platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'] },
  node: { platform: 'node', format: 'cjs', target: 'node20', plugins: [readWords] },
  webWorker: { platform: 'browser', format: 'iife', target: 'es2022', plugins: [givenWords] },
  commandLine: {
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [readWords],
  },
};

function bundleOptions({ entry, outfile, runsIn }) {
  return {
    ...platforms[runsIn],
    entryPoints: [entry],
    outfile,
    bundle: true,
    // Three bytes for an ideograph, and not the six of its escape: a tenth less to pack, to load and to scan.
    charset: 'utf8',
    minify: production,
    // Names of functions are left to the source map: to keep them costs a call for each function that is made, and a
    // thirtieth of the download.
    sourcemap: true,
    sourcesContent: false,
    // ESM builds of dependencies first: their CommonJS twins use dynamic requires that can't be bundled.
    mainFields: platforms[runsIn].platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    logLevel: 'warning',
  };
}

/** The suite for a web worker, which can load one file and no more. */
const webSuite = { entry: 'test/web/index.ts', outfile: 'out/test/web/bundle.js', runsIn: 'webExtensionHost' };

/** Tests and the sources they import, file for file, so that a stack trace and a relative path mean the same in out/. */
function transpileOptions() {
  // The server takes its version from the package, by its path.
  const entryPoints = [...['client/src', 'server/src', 'test', 'bench'].flatMap(sourcesUnder), 'package.json'];
  return {
    entryPoints,
    outdir: 'out',
    outbase: '.',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    loader: { '.json': 'copy' },
    sourcemap: true,
    logLevel: 'warning',
  };
}

function sourcesUnder(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.split(path.sep).includes('node_modules'));
}

/** A test whose source is gone must not run on from an earlier build. */
function removeOrphans() {
  if (!fs.existsSync('out')) return;
  for (const entry of fs.readdirSync('out', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const built = path.join(entry.parentPath, entry.name);
    if (built === path.normalize(webSuite.outfile)) continue;
    const source = path.relative('out', built).replace(/\.js$/, '.ts');
    if (!fs.existsSync(source)) fs.rmSync(built);
  }
}

/** Tells a problem matcher (see .vscode/tasks.json) when a build of the watch begins and ends. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

async function main() {
  const builds = onlyTests ? [] : bundles.map(bundleOptions);
  if (tests && !onlyTests) builds.push(bundleOptions(webSuite));
  if (tests) {
    builds.push(transpileOptions());
    removeOrphans();
  }
  if (!onlyTests) await writeWords();
  if (!watch) {
    await Promise.all(builds.map((options) => esbuild.build(options)));
    return;
  }
  for (const options of builds) {
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), announce] });
    await context.watch();
  }
}

main().catch((error) => {
  // esbuild has printed its own diagnostics; anything else would be lost without this.
  if (!error.errors) console.error(error);
  process.exit(1);
});
