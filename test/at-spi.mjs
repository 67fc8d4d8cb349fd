// What the accessibility bus of Linux carries: `npm run test:at-spi`. Under Xvfb, on a message bus of its own, Chromium and
// Firefox show a page; test/at_spi.py listens as a screen reader does.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import puppeteer from 'puppeteer-core';
import { serve } from '../demo/serve.mjs';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.mjs';

const PACKAGES = 'xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0';
const INSIDE = 'AT_SPI_INSIDE';
/** How long to listen, ms: until a message is taken back, or until one would have come. */
const [SPOKEN, QUIET] = [3600, 1500];
const wait = (ms) => new Promise((later) => setTimeout(later, ms));
const file = JSON.parse(readFileSync('test/fixtures/whole.json', 'utf8'));

/** Starts a screen, and this script again on a message bus of its own. */
async function outside() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }); // prettier-ignore
  const display = await new Promise((ok) =>
    screen.stdio[3].once('data', (data) => ok(`:${String(data).trim()}`)),
  );
  const env = { ...process.env, DISPLAY: display, [INSIDE]: '1', NO_AT_BRIDGE: undefined };
  const { status } = spawnSync('dbus-run-session', ['--', process.execPath, 'test/at-spi.mjs'], { env, stdio: 'inherit' }); // prettier-ignore
  screen.kill();
  process.exitCode = status ?? 1;
}

/** The listener, with what it has heard so far. */
async function listen() {
  const listener = spawn('/usr/bin/python3', ['test/at_spi.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const heard = [];
  listener.once('exit', (code) => {
    if (!code) return;
    console.error(`test/at_spi.py cannot listen. Debian: apt-get install ${PACKAGES}`);
    process.exit(1);
  });
  createInterface({ input: listener.stdout }).on('line', (line) => heard.push(JSON.parse(line)));
  const until = async (kind) => {
    for (let i = 0; i < 600 && !heard.some((one) => one.kind === kind); i++) await wait(50);
  };
  await until('ready');
  return { heard, until, tell: (word) => listener.stdin.write(`${word}\n`) };
}

const { chromium, firefox } = findBrowsers();
const BROWSERS = {
  Chromium: { browser: 'chrome', executablePath: chromium, args: [...CHROMIUM_ARGS, '--force-renderer-accessibility'] },
  Firefox: { browser: 'firefox', executablePath: firefox, extraPrefsFirefox: { 'accessibility.force_disabled': -1 } },
}; // prettier-ignore

/** A visit with the keyboard: what is pressed, and what must be said of it (ACCESSIBILITY.md, D). */
const VISIT = [
  { press: 'End', said: [] },
  { press: 'ArrowRight', said: [] },
  { press: 'ArrowRight', said: ['Last event'] },
  { press: 'Home', said: [] },
  { press: 'ArrowLeft', said: [] },
  { press: 'ArrowLeft', said: ['First event'] },
  { press: '+', said: [/^Showing .+ to .+, \d of 4 events$/] },
  { press: '0', said: [/^Showing .+ to .+, 4 of 4 events$/] },
  { press: 'Enter', said: [] },
  { press: 'Escape', said: [] },
  { click: '[data-control="view"]', said: ['List view, 4 events'] },
  { click: '[data-control="view"]', said: ['Timeline view, 4 events'] },
  { set: { locale: 'ar' }, said: ['عرض الخط الزمني، 4 أحداث'] },
];

/** Puts a timeline of a language on the bare page of the demo. */
async function show(page, address, locale) {
  await page.goto(`${address}demo/embed.html`);
  await page.evaluate(async ({ locale, data }) => {
    await customElements.whenDefined('event-timeline');
    const [before, element] = [document.querySelector('event-timeline'), document.createElement('event-timeline')];
    before.replaceWith(Object.assign(element, { locale, data }));
    await element.loaded;
  }, { locale, data: file });
} // prettier-ignore

async function visit(name, address) {
  const { heard, until, tell } = await listen();
  const browser = await puppeteer.launch({ ...BROWSERS[name], headless: false, env: { ...process.env, GNOME_ACCESSIBILITY: '1' } }); // prettier-ignore
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await show(page, address, 'en');
  await wait(3000);
  await page.evaluate(() => document.querySelector('event-timeline').focus());
  await wait(1000);
  const acts = [];
  for (const { said, ...act } of VISIT) {
    const from = heard.length;
    await perform(page, act);
    await wait(said.length ? SPOKEN : QUIET);
    const texts = heard.slice(from).filter(({ kind }) => kind === 'inserted').map(({ text }) => text);
    acts.push({ act: act.press ?? act.click ?? JSON.stringify(act.set), texts, said });
  }
  await show(page, address, 'ar'); // in it some titles are English
  await wait(3000);
  tell('dump');
  await until('dumped');
  tell('quit');
  await browser.close();
  return { acts, events: heard.filter(({ kind }) => kind === 'event') };
} // prettier-ignore

const perform = (page, { press, ...other }) =>
  press
    ? page.keyboard.press(press)
    : page.evaluate(({ click, set }) => {
        const element = document.querySelector('event-timeline');
        if (click) element.shadowRoot.querySelector(click).click();
        Object.assign(element, set);
      }, other);

/** Text in Arabic letters is Arabic; the rest, but for a bare number, is English. */
const languageOf = (text) => (/[\u0621-\u064a]/.test(text) ? 'ar' : /[a-z]/i.test(text) ? 'en' : undefined);

const counts = { passed: 0, failed: 0 };
function check(well, line) {
  counts[well ? 'passed' : 'failed']++;
  console.log(`${well ? '✓' : '✗'} ${line}`);
}

function report({ acts, events }) {
  for (const { act, texts, said } of acts) {
    const well = texts.length === said.length && said.every((wanted, i) => (wanted.test ? wanted.test(texts[i]) : wanted === texts[i])); // prettier-ignore
    check(well, `${act}: ${texts.map((text) => `“${text}”`).join(', ') || 'nothing'}`);
  }
  check(events.length === file.events.length, `${events.length} events in the tree`);
  for (const { name, posinset, setsize, languages } of events) {
    const placed = Number(posinset) >= 1 && Number(setsize) === file.events.length;
    const tagged = languages.length && languages.every(([text, language]) => [undefined, language].includes(languageOf(text))); // prettier-ignore
    check(placed && tagged, `${posinset} of ${setsize}: ${name} [${languages.map(([text, language]) => `${language}: ${text}`).join(' | ')}]`); // prettier-ignore
  }
}

async function inside() {
  const { server, address } = await serve({ port: 0 });
  for (const name of Object.keys(BROWSERS)) {
    console.log(`\n${name}`);
    report(await visit(name, address));
  }
  server.close();
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed ? 1 : 0;
}

await (process.env[INSIDE] ? inside() : outside());
