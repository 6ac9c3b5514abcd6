// `npm run icon`: draws icon.png, which the Marketplace wants, from icon.svg.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './host/findBrowser.mjs';
import { root } from './setup/install.mjs';

const size = 256;

const svg = fs.readFileSync(path.join(root, 'icon.svg'), 'utf8');
const { executable, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath: executable,
  env: { ...process.env, ...env },
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(root, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
