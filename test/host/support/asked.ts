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
  const click = page.click(`${row} .action-label[aria-label^="${action}"]`, { timeout: 1000 });
  return click.then(
    () => true,
    () => undefined,
  );
}
