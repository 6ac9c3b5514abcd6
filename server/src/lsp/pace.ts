import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled, type Pace } from '../core/analysis/cancellation';
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

/** So long may a pass keep the server from reading its messages. */
const TURN = 10;

/** A pass that makes room for other messages every ten milliseconds and ends when nobody waits for it any more. */
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
