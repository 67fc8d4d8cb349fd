// One cell of the table: one library with one file, in a page of its own.
import { median, quantile, traced, untilDrawn } from './trace.mjs';

/** Steps of each gesture, in tens to and fro, and those before them, which warm up. */
const STEPS = 60;
const WARM = 10;
/** What a page, and the one before it, have still to do when they have been loaded, they do so long, ms. */
const REST = 500;

/** Answers, or fails after so many seconds. */
export function within(seconds, promise, what) {
  let timer;
  const late = new Promise(
    (_, no) => (timer = setTimeout(() => no(new Error(`${what}: not in ${seconds} s`)), seconds * 1000)),
  );
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A loop that is the same in every run: what a millisecond is worth on this machine now. */
export const reference = (page) =>
  page.evaluate(() => {
    const once = () => {
      const began = performance.now();
      const numbers = Float64Array.from({ length: 100_000 }, (_, i) => Math.imul(i, 2654435761) % 1_000_003);
      numbers.sort((a, b) => a - b);
      let text = 0;
      for (let i = 0; i < 30_000; i++) text += `${numbers[i]}`.length;
      return text ? performance.now() - began : 0;
    };
    return Math.min(once(), once(), once());
  });

/** A page with this library in it, and with nothing more to do. */
async function open(page, server, name) {
  await page.goto(`${server.address}/${name}.html`);
  await page.waitForFunction(() => globalThis.adapter);
  await page.waitForTimeout(REST);
}

/** The first picture alone, ms. */
export async function firstOnly(page, server, { name, count }) {
  await open(page, server, name);
  return firstPicture(page, count);
}

export async function measure(page, server, { name, count, steps = STEPS }) {
  server.counts.bytes = server.counts.requests = 0;
  await open(page, server, name);
  const cell = {};
  const loop = await reference(page);
  cell.reference = loop;
  cell.first = await firstPicture(page, count);
  cell.bytes = server.counts.bytes;
  cell.requests = server.counts.requests;
  Object.assign(cell, await gestures(page, steps));
  Object.assign(cell, await memory(page));
  cell.open = await openPanel(page);
  return cell;
}

/** From the request for the data to the picture on the screen, ms. */
const firstPicture = (page, count) =>
  untilDrawn(page, () =>
    page.evaluate(async (url) => {
      const long = [];
      const observer = new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      performance.mark('asked');
      await globalThis.adapter.mount(document.getElementById('place'), url);
      await new Promise((later) => setTimeout(later, 100));
      globalThis.longest = Math.max(0, ...long);
    }, `/events-${count}.json`),
  );

async function gestures(page, steps) {
  const { zoom, pan } = await page.evaluate(() => {
    const { zoom, pan } = globalThis.adapter;
    return { zoom: zoom && { modifiers: zoom.modifiers ?? 0, call: Boolean(zoom.call) }, pan };
  });
  const found = { longest: await page.evaluate(() => globalThis.longest) };
  if (zoom) {
    const { x, y } = await page.evaluate(() => globalThis.adapter.surface());
    const wheel = (cdp, deltaY) =>
      cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x,
        y,
        deltaX: 0,
        deltaY,
        modifiers: zoom.modifiers,
      });
    const step = (i, cdp) =>
      zoom.call
        ? page.evaluate((at) => globalThis.adapter.zoom.call(at), i)
        : wheel(cdp, Math.floor(i / 10) % 2 ? 100 : -100);
    await traced(page, WARM, step);
    await page.evaluate(() => globalThis.gc?.());
    const costs = await traced(page, steps, (i, cdp) => step(i + WARM, cdp)); // back from where that led, and again
    Object.assign(found, { zoom50: median(costs), zoom95: quantile(costs, 0.95) });
  }
  if (pan) {
    const { x, y } = await page.evaluate(() => globalThis.adapter.surface());
    const mouse = (cdp, type, at) =>
      cdp.send('Input.dispatchMouseEvent', { type, x: at, y, button: 'left', buttons: 1, clickCount: 1 });
    let at = x;
    const costs = await traced(page, steps, async (i, cdp) => {
      if (i === 0) await mouse(cdp, 'mousePressed', x);
      at += Math.floor(i / 10) % 2 ? -12 : 12;
      await mouse(cdp, 'mouseMoved', at);
      if (i === steps - 1) await mouse(cdp, 'mouseReleased', at);
    });
    Object.assign(found, { pan50: median(costs), pan95: quantile(costs, 0.95) });
  }
  return found;
}

/** Megabytes of heap and DOM nodes, after what is not needed is gone. */
async function memory(page) {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return { heap: usedSize / 2 ** 20, nodes };
}

/** From the click on an event to its panel on the screen, ms; undefined where there is no panel. */
async function openPanel(page) {
  const target = await page.evaluate(async () => {
    await globalThis.adapter.closer?.();
    return globalThis.adapter.target?.();
  });
  if (!target) return undefined;
  await page.evaluate(() => {
    globalThis.opened = new Promise((later) => {
      document.addEventListener(
        'pointerup',
        () => {
          const began = performance.now();
          const look = () =>
            globalThis.adapter.isOpen()
              ? requestAnimationFrame(() => setTimeout(() => later(performance.now() - began)))
              : requestAnimationFrame(look);
          look();
        },
        { once: true, capture: true },
      );
    });
  });
  await page.mouse.click(target.x, target.y);
  return within(
    5,
    page.evaluate(() => globalThis.opened),
    'panel',
  ).catch(() => undefined);
}

/** Nodes and megabytes that stay after 50 mounts and removals; the first five, which fill caches, do not count. */
export async function leaks(page, server, { name, count = 1000, times = 50 }) {
  await page.goto(`${server.address}/${name}.html`);
  await page.waitForFunction(() => globalThis.adapter);
  const run = (rounds) =>
    page.evaluate(
      async ([url, rounds]) => {
        const place = () => document.getElementById('place');
        for (let i = 0; i < rounds; i++) {
          await globalThis.adapter.mount(place(), url);
          await globalThis.adapter.exercise();
          globalThis.adapter.unmount();
          const fresh = document.createElement('div');
          fresh.id = 'place';
          place().replaceWith(fresh);
        }
        await new Promise((later) => setTimeout(later, 1500));
      },
      [`/events-${count}.json`, rounds],
    );
  await run(5);
  const before = await memory(page);
  await run(times);
  const after = await memory(page);
  return { leakedNodes: after.nodes - before.nodes, leakedHeap: after.heap - before.heap };
}
