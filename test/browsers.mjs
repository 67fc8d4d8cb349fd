// Which browsers the tests have: looks for the three engines, and gets a Chromium where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const works = (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(works);
const isRoot = process.getuid?.() === 0;

const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const installedChromium = () =>
  [process.env.BROWSER_PATH, process.env.CHROME_PATH, ...USUAL].filter(Boolean).find(works) ??
  onPath(
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  );

/** Debian's own package; not Ubuntu's, which only points to a snap. */
function chromiumFromDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!isRoot || !/^ID(_LIKE)?=.*debian/m.test(release) || /^ID=ubuntu/m.test(release)) return;
  console.log('No browser found: installing Debian’s chromium and Noto fonts.');
  const apt = (...args) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }); // prettier-ignore
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core');
  return installedChromium();
}

const CACHE = resolve('node_modules/.cache/browser');
const FROM_NPM = join(CACHE, 'chromium');

/** A headless Chromium that comes as an npm package, with the few libraries and the font a bare system lacks. */
function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  console.log('No browser found: getting a headless Chromium from the npm registry.');
  mkdirSync(CACHE, { recursive: true });
  const npm = ['install', '--no-save', '--ignore-scripts', '--prefix', CACHE, '@sparticuz/chromium@147.0.0'];
  if (spawnSync('npm', npm, { stdio: 'inherit' }).status !== 0) return;
  const packed = (name) =>
    brotliDecompressSync(readFileSync(join(CACHE, 'node_modules/@sparticuz/chromium/bin', name)));
  writeFileSync(`${FROM_NPM}.bin`, packed('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const folder = name === 'swiftshader' ? CACHE : join(CACHE, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${CACHE}/${name}.tar`, packed(`${name}.tar.br`));
    execFileSync('tar', ['xf', `${CACHE}/${name}.tar`, '-C', folder]);
  }
  writeFileSync(FROM_NPM, startScript(), { mode: 0o755 });
  return works(FROM_NPM) ? FROM_NPM : undefined;
}

/** Starts the browser with the libraries and the font it brought, where the system has none. */
function startScript() {
  const lines = ['#!/bin/sh'];
  if (!works(`${FROM_NPM}.bin`)) lines.push(`export LD_LIBRARY_PATH='${CACHE}/al2023/lib'`);
  if (!existsSync('/etc/fonts/fonts.conf')) {
    lines.push(`export FONTCONFIG_FILE='${CACHE}/fonts.conf'`);
    const folders = `<dir>${CACHE}</dir><cachedir>${CACHE}/fc</cachedir>`;
    const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
    writeFileSync(`${CACHE}/fonts.conf`, `${head}<fontconfig>${folders}</fontconfig>`);
  }
  return [...lines, `exec '${FROM_NPM}.bin' "$@"`, ''].join('\n');
}

/** Its last printed line names the program it brought. */
function chromiumFromPuppeteer() {
  console.log('No browser found: getting chrome-headless-shell from its makers.');
  const ask = ['--yes', '@puppeteer/browsers@2', 'install', 'chrome-headless-shell@stable'];
  const how = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const said = spawnSync('npx', [...ask, '--path', CACHE, '--format', '{{path}}'], how);
  const path = said.stdout?.trim().split('\n').at(-1);
  return path && works(path) ? path : undefined;
}

const MINI_BROWSERS = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
);

/** Paths of the engines there are. @throws {Error} where not even a Chromium can be had */
export function findBrowsers() {
  const chromium =
    installedChromium() ??
    [FROM_NPM].find(works) ??
    chromiumFromDebian() ??
    chromiumFromNpm() ??
    chromiumFromPuppeteer();
  if (!chromium)
    throw new Error('No browser to test in. Install Chrome, Chromium or Edge, or set BROWSER_PATH to one.');
  const webkitDriver = isOnPath('WebKitWebDriver');
  const miniBrowser = MINI_BROWSERS.find((path) => existsSync(path));
  return {
    chromium,
    firefox: [process.env.FIREFOX_PATH].filter(Boolean).find(works) ?? onPath('firefox-esr', 'firefox'),
    webkit:
      webkitDriver && miniBrowser && isOnPath('Xvfb')
        ? { driver: webkitDriver, browser: miniBrowser }
        : undefined,
  };
}

const isOnPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Switches that keep a Chromium quiet, and let it start for root and in CI. */
export const CHROMIUM_ARGS = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage', ...(isRoot || process.env.CI ? ['--no-sandbox'] : [])]; // prettier-ignore
