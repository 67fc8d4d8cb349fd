import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FONT } from './draw/styles/tokens.js';
import { EM } from './layout/frame.js';
import type { Locale } from './types.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What the element reads from the page around it: its size, its text size, its language and direction. */
export class Environment implements ReactiveController {
  /** Width of the element, CSS pixels; 0 until laid out. */
  width = 0;
  /** Pixels by which the host's own styles make the track wider than it was worked out to be. */
  off = 0;
  /** Height of the panel in line; 0 where none is. */
  panel = 0;
  /** Text size over the usual 15 px. */
  unit = 1;
  /** Sizes were told and are yet to be drawn for; among them the probe's; those last drawn for. */
  #waits = false;
  #probed = false;
  #drawn = '';
  #probe = '';
  /** Width of the track as it is, CSS pixels; 0 where none is. */
  #track = 0;
  #observer = new ResizeObserver((entries) => this.#resized(entries));
  /** What is watched beside the host, by its selector. */
  #watched = new Map<string, Element | null>();
  #coarse = matchMedia('(pointer: coarse)');

  /** @param plot - the width worked out for the track, CSS pixels, `off` left out */
  constructor(
    private readonly host: Host,
    private readonly plot: () => number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
    for (const node of this.#watched.values()) if (node) this.#observer.observe(node);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /**
   * Watches the track and the probe once they are there. The probe's size hangs
   * on `:dir()`, `:lang()` and the text size, so it tells when an ancestor's direction,
   * language or text size changes, without a listener outside the element.
   */
  hostUpdated(): void {
    for (const name of ['.track', '.probe']) {
      const last = this.#watched.get(name);
      if (last?.isConnected) continue; // looked for at each step of a gesture it would be dear
      const node = this.host.shadowRoot?.querySelector(name) ?? null;
      if (node === last) continue;
      if (last) this.#observer.unobserve(last);
      if (node) this.#observer.observe(node);
      this.#watched.set(name, node);
      if (node && name === '.track') this.#look(node);
    }
  }

  /**
   * A new track shows how much room there is, the page's scroll bar taken off that comes with it: a picture that does not
   * fit is drawn anew before it is seen. To be told takes a frame. What is laid out here is not laid out in the next one.
   */
  #look(track: Element): void {
    [this.width] = sizeOf(this.host);
    [this.#track] = sizeOf(track);
    this.#compare();
    if (this.#drawn === this.#sizes) return;
    this.#drawn = this.#sizes;
    this.host.requestUpdate();
  }

  #compare(): void {
    const off = this.#track && this.#track - this.plot();
    if (Math.abs(off - this.off) > 0.5) this.off = off;
  }

  /** Asks for what the first picture hangs on: to be told takes a frame, and drawing for a guess takes another picture. */
  measure(): void {
    [this.width] = sizeOf(this.host);
    const probe = this.host.shadowRoot?.querySelector('.probe');
    if (probe) this.#probe = sizeOf(probe).join();
    this.#readUnit();
    this.#drawn = this.#sizes;
  }

  /** A finger is the main pointer. */
  get coarse(): boolean {
    return this.#coarse.matches;
  }

  /** The nearest `lang`, looked for through shadow hosts. */
  get language(): string | undefined {
    for (
      let node: Node | null = this.host;
      node;
      node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
    ) {
      const lang = node instanceof Element ? node.getAttribute('lang') : null;
      if (lang) return lang;
    }
    return undefined;
  }

  get rightToLeft(): boolean {
    return getComputedStyle(this.host).direction === 'rtl';
  }

  get #sizes(): string {
    return [this.width, this.off, this.unit].join();
  }

  /**
   * Only notes: asking for styles or drawing here would change sizes while they are being told, which browsers report as an error.
   * Where nothing has changed, and before there is a picture, no frame is asked for: the picture would be shown one later.
   */
  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) {
      const { width, height } = contentRect;
      const probe = [width, height].join();
      if (target === this.host) this.width = width;
      else if (target.classList.contains('track')) this.#track = width;
      else if (probe !== this.#probe) [this.#probed, this.#probe] = [this.#probe !== '', probe];
    }
    this.#compare();
    if (this.#waits || !(this.#probed || (this.#drawn && this.#drawn !== this.#sizes))) return;
    this.#waits = true;
    requestAnimationFrame(() => this.#settle());
  }

  #settle(): void {
    this.#readUnit();
    [this.#waits, this.#probed, this.#drawn] = [false, false, this.#sizes];
    this.host.requestUpdate();
  }

  #readUnit(): void {
    this.unit = parseFloat(getComputedStyle(this.host).fontSize) / EM || 1;
  }
}

/** As `ResizeObserver` tells it of a node without padding; 0 where it is not shown. */
function sizeOf(node: Element): [width: number, height: number] {
  const { width, height } = getComputedStyle(node);
  return [parseFloat(width) || 0, parseFloat(height) || 0];
}

/** Of the summary, of ticks, of lane names, of the heading. */
const FONTS = ['12px', '15px', '600 12px', '600 13.05px', '600 19.5px'];

/** Measures texts in the element's own font, each once. */
export class TextMeasure {
  #context = document.createElement('canvas').getContext('2d');
  #known = new Map<string, number>();
  #font = '';

  /** To be called when the font may have changed. @param size - and weight, of CSS */
  useFont(size: string, family = FONT): void {
    const font = `${size} ${family}`;
    if (font === this.#font || !this.#context) return;
    this.#known.clear();
    this.#context.font = this.#font = font;
  }

  /** Has the browser look for the fonts of the page, and for these letters in them: it takes it a millisecond for each font. */
  findFonts(letters: string): void {
    for (const font of FONTS) {
      this.useFont(font);
      this.width(letters);
    }
  }

  /** Width of a text on one line, CSS pixels, with a little to spare. */
  width(text: string): number {
    let known = this.#known.get(text);
    if (known === undefined)
      this.#known.set(
        text,
        (known = Math.ceil((this.#context?.measureText(text).width ?? text.length * 7) + 4)),
      );
    return known;
  }
}

/** Says things in one polite status region, one message at a time, and takes them back. */
export class Announcer {
  message = '';
  #clear: ReturnType<typeof setTimeout> | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #outside: HTMLElement | undefined;

  constructor(private readonly host: Host) {}

  /** Says `text` after `delay` ms unless something else is to be said first; an empty text takes back what waits. */
  say(text: () => string, delay = 0): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#now(text()), delay);
  }

  stop(): void {
    clearTimeout(this.#wait);
    clearTimeout(this.#clear);
    if (!this.message) return;
    this.message = '';
    this.host.requestUpdate();
  }

  /**
   * Says the same in a region outside the shadow root, a child of the host: some
   * screen readers miss one inside (ACCESSIBILITY.md, 1 no. 15). Made once, empty.
   */
  sayOutside(outside: boolean, { language, direction }: Locale): void {
    if (!outside) return this.#outside?.remove();
    const region = (this.#outside ??= document.createElement('p'));
    region.slot = region.role = 'status';
    if (!this.host.contains(region)) this.host.append(region);
    [region.lang, region.dir] = [language, direction];
    if (region.textContent !== this.message) region.textContent = this.message;
  }

  #now(text: string): void {
    if (!text) return;
    clearTimeout(this.#clear);
    this.message = text;
    this.#clear = setTimeout(() => {
      this.message = '';
      this.host.requestUpdate();
    }, 3000);
    this.host.requestUpdate();
  }
}
