import type { ById } from './references.js';

/**
 * What has an id, by it. A `Map` would have the engine hash each id, which takes it ten times as long as a loop over
 * the letters of a text that JSON has just brought: half of the time a big file takes to be linked.
 */
export class HashedById<T extends { readonly id: string }> implements ById<T> {
  readonly #all: T[] = [];
  #hashes: Int32Array;
  /** Open addressing: one more than the place in `#all`, or 0. Always at most half full. */
  #slots: Int32Array;

  /** @param count - of what is to come: to make room at once is cheaper than little by little */
  constructor(count = 0) {
    const length = 2 ** Math.ceil(Math.log2(count + 32));
    this.#hashes = new Int32Array(length);
    this.#slots = new Int32Array(2 * length);
  }

  get size(): number {
    return this.#all.length;
  }

  get(id: string): T | undefined {
    return this.#all[this.#slots[this.#slotOf(hashOf(id), { id })]! - 1];
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /**
   * Takes what has an id that nothing had before.
   * @param hash - of its id
   * @returns what has it already, which keeps it
   */
  add(one: T, hash = hashOf(one.id)): T | undefined {
    let slot = this.#slotOf(hash, one);
    const first = this.#all[this.#slots[slot]! - 1];
    if (first) return first;
    if (this.size === this.#hashes.length) {
      this.#grow();
      slot = this.#slotOf(hash, one);
    }
    this.#hashes[this.size] = hash;
    this.#slots[slot] = this.#all.push(one);
    return;
  }

  values(): readonly T[] {
    return this.#all;
  }

  keys(): string[] {
    return this.#all.map(({ id }) => id);
  }

  /** Where what has this id stands, or would stand. */
  #slotOf(hash: number, one: { readonly id: string }): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let place; (place = this.#slots[slot]! - 1) >= 0; slot = (slot + 1) & mask)
      if (this.#hashes[place] === hash && this.#all[place]!.id === one.id) break;
    return slot;
  }

  #grow(): void {
    const hashes = this.#hashes;
    this.#hashes = new Int32Array(4 * hashes.length);
    this.#hashes.set(hashes);
    this.#slots = new Int32Array(8 * hashes.length);
    const mask = this.#slots.length - 1;
    for (const [place, hash] of hashes.entries()) {
      let slot = hash & mask;
      while (this.#slots[slot]) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }
}

/** Of a text, 30 bits. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return spread(hash);
}

/** The last step of a hash. */
export function spread(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d); // texts that differ in their last letter stand far apart
  return (hash ^ (hash >>> 12)) & 0x3fffffff; // the numbers that need no room of their own
}
