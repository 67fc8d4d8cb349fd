// The demo's pages as they are served, whole, in Chromium: axe (WCAG 2.2 AA), the policy, requests to anybody else.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../demo/serve.mjs';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.mjs';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGES = ['demo/index.html', 'demo/index.html?lang=ar', 'demo/embed.html'];

const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });
const counts = { passed: 0, failed: 0, skipped: 0 };

/** What axe, the console and the network have against one page in one state. */
async function faultsOf(path, width, colorScheme, open) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'request',
    (request) => request.url().startsWith(address) || faults.push(`request to ${request.url()}`),
  );
  await page.goto(address + path);
  await page.waitForFunction(() => document.querySelector('event-timeline')?.shadowRoot?.querySelectorAll('.item').length > 3); // prettier-ignore
  if (open)
    await page.evaluate(() =>
      document.querySelector('event-timeline').select('microsoft-decision-2025-09-24'),
    );
  await page.waitForTimeout(600);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), TAGS); // prettier-ignore
  faults.push(
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  );
  await page.close();
  return faults;
}

for (const path of PAGES) {
  for (const width of [1280, 360]) {
    for (const colours of ['light', 'dark']) {
      for (const open of [false, true]) {
        const faults = await faultsOf(path, width, colours, open);
        counts[faults.length ? 'failed' : 'passed']++;
        console.log(
          `${faults.length ? '✗' : '✓'} ${path}, ${width} px, ${colours}, panel ${open ? 'open' : 'closed'}`,
        );
        for (const fault of faults) console.log(`    ${fault}`);
      }
    }
  }
}

/** What stands beside the bundle is not there: each way that leads to it says so, once, and the picture stays. */
async function withoutCompanions() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let told = 0;
  page.on('console', (message) => (told += message.text().includes('Keep all files of dist together')));
  await page.route('**/event-timeline-more.js', (route) => setTimeout(() => route.abort(), 200));
  await page.goto(`${address}demo/index.html`);
  const found = await page.evaluate(async () => {
    const faults = [];
    const element = document.querySelector('event-timeline');
    const date = '2024-05-09';
    element.data = { language: 'en', events: [1, 2, 3, 4, 5].map((n) => ({ id: `${n}`, title: `${n}`, date })) };
    const rest = () => new Promise((later) => setTimeout(later, 500));
    await rest();
    const root = element.shadowRoot;
    for (const way of ['.cluster', '[data-control=search]', '[data-control=view]', '[data-control=help]']) {
      const button = root.querySelector(way);
      button.focus();
      button.click();
      await element.updateComplete;
      element.requestUpdate(); // whatever else there is to draw meanwhile
      await rest();
      let draws = 0;
      const seen = new MutationObserver(() => draws++);
      seen.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      await rest();
      seen.disconnect();
      const notices = [...root.querySelectorAll('.notice')].map(({ textContent }) => textContent.trim());
      if (notices.join() !== 'This part could not be loaded.') faults.push(`${way}: ${notices.join() || 'no notice'}`);
      if (draws) faults.push(`${way}: ${draws} changes when it should rest`);
      if (!root.activeElement) faults.push(`${way}: the focus is gone`);
      if (!root.querySelector('.track') || root.querySelector('[part=panel]')) faults.push(`${way}: no picture`);
    }
    return faults;
  }); // prettier-ignore
  return told === 4 ? found : [...found, `told ${told} times on the console, of 4 ways`];
}

const faults = await withoutCompanions();
counts[faults.length ? 'failed' : 'passed']++;
console.log(`${faults.length ? '✗' : '✓'} without the companion files`);
for (const fault of faults) console.log(`    ${fault}`);

await browser.close();
server.close();
if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ Chromium: counts }));
process.exitCode = counts.failed ? 1 : 0;
