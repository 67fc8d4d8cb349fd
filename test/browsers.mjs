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

/** A headless Chromium that comes as an npm package, with the few libraries and the font a bare system lacks. */
function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  console.log('No browser found: getting a headless Chromium from the npm registry.');
  const cache = resolve('node_modules/.cache/browser');
  mkdirSync(cache, { recursive: true });
  const npm = ['install', '--no-save', '--ignore-scripts', '--prefix', cache, '@sparticuz/chromium@147.0.0'];
  if (spawnSync('npm', npm, { stdio: 'inherit' }).status !== 0) return;
  const packed = (name) =>
    brotliDecompressSync(readFileSync(join(cache, 'node_modules/@sparticuz/chromium/bin', name)));
  const chromium = join(cache, 'chromium');
  writeFileSync(chromium, packed('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const folder = name === 'swiftshader' ? cache : join(cache, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${cache}/${name}.tar`, packed(`${name}.tar.br`));
    execFileSync('tar', ['xf', `${cache}/${name}.tar`, '-C', folder]);
  }
  if (!works(chromium)) process.env.LD_LIBRARY_PATH = join(cache, 'al2023/lib');
  if (!existsSync('/etc/fonts/fonts.conf')) {
    process.env.FONTCONFIG_FILE = join(cache, 'fonts.conf');
    writeFileSync(process.env.FONTCONFIG_FILE, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${cache}</dir><cachedir>${cache}/fc</cachedir></fontconfig>`); // prettier-ignore
  }
  return works(chromium) ? chromium : undefined;
}

function chromiumFromPuppeteer() {
  const cache = resolve('node_modules/.cache/puppeteer');
  const found = spawnSync('npx', ['--yes', '@puppeteer/browsers@2', 'install', 'chrome-headless-shell@stable', '--path', cache, '--format', '{{path}}'], { encoding: 'utf8' }); // prettier-ignore
  const path = found.stdout?.trim().split('\n').at(-1);
  return path && works(path) ? path : undefined;
}

const MINI_BROWSERS = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
);

/** Paths of the engines there are. @throws {Error} where not even a Chromium can be had */
export function findBrowsers() {
  const chromium =
    installedChromium() ?? chromiumFromDebian() ?? chromiumFromNpm() ?? chromiumFromPuppeteer();
  if (!chromium)
    throw new Error('No browser to test in. Install Chrome, Chromium or Edge, or set BROWSER_PATH to one.');
  const webkitDriver = onPath('WebKitWebDriver');
  const miniBrowser = MINI_BROWSERS.find((path) => existsSync(path));
  return {
    chromium,
    firefox: [process.env.FIREFOX_PATH].filter(Boolean).find(works) ?? onPath('firefox-esr', 'firefox'),
    webkit:
      webkitDriver && miniBrowser && onPathOnly('Xvfb')
        ? { driver: webkitDriver, browser: miniBrowser }
        : undefined,
  };
}

const onPathOnly = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Switches that keep a Chromium quiet, and let it start for root and in CI. */
export const CHROMIUM_ARGS = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage', ...(isRoot || process.env.CI ? ['--no-sandbox'] : [])]; // prettier-ignore
