import type { TimeScale } from '../scale.js';
import type { Domain } from '../types.js';

/** Pixels around a handle that take hold of it. */
const GRIP = 14;

/** Drags the overview's window, or one of its two ends; a click puts its middle there. */
export class StripDrag {
  #hold: { part: 'from' | 'to' | 'all'; grabbed: number; window: Domain; moved: boolean } | undefined;

  constructor(
    private readonly view: () => { scale: TimeScale; window: Domain } | undefined,
    private readonly show: (domain: Domain) => void,
  ) {}

  readonly down = (event: PointerEvent): void => {
    const view = this.view();
    if (!view || event.button !== 0) return;
    const { scale, window } = view;
    const x = along(event);
    const [from, to] = window.map(scale.toPx) as [number, number];
    const [nearFrom, nearTo] = [Math.abs(x - from), Math.abs(x - to)];
    const part = Math.min(nearFrom, nearTo) > GRIP ? 'all' : nearFrom < nearTo ? 'from' : 'to';
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#hold = { part, grabbed: scale.toMs(x), window, moved: false };
  };

  readonly move = (event: PointerEvent): void => {
    const view = this.view();
    const hold = this.#hold;
    if (!view || !hold) return;
    const by = view.scale.toMs(along(event)) - hold.grabbed;
    if (Math.abs(by) / view.scale.msPerPx < 3 && !hold.moved) return;
    hold.moved = true;
    const [from, to] = hold.window;
    if (hold.part === 'all') this.show([from + by, to + by]);
    else this.show(ordered(hold.part === 'from' ? [from + by, to] : [from, to + by]));
  };

  readonly up = (event: PointerEvent): void => {
    const hold = this.#hold;
    this.#hold = undefined;
    if (!hold || hold.moved || hold.part !== 'all' || event.type === 'pointercancel') return;
    const half = (hold.window[1] - hold.window[0]) / 2;
    this.show([hold.grabbed - half, hold.grabbed + half]);
  };
}

/** An end dragged past the other one changes places with it. */
export const ordered = ([a, b]: Domain): Domain => (a < b ? [a, b] : [b, a + 1]);

const along = (event: PointerEvent): number =>
  event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
