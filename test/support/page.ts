import { request } from 'node:http';

/**
 * The page that the workbench is drawn on, for what only a person sees.
 * Selectors are playwright's (`.monaco-list-row:has-text("粮站")`); each action waits for its element and fails when it
 * does not come. Only inside `npm test` and `npm run screenshot`; a desktop VS Code has no such page.
 */
export const page = {
  /** Saves what the page looks like as NAME.png, or as the NAME.webp that it is given, and answers the file. */
  screenshot: (name: string) => ask<string>('screenshot', name),
  /** Presses keys, such as `Control+Shift+P` or `F8`. */
  press: (keys: string) => ask<null>('press', keys),
  type: (text: string) => ask<null>('type', text),
  click: (selector: string, options: ClickOptions = {}) => ask<null>('click', selector, options),
  hover: (selector: string, options: Patience = {}) => ask<null>('hover', selector, options),
  waitFor: (selector: string, state: 'visible' | 'hidden' | 'attached' | 'detached' = 'visible') =>
    ask<null>('waitFor', selector, state),
  text: (selector: string) => ask<string>('text', selector),
  texts: (selector: string) => ask<string[]>('texts', selector),
  count: (selector: string) => ask<number>('count', selector),
  attribute: (selector: string, name: string) => ask<string | null>('attribute', selector, name),
  /** A property of the style that is in force, such as `color`. */
  style: (selector: string, property: string) => ask<string>('style', selector, property),
  /** The same of everything that the selector finds. */
  styles: (selector: string, property: string) => ask<string[]>('styles', selector, property),
  resize: (width: number, height: number) => ask<null>('resize', width, height),
} as const;

/** Whether there is a page to ask: not in a desktop VS Code. */
export const hasPage = process.env.NEWSPROOF_PAGE !== undefined;

interface Patience {
  /** How long to try, in milliseconds. */
  readonly timeout?: number;
}

interface ClickOptions extends Patience {
  readonly button?: 'left' | 'right' | 'middle';
  readonly clickCount?: number;
  readonly modifiers?: readonly ('Alt' | 'Control' | 'Meta' | 'Shift')[];
}

// Node's plain http: VS Code puts its own proxy handling around `fetch` in the extension host.
function ask<T>(action: string, ...args: unknown[]): Promise<T> {
  const address = process.env.NEWSPROOF_PAGE;
  if (!address) throw new Error('There is no page to ask here: NEWSPROOF_PAGE is not set');
  return new Promise((resolve, reject) => {
    const call = request(address, { method: 'POST' }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => {
        const answer = JSON.parse(body) as { value: T } | { error: string };
        if ('error' in answer) reject(new Error(`${action}: ${answer.error}`));
        else resolve(answer.value);
      });
    });
    call.on('error', reject);
    call.end(JSON.stringify({ action, args }));
  });
}
