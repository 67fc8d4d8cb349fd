// What the element promises of big files, looked at in the same run: each line says pass or FAIL, and the figures.
import { median } from './trace.mjs';

/** Ratio of what the page does from the request of a file to its picture, to `JSON.parse` of the same text alone. */
export async function loadRatio(page, server, count) {
  await page.goto(`${server.address}/event-timeline.html`);
  await page.waitForFunction(() => globalThis.adapter);
  return page.evaluate(async (url) => {
    const text = await (await fetch(url)).text();
    const parse = () => {
      const began = performance.now();
      globalThis.kept = JSON.parse(text);
      return performance.now() - began;
    };
    const first = parse();
    const times = [parse(), parse(), parse()];
    globalThis.kept = undefined;
    const began = performance.now();
    await globalThis.adapter.mount(document.getElementById('place'), url);
    return { load: performance.now() - began, first, json: times.sort((a, b) => a - b)[1] };
  }, `/events-${count}.json`);
}

/** Longest gap between two frames, and how far the page was scrolled by wheels, while a file loads. */
export async function scrollWhileLoading(page, server, count) {
  await page.goto(`${server.address}/event-timeline.html`);
  await page.waitForFunction(() => globalThis.adapter);
  await page.evaluate(async (url) => {
    document.body.style.height = '20000px';
    globalThis.gaps = [];
    let last = performance.now();
    const tick = () => {
      globalThis.gaps.push(performance.now() - last);
      last = performance.now();
      if (!globalThis.done) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    globalThis.longTasks = [];
    new PerformanceObserver((list) =>
      globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    void globalThis.adapter.mount(document.getElementById('place'), url).then(() => (globalThis.done = true));
  }, `/events-${count}.json`);
  let wheels = 0;
  await page.mouse.move(20, 500);
  while (!(await page.evaluate(() => globalThis.done))) {
    await page.mouse.wheel(0, 10);
    wheels++;
  }
  await page.waitForTimeout(200);
  return page.evaluate(
    (turned) => ({
      turned,
      scrolled: scrollY,
      gap: Math.max(...globalThis.gaps),
      task: Math.max(0, ...globalThis.longTasks),
    }),
    wheels,
  );
}

const two = (number) => (number === undefined ? '—' : number.toFixed(2));

/**
 * @param cell - gives the median of a figure: `cell(name, count, figure)`
 * @param duels - first pictures near to each other, of more turns: what they say goes before what `cell` does
 */
export function verdicts({ cell, peers, duels, loads, scroll, leak }) {
  const own = (count, figure) => cell('event-timeline', count, figure);
  const lines = [];
  const line = (good, text) =>
    lines.push(`- ${good === undefined ? 'not measured' : good ? 'pass' : '**FAIL**'}: ${text}`);
  for (const figure of ['zoom50', 'zoom95']) {
    const ratio = own(1_000_000, figure) / own(1000, figure);
    line(
      Number.isNaN(ratio) ? undefined : ratio <= 1.5,
      `1. ${figure} at 1,000,000 events is ${two(ratio)} × that at 1,000 (at most 1.5)`,
    );
  }
  for (const [figure, name] of [
    ['zoom50', 'zoom step p50'],
    ['zoom95', 'zoom step p95'],
  ])
    besidePeers([1000, 10_000, 100_000, 1_000_000], figure, `1. ${name}`, 'that zoom');
  const steps = [
    'event-timeline',
    'vis-timeline-plain',
    'vis-timeline-clusters',
    'event-drops-plain',
    'event-drops-metaballs',
  ].map((name) => cell(name, 0, 'zoom50'));
  line(
    steps[0] === undefined ? undefined : !(steps[0] > Math.min(steps[1] ?? Infinity, steps[2] ?? Infinity)),
    `1. zoom step at the 40 real events: ${two(steps[0])} ms, vis-timeline ${two(steps[1])} and ${two(steps[2])} ms; event-drops, which draws circles alone, ${two(steps[3])} and ${two(steps[4])} ms`,
  );
  const ratios = loads.map(({ load, json }) => load / json);
  line(
    ratios.length ? median(ratios) <= 3 : undefined,
    `2. load of 100,000 events is ${two(median(ratios))} × JSON.parse of its text (at most 3; ${two(median(loads.map(({ load, first }) => load / first)))} × its first JSON.parse)`,
  );
  for (const [count, { task, gap, turned, scrolled }] of scroll)
    line(
      count > 100_000 ? scrolled > 0 : task <= 100,
      `2. longest task at ${count} events ${task.toFixed(0)} ms${count > 100_000 ? '' : ' (at most 100)'}, longest time between frames ${gap.toFixed(0)} ms, scrolled ${scrolled.toFixed(0)} px by ${turned} wheels of 10`,
    );
  besidePeers([0, 40, 1000, 10_000, 100_000], 'first', '3. first picture', 'that draw it', duels);
  if (leak)
    line(
      leak.leakedNodes <= 0 && leak.leakedHeap <= 1,
      `4. after 50 mounts and removals ${leak.leakedNodes} nodes and ${two(leak.leakedHeap)} MB stay (0 and at most 1)`,
    );
  lines.push(
    '- 5 and 6 (one draw a frame, at most 1,500 nodes, no forced layout, no layout shift) are counted in test/browser/counts.test.ts',
  );
  return lines;

  /** One line for each count: which peers are lighter, and by how much. */
  function besidePeers(counts, figure, what, which, duels = []) {
    for (const count of counts.filter((one) => own(one, figure) !== undefined)) {
      const others = peers.filter((peer) => cell(peer, count, figure) !== undefined);
      const duel = (peer) => duels.find((one) => one.count === count && one.peer === peer);
      const ratio = (peer) => {
        const { ours = own(count, figure), theirs = cell(peer, count, figure) } = duel(peer) ?? {};
        return ours / theirs;
      };
      const lighter = others.filter((peer) => ratio(peer) > 1);
      const behind = lighter.map((peer) => `${peer} by ${two(ratio(peer))} ×`);
      const near = others.flatMap((peer) => duel(peer) ?? []);
      const turns = near.map(
        ({ peer, ours, theirs, turns }) =>
          `; in ${turns} turns with ${peer} ${two(ours)} and ${two(theirs)} ms`,
      );
      line(
        !lighter.length,
        `${what} at ${count || 'the 40 real'} events: ahead of ${others.length - lighter.length} of ${others.length} peers ${which}${lighter.length ? `; behind ${behind.join(', ')}` : ''}${turns.join('')}`,
      );
    }
  }
}
