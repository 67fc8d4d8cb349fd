// npm run bench: this element beside its peers, with the same events, in one headless Chromium, in turns.
// Counts of synthetic events; 0 stands for the 40 real ones of events.json.
// --quick: once instead of five times and up to 10,000 events; --runs=5 --counts=40,1000 --only=event-timeline,event-drops-plain --cap=60 (seconds)
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowsers } from '../test/browsers.mjs';
import { ADAPTERS, buildPages } from './build.mjs';
import { loadRatio, scrollWhileLoading, verdicts } from './criteria.mjs';
import { firstOnly, leaks, measure, within } from './measure.mjs';
import { serve } from './serve.mjs';
import { leakTable, table } from './table.mjs';
import { median } from './trace.mjs';

const flags = new Map(process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=')));
const quick = flags.has('quick');
const list = (name, otherwise) => flags.get(name)?.split(',') ?? otherwise;
const runs = Number(flags.get('runs') ?? (quick ? 1 : 5));
const counts = list('counts', quick ? [0, 40, 1000, 10_000] : [0, 40, 1000, 10_000, 100_000, 1_000_000]).map(
  Number,
);
const names = list('only', ADAPTERS);
const cap = Number(flags.get('cap') ?? (quick ? 30 : 60));

const executablePath = findBrowsers().chromium;
/** Nothing comes from outside. To look at each request would hold up those that are measured. */
const args = [
  ...CHROMIUM_ARGS,
  '--js-flags=--expose-gc',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const server = await serve();
await buildPages();
for (const count of counts) server.prepare(count); // or the first to ask would wait for it
let browser;

/** A page of its own. What hangs takes its browser with it. */
async function inPage(work, what, seconds = cap) {
  browser ??= await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: false });
  try {
    return await within(seconds, work(await context.newPage()), what);
  } finally {
    await within(5, context.close(), 'closing').catch(async () => {
      await within(5, browser.close(), 'closing').catch(() => {});
      browser = undefined;
    });
  }
}

const cells = new Map();
const failed = new Map();
const key = (name, count) => `${name} ${count}`;
const smallestFailed = (name) => Math.min(...counts.filter((count) => count && failed.has(key(name, count))));

for (let run = 0; run < runs; run++) {
  // Each run begins with another library: what a page leaves to be done when it is closed costs the next.
  const turn = names.map((_, i) => names[(i + run) % names.length]);
  for (const count of counts) {
    for (const name of turn) {
      if (count >= smallestFailed(name)) {
        failed.set(key(name, count), failed.get(key(name, count)) ?? 'did not finish fewer');
        continue;
      }
      try {
        const cell = await inPage(
          (page) => measure(page, server, { name, count, steps: quick ? 20 : undefined }),
          key(name, count),
        );
        cells.set(key(name, count), [...(cells.get(key(name, count)) ?? []), cell]);
        console.error(
          `run ${run + 1}: ${name}, ${count}: first ${cell.first.toFixed(0)} ms, zoom ${cell.zoom50?.toFixed(1)} ms`,
        );
      } catch (error) {
        failed.set(key(name, count), `did not finish in ${cap} s`);
        cells.delete(key(name, count));
        console.error(`run ${run + 1}: ${name}, ${count}: ${error.message.split('\n')[0]}`);
      }
    }
  }
}

const cell = (name, count, figure) => {
  const found = (cells.get(key(name, count)) ?? [])
    .map((one) => one[figure])
    .filter((value) => value !== undefined);
  return found.length ? median(found) : undefined;
};

/** First pictures nearer to each other than this are looked at again, turn by turn, so often: medians of few tell such apart by luck. */
const NEAR = 1.5;
const TURNS = quick ? 5 : 41;
const duels = [];
const peers = names.filter((name) => name !== 'event-timeline');
for (const count of counts)
  for (const peer of peers) {
    const ratio = cell('event-timeline', count, 'first') / cell(peer, count, 'first');
    if (!(Math.max(ratio, 1 / ratio) < NEAR)) continue;
    const times = new Map(['event-timeline', peer].map((name) => [name, []]));
    try {
      for (let turn = 0; turn < TURNS; turn++)
        for (const [name, found] of turn % 2 ? [...times].reverse() : times)
          found.push(await inPage((page) => firstOnly(page, server, { name, count }), key(name, count)));
    } catch (error) {
      console.error(`turns: ${error.message}`);
      continue; // what the runs gave stands
    }
    const [ours, theirs] = [...times.values()].map(median);
    duels.push({ count, peer, ours, theirs, turns: TURNS });
    console.error(`${TURNS} turns: ${peer}, ${count}: ${theirs.toFixed(1)} ms, ours ${ours.toFixed(1)} ms`);
  }

const stayed = new Map();
for (const name of names)
  stayed.set(
    name,
    await inPage(
      (page) => leaks(page, server, { name, times: quick ? 10 : 50 }),
      `${name}, mounts`,
      cap * 4,
    ).catch(() => undefined),
  );

/** A load takes a moment, and five of them differ by a third. */
const LOADS = quick ? 5 : 21;
const loads = [];
const scroll = new Map();
if (names.includes('event-timeline')) {
  for (let run = 0; run < LOADS; run++)
    loads.push(await inPage((page) => loadRatio(page, server, 100_000), 'load'));
  for (const count of [100_000, ...(counts.includes(1_000_000) ? [1_000_000] : [])])
    scroll.set(count, await inPage((page) => scrollWhileLoading(page, server, count), 'scroll', cap * 2));
}

const report = `Chromium ${browser?.version() ?? ''} headless, ${new Date().toISOString().slice(0, 10)}, \`npm run bench${process.argv[2] ? ` -- ${process.argv.slice(2).join(' ')}` : ''}\`, medians of ${runs}. Steps are CPU time of the main thread, in ms; in brackets, turns of a reference loop that takes ${median([...cells.values()].flat().map(({ reference }) => reference)).toFixed(1)} ms here.

${table({ counts, names, cell, failed })}

${leakTable(stayed)}

${verdicts({ cell, peers, duels, loads, scroll, leak: stayed.get('event-timeline') }).join('\n')}
`;
writeFileSync(new URL('dist/report.md', import.meta.url), report);
console.log(report);
await browser?.close();
server.close();
