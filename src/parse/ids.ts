/**
 * What has an id, by it. A `Map` would have the engine hash each id, which takes it ten times as long as a loop over
 * the letters of a text that JSON has just brought: half of the time a big file takes to be linked.
 */
export class ById<T extends { readonly id: string }> {
  readonly #all: T[] = [];
  #hashes = new Int32Array(32);
  /** Open addressing: one more than the place in `#all`, or 0. Always at most half full. */
  #slots = new Int32Array(64);

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
      this.room(this.size + 1);
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

  /** Makes room for `count` in all, which is cheaper at once than little by little. */
  room(count: number): void {
    let length = this.#hashes.length;
    while (length < count) length *= 4;
    const hashes = this.#hashes;
    this.#hashes = new Int32Array(length);
    this.#hashes.set(hashes);
    this.#slots = new Int32Array(2 * length);
    for (let place = 0; place < this.size; place++) {
      let slot = hashes[place]! & (2 * length - 1);
      while (this.#slots[slot]) slot = (slot + 1) & (2 * length - 1);
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
