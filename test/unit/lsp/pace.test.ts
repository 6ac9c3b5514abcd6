import { deepEqual, equal } from 'node:assert/strict';
import { Cancelled } from '../../../server/src/core/analysis/cancellation';
import { desk } from '../../../server/src/lsp/desk';
import type { Host } from '../../../server/src/lsp/host';
import { backgroundPace, paceOf } from '../../../server/src/lsp/pace';

/** A host whose clock a test moves, and which remembers how often messages could be read. */
class Clock {
  time = 0;
  pauses = 0;
  readonly host = {
    now: () => this.time,
    pause: async () => {
      this.pauses++;
    },
  } as unknown as Host;
}

const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

describe('a pass that somebody waits for', () => {
  it('goes on for ten milliseconds, then lets messages be read', async () => {
    const clock = new Clock();
    const pace = paceOf(clock.host, never);
    clock.time = 9;
    equal(pace.step(), undefined);
    clock.time = 10;
    await pace.step();
    equal(clock.pauses, 1);
    clock.time = 19;
    equal(pace.step(), undefined, 'the next turn counts from the end of the pause');
  });

  it('ends when it is called off', () => {
    const pace = paceOf(new Clock().host, { ...never, isCancellationRequested: true });
    let thrown: unknown;
    try {
      pace.step();
    } catch (error) {
      thrown = error;
    }
    equal(thrown instanceof Cancelled, true);
  });
});

describe('a pass in the background', () => {
  it('begins after what has already come in, and makes room every four milliseconds', async () => {
    const clock = new Clock();
    const pace = backgroundPace(clock.host);
    await pace.step();
    equal(clock.pauses, 1);
    clock.time = 3;
    equal(pace.step(), undefined);
    clock.time = 4;
    await pace.step();
    equal(clock.pauses, 2);
  });

  it('goes on only when every request is answered and the answers have left', async () => {
    const clock = new Clock();
    const done: string[] = [];
    const requests = ['first', 'second'].map((name) => {
      let finish: () => void = () => undefined;
      const work = new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { finish, answered: desk.serve(() => work).then(() => done.push(name)) };
    });
    const background = backgroundPace(clock.host)
      .step()!
      .then(() => done.push('background'));
    for (const { finish, answered } of requests) {
      finish();
      await answered;
    }
    await background;
    deepEqual(done, ['first', 'second', 'background']);
    equal(clock.pauses, 2);
  });

  it('is not held up by a request that failed', async () => {
    await desk.serve(() => Promise.reject(new Error('no'))).catch(() => undefined);
    equal(desk.whenIdle(), undefined);
  });
});
