import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Knows when the page goes to paper, in time to draw for it: a browser prints what stands there when `beforeprint` has been heard. */
export class Printing implements ReactiveController {
  /** What is drawn now is for paper. */
  now = false;
  /** What was folded on the screen, and was opened for paper. */
  #unfolded: HTMLDetailsElement[] = [];
  #media = matchMedia('print');

  /** @param draw - draws the element at once */
  constructor(
    private readonly host: Host,
    private readonly draw: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
    this.#end();
  }

  /** Printing is told to the window, and by a media query; it is only heard there, and nothing is kept from the page. */
  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    window[how]('beforeprint', this.#begin);
    window[how]('afterprint', this.#end);
    this.#media[how]('change', this.#turned);
  }

  #turned = (): void => (this.#media.matches ? this.#begin() : this.#end());

  #begin = (): void => {
    if (this.now) return;
    this.now = true;
    this.draw();
    const folded = this.host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [];
    this.#unfolded = [...folded];
    for (const one of this.#unfolded) one.open = true;
  };

  #end = (): void => {
    if (!this.now) return;
    this.now = false;
    for (const one of this.#unfolded) one.open = false;
    this.#unfolded = [];
    this.draw();
  };
}
