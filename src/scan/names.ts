import { spread } from '../parse/hashed-ids.js';
import { textOf } from './bytes.js';

/** What short texts that a file repeats stand for, made once for each and numbered: ids of lanes, dates, lists of sources. */
export class Names<T> {
  readonly #values: T[] = [];
  /** All the texts, one after the other; and of each its hash, its place there and its length. */
  #letters = new Uint8Array(1024);
  #length = 0;
  #places = new Int32Array(3 * 64);
  /** Open addressing: one more than the place in `#values`, or 0. Always at most half full. */
  #slots = new Int32Array(128);

  constructor(private readonly make: (text: string) => T) {}

  /** What the text of a number stands for. */
  at(number: number): T {
    return this.#values[number]!;
  }

  all(): readonly T[] {
    return this.#values;
  }

  /** The number of the text between two places. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    hash = spread(hash);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let number; (number = this.#slots[slot]! - 1) >= 0; slot = (slot + 1) & mask)
      if (this.#places[number * 3] === hash && this.#is(number, bytes, from, to)) return number;
    return this.#add(slot, hash, bytes, from, to);
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const letters = this.#letters;
    let place = this.#places[number * 3 + 1]!;
    if (this.#places[number * 3 + 2]! !== to - from) return false;
    for (let at = from; at < to; at++) if (letters[place++] !== bytes[at]) return false;
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, from: number, to: number): number {
    const value = this.make(textOf(bytes, from, to));
    const number = this.#values.push(value) - 1;
    this.#places.set([hash, this.#keep(bytes.subarray(from, to)), to - from], number * 3);
    this.#slots[slot] = number + 1;
    if (this.#values.length * 2 >= this.#slots.length) this.#grow();
    return number;
  }

  /** @returns the place in `#letters` */
  #keep(text: Uint8Array): number {
    const place = this.#length;
    this.#length += text.length;
    if (this.#length > this.#letters.length) {
      const letters = this.#letters;
      this.#letters = new Uint8Array(this.#length * 2);
      this.#letters.set(letters);
    }
    this.#letters.set(text, place);
    return place;
  }

  #grow(): void {
    const places = this.#places;
    this.#places = new Int32Array(places.length * 4);
    this.#places.set(places);
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#values.length; number++) {
      let slot = places[number * 3]! & mask;
      while (this.#slots[slot]) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}
