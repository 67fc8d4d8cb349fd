/**
 * Places of a list by the ids of what stands there. A `Map` would have the engine hash each id, which takes it ten times
 * as long as a loop over the letters of a text that has just come: half of the time a big file takes to be linked.
 */
export class HashedIds {
  /** Open addressing: one more than a place, or 0. Always at most half full. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /**
   * @param hashes - of the ids, by place; that of a place is to be there before the place is added
   * @param idAt - the id of what stands at a place, asked where two have the same hash
   */
  constructor(
    private readonly hashes: Int32Array,
    private readonly idAt: (place: number) => string,
  ) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length + 1) + 1));
    this.#mask = this.#slots.length - 1;
  }

  /** The place added first with this id; -1 where none was. */
  placeOf(id: string): number {
    const hash = hashOf(id);
    let slot = hash & this.#mask;
    for (let place; (place = this.#slots[slot]! - 1) >= 0; slot = (slot + 1) & this.#mask)
      if (this.hashes[place] === hash && this.idAt(place) === id) return place;
    return -1;
  }

  /** Adds a place, unless another has its id. */
  add(place: number): boolean {
    const hash = this.hashes[place]!;
    let slot = hash & this.#mask;
    for (let other; (other = this.#slots[slot]! - 1) >= 0; slot = (slot + 1) & this.#mask)
      if (this.hashes[other] === hash && this.idAt(other) === this.idAt(place)) return false;
    this.#slots[slot] = place + 1;
    return true;
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
