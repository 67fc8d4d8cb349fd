import { startOf } from '../parse/edtf-part.js';
import { parseEdtf } from '../parse/edtf.js';
import { isPlaced } from '../parse/readers.js';
import type { DatePart, Moment } from '../types.js';
import { Names } from './names.js';

const [HYPHEN, ZERO, DAY] = [45, 48, 86_400_000];

/** The dates of a file's events, each read once. */
export class Dates {
  /** Others than days. */
  readonly #others = new Names((text) => {
    const read = parseEdtf(text);
    return 'mend' in read || !isPlaced(read) ? undefined : read;
  });
  readonly #days: Moment[] = [];
  /** Days by their digits. Open addressing: the digits and the place in `#days`, or 0. Always at most half full. */
  #slots = new Int32Array(128);

  /** The date that stands between two places; undefined where there is something to report. */
  momentOf(bytes: Uint8Array, from: number, to: number): Moment | undefined {
    const digits = digitsOfDay(bytes, from, to);
    return (digits && this.#dayOf(digits)) || this.#others.valueOf(bytes, from, to);
  }

  #dayOf(digits: number): Moment | undefined {
    const slot = this.#slotOf(digits);
    if (this.#slots[slot]) return this.#days[this.#slots[slot + 1]!];
    const day = dayOf(digits);
    if (!day) return;
    this.#slots[slot] = digits;
    this.#slots[slot + 1] = this.#days.push(day) - 1;
    if (this.#days.length * 4 >= this.#slots.length) this.#grow();
    return day;
  }

  /** Where a day stands, or would stand. */
  #slotOf(digits: number): number {
    const mask = this.#slots.length - 2;
    let slot = (Math.imul(digits, 0x2c1b3c6d) >>> 8) & mask;
    for (let found; (found = this.#slots[slot]!) && found !== digits;) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 4);
    for (let from = 0; from < slots.length; from += 2) {
      if (!slots[from]) continue;
      const slot = this.#slotOf(slots[from]!);
      this.#slots[slot] = slots[from]!;
      this.#slots[slot + 1] = slots[from + 1]!;
    }
  }
}

/** The digits of `2024-05-09` as one number; 0 for all that is not written so. */
function digitsOfDay(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return 0;
  let digits = 0;
  for (let at = from; at < to; at++) {
    if (at === from + 4 || at === from + 7) continue;
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return 0;
    digits = digits * 10 + digit;
  }
  return digits;
}

/** A day just as `parseEdtf` reads it. */
function dayOf(digits: number): Moment | undefined {
  const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  if (month < 1 || month > 12 || day < 1) return;
  const earliest = startOf(year, month) + (day - 1) * DAY;
  if (day > 28 && earliest >= startOf(year, month + 1)) return;
  const part: DatePart = { precision: 'day', year, month, day, approximate: false, uncertain: false };
  return {
    edtf: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    kind: 'at',
    earliest,
    latest: earliest + DAY,
    precision: 'day',
    start: part,
    end: part,
    approximate: false,
    uncertain: false,
  };
}

const two = (number: number) => (number < 10 ? `0${number}` : `${number}`);
