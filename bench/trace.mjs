// What a step costs the page's main thread, from Chromium's own trace: CPU time (`tdur`), which a busy machine does not stretch as it does wall time.
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  '__metadata',
];

/**
 * @param step - does one step; a mark is set before each
 * @returns per step, milliseconds of CPU of all tasks of the renderer's main thread
 */
export async function traced(page, count, step) {
  const cdp = await page.context().newCDPSession(page);
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: CATEGORIES,
      excludedCategories: ['*'],
    },
  });
  for (let i = 0; i < count; i++) {
    await page.evaluate((name) => performance.mark(name), `step-${i}`);
    await step(i, cdp);
    await page.evaluate(
      () => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))),
    );
  }
  await page.evaluate((name) => performance.mark(name), `step-${count}`);
  const ended = new Promise((ok) => cdp.once('Tracing.tracingComplete', ok));
  await cdp.send('Tracing.end');
  await ended;
  await cdp.detach();
  return sums(events, count);
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
