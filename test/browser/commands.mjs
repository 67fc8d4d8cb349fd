// What a test asks of the browser from outside the page, the same in three engines: real keys, wheel, pointer, size.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** WebDriver's private-use characters for keys without a character. */
const KEYS = { Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', ' ': ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Meta: '\uE03D' }; // prettier-ignore

const playwright = {
  press: (page, { key, modifiers = [] }) =>
    page.keyboard.press([...modifiers, key === ' ' ? 'Space' : key].join('+')),
  async wheel(page, { x, y, dx = 0, dy = 0, modifiers = [] }) {
    await page.mouse.move(x, y);
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.wheel(dx, dy);
    for (const key of modifiers) await page.keyboard.up(key);
  },
  click: (page, { x, y }) => page.mouse.click(x, y),
  move: (page, { x, y }) => page.mouse.move(x, y),
  async drag(page, { from, to }) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  },
  viewport: (page, size) => page.setViewportSize(size),
  async touch(page, { steps }) {
    const cdp = await page.context().newCDPSession(page);
    for (const { type, points } of steps) {
      await cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
      await new Promise((later) => setTimeout(later, 20));
    }
    await cdp.detach();
    return true;
  },
  async media(page, wanted) {
    await page.emulateMedia(wanted);
    return true;
  },
  /** A finger as the main pointer; the session is kept, since the emulation ends with it. */
  async finger(page, { on }) {
    page.fingerSession ??= await page.context().newCDPSession(page);
    await page.fingerSession.send('Emulation.setTouchEmulationEnabled', { enabled: on, maxTouchPoints: 1 });
    return true;
  },
  screenshot: (page) => page.screenshot(),
};

const puppeteer = {
  async press(page, { key, modifiers = [] }) {
    for (const held of modifiers) await page.keyboard.down(held);
    await page.keyboard.press(key); // a space is itself here
    for (const held of [...modifiers].reverse()) await page.keyboard.up(held);
  },
  async wheel(page, { x, y, dx = 0, dy = 0, modifiers = [] }) {
    await page.mouse.move(x, y);
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.wheel({ deltaX: dx, deltaY: dy });
    for (const key of modifiers) await page.keyboard.up(key);
  },
  click: (page, { x, y }) => page.mouse.click(x, y),
  move: (page, { x, y }) => page.mouse.move(x, y),
  drag: playwright.drag,
  viewport: (page, size) => page.setViewport(size),
  touch: () => false,
  media: () => false,
  finger: () => false,
  screenshot: (page) => page.screenshot(),
};

const pointerMove = ({ x, y }) => ({
  type: 'pointerMove',
  duration: 0,
  x: Math.round(x),
  y: Math.round(y),
  origin: 'viewport',
});
const mouse = (...actions) => [
  { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
];
const keysDown = (keys) => keys.map((key) => ({ type: 'keyDown', value: KEYS[key] ?? key }));
const keysUp = (keys) => [...keys].reverse().map((key) => ({ type: 'keyUp', value: KEYS[key] ?? key }));

const held = (modifiers) => ({
  ctrlKey: modifiers.includes('Control'),
  shiftKey: modifiers.includes('Shift'),
  altKey: modifiers.includes('Alt'),
  metaKey: modifiers.includes('Meta'),
});

/** Script for the page: a wheel at a point, on the innermost element there. */
const WHEEL_EVENT = `
  const [x, y, how] = arguments;
  let target = document.elementFromPoint(x, y);
  while (target?.shadowRoot?.elementFromPoint(x, y)) {
    const inner = target.shadowRoot.elementFromPoint(x, y);
    if (inner === target) break;
    target = inner;
  }
  const place = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
  target?.dispatchEvent(new WheelEvent('wheel', { ...place, ...how }));`;

const webdriver = {
  press: (driver, { key, modifiers = [] }) => {
    const keys = [...modifiers, key];
    return driver.performActions([{ type: 'key', id: 'keyboard', actions: [...keysDown(keys), ...keysUp(keys)] }]);
  },
  async wheel(driver, { x, y, dx = 0, dy = 0, modifiers = [] }) {
    // Its wheels carry no modifiers, even while the keys are down: only a made event can say so.
    if (modifiers.length) return driver.execute(WHEEL_EVENT, [x, y, { deltaX: dx, deltaY: dy, ...held(modifiers) }]);
    // It sends the difference to its last scroll, so what is asked for is the sum.
    const sum = driver.scrolled;
    const to = { deltaX: (sum.dx += dx), deltaY: (sum.dy += dy) };
    const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), ...to, duration: 0, origin: 'viewport' };
    await driver.performActions([{ type: 'wheel', id: 'wheel', actions: [scroll] }]);
  },
  click: (driver, point) => driver.performActions(mouse(pointerMove(point), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 })),
  move: (driver, point) => driver.performActions(mouse(pointerMove(point))),
  drag: (driver, { from, to }) =>
    driver.performActions(mouse(pointerMove(from), { type: 'pointerDown', button: 0 }, pointerMove({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }), pointerMove(to), { type: 'pointerUp', button: 0 })),
  async viewport(driver, { width, height }) {
    const [w, h] = await driver.execute('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await driver.setWindowRect(width + w, height + h);
    for (let i = 0; i < 60; i++) {
      const [x, y] = await driver.execute('return [innerWidth, innerHeight]');
      if (x === width && y === height) break;
      await new Promise((later) => setTimeout(later, 50));
    }
  },
  touch: () => false,
  media: () => false,
  finger: () => false,
  screenshot: async (driver) => Buffer.from(await driver.screenshot(), 'base64'),
}; // prettier-ignore

/** web-test-runner plugin; its own names, since the built-in commands know no WebDriver. */
export function commands() {
  return {
    name: 'reader-commands',
    async executeCommand({ command, payload, session }) {
      if (!command.startsWith('reader:')) return undefined;
      const { browser } = session;
      const [acts, target] =
        browser.type === 'webdriver'
          ? [webdriver, browser.driver]
          : [browser.type === 'playwright' ? playwright : puppeteer, browser.getPage(session.id)];
      const name = command.slice('reader:'.length);
      if (name === 'screenshot') {
        const path = resolve('test/.screenshots', `${browser.name}-${payload.name}.png`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, await acts.screenshot(target));
        return path;
      }
      return (await acts[name](target, payload)) ?? true;
    },
  };
}
