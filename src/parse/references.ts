/** What links one part of a file to another: ids, claimed once and looked up after. */
import type { Lookup } from '../types.js';
import * as problems from './problems.js';
import type { Key, Reading } from './reading.js';

type Slots<T> = readonly (T | undefined)[] | undefined;

/** One empty list for all that have none. */
export const none: readonly never[] = Object.freeze([]);

/** Makes something of each readable item of the list under `key`, standing at its place. */
export function each<T, Made>(
  items: Slots<T>,
  key: Key,
  here: Reading,
  make: (item: T, index: number) => Made | undefined,
): readonly Made[] {
  if (!items?.length) return none;
  let made: Made[] = [];
  here.enter(key);
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) continue;
    here.enter(index);
    const one = make(item, index);
    if (one !== undefined) {
      if (made.length) made.push(one);
      else made = [one]; // a list of one takes the room of one; pushed onto, it would take that of seventeen
      here.place(one);
    }
    here.leave();
  }
  here.leave();
  return made;
}

/** What has an id, by it. */
export interface ById<T> extends Lookup<T> {
  /**
   * Takes what has an id that nothing had before.
   * @returns what has it already, which keeps it
   */
  add(one: T): T | undefined;
}

class MapById<T extends { readonly id: string }> extends Map<string, T> implements ById<T> {
  add(one: T): T | undefined {
    const first = this.get(one.id);
    if (!first) this.set(one.id, one);
    return first;
  }
}

/** Things of one kind by id. The first to claim an id keeps it. */
export class Ids<T extends { readonly id: string }> {
  readonly #first = new Map<string, Key[]>();

  constructor(
    readonly what: string,
    readonly byId: ById<T> = new MapById(),
  ) {}

  /** Claims `id` for what stands here; false, and reported, where it is taken. */
  claim(id: string, here: Reading): boolean {
    const first = this.#first.get(id);
    if (!first) this.#first.set(id, here.keys());
    else this.taken(id, first, here);
    return !first;
  }

  /** Reports an id that stands here, and stood before at `first`. */
  taken(id: string, first: readonly Key[], here: Reading): undefined {
    here.report(problems.duplicate(here.path('id'), this.what, id, here.pathOf(first)));
  }

  /** What has the id that stands under `inner`; reported where nothing has it. */
  find(id: string, here: Reading, ...inner: Key[]): T | undefined {
    const found = this.byId.get(id);
    if (found === undefined)
      here.report(problems.unknownReference(here.path(...inner), this.what, id, this.byId.keys()));
    return found;
  }

  /** What has each id of the list under `key`, once. */
  all(ids: Slots<string>, key: Key, here: Reading): readonly T[] {
    const seen = ids && ids.length > 1 ? new Set<T>() : undefined;
    return each(ids, key, here, (id) => {
      const one = this.find(id, here);
      if (one === undefined) return undefined;
      if (seen?.has(one)) return here.report(problems.repeated(here.path(), id));
      seen?.add(one);
      return one;
    });
  }
}
