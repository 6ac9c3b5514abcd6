import type { Event } from 'vscode';

/**
 * Answers what `probe` finds, now or after one of the events; mocha's timeout is the limit.
 * `until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).find(isSplit))`
 */
export function until<T>(event: Event<unknown>, probe: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event(() => settle());
    const settle = (): void => {
      const value = probe();
      if (value === undefined) return;
      subscription.dispose();
      resolve(value);
    };
    settle();
  });
}

let failures = 0;

/** A test that has failed asks no more: what it would still press is pressed in the test after it. */
export function stopAsking(): void {
  failures++;
}

/**
 * Answers what `ask` answers, asking again while it answers nothing.
 * For what VS Code has no event for: a provider that has been registered but not yet reached, say.
 */
export async function asking<T>(ask: () => PromiseLike<T | undefined>): Promise<T> {
  const failuresBefore = failures;
  while (failures === failuresBefore) {
    const value = await ask();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The test that asked has failed meanwhile.');
}
