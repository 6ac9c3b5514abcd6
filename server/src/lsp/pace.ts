import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled, type Pace } from '../core/analysis/cancellation';
import { desk } from './desk';
import type { Host } from './host';

/** Does something with each of many things, with a breath in between: the answers, in their order. */
export async function paced<T, R>(things: Iterable<T>, pace: Pace, work: (thing: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const thing of things) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    done.push(work(thing));
  }
  return done;
}

/** In milliseconds: so long may a pass that somebody waits for keep the server from reading its messages. */
const TURN = 10;

/** Shorter, because whoever asks in the middle of such a turn waits for work that is not theirs. */
const BACKGROUND_TURN = 4;

/** A pass that makes room for other messages at every turn and ends when nobody waits for it any more. */
export function paceOf(host: Host, token: CancellationToken): Pace {
  let began = host.now();
  return {
    step() {
      if (token.isCancellationRequested) throw new Cancelled();
      if (host.now() - began < TURN) return undefined;
      return host.pause().then(() => {
        if (token.isCancellationRequested) throw new Cancelled();
        began = host.now();
      });
    },
  };
}

/** A pass that nobody waits for: it goes on only while the server has nothing to answer. */
export function backgroundPace(host: Host): Pace {
  // What came in before the first step comes first.
  let began = Number.NEGATIVE_INFINITY;
  return {
    step() {
      if (host.now() - began < BACKGROUND_TURN) return undefined;
      return quiet(host).then(() => {
        began = host.now();
      });
    },
  };
}

/** An answer leaves the server some turns after it was found, so that even an idle desk is looked at twice. */
async function quiet(host: Host): Promise<void> {
  for (;;) {
    await host.pause();
    const idle = desk.whenIdle();
    if (idle === undefined) return;
    await idle;
  }
}
