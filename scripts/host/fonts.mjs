// Chinese glyphs for a headless browser on a machine that has no Chinese font: fontconfig is pointed at one from npm.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../setup/install.mjs';
import { cacheFolder } from './cache.mjs';

/** Answers the environment that makes fontconfig see the font; empty where the system brings its own fonts. */
export function fontEnvironment() {
  if (process.platform !== 'linux') return {};
  const fonts = path.join(root, 'node_modules/@embedpdf/fonts-sc/fonts');
  const home = path.join(cacheFolder, 'fonts');
  const file = path.join(home, 'fonts.conf');
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(file, configuration(fonts, path.join(home, 'cache')));
  return { FONTCONFIG_FILE: file };
}

/** The system's own fonts stay in use; ours is asked for what they lack. */
function configuration(fonts, cache) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
