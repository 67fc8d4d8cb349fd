/**
 * What has an id, by it. A `Map` would have the engine hash each id, which takes it ten times as long as a loop over
 * the letters of a text that JSON has just brought: half of the time a big file takes to be linked.
 */
export class ById<T extends { readonly id: string }> {
  readonly #all: T[] = [];
  /** Open addressing: one more than the place in `#all`, or 0. Always at most half full. */
  #slots = new Int32Array(64);

  get size(): number {
    return this.#all.length;
  }

  get(id: string): T | undefined {
    return this.#all[this.#slots[this.#slotOf(id)]! - 1];
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** Takes what has an id that nothing had before. @returns what has it already, which keeps it */
  add(one: T): T | undefined {
    const slot = this.#slotOf(one.id);
    const first = this.#all[this.#slots[slot]! - 1];
    if (first) return first;
    this.#slots[slot] = this.#all.push(one);
    if (this.#all.length * 2 > this.#slots.length) this.#grow();
    return;
  }

  values(): readonly T[] {
    return this.#all;
  }

  keys(): string[] {
    return this.#all.map(({ id }) => id);
  }

  /** Where `id` stands, or would stand. */
  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id) & mask;
    for (let place; (place = this.#slots[slot]!) && this.#all[place - 1]!.id !== id;)
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (const [place, { id }] of this.#all.entries()) this.#slots[this.#slotOf(id)] = place + 1;
  }
}

/** Of a text, 30 bits. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d); // texts that differ in their last letter stand far apart
  return (hash ^ (hash >>> 12)) & 0x3fffffff; // the numbers that need no room of their own
}
