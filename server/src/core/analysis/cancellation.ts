/** Thrown where work is no longer wanted. Whoever catches it drops what was half made: nothing of it is kept. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('No longer wanted.');
  }
}

/**
 * How a long pass lives beside keystrokes: it calls `step` between its pieces. `step` lets others run about every
 * ten milliseconds and throws `Cancelled` once the answer is no longer wanted. The clock and the pause are the
 * border's affair.
 */
export interface Pace {
  /** Undefined while there is time left in this turn, so that the usual step costs no promise. */
  step(): Promise<void> | undefined;
}

/** For callers that have nothing else to do: tests and the command line. */
export const unhurried: Pace = { step: () => undefined };
