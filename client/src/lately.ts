/**
 * A function that calls `work` once for many calls that come close together, and never twice at the same time.
 * What `work` throws is lost on purpose: a later call brings the display up to date.
 */
export function lately(work: () => Promise<void>, delay = 60): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  const start = async (): Promise<void> => {
    timer = undefined;
    running = true;
    try {
      await work();
    } catch {
      // Cancelled by a newer text, or by a server that is being restarted: both call again.
    }
    running = false;
    if (!again) return;
    again = false;
    schedule();
  };
  const schedule = (): void => {
    if (running) again = true;
    else if (timer === undefined) timer = setTimeout(start, delay);
  };
  return schedule;
}
