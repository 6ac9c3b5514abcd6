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
 * Presses a button of a row, which shows while the pointer is on it. A row that is drawn anew under the pointer hides
 * its buttons until the pointer comes again; one that is gone has been pressed, though the answer came too late.
 */
export async function pressed(row: string, action: string): Promise<void> {
  await page.waitFor(row);
  await asking(async () => {
    const reached = await inTime(page.hover(row, { timeout: 1000 }));
    if (!reached && (await page.count(row)) === 0) return true;
    return clickedInTime(`${row} .action-label[aria-label^="${action}"]`);
  });
}

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
