// npm test: finds a browser, then types, lint, unit tests, build, size, browser tests; says what it runs and counts at the end.
// Parts of it: `npm test -- types lint unit build browsers`; ENGINES=chromium,firefox,webkit, ZONES and TEST_FILES narrow the browser tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers } from './browsers.mjs';
import { bundleSize, LIMIT } from './size.mjs';

/**
 * Far behind UTC, a zone whose summer time is decided year by year, and furthest ahead. Every browser test runs in the
 * first; what reads or writes a date runs in the others again.
 */
const ZONES = ['America/Los_Angeles', 'Asia/Gaza', 'Pacific/Kiritimati'];
const DATED = ['smoke', 'language'].map((name) => `test/browser/${name}.test.ts`);
const zones = process.env.ZONES?.split(',') ?? ZONES;
const engines = process.env.ENGINES?.split(',') ?? ['chromium', 'firefox', 'webkit'];
const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

const parts = process.argv.slice(2);
const runs = (part) => !parts.length || parts.includes(part);
const counts = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
const folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));

/** Runs a program of node_modules, or npm itself, and says so. */
function run(title, [name, ...args], env = {}) {
  const began = Date.now();
  console.log(`\n— ${title}: ${[name, ...args].join(' ')}`);
  const shell = process.platform === 'win32';
  const program =
    name === 'npm' || name === 'node' ? [name, ...args] : ['npx', '--no-install', name, ...args];
  const { status } = spawnSync(program[0], program.slice(1), {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  console.log(`  ${status === 0 ? 'done' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
  return status === 0;
}

function add({ passed = 0, failed = 0, skipped = 0 }) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}

function fail(what) {
  broken.push(what);
  add({ failed: 1 });
}

/** A step that is one check: it passes or fails as a whole. */
function check(title, command) {
  if (run(title, command)) add({ passed: 1 });
  else fail(title);
}

/** What a run wrote of itself; undefined where it never came to that. */
const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function unitTests() {
  const title = `unit tests in ${ZONES[0]}`;
  const file = join(folder, 'unit.json');
  const command = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const well = run(title, command, { TZ: ZONES[0] });
  const found = report(file) ?? {};
  const skipped = (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0);
  add({ passed: found.numPassedTests, failed: found.numFailedTests, skipped });
  if (found.numFailedTests) broken.push(title);
  else if (!well || !found.numPassedTests) fail(`${title}: did not come to its end`);
}

/** Every test of the element in the first zone, those with dates in the others, in each engine. */
function browserTests(zone, i, present) {
  const title = `browser tests in ${zone}${i ? ', of what shows dates' : ''}`;
  const env = { TZ: zone, ...(i && !process.env.TEST_FILES ? { TEST_FILES: DATED.join() } : {}) };
  counted(title, ['wtr', '--config', 'test/browser/wtr.config.js'], env, present);
}

/** A run that leaves its counts, by engine, in the file it is told. */
function counted(title, command, env, present) {
  const file = join(folder, `${title.replace(/\W/g, '-')}.json`);
  const well = run(title, command, { ...env, COUNTS_FILE: file });
  const found = report(file) ?? {};
  for (const name of present) {
    const sums = found[name];
    if (sums) add(sums);
    if (sums?.failed) broken.push(`${title}, ${name}`, ...(sums.faults ?? []).map((fault) => `  ${fault}`));
    else if (!sums?.passed) fail(`${title}, ${name}: no test passed, so none can have run`);
  }
  if (!well && !Object.values(found).some(({ failed }) => failed)) fail(`${title}: did not come to its end`);
}

/** Names of the engines to test in. An absent one is said aloud; CI requires all. */
function engineNames(found) {
  return engines.flatMap((engine) => {
    const path = engine === 'webkit' ? found.webkit?.browser : found[engine];
    if (path) console.log(`${NAMES[engine]}: ${path}`);
    else if (process.env.CI === 'true') fail(`${NAMES[engine]} is not installed, and CI requires it`);
    else console.log(`skipped aloud: ${NAMES[engine]} is not installed`);
    return path ? [NAMES[engine]] : [];
  });
}

const found = findBrowsers();
process.env.BROWSER_PATH = found.chromium;
const present = engineNames(found);

if (runs('types')) check('types', ['tsc', '--noEmit', '-p', '.']);
if (runs('lint')) check('lint', ['eslint', '.']);
if (runs('lint')) check('format', ['prettier', '--check', '.']);
if (runs('unit')) unitTests();
if (runs('build') || runs('browsers')) {
  check('build', ['npm', 'run', '--silent', 'build']);
  const size = existsSync('dist/event-timeline.js') ? bundleSize() : Infinity;
  console.log(`\n— size: dist/event-timeline.js is ${size} bytes gzip -9, of ${LIMIT} at most`);
  if (size <= LIMIT) add({ passed: 1 });
  else fail('size');
  check('the built command', ['node', '--test', 'test/cli.mjs']);
}
if (runs('browsers')) {
  counted('pages of the demo', ['node', 'test/pages.mjs'], {}, ['Chromium']);
  counted('accessibility tree', ['node', 'test/a11y-tree.mjs'], {}, ['Chromium']);
  zones.forEach((zone, i) => browserTests(zone, i, present));
}

rmSync(folder, { recursive: true, force: true });
if (broken.length) console.log(`\nFailed:\n${broken.map((what) => `  ${what}`).join('\n')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
