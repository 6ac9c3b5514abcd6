import { page } from '../../support/page';

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

/** Presses a button of a row. A row that is drawn anew under the pointer hides its buttons until the pointer comes again. */
export async function clicked(row: string, action: string): Promise<true | undefined> {
  await page.hover(row);
  return clickedInTime(`${row} .action-label[aria-label^="${action}"]`);
}

/** Clicks on what may go before it is reached; for `asking`, which then tries again. */
export function clickedInTime(selector: string): Promise<true | undefined> {
  return page.click(selector, { timeout: 1000 }).then(
    () => true,
    () => undefined,
  );
}
