// Lets a test inside the extension host see and touch the page that the workbench is drawn on.
//
// The `vscode` API can't look at pixels. A test posts `{ action, args }` to this loopback server, which carries it out
// with playwright and answers `{ value }` or `{ error }`. The tests' side is test/support/page.ts.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Starts the bridge; `pageOf()` answers the playwright page, `screenshots` is the folder that pictures go to. */
export async function openBridge(pageOf, screenshots) {
  const secret = randomBytes(16).toString('hex');
  const actions = actionsOn(pageOf, screenshots);
  const server = http.createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== `/${secret}`) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    try {
      const { action, args } = JSON.parse(await bodyOf(request));
      if (!Object.hasOwn(actions, action)) throw new Error(`The page bridge knows no action ${action}`);
      response.end(JSON.stringify({ value: (await actions[action](...args)) ?? null }));
    } catch (error) {
      // Playwright colours its messages for a terminal; these go into a test's report.
      response.end(JSON.stringify({ error: stripVTControlCharacters(error.message) }));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/${secret}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Each action waits for what it is about, by playwright's rules, and fails where it does not come. */
function actionsOn(pageOf, screenshots) {
  const first = (selector) => pageOf().locator(selector).first();
  return {
    screenshot: async (name) => {
      const file = path.join(screenshots, path.extname(name) === '' ? `${name}.png` : name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const png = await pageOf().screenshot({ animations: 'disabled' });
      fs.writeFileSync(file, file.endsWith('.webp') ? await webpOf(png, pageOf().context()) : png);
      return file;
    },
    press: (keys) => pageOf().keyboard.press(keys),
    type: (text) => pageOf().keyboard.type(text),
    click: (selector, options) => first(selector).click(options),
    hover: (selector, options) => first(selector).hover(options),
    waitFor: (selector, state) => first(selector).waitFor({ state: state ?? 'visible' }),
    text: (selector) => first(selector).innerText(),
    texts: (selector) => pageOf().locator(selector).allInnerTexts(),
    count: (selector) => pageOf().locator(selector).count(),
    attribute: (selector, name) => first(selector).getAttribute(name),
    style: (selector, property) =>
      first(selector).evaluate(
        (element, name) => globalThis.getComputedStyle(element).getPropertyValue(name),
        property,
      ),
    styles: (selector, property) =>
      pageOf()
        .locator(selector)
        .evaluateAll(
          (elements, name) => elements.map((one) => globalThis.getComputedStyle(one).getPropertyValue(name)),
          property,
        ),
    resize: (width, height) => pageOf().setViewportSize({ width, height }),
  };
}

/** A quarter of the size, which counts in what people download. Playwright can't write it; the browser can. */
async function webpOf(png, context) {
  const page = await context.newPage();
  try {
    const webp = await page.evaluate(
      async (source) => {
        const image = new globalThis.Image();
        image.src = source;
        await image.decode();
        const canvas = globalThis.document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', 0.55);
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
  } finally {
    await page.close();
  }
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
