import { startOf } from '../parse/edtf-part.js';
import { parseEdtf } from '../parse/edtf.js';
import { isPlaced } from '../parse/readers.js';
import type { DatePart, Moment } from '../types.js';
import { Names } from './names.js';

const [HYPHEN, SLASH, ZERO, DAY] = [45, 47, 48, 86_400_000];
/** Letters of `2024-05-09`, and of a span from day to day. */
const [SHORT, LONG] = [10, 21];

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
    const moment =
      to - from === LONG ? this.#spanAt(bytes, from) : to - from === SHORT && this.#dayAt(bytes, from);
    return moment || this.#others.valueOf(bytes, from, to);
  }

  /** `2024-05-09/2024-05-10` */
  #spanAt(bytes: Uint8Array, from: number): Moment | undefined {
    const [first, last] = [this.#dayAt(bytes, from), this.#dayAt(bytes, from + LONG - SHORT)];
    if (!first || !last || bytes[from + SHORT] !== SLASH || first.earliest >= last.latest) return;
    const { latest, end } = last;
    return { ...first, edtf: `${first.edtf}/${last.edtf}`, kind: 'during', latest, end };
  }

  #dayAt(bytes: Uint8Array, from: number): Moment | undefined {
    const digits = digitsOfDay(bytes, from);
    return digits ? this.#dayOf(digits) : undefined;
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
function digitsOfDay(bytes: Uint8Array, from: number): number {
  let digits = 0;
  for (let place = 0; place < SHORT; place++) {
    const digit = bytes[from + place]! - ZERO;
    if (place === 4 || place === 7) {
      if (digit !== HYPHEN - ZERO) return 0;
    } else if (digit < 0 || digit > 9) return 0;
    else digits = digits * 10 + digit;
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
    edtf: `${TWO[Math.floor(year / 100)]}${TWO[year % 100]}-${TWO[month]}-${TWO[day]}`,
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

const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
