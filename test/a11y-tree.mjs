// What Chromium tells assistive technology, state by state, against test/golden/; `npm run a11y -- --update` writes it anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../demo/serve.mjs';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.mjs';

const FOLDER = 'test/golden';
const update = process.argv.includes('--update');

/** A file with one of everything, and five events of a day that no zoom can part. */
const file = JSON.parse(readFileSync('test/fixtures/whole.json', 'utf8'));
file.events.push(
  ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: `Event ${id}`, lane: 'press', date: '2024-05-09' })),
);

/** Attributes and properties of the element, and the button a reader presses then. */
const STATES = {
  closed: { locale: 'en', data: file },
  open: { locale: 'en', data: file, selected: 'late' },
  'cluster-list': { locale: 'en', data: file, press: '.cluster' },
  list: { locale: 'en', data: file, view: 'list' },
  help: { locale: 'en', data: file, press: '[data-control="help"]' },
  rtl: { locale: 'ar', data: file, selected: 'late' },
  empty: { locale: 'en', data: { events: [] } },
  error: { locale: 'en', src: 'missing.json' },
};
/** A page, and the card of a source that a reference leads to: a label would hide in which languages it is. */
const READ_BY_CONTENT = ['RootWebArea', 'listitem'];
const TOLD = ['live', 'expanded', 'modal', 'invalid', 'disabled', 'controls'];

/** Says a tree in lines, and which focusable node has no name. */
function told(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const unnamed = [];
  const lines = [];
  const visit = (node, depth, nameAbove) => {
    const role = node.role?.value;
    const name = node.name?.value.replace(/\s+/g, ' ').trim() ?? '';
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value ?? value.relatedNodes?.map(({ idref }) => idref).join(' ')]));
    const plain = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker'].includes(role);
    const repeats = role === 'StaticText' && (!name || nameAbove.includes(name));
    const shown = !node.ignored && !plain && !repeats;
    if (shown) {
      const more = TOLD.filter((key) => ![undefined, false, 'false'].includes(properties[key])).map((key) => `${key}=${properties[key]}`); // prettier-ignore
      if (role === 'heading') more.push(`level=${properties.level}`);
      if (node.value) more.push(`value=${node.value.value}`);
      const description = node.description?.value ? [`described as "${node.description.value}"`] : [];
      lines.push('  '.repeat(depth) + [`${role} "${name}"`, ...more, ...description].join(', '));
      if (properties.focusable && !name && !READ_BY_CONTENT.includes(role)) unnamed.push(lines.at(-1).trim());
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, depth + (shown ? 1 : 0), shown ? name : nameAbove);
    }
  };
  visit(nodes[0], 0, '');
  return { text: `${lines.join('\n')}\n`.replaceAll(/http:.*?[/]demo/g, 'http://demo'), unnamed };
} // prettier-ignore

/** Draws one state on the bare page of the demo, and reads Chromium's tree of it. */
async function treeOf(browser, address, { press, ...properties }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`${address}demo/embed.html`);
  await page.evaluate(async (wanted) => {
    await customElements.whenDefined('event-timeline');
    const [before, element] = [
      document.querySelector('event-timeline'),
      document.createElement('event-timeline'),
    ];
    element.append(...before.childNodes);
    before.replaceWith(Object.assign(element, wanted));
    await element.loaded.catch(() => {});
    await element.updateComplete;
  }, properties);
  await page.waitForTimeout(700);
  if (press) await page.evaluate((selector) => document.querySelector('event-timeline').shadowRoot.querySelector(selector).click(), press); // prettier-ignore
  await page.waitForTimeout(400);
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await page.close();
  return told(nodes);
}

/** The first line in which two texts differ. */
function firstDifference(was, is) {
  const [before, now] = [was.split('\n'), is.split('\n')];
  const at = now.findIndex((line, i) => line !== before[i]);
  return at < 0 ? `line ${now.length + 1}: is gone: ${before[now.length]}` : `line ${at + 1}: ${now[at]}; was: ${before[at]}`;
} // prettier-ignore

const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });
const counts = { passed: 0, failed: 0, skipped: 0 };
mkdirSync(FOLDER, { recursive: true });
for (const [name, state] of Object.entries(STATES)) {
  const { text, unnamed } = await treeOf(browser, address, state);
  const path = join(FOLDER, `${name}.txt`);
  if (update) writeFileSync(path, text);
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const faults = unnamed.map((line) => `can have the focus and has no name: ${line}`);
  if (text !== golden) faults.push(firstDifference(golden, text));
  counts[faults.length ? 'failed' : 'passed']++;
  console.log(`${faults.length ? '✗' : '✓'} accessibility tree, ${name}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
await browser.close();
server.close();
if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ Chromium: counts }));
process.exitCode = counts.failed ? 1 : 0;
