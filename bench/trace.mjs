// Chromium's own trace: what a step costs the page's main thread, and when something was drawn.
const STEPS = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  '__metadata',
];
const FRAMES = ['blink.user_timing', 'disabled-by-default-devtools.timeline.frame'];

/** The events of these categories while `work` is done. */
async function trace(page, includedCategories, work) {
  const cdp = await page.context().newCDPSession(page);
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories, excludedCategories: ['*'] },
  });
  await work(cdp);
  const ended = new Promise((ok) => cdp.once('Tracing.tracingComplete', ok));
  await cdp.send('Tracing.end');
  await ended;
  await cdp.detach();
  return events;
}

/**
 * In CPU time (`tdur`), which a busy machine does not stretch as it does wall time.
 * @param step - does one step; a mark is set before each
 * @returns per step, milliseconds of CPU of all tasks of the renderer's main thread
 */
export async function traced(page, count, step) {
  const events = await trace(page, STEPS, async (cdp) => {
    for (let i = 0; i < count; i++) {
      await page.evaluate((name) => performance.mark(name), `step-${i}`);
      await step(i, cdp);
      await page.evaluate(
        () => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))),
      );
    }
    await page.evaluate((name) => performance.mark(name), `step-${count}`);
  });
  return sums(events, count);
}

/**
 * From the mark `asked` to the first frame on the screen that has what the document had at the last mark `in-document`.
 * A second animation frame in the page does not tell: where the compositor is free it begins while the first is still
 * put into pixels, and else up to a frame after it was drawn.
 * @returns milliseconds; NaN where no such frame was drawn
 */
export async function untilDrawn(page, work) {
  const events = await trace(page, FRAMES, work);
  const asked = events.find(({ name }) => name === 'asked');
  const own = events.filter(({ pid }) => pid === asked.pid).sort((a, b) => a.ts - b.ts);
  const made = own.filter(({ name }) => name === 'in-document').at(-1);
  const begun = own.find(({ name, ts }) => name === 'BeginMainThreadFrame' && ts >= made.ts);
  const shown = own.filter(({ name, ts }) => name === 'ActivateLayerTree' && ts > asked.ts);
  // Who tells of a picture when it has been drawn changes nothing more: the last frame that changed anything was it.
  const active = shown.find(({ args }) => args.frameId >= begun?.args.data.frameId) ?? shown.at(-1);
  const drawn = own.find(({ name, ts }) => name === 'DrawFrame' && ts >= active?.ts);
  return drawn ? (drawn.ts - asked.ts) / 1000 : NaN;
}

function sums(events, count) {
  const mark = events.find(({ name }) => name === 'step-0');
  if (!mark) return [];
  const own = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const marks = new Map(own.filter(({ name }) => name.startsWith('step-')).map(({ name, ts }) => [name, ts]));
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [marks.get(`step-${i}`), marks.get(`step-${i + 1}`)];
    const during = tasks.filter(({ ts }) => ts >= from && ts < to);
    return during.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}

export const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
export const median = (numbers) => quantile(numbers, 0.5);
