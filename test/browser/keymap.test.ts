import { expect } from 'chai';
import { clear, mount, reader, type Driver } from './driver.js';
import {
  FILE,
  NOTHING,
  ON_CLUSTER,
  ON_CONTROL,
  ON_EVENT,
  ON_HANDLE,
  ON_PANEL,
  OTHER_KEYBOARDS,
  UP_AND_DOWN,
  WINDOW,
  type Made,
  type Row,
} from './keymap-table.js';

/** Presses keys on one timeline and says what each did, while another one must not stir. */
class Watch {
  #home: string;
  #before = { window: [0, 0], selected: null as string | null, focus: '' };
  #prevented = false;
  readonly #still: string;

  private constructor(
    readonly timeline: Driver,
    readonly other: Driver,
  ) {
    timeline.element.fit();
    this.#home = timeline.window.join();
    this.#still = this.#stateOfOther();
    timeline.element.parentElement!.addEventListener('keydown', (event) => {
      this.#prevented = event.defaultPrevented;
    });
  }

  static async over(attributes: Record<string, string>, width: number): Promise<Watch> {
    const [timeline, other] = [await mount(attributes, FILE), await mount(attributes, FILE)];
    timeline.element.style.width = other.element.style.width = `${width}px`;
    for (const one of [other, timeline]) await one.still();
    timeline.one('[data-control="help"]').click(); // it comes from beside the bundle the first time
    await timeline.shown('dialog.help[open]');
    return new Watch(timeline, other);
  }

  #stateOfOther() {
    const { element, window, focusedKey, all } = this.other;
    return JSON.stringify([
      window,
      element.selected,
      focusedKey,
      all.call(this.other, 'dialog[open]').length,
    ]);
  }

  /** Back to the beginning, with the focus where a key is to be pressed. */
  async reset(focus: () => HTMLElement, open: string | null): Promise<void> {
    const { element } = this.timeline;
    this.timeline.root.querySelector<HTMLDialogElement>('dialog.help')?.close();
    element.select(open);
    await element.updateComplete;
    element.show(WINDOW);
    await element.updateComplete;
    focus().focus({ preventScroll: true });
    await element.updateComplete;
    this.#before = { window: this.timeline.window, selected: element.selected, focus: this.#focus };
    this.#prevented = false;
  }

  /** After a draw the element may move the focus, and draw again. */
  async #drawn(): Promise<void> {
    await this.timeline.element.updateComplete;
    await this.timeline.element.updateComplete;
  }

  /** What has the focus: an event, a button, or the page. */
  get #focus(): string {
    const { active } = this.timeline;
    const own = active?.dataset.key ?? active?.dataset.control ?? active?.id;
    return own || (document.activeElement?.tagName ?? '');
  }

  /** What the last key did. */
  seen(): string {
    const did = this.#did();
    const disturbed = this.#stateOfOther() === this.#still ? '' : ', and the other timeline moved';
    if (!did) return (this.#prevented ? 'stays' : 'nothing') + disturbed;
    return did + (this.#prevented ? '' : ', not prevented') + disturbed;
  }

  #did(): string {
    const { window, selected, focus } = this.#before;
    const { element, window: now } = this.timeline;
    const [length, was] = [now[1] - now[0], window[1]! - window[0]!];
    if (this.timeline.root.querySelector('dialog.help[open]')) return 'help';
    if (element.selected !== selected) return element.selected ? `opens ${element.selected}` : 'closes';
    if (now.join() === this.#home) return 'fits';
    if (Math.abs(length / was - 1) > 0.001) return length < was ? 'zooms in' : 'zooms out';
    if (this.#focus !== focus) return `to ${this.#focus}`;
    return now[0] === window[0] ? '' : 'pans';
  }

  /** Presses each key of a table from the same place. @returns what was otherwise than the table says */
  async differences(rows: readonly Row[], reversed: boolean, focus: () => HTMLElement, open: string | null = null) {
    const wrong: string[] = [];
    for (const [key, outcome] of rows) {
      const wanted = typeof outcome === 'string' ? outcome : outcome[reversed ? 1 : 0];
      await this.reset(focus, open);
      await reader.press(key);
      await this.#drawn();
      const seen = this.seen();
      if (seen !== wanted) wrong.push(`${key}: ${seen}; wanted: ${wanted}`);
    }
    return wrong;
  } // prettier-ignore

  async made(key: Made, focus: () => HTMLElement): Promise<string> {
    await this.reset(focus, null);
    this.timeline.active!.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, composed: true, cancelable: true })); // prettier-ignore
    await this.#drawn();
    return this.seen();
  }
}

/** One line for each difference, with where the focus was. */
const list = (wrong: Record<string, string[]>) =>
  Object.entries(wrong)
    .flatMap(([where, lines]) => lines.map((line) => `${where}, ${line}`))
    .join('\n');

const DIRECTIONS: { name: string; attributes: Record<string, string>; axisReversed: boolean; rightToLeft: boolean }[] = [
  { name: 'English', attributes: { locale: 'en' }, axisReversed: false, rightToLeft: false },
  { name: 'Arabic', attributes: { locale: 'ar' }, axisReversed: true, rightToLeft: true },
  { name: 'Arabic with time from left to right', attributes: { locale: 'ar', 'time-direction': 'ltr' }, axisReversed: false, rightToLeft: true },
]; // prettier-ignore
const LAYOUTS = [
  { layout: 'lanes', width: 1200 },
  { layout: 'down', width: 400 },
] as const;

describe('every key of the map, wherever the focus is', function () {
  this.timeout(60_000);
  const { matchMedia } = window;
  before(async () => {
    await reader.viewport(1280, 900);
    // No glide to wait for after each key: the reader has asked for less motion.
    window.matchMedia = (query) => (/reduced-motion/.test(query) ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, query)); // prettier-ignore
  });
  after(() => {
    window.matchMedia = matchMedia;
  });
  afterEach(clear);

  for (const { name, attributes, axisReversed, rightToLeft } of DIRECTIONS) {
    for (const { layout, width } of LAYOUTS) {
      const vertical = layout === 'down';
      it(`${name}, ${vertical ? 'time running down' : 'two lanes'}: events, clusters, buttons, handle, panel`, async () => {
        const watch = await Watch.over(attributes, width);
        const { timeline } = watch;
        const wrong = {
          event: await watch.differences([...ON_EVENT, ...UP_AND_DOWN[layout].event], axisReversed, () => timeline.item('a2')),
          cluster: await watch.differences([...ON_CLUSTER, ...UP_AND_DOWN[layout].cluster], axisReversed, () => timeline.item('c1')),
          control: await watch.differences(ON_CONTROL, rightToLeft, () => timeline.one('[data-control="later"]')),
          handle: await watch.differences(ON_HANDLE, axisReversed, () => timeline.one('.handle input')),
          panel: await watch.differences(ON_PANEL, axisReversed, () => timeline.one('#panel-heading'), 'a2'),
        }; // prettier-ignore
        expect(list(wrong)).to.equal('');
      });
    }
  }

  it('no key of a field or of the page outside is taken, and none changes anything', async () => {
    const watch = await Watch.over({ locale: 'en' }, 1200);
    const { timeline } = watch;
    const input = document.createElement('input');
    const button = document.createElement('button');
    timeline.element.before(input, button);
    const dates = () => timeline.one<HTMLInputElement>('.dates input');
    const wrong = {
      'a date': await watch.differences(NOTHING, false, dates),
      'an input': await watch.differences(NOTHING, false, () => input, 'a2'),
      'a button': await watch.differences(NOTHING, false, () => button, 'a2'),
    };
    expect(list(wrong)).to.equal('');
  });

  it('other keyboards, and keys held with Ctrl, Meta or Alt', async () => {
    const watch = await Watch.over({ locale: 'en' }, 1200);
    const wrong: string[] = [];
    for (const [key, wanted] of OTHER_KEYBOARDS) {
      const seen = await watch.made(key, () => watch.timeline.item('a2'));
      if (seen !== wanted) wrong.push(`${JSON.stringify(key)}: ${seen}; wanted: ${wanted}`);
    }
    expect(wrong.join('\n')).to.equal('');
  });

  it('a key that a host has already answered is left alone', async () => {
    const watch = await Watch.over({ locale: 'en' }, 1200);
    const answered = (event: Event) => event.preventDefault();
    watch.timeline.element.addEventListener('keydown', answered, { capture: true });
    for (const [key] of ON_EVENT.filter(([, outcome]) => !String(outcome).includes('not prevented')))
      expect(await watch.made({ key }, () => watch.timeline.item('a2')), key).to.equal('stays');
    watch.timeline.element.removeEventListener('keydown', answered, { capture: true });
  });
});
