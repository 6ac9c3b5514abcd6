// `npm start [-- FOLDER]`: an editor with Newsproof in it, on a machine that has nothing but Node and npm.
//
// The desktop VS Code opens where `code` is on the PATH; elsewhere the workbench is served on 127.0.0.1 and its address
// printed. Either keeps its settings in a temporary folder, and both end, with all that they started, on Ctrl-C.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { runToEnd } from './setup/processes.mjs';

process.exitCode = await main(process.argv[2] ?? path.join(root, 'seeds')).catch((error) => {
  console.error(error.message);
  return 1;
});

async function main(folder) {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`There is no folder ${folder}.`);
    return 2;
  }
  await ensureInstalled();
  if ((await runToEnd(process.execPath, ['esbuild.js', '--production'], { cwd: root })) !== 0) {
    console.error('The build failed.');
    return 1;
  }
  const { findDesktopEditor, openDesktop } = await import('./host/desktop.mjs');
  const editor = findDesktopEditor();
  if (editor) {
    console.log(`Opening ${folder} in VS Code. Close its window or press Ctrl-C to end.`);
    if ((await openDesktop(editor, [folder, firstPage(folder)].filter(Boolean))) === 0) return 0;
    console.log('VS Code could not be opened that way; serving the workbench instead.');
  }
  return serve(folder);
}

async function serve(folder) {
  const { serveWorkbench } = await import('./host/serve.mjs');
  const workbench = await serveWorkbench();
  const page = firstPage(folder);
  const address = workbench.address(folder, {
    extensionDevelopmentPath: workbench.uri(root),
    ...(page ? { openFile: workbench.uri(page) } : {}),
  });
  console.log(`\nNewsproof is open at\n\n  ${address}\n\nPress Ctrl-C to end.`);
  if (hasScreen()) openInBrowser(address);
  return workbench.ended;
}

/** With a page open there is something to see at once. */
function firstPage(folder) {
  const name = fs.readdirSync(folder).find((entry) => entry.endsWith('.txt'));
  return name && path.join(folder, name);
}

function hasScreen() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The browser is the person's own: it is not ours to end, and if there is none the printed address serves as well. */
function openInBrowser(address) {
  const openers = {
    darwin: ['open', [address]],
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
    linux: ['xdg-open', [address]],
  };
  const opener = openers[process.platform];
  if (!opener) return;
  const child = spawn(...opener, { detached: true, stdio: 'ignore' });
  child.on('error', () => console.log('No browser could be opened; open the address yourself.'));
  child.unref();
}
