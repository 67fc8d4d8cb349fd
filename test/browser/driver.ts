import { executeServerCommand } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { config } from 'chai';
import type { AxeResults } from 'axe-core';
import '../../src/index.js';
import type { EventTimeline } from '../../src/index.js';

config.truncateThreshold = 0; // a difference is to be read whole

/** A point of the page, CSS pixels from the top left of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta';

const ask = <T = boolean>(name: string, payload: object): Promise<T> =>
  executeServerCommand<T, object>(`reader:${name}`, payload);

/** Real input from outside the page, in every engine; `touch` and `media` answer false where an engine has none. */
export const reader = {
  press: (key: string, ...modifiers: Modifier[]) => ask('press', { key, modifiers }),
  wheel: (at: Point, by: { dx?: number; dy?: number }, ...modifiers: Modifier[]) =>
    ask('wheel', { ...at, ...by, modifiers }),
  click: (at: Point) => ask('click', at),
  move: (at: Point) => ask('move', at),
  drag: (from: Point, to: Point) => ask('drag', { from, to }),
  viewport: (width: number, height: number) => ask('viewport', { width, height }),
  touch: (steps: readonly { type: string; points: readonly (readonly [number, number])[] }[]) =>
    ask('touch', { steps }),
  media: (wanted: {
    media?: string;
    reducedMotion?: string;
    colorScheme?: string;
    forcedColors?: string;
    contrast?: string;
  }) => ask('media', wanted),
  finger: (on: boolean) => ask('finger', { on }),
  screenshot: (name: string) => ask<string>('screenshot', { name }),
};

/**
 * No fault but a notice: a size changed again while sizes were told, as when a scroll bar comes between two layouts of
 * WebKitGTK, and is told in the next frame. The runner would take it for an error of the test that runs just then.
 * @see https://www.w3.org/TR/resize-observer/#deliver-resize-error
 */
window.addEventListener(
  'error',
  (event) => event.message.startsWith('ResizeObserver loop') && event.stopImmediatePropagation(),
  true,
);

export const frame = () => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later)));
export const wait = (ms: number) => new Promise((later) => setTimeout(later, ms));

/** Waits until `holds`, at most so long; throws with what it waited for. */
export async function until(holds: () => unknown, what = String(holds), ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for: ${what}`);
    await wait(15);
  }
}

/** The one test page's place for what is mounted; emptied by `clear`. */
export function stage(html = ''): HTMLElement {
  const place = document.createElement('div');
  place.className = 'stage-of-test';
  place.innerHTML = html; // the tests' own markup
  document.body.append(place);
  return place;
}

/** Takes everything mounted away and puts the page back. */
export async function clear(): Promise<void> {
  document.querySelectorAll('.stage-of-test').forEach((node) => node.remove());
  window.scrollTo(0, 0);
  await frame();
}

/** Mounts a timeline of the real story, or of what is given, and waits for its first draw. */
export async function mount(
  attributes: Record<string, string> = { src: '/events.json', locale: 'en' },
  data?: unknown,
): Promise<Driver> {
  const element = document.createElement('event-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== undefined) element.data = data;
  stage().append(element);
  await element.loaded;
  const driver = new Driver(element);
  await driver.still();
  return driver;
}

/** Knows the shadow DOM, so that tests need not. */
export class Driver {
  constructor(readonly element: EventTimeline) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  one<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  }

  /** The first that `selector` finds, as soon as there is one: what comes on demand comes when it comes. */
  async shown<T extends HTMLElement = HTMLElement>(
    selector: string,
    what = selector,
    ms?: number,
  ): Promise<T> {
    await until(() => this.root.querySelector(selector), what, ms);
    return this.one<T>(selector);
  }

  get track(): HTMLElement {
    return this.one('[part="track"]');
  }

  /** Buttons of events and clusters, in DOM order. */
  get items(): HTMLButtonElement[] {
    return this.all<HTMLButtonElement>('.item');
  }

  item(id: string): HTMLButtonElement {
    return this.one(`.item[data-key="${id}"]`);
  }

  get active(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  /** The key of the focused event or cluster. */
  get focusedKey(): string | undefined {
    return this.active?.dataset.key;
  }

  get panel(): HTMLElement | null {
    return this.root.querySelector('[part="panel"]');
  }

  get window(): [number, number] {
    const { from, to } = this.element.visible;
    return [+from, +to];
  }

  get days(): number {
    return (this.window[1] - this.window[0]) / 86_400_000;
  }

  centre(node: Element): Point {
    const box = node.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  /** Where a glyph's own middle is, which is where its date stands: that which is painted nearest to the button's place for it. */
  glyphAt(id: string): Point {
    const item = this.item(id);
    const count = item.querySelector('.count');
    if (count) return this.centre(count);
    const wanted = this.placeOf(item);
    const off = ({ x, y }: Point) => Math.hypot(x - wanted.x, y - wanted.y);
    return this.glyphs.reduce((best, at) => (off(at) < off(best) ? at : best), { x: -1e6, y: -1e6 });
  }

  /** Where a single event's button keeps room for its glyph. */
  placeOf(item: HTMLButtonElement): Point {
    const { left, right, top } = item.getBoundingClientRect();
    const { direction, minWidth, paddingTop, fontSize } = getComputedStyle(item);
    const reach = parseFloat(minWidth) / 2;
    return {
      x: direction === 'rtl' ? right - reach : left + reach,
      y: top + parseFloat(paddingTop) + (11 / 15) * parseFloat(fontSize),
    };
  }

  /** The middles of the glyphs of single events, as they are painted. */
  get glyphs(): Point[] {
    const paths = this.all<HTMLElement>('.ground .sign') as unknown as SVGPathElement[];
    return paths.flatMap((path) => {
      const matrix = path.getScreenCTM()!;
      return [...path.getAttribute('d')!.matchAll(/M(\S+) ([-\d.]+)/g)].map(([, x, y]) => {
        const { x: left, y: top } = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
        return { x: left, y: top };
      });
    });
  }

  /** Waits until nothing glides and the picture has come to rest: the same window and the same width for five looks, each a few frames long. */
  async still(): Promise<void> {
    for (let same = 0, before = ''; same < 5;) {
      await wait(40);
      await frame();
      await this.element.updateComplete;
      const now = `${this.window.join()} ${this.root.querySelector('.track')?.clientWidth}`;
      same = now === before ? same + 1 : 0;
      before = now;
    }
  }

  async press(key: string, ...modifiers: Modifier[]): Promise<void> {
    await reader.press(key, ...modifiers);
    await this.element.updateComplete;
    await frame();
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe cannot decide by itself, and who decides it; anything else it leaves open is a fault. */
const EXPLAINED: Record<string, string> = {
  'target-size': 'The area to press is a pseudo-element, which it does not measure; sight.test.ts does.',
  'color-contrast':
    'It gives up before an SVG, a pseudo-element or another text that lies behind; tokens.test.ts computes every pair of colours.',
};

/**
 * What axe finds wrong, or leaves open without an explanation, in a node or a whole page, one line each; empty is good.
 * @param view - where that axe was loaded
 * @param rule - the one rule to look by; all of WCAG 2.2 AA and best practice else
 */
export async function axe(
  node: Element | Document = document,
  view: Window = window,
  rule?: string,
): Promise<string[]> {
  const { run } = (
    view as unknown as { axe: { run: (node: unknown, options: object) => Promise<AxeResults> } }
  ).axe;
  const rules = node === view.document ? {} : { region: { enabled: false } };
  const { violations, incomplete } = await run(node, {
    runOnly: rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: TAGS },
    rules: rule ? {} : rules,
  });
  const open = incomplete.filter(({ id }) => !(id in EXPLAINED));
  return [...violations, ...open].map(
    ({ id, help, nodes }) =>
      `${id}: ${help} — ${nodes
        .map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`)
        .slice(0, 3)
        .join(' | ')}`,
  );
}
