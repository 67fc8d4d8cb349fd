import { easeCubicOut } from 'd3-ease';
import type { Domain } from './types.js';

/** Milliseconds a button's zoom takes. */
const DURATION = 250;

/** Moves a window from one to another over a few frames; a new move, or `stop`, interrupts. */
export class Glide {
  #frame = 0;

  constructor(private readonly show: (domain: Domain, last: boolean) => void) {}

  /** Under reduced motion the end comes at once. */
  to(from: Domain, to: Domain): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.show(to, true);
    let began: number | undefined;
    const step = (now: number) => {
      began ??= now;
      const t = Math.min((now - began) / DURATION, 1);
      this.#frame = t < 1 ? requestAnimationFrame(step) : 0;
      this.show(t < 1 ? between(from, to, easeCubicOut(t)) : to, t === 1);
    };
    this.#frame = requestAnimationFrame(step);
  }

  get running(): boolean {
    return this.#frame !== 0;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** A window on the way: its length changes by equal factors, and the point both share stands still. */
export function between(from: Domain, to: Domain, t: number): Domain {
  const [a, b] = [from[1] - from[0], to[1] - to[0]];
  const length = a * (b / a) ** t;
  const share = Math.abs(b - a) < 1e-6 * a ? t : (length - a) / (b - a);
  const start = from[0] + (to[0] - from[0]) * share;
  return [start, start + length];
}
