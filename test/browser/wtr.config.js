import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { answer } from '../../demo/serve.mjs';
import { CHROMIUM_ARGS, findBrowsers } from '../browsers.mjs';
import { commands } from './commands.mjs';
import { countingReporter } from './reporter.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const { chromium, firefox, webkit } = findBrowsers();
const only = process.env.ENGINES?.split(',');
const wanted = (name) => !only || only.includes(name);

/** The demo's pages come as `npm start` serves them, policy included; the runner would change them. */
async function demo(context, next) {
  if (!/^[/](demo|dist)[/]|^[/]events[.]json$/.test(context.path)) return next();
  context.respond = false;
  await answer(context.req, context.res).catch(() => context.res.writeHead(404).end());
}

/** Firefox ESR 140 sets the size, and then does not know the turning of the screen that is asked for with it. */
async function firefoxPage({ context }) {
  const page = await context.newPage();
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (size) =>
    setViewport(size).catch((error) => {
      if (!String(error).includes('unknown command emulation.setScreenOrientationOverride')) throw error;
    });
  return page;
}

export default {
  rootDir: resolve(import.meta.dirname, '../..'),
  files: process.env.TEST_FILES?.split(',') ?? 'test/browser/**/*.test.ts',
  concurrency: 1,
  concurrentBrowsers: 3,
  testFramework: { config: { timeout: '60000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 480_000,
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), commands()],
  middleware: [demo],
  reporters: [countingReporter()],
  browsers: [
    wanted('chromium') &&
      playwrightLauncher({
        product: 'chromium',
        launchOptions: { executablePath: chromium, args: CHROMIUM_ARGS },
      }),
    wanted('firefox') &&
      firefox &&
      chromeLauncher({
        puppeteer,
        launchOptions: {
          browser: 'firefox',
          executablePath: firefox,
          headless: true,
          defaultViewport: null,
        },
        createPage: firefoxPage,
      }),
    wanted('webkit') && webkit && webkitLauncher(webkit),
  ].filter(Boolean),
};
