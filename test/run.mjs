// npm test: finds a browser, then types, lint, unit tests, build, size, browser tests; says what it runs and counts at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers } from './browsers.mjs';
import { bundleSize, LIMIT } from './size.mjs';

/** Far behind UTC, on both sides of it in a zone with changing summer time, and furthest ahead. */
const ZONES = ['America/Los_Angeles', 'Asia/Gaza', 'Pacific/Kiritimati'];

const counts = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));
const browsersOnly = process.argv.includes('--browsers');

function run(title, command, env = {}) {
  console.log(`\n— ${title}: ${command}`);
  const [name, ...args] = command.split(' ');
  return spawnSync(name, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function add(more) {
  for (const key of Object.keys(counts)) counts[key] += more[key] ?? 0;
}

/** A step that is one check: it passes or fails as a whole. */
function check(title, command) {
  add(run(title, command) ? { passed: 1 } : { failed: 1 });
}

function unitTests(zone) {
  const file = join(folder, 'unit.json');
  rmSync(file, { force: true });
  const well = run(
    `unit tests in ${zone}`,
    `npx vitest run --reporter=default --reporter=json --outputFile.json=${file}`,
    { TZ: zone },
  );
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  add({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
  });
  if (!well && !found.numFailedTests) add({ failed: 1 });
}

function browserTests(zone) {
  const file = join(folder, 'browser.json');
  rmSync(file, { force: true });
  const well = run(`browser tests in ${zone}`, 'npx wtr --config test/browser/wtr.config.js', {
    TZ: zone,
    COUNTS_FILE: file,
  });
  const found = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  add(found);
  if ((!well && !found.failed) || found.passed === 0) add({ failed: 1 });
}

const browsers = findBrowsers();
for (const [name, path] of Object.entries({
  Chromium: browsers.chromium,
  'Firefox ESR': browsers.firefox,
  WebKitGTK: browsers.webkit?.browser,
})) {
  if (path) console.log(`${name}: ${path}`);
  else if (process.env.CI === 'true') {
    console.log(`${name} is not installed, and CI requires it.`);
    counts.failed++;
  } else console.log(`SKIPPED ALOUD: ${name} is not installed; its browser tests do not run.`);
}

if (!browsersOnly) {
  check('types', 'npx tsc --noEmit -p .');
  check('lint', 'npx eslint .');
  check('format', 'npx prettier --check .');
  unitTests(ZONES[0]);
}
check('build', 'npm run build');
const size = existsSync('dist/event-timeline.js') ? bundleSize() : Infinity;
console.log(`\n— size: dist/event-timeline.js is ${size} bytes gzip -9, of ${LIMIT} at most`);
add(size <= LIMIT ? { passed: 1 } : { failed: 1 });
for (const zone of ZONES) browserTests(zone);

rmSync(folder, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
