// Drives WebKitGTK's MiniBrowser under Xvfb by W3C WebDriver over fetch, as a web-test-runner launcher.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise((ok, no) => {
    const server = createServer()
      .once('error', no)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => ok(port));
      });
  });

async function startDriver(path) {
  const x = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }); // prettier-ignore
  const display = await new Promise((ok, no) => {
    x.on('error', no);
    x.stdio[3].once('data', (data) => ok(`:${String(data).trim()}`));
  });
  const config = mkdtempSync(join(tmpdir(), 'gtk-'));
  mkdirSync(join(config, 'gtk-3.0'));
  writeFileSync(join(config, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=1\n');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: config, NO_AT_BRIDGE: '1' };
  const driver = spawn(path, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = () => {
    driver.kill();
    x.kill();
    rmSync(config, { recursive: true, force: true });
  };
  process.once('exit', stop);
  driver.unref();
  x.unref();
  x.stdio[3].destroy();
  for (let i = 0; i < 100; i++) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false)) break; // prettier-ignore
    await new Promise((later) => setTimeout(later, 50));
  }
  return { port, stop };
}

/** @param paths - of WebKitWebDriver and of MiniBrowser */
export function webkitLauncher({ driver: driverPath, browser }) {
  let started;
  let session;
  let url;
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${started.port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKitWebDriver, ${method} ${path}: ${value?.message ?? answer.status}`);
    return value;
  };
  const own = (method, path, body) => call(method, `/session/${session}${path}`, body);
  const ensure = async () => {
    if (session) return;
    started = await startDriver(driverPath);
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    session = (await call('POST', '/session', { capabilities: { alwaysMatch: options } })).sessionId;
    await own('POST', '/timeouts', { script: 120_000, pageLoad: 60_000 });
  };
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    initialize() {},
    async startSession(_id, address) {
      url = address;
      await ensure();
      await own('POST', '/url', { url: address });
    },
    async stopSession() {
      await own('DELETE', '/actions').catch(() => {});
      this.driver.scrolled = { dx: 0, dy: 0 };
      await own('POST', '/url', { url: 'about:blank' });
      return {};
    },
    isActive: () => Boolean(session),
    getBrowserUrl: () => url,
    startDebugSession() {
      throw new Error('No debugging in WebKitGTK.');
    },
    async stop() {
      if (session) await own('DELETE', '').catch(() => {});
      started?.stop();
    },
    driver: {
      /** Sum of the wheels sent since the actions were last released. */
      scrolled: { dx: 0, dy: 0 },
      performActions: (actions) => own('POST', '/actions', { actions }),
      execute: (script, args = []) => own('POST', '/execute/sync', { script, args }),
      setWindowRect: (width, height) => own('POST', '/window/rect', { width, height }),
      screenshot: () => own('GET', '/screenshot'),
    },
  };
}
