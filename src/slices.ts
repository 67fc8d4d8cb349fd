/** Work that can be put down: each `yield` is a place to pause, and says what share is done, 0 to 1. */
export type Work<T> = Generator<number, T, void>;

/** Longest the page waits at a time, ms: a frame, and room for what cannot be cut. */
const SLICE = 16;

/** Does all of it now. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does it in slices, between which the browser draws and answers its reader.
 * @param told - hears what share is done, after each slice
 * @throws the signal's reason once it is aborted: no slice runs after that
 */
export async function inSlices<T>(
  work: Work<T>,
  signal: AbortSignal,
  told?: (share: number) => void,
): Promise<T> {
  await nextTask();
  signal.throwIfAborted();
  const pause = slices(signal, told);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause(value);
  }
}

/**
 * Slices that begin now.
 * @returns to be awaited where the work can be put down, with the share that is done: waits once a slice is over
 */
export function slices(signal: AbortSignal, told?: (share: number) => void) {
  let end = performance.now() + SLICE;
  return async (share: number): Promise<void> => {
    if (performance.now() < end) return;
    told?.(share);
    await nextTask();
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  };
}

/** Not a timer: timers wait longer the deeper they are nested, and sleep where the page is not seen. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resume) => {
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(0);
  });
}

/** Part of a greater work: its shares count from `from` to `to` of the whole. */
export function* within<T>(from: number, to: number, work: Work<T>): Work<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + value * (to - from);
  }
}
