import { Glide } from './glide.js';
import type { Domain } from './types.js';

/** Nothing moved for this long, ms: the gesture has ended. */
export const SETTLED = 200;

/** A window on its way, by a hand or by itself, until it rests. */
export class Motion {
  /** A gesture or a glide runs: one draw a frame is enough. */
  moving = false;
  readonly glide = new Glide((domain, last) => {
    this.moving &&= !last;
    this.show(domain);
  });
  #settle: ReturnType<typeof setTimeout> | undefined;
  /** The next draw is the last of the gesture. */
  #resting = false;

  /**
   * @param show - draws a window on the way
   * @param rested - the window has come to rest, and is to be drawn so
   */
  constructor(
    private readonly show: (domain: Domain) => void,
    private readonly rested: () => void,
  ) {}

  /** The window has moved, and rests when nothing has moved it for a while. */
  moved(): void {
    this.#resting = false;
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#rest(), SETTLED);
  }

  #rest(): void {
    if (this.glide.running) return this.moved(); // its next frame is late
    this.#settle = undefined;
    this.#resting = true;
    this.rested();
  }

  /** Before a draw. The window comes to rest in a frame, as all of a gesture: where frames are late, the one before was drawn just now. */
  drawing(): void {
    if (this.#resting) this.moving = this.#resting = false;
  }

  /** Stops all that would happen later. */
  end(): void {
    this.glide.stop();
    clearTimeout(this.#settle);
  }

  /** What was stopped on its way rests where it is. */
  resume(): void {
    if (this.#settle !== undefined) this.#rest();
  }
}
