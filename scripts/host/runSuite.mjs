// Runs a mocha suite inside the extension host of a real VS Code workbench, which a headless browser draws.
//
//   node scripts/host/runSuite.mjs --suite out/test/host/index.js --result FILE
//     [--folder seeds] [--screenshots .vscode-test/screenshots] [--locale en|zh-cn] [--theme "Default Light Modern"]
//     [--host node|browser] [--grep TEXT]
//
// With `--host browser` the extension and the suite run in a web worker of the page, as in a browser-only VS Code.
//
// The exit code of the host is not to be trusted (one that crashes reports success): the suite writes FILE when it has
// finished, and whoever runs us demands that file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { root } from '../setup/install.mjs';
import { whenWeEnd } from '../setup/processes.mjs';
import { findBrowser } from './findBrowser.mjs';
import { openBridge } from './pageBridge.mjs';
import { serveWorkbench } from './serve.mjs';
import { serveFiles } from './serveFiles.mjs';

const suiteTimeout = 9 * 60_000;
const pageTimeout = 20_000;
/** How a suite that can't write a file (test/web/index.ts) hands over its result: as the second part of such a line. */
const suiteResult = '[newsproof] result';
/** The line that a suite logs first. */
const suiteStarts = '[newsproof] the suite starts';

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string' },
    result: { type: 'string' },
    folder: { type: 'string', default: path.join(root, 'seeds') },
    screenshots: { type: 'string', default: path.join(root, '.vscode-test/screenshots') },
    locale: { type: 'string', default: 'en' },
    theme: { type: 'string', default: 'Default Light Modern' },
    host: { type: 'string', default: 'node' },
    grep: { type: 'string', default: '' },
  },
});

/** An extension that is fetched from a second server of this machine needs what the page's own policy forbids. */
const freedom = options.host === 'browser' ? { bypassCSP: true, permissions: ['local-network-access'] } : {};
const started = Date.now();
process.exitCode = await main();

async function main() {
  const folder = copyOf(options.folder);
  const page = {};
  const bridge = await openBridge(() => page.current, path.resolve(options.screenshots));
  let server;
  let browser;
  let files;
  try {
    server = await serveWorkbench({
      env: {
        NEWSPROOF_RESULT: path.resolve(options.result),
        NEWSPROOF_PAGE: bridge.address,
        NEWSPROOF_GREP: options.grep,
        // Tests look at no gallery of extensions.
        EXTENSIONS_GALLERY: '{"serviceUrl":""}',
      },
      settings: { 'workbench.colorTheme': options.theme },
    });
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: options.locale,
      ...freedom,
    });
    context.setDefaultTimeout(pageTimeout);
    page.current = await context.newPage();
    await speak(page.current, options.locale);
    const host = await listenTo(page.current);
    if (options.host === 'browser') {
      files = await serveFiles(root);
      await loadFromWeb(page.current, files.origin);
      await page.current.goto(server.address(folder, {}), { waitUntil: 'commit' });
    } else {
      const payload = {
        extensionDevelopmentPath: server.uri(root),
        extensionTestsPath: server.uri(path.resolve(options.suite)),
      };
      await page.current.goto(server.address(folder, payload), { waitUntil: 'commit' });
    }
    const code = await within(suiteTimeout, host.exit);
    say(`the extension host ended with code ${code}`);
    return code;
  } catch (error) {
    console.error(error.stack);
    if (server) console.error(`The workbench server's last words:\n${server.log()}`);
    await keepLastPicture(page.current);
    return 1;
  } finally {
    await browser?.close();
    bridge.close();
    files?.close();
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A web worker reads no files: it fetches the extension and the suite. Where from stands in the configuration that the
 * workbench's page carries, which the server has no option for.
 */
async function loadFromWeb(page, origin) {
  const suite = path.relative(root, path.resolve(options.suite)).replaceAll(path.sep, '/');
  const extensions = [uriParts(origin, '/')];
  const extensionTestsPath = uriParts(origin, `/${suite}`);
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_all, head, escaped) => {
          const settings = JSON.parse(escaped.replaceAll('&quot;', '"'));
          settings.developmentOptions = { ...settings.developmentOptions, extensions, extensionTestsPath };
          return `${head}${JSON.stringify(settings).replaceAll('"', '&quot;')}"`;
        },
      );
      await route.fulfill({ response, body: html });
    },
  );
}

function uriParts(origin, pathname) {
  const { protocol, host } = new URL(origin);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}

/** Tests may write to the folder that is open; the seeds themselves stay as they are. */
function copyOf(folder) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-folder-'));
  whenWeEnd(() => fs.rmSync(copy, { recursive: true, force: true }));
  const target = path.join(copy, path.basename(path.resolve(folder)));
  fs.cpSync(folder, target, { recursive: true });
  return target;
}

async function launchBrowser() {
  const { executable, env } = await findBrowser();
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** The workbench calls two functions of the page while it runs a suite: one for each line logged, one at the end. */
async function listenTo(page) {
  const before = [];
  let suiteRuns = false;
  await page.exposeFunction('codeAutomationLog', (kind, parts) => {
    const line = withoutStyles(parts);
    if (process.env.NEWSPROOF_VERBOSE) console.error(...line);
    if (line[0] === suiteResult) {
      fs.writeFileSync(options.result, line[1]);
      return;
    }
    suiteRuns ||= line[0] === suiteStarts;
    // What a workbench says while it starts is of interest only when the suite never does.
    if (!suiteRuns) before.push(line);
    else if (line[0] !== suiteStarts) (kind === 'error' ? console.error : console.log)(...line);
  });
  let end;
  const exit = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code) => end(code));
  page.on('crash', () => end('page crashed'));
  return {
    exit: exit.then((code) => {
      if (!suiteRuns) for (const line of before) console.error(...line);
      return code;
    }),
  };
}

/** `console.log('%cERR', 'color: red', 'text')` is meant for a browser's console. */
function withoutStyles(parts) {
  const [head, ...rest] = parts;
  if (!String(head).startsWith('%c')) return parts;
  return [String(head).slice(2), ...rest.slice(1)];
}

function within(milliseconds, promise) {
  let timer;
  const timeout = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The suite did not finish within ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

/** Newsproof's own texts in another language; the workbench around them has no translations to show. */
async function speak(page, locale) {
  if (locale === 'en') return;
  await page.addInitScript((language) => {
    globalThis._VSCODE_NLS_LANGUAGE = language;
  }, locale);
}

async function keepLastPicture(page) {
  if (!page) return;
  const file = path.resolve(options.screenshots, 'when-it-failed.png');
  await page.screenshot({ path: file }).then(
    () => console.error(`What the page looked like: ${file}`),
    (error) => console.error(`No picture of the page: ${error.message}`),
  );
}

function say(text) {
  console.log(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${text}`);
}
