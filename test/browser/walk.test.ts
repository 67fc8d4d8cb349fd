import { expect } from 'chai';
import { seeded } from '../seeded.js';
import { clear, frame, mount, reader, type Driver, until } from './driver.js';

const STEPS = 2000;
const KEYS = [
  'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', '+', '-', '0', '?', 'Escape', 'x',
]; // prettier-ignore
const REAL_KEYS = [...KEYS, 'Enter', ' '];

/** One reader and one host at random: what they do is in `acts`, by how often they do it. */
class Walk {
  readonly faults: string[] = [];
  /** The last acts, for who has to find out what went wrong. */
  readonly trail: string[] = [];
  /** What the element has told its host is open. */
  open: string | null = null;

  constructor(
    readonly timeline: Driver,
    readonly random: () => number,
  ) {
    timeline.element.addEventListener('timeline-select', ({ id }) => (this.open = id));
  }

  #one<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)]!;
  }

  #made(key: string): void {
    const made = { key, bubbles: true, composed: true, cancelable: true };
    this.timeline.active?.dispatchEvent(new KeyboardEvent('keydown', made));
  }

  readonly acts: readonly (readonly [share: number, name: string, act: () => unknown])[] = [
    [50, 'key', () => this.#made(this.#note(this.#one(KEYS)))],
    [4, 'real key', () => this.timeline.press(this.#note(this.#one(REAL_KEYS)))],
    [14, 'Enter', () => this.timeline.active?.click()],
    [4, 'focus on', () => this.#focusOn('.item, [data-control], .handle input, .dates input')],
    [3, 'focus in what is open', () => this.#focusOn('[part="panel"] :is(button, a, summary, [tabindex])')],
    [5, 'zoomBy', () => this.timeline.element.zoomBy(4 ** (this.random() * 2 - 1))],
    [4, 'panBy', () => this.timeline.element.panBy(this.random() * 4 - 2)],
    [1, 'fit', () => this.timeline.element.fit()],
    [2, 'select', () => this.#select(this.#one(this.timeline.element.timeline!.events).id)],
    [4, 'locale', () => (this.timeline.element.locale = this.#one(['en', 'ar', 'ar-EG', 'ar-MA', 'fr']))],
    [3, 'direction', () => (this.timeline.element.timeDirection = this.#one(['auto', 'ltr', 'rtl']))],
    [1, 'dir', () => (this.timeline.element.dir = this.#one(['', 'ltr', 'rtl']))],
    [3, 'width', () => (this.timeline.element.style.width = this.#one(['360px', '700px', '1200px']))],
    [1, 'view', () => (this.timeline.element.view = this.#one(['timeline', 'timeline', 'list']))],
    [1, 'data', () => (this.timeline.element.data = structuredClone(this.timeline.element.data))],
  ];

  #note(key: string): string {
    this.trail.push(key);
    return key;
  }

  /** A host that opens an event is not told so. */
  #select(id: string): void {
    this.timeline.element.selected = this.open = this.#note(id);
  }

  #where(node: HTMLElement | null): string {
    return (
      node?.dataset.key ??
      node?.dataset.control ??
      (node?.id || node?.className || node?.tagName) ??
      'nothing'
    );
  }

  #focusOn(selector: string): void {
    const found = this.timeline.all(selector).filter((node) => node.checkVisibility());
    if (found.length) this.#one(found).focus();
  }

  async step(): Promise<void> {
    const { element, active } = this.timeline;
    if (this.timeline.root.querySelector('dialog[open]')) {
      await this.timeline.press('Escape');
      await until(() => this.timeline.active, 'the focus to come back from a dialog');
    }
    const sum = this.acts.reduce((all, [share]) => all + share, 0);
    let left = this.random() * sum;
    const [, name, act] = this.acts.find(([share]) => (left -= share) < 0)!;
    this.trail.push(`${name} on ${this.#where(active)}`);
    if (name !== 'Enter' || !active?.closest('a')) await act();
    await element.updateComplete;
    await element.updateComplete;
    this.#check();
  }

  #check(): void {
    const { element, active, panel, root } = this.timeline;
    const wrong = [
      document.activeElement !== element && `the focus is on ${document.activeElement?.tagName}`,
      !active && 'nothing inside has the focus',
      element.selected !== this.open && `${element.selected} is open, and the host was told ${this.open}`,
      element.selected && element.view !== 'sources' && !panel && !root.querySelector('.entry[aria-current]') && `${element.selected} is not shown`,
    ].filter(Boolean); // prettier-ignore
    if (!wrong.length) return;
    this.faults.push(`${wrong.join('; ')} after ${this.trail.slice(-6).join(', ')}`);
    this.open = element.selected;
    if (!active) element.focus();
    if (!this.timeline.active) this.timeline.one('[data-control="help"]').focus();
  }
}

/** Presses Tab until the focus is out of the element. @returns how often, or -1 where it never is */
async function tabsOut(timeline: Driver, ...modifiers: 'Shift'[]): Promise<number> {
  const most = timeline.all('a[href], button, input, summary, [tabindex]').length + 2;
  for (let i = 1; i <= most; i++) {
    await reader.press('Tab', ...modifiers);
    if (document.activeElement !== timeline.element) return i;
  }
  return -1;
}

describe('2,000 random keys, zooms, languages and directions', () => {
  const thrown: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    thrown.push(String('reason' in event ? event.reason : event.message));
  before(async () => {
    await reader.viewport(1280, 900);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });
  after(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });
  afterEach(clear);

  it('keep the focus inside and the open event open, and throw nothing; Tab still leads out', async function () {
    this.timeout(180_000);
    const timeline = await mount({ locale: 'en' }, await (await fetch('/events.json')).json());
    const [before, behind] = [document.createElement('button'), document.createElement('button')];
    timeline.element.before(before);
    timeline.element.after(behind);
    timeline.element.focus();
    const walk = new Walk(timeline, seeded(1948));
    for (let i = 0; i < STEPS; i++) await walk.step();
    expect(walk.faults.slice(0, 8).join('\n'), `${walk.faults.length} faults`).to.equal('');
    expect(thrown).to.deep.equal([]);

    timeline.root.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    await frame();
    timeline.element.focus();
    expect(await tabsOut(timeline), 'Tab leads out').to.be.greaterThan(0);
    timeline.element.focus();
    expect(await tabsOut(timeline, 'Shift'), 'Shift and Tab lead out').to.be.greaterThan(0);
  });
});
