import { commands } from 'vscode';
import { page } from '../../support/page';
import { asking } from './until';

/** Answers an input box or a list that a command has opened, once it is there. */
export async function answer(text: string): Promise<void> {
  await page.waitFor('.quick-input-widget:not([style*="display: none"]) .quick-input-box');
  await page.type(text);
  await page.press('Enter');
}

/** Picks from a list by what its row begins with. */
export async function pick(text: string): Promise<void> {
  await page.waitFor('.quick-input-list .monaco-list-row');
  await answer(text);
}

/**
 * Runs a command that asks by a list, and picks from it. A list goes away when something else takes the focus, as what
 * was pressed just before may do; the command then ends with nothing chosen, and is run again.
 */
export async function chosen(command: string, text: string): Promise<void> {
  await asking(async () => {
    const done = commands.executeCommand(command).then(() => 'ended' as const);
    const listed = inTime(page.waitFor('.quick-input-list .monaco-list-row')).then((there) => there && 'listed');
    if ((await Promise.race([listed, done])) !== 'listed') return undefined;
    await answer(text);
    await done;
    return true;
  });
}

/**
 * Presses a button of a row until `done` answers what came of it. The button shows while the pointer is on the row; a
 * row that is drawn anew hides it, or is pressed in vain.
 */
export async function pressed<T>(row: string, action: string, done: () => PromiseLike<T | undefined>): Promise<T> {
  await page.waitFor(row);
  let presses = 0;
  let asked = 0;
  return asking(async () => {
    const outcome = presses === 0 ? undefined : await done();
    if (outcome !== undefined) return outcome;
    // What was pressed gets some time before it is pressed again.
    if (presses > 0 && ++asked % ASKED_BEFORE_ANOTHER !== 0) return undefined;
    if (await inTime(page.hover(row, { timeout: 1000 })))
      if (await clickedInTime(`${row} .action-label[aria-label^="${action}"]`)) presses++;
    return undefined;
  });
}

/** For what a press brings onto the page. */
export async function isThere(selector: string): Promise<true | undefined> {
  return (await page.count(selector)) > 0 ? true : undefined;
}

/** Some twenty-five milliseconds lie between one asking and the next. */
const ASKED_BEFORE_ANOTHER = 100;

/** Clicks on what may go before it is reached; for `asking`, which then tries again. */
export function clickedInTime(selector: string): Promise<true | undefined> {
  return inTime(page.click(selector, { timeout: 1000 }));
}

function inTime(attempt: Promise<null>): Promise<true | undefined> {
  return attempt.then(
    () => true,
    () => undefined,
  );
}
