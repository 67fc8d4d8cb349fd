import { adoptStyles, type LitElement } from 'lit';

type More = typeof import('./draw/more.js');

/** It is fetched ahead so long after a file, ms. */
const AHEAD = 1000;

/** What a first reading does not need: it lies beside the bundle until a reader, or paper, needs it. */
export class OnDemand {
  /** Undefined until it is needed and there. */
  more: More | undefined;
  /** It was needed and did not come. */
  missing = false;
  /** The same, when it has come ahead of being needed. */
  #fetched: More | undefined;

  /** @param missed - hears that it was needed and did not come, before the next draw */
  constructor(
    private readonly host: LitElement,
    private readonly missed: () => void,
  ) {}

  /** Paper cannot wait for what is not there; so it is fetched once the first picture has been seen. */
  fetchAhead(): void {
    setTimeout(() => {
      if (!this.host.isConnected) return;
      void import('./draw/more.js').then(
        (more) => (this.#fetched = more),
        () => {}, // told when a reader asks for it
      );
    }, AHEAD);
  }

  /** Takes what was fetched ahead, if it has come, into the next draw. */
  take(more = this.#fetched): void {
    if (!more || this.more) return;
    this.more = more;
    const { elementStyles } = this.host.constructor as typeof LitElement;
    adoptStyles(this.host.renderRoot as ShadowRoot, [...more.styles, ...elementStyles]);
  }

  /**
   * Brings it, and draws; without it, the timeline itself stays as it is.
   * @returns whether it is there, once it has been drawn
   */
  async bring(): Promise<boolean> {
    try {
      if (!this.more) this.take(await import('./draw/more.js'));
      this.missing = false;
    } catch (error) {
      console.error('<event-timeline>: a part could not be loaded. Keep all files of dist together.', error);
      this.missing = true;
      this.missed();
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
    return !this.missing;
  }
}
