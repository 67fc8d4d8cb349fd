import { adoptStyles, type LitElement } from 'lit';
import type { Printing } from './printing.js';

type More = typeof import('./draw/more.js');

/** It is fetched ahead so long after a file, ms. */
const AHEAD = 1000;

/** What a first reading does not need: it lies beside the bundle until a reader, or paper, needs it. */
export class OnDemand {
  /** Undefined until it is needed and there. */
  more: More | undefined;
  /** It was needed and did not come. */
  missing = false;
  /** Knows when the page goes to paper, once it is there. */
  printing: Printing | undefined;
  /** The same, when it has come ahead of being needed. */
  #fetched: More | undefined;
  #coming: Promise<boolean> | undefined;

  /**
   * @param missed - hears that it was needed and did not come, before the next draw
   * @param drawNow - draws the element at once
   */
  constructor(
    private readonly host: LitElement,
    private readonly missed: () => void,
    private readonly drawNow: () => void,
  ) {}

  /** Paper cannot wait for what is not there; so it is fetched once the first picture has been seen. */
  fetchAhead(): void {
    setTimeout(() => {
      if (this.host.isConnected) this.#fetch().catch(() => {}); // told when a reader asks for it
    }, AHEAD);
  }

  async #fetch(): Promise<More> {
    const more = (this.#fetched = await import('./draw/more.js'));
    this.printing ??= new more.Printing(this.host, () => {
      this.take();
      this.drawNow();
    });
    return more;
  }

  /** Takes what was fetched ahead, if it has come, into the next draw. */
  take(more = this.#fetched): void {
    if (!more || this.more) return;
    this.more = more;
    const { elementStyles } = this.host.constructor as typeof LitElement;
    adoptStyles(this.host.renderRoot as ShadowRoot, [...more.styles, ...elementStyles]);
  }

  /**
   * Brings it, and draws; without it, the timeline itself stays as it is. Who asks while it comes waits for the same.
   * @returns whether it is there, once it has been drawn
   */
  bring(): Promise<boolean> {
    return (this.#coming ??= this.#bring());
  }

  async #bring(): Promise<boolean> {
    try {
      this.take(await (this.more ?? this.#fetch()));
      this.missing = false;
    } catch (error) {
      console.error('<event-timeline>: a part could not be loaded. Keep all files of dist together.', error);
      this.missing = true;
      this.missed();
    }
    this.#coming = undefined;
    this.host.requestUpdate();
    await this.host.updateComplete;
    return !this.missing;
  }
}
