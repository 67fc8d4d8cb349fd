import type { TimeScale } from '../scale.js';
import type { Request } from '../state.js';

/** What the gestures need of the element, asked anew at each event. */
export interface Surface {
  /** The track: its box is where the scale's pixels begin. */
  readonly track: HTMLElement;
  readonly mode: 'cooperative' | 'greedy' | 'none';
  readonly vertical: boolean;
  readonly scale: TimeScale;
}

/** Reports a gesture: its requests, and the plain wheels that were left to the page. */
export interface Listener {
  ask(request: Request): void;
  plainWheel(): void;
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const TREMBLE = 6;

/** Share of the window that a whole notch of wheel zooms by; as in d3-zoom, 2^(-delta * this). */
const WHEEL = 0.002;
const LINE = 16;

/**
 * Turns wheel, drag and pinch on a track into requests. A plain vertical wheel
 * and a vertical swipe are left to the page (ACCESSIBILITY.md, G1 and G2).
 *
 * Not d3-zoom: it keeps a two-dimensional transform of its own beside our one
 * window, knows no reversed axis, listens on the page while it drags, and with
 * what it needs weighs 17 kB gzip.
 */
export class Gestures {
  #pointers = new Map<number, number>();
  #start = 0;
  #dragging = false;

  constructor(
    private readonly surface: () => Surface | undefined,
    private readonly listener: Listener,
  ) {}

  /** Listeners with their options, for a template: the wheel is prevented only where it zooms or pans. */
  readonly wheels = { handleEvent: (event: WheelEvent): void => this.#wheel(event), passive: false };
  /** Before anything inside hears of it. */
  readonly clicks = { handleEvent: (event: MouseEvent): void => this.#click(event), capture: true };

  readonly #wheel = (event: WheelEvent): void => {
    const surface = this.surface();
    if (!surface || surface.mode === 'none' || event.defaultPrevented) return;
    const { scale, mode } = surface;
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? scale.length : 1;
    const pans = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (event.ctrlKey || event.metaKey || (mode === 'greedy' && !pans)) {
      const boost = event.ctrlKey && Math.abs(event.deltaY) < 25 ? 5 : 1; // a trackpad's pinch comes in small steps
      this.listener.ask({
        type: 'zoom',
        factor: 2 ** (-event.deltaY * unit * WHEEL * boost),
        at: scale.toMs(this.#along(event, surface)),
      });
    } else if (pans) {
      const delta = (event.deltaX || event.deltaY) * unit;
      this.listener.ask({
        type: 'pan',
        fraction: (scale.reversed && !surface.vertical ? -delta : delta) / scale.length,
      });
    } else return this.listener.plainWheel();
    event.preventDefault();
  };

  readonly down = (event: PointerEvent): void => {
    const surface = this.surface();
    if (!surface || surface.mode === 'none' || event.button !== 0) return;
    if (event.isPrimary) this.#pointers.clear();
    this.#pointers.set(event.pointerId, this.#along(event, surface));
    if (event.isPrimary) [this.#start, this.#dragging] = [this.#along(event, surface), false];
  };

  readonly move = (event: PointerEvent): void => {
    const surface = this.surface();
    const before = this.#pointers.get(event.pointerId);
    if (!surface || before === undefined) return;
    const now = this.#along(event, surface);
    if (this.#pointers.size > 1) this.#capture(event, surface);
    else if (!this.#dragging) {
      // One finger along a vertical axis scrolls the page.
      if (Math.abs(now - this.#start) < TREMBLE || (surface.vertical && event.pointerType === 'touch'))
        return;
      this.#capture(event, surface);
    }
    this.#pointers.set(event.pointerId, now);
    if (this.#pointers.size > 1) this.#pinch(event.pointerId, before, now, surface.scale);
    else this.#drag(before, now, surface.scale);
  };

  /** For pointerup and pointercancel; and for pointerenter, since what was let go outside is heard of only there. */
  readonly up = (event: PointerEvent): void => {
    if (!event.buttons) this.#pointers.delete(event.pointerId);
  };

  /** The click that ends a drag is not a click. One of a key has no `detail`: it ends nothing. */
  readonly #click = (event: MouseEvent): void => {
    if (!this.#dragging || !event.detail) return;
    this.#dragging = false;
    event.stopPropagation();
    event.preventDefault();
  };

  #capture(event: PointerEvent, { track }: Surface) {
    this.#dragging = true;
    if (!track.hasPointerCapture(event.pointerId)) track.setPointerCapture(event.pointerId);
  }

  #drag(before: number, now: number, scale: TimeScale) {
    this.listener.ask({
      type: 'pan',
      fraction: (scale.toMs(before) - scale.toMs(now)) / (scale.domain[1] - scale.domain[0]),
    });
  }

  /** The instants under both fingers stay under them. */
  #pinch(id: number, before: number, now: number, scale: TimeScale) {
    const other = [...this.#pointers].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    const apart = (a: number) => Math.max(Math.abs(a - other), 24);
    this.listener.ask({ type: 'zoom', factor: apart(now) / apart(before), at: scale.toMs(other) });
  }

  #along({ clientX, clientY }: MouseEvent, { track, vertical }: Surface): number {
    const box = track.getBoundingClientRect();
    return vertical ? clientY - box.top : clientX - box.left;
  }
}
