import { columnsFor, inParts, inTimeOf, put, type Columns, type InTime } from '../lane-index.js';
import { UnreadEvent } from '../scan/unread-event.js';
import { UnreadEvents } from '../scan/unread-events.js';
import type { Work } from '../slices.js';
import type { TimelineEvent } from '../types.js';
import type { Index } from './evidence.js';
import { hashOf, HashedIds } from './hashed-ids.js';
import { inTime } from './in-time.js';
import type { Lanes } from './lanes.js';
import { lazyList } from './lazy-list.js';
import { plainEvents } from './plain-event.js';
import type { Reading } from './reading.js';
import type { ById } from './references.js';

type Numbered = TimelineEvent & { index: number };

/**
 * The events of a big file in columns, by their places in its list. One that was left unread is made when somebody asks
 * for it, and then is the same for all who ask.
 */
export class EventTable implements ById<TimelineEvent> {
  readonly #count: number;
  /** What stands in the list for what was left unread. */
  readonly #unread: UnreadEvents | undefined;
  /** What was read as an event of its own. */
  readonly #asked: TimelineEvent[] = [];
  /** Those that are there so far, by place. */
  readonly #made: (TimelineEvent | undefined)[];
  /** Those that were there before all were sorted. */
  readonly #unranked: Numbered[] = [];
  /** Places of the events, in the order in which they were added. */
  readonly #places: Uint32Array;
  #size = 0;
  readonly #columns: Columns;
  readonly #hashes: Int32Array;
  #orders: Float64Array | undefined; // few files have any
  readonly #ids: HashedIds;
  /** Places in order of time, and of each place which it is there. */
  #sorted: Uint32Array = new Uint32Array();
  #ranks: Uint32Array | undefined;

  /** @param items - the file's list of events */
  constructor(private readonly items: readonly unknown[]) {
    const { length } = items;
    this.#count = length;
    this.#unread = items.find((item) => item instanceof UnreadEvents);
    this.#unread?.makeRoom(length);
    this.#columns = this.#unread?.columns ?? columnsFor(length);
    this.#hashes = this.#unread?.hashes ?? new Int32Array(length);
    this.#made = new Array<undefined>(length).fill(undefined);
    this.#places = new Uint32Array(length);
    this.#ids = new HashedIds(this.#hashes.subarray(0, length), (place) => this.#at(place).id);
  }

  get size(): number {
    return this.#size;
  }

  get(id: string): TimelineEvent | undefined {
    const place = this.#ids.placeOf(id);
    return place < 0 ? undefined : this.#at(place);
  }

  has(id: string): boolean {
    return this.#ids.placeOf(id) >= 0;
  }

  *values(): Iterable<TimelineEvent> {
    for (let i = 0; i < this.#size; i++) yield this.#at(this.#places[i]!);
  }

  *keys(): Iterable<string> {
    for (const { id } of this.values()) yield id;
  }

  add(event: TimelineEvent): TimelineEvent | undefined {
    const { fileIndex, id, order } = event;
    const first = this.get(id);
    if (first) return first;
    this.#made[fileIndex] = event;
    this.#asked.push(event);
    this.#unranked.push(event);
    this.#hashes[fileIndex] = hashOf(id);
    this.#columns.anchors[fileIndex] = event.anchor;
    if (order !== 0) (this.#orders ??= new Float64Array(this.#count))[fileIndex] = order;
    this.#add(fileIndex);
    return;
  }

  #add(place: number): boolean {
    const added = this.#ids.add(place);
    if (added) this.#places[this.#size++] = place;
    return added;
  }

  /** @returns what adds the plain event (see `plain-event.ts`) at a place, and tells whether there was one */
  reader(lanes: Lanes, index: Index, here: Reading): (at: number) => boolean {
    const { items } = this;
    const unread = this.#unread;
    const { known, make } = plainEvents(lanes, index, here);
    if (unread) unread.language = here.language;
    return (at) => {
      const item = items[at];
      if (unread && item === unread) {
        const taken = here.language !== '' && unread.link(at, known) && this.#add(at);
        if (taken) unread.count(at);
        return taken;
      }
      const event = make(item, at);
      return event !== undefined && !this.add(event);
    };
  }

  /** An item of the list as `JSON.parse` gives it. */
  item(at: number): unknown {
    const item = this.items[at];
    return item === this.#unread ? this.#unread!.value(at) : item;
  }

  /** All of them in order of time. */
  *inTime(): Work<readonly TimelineEvent[]> {
    const places = this.#places.subarray(0, this.#size);
    const sorted = yield* inTime(places, this.#columns.anchors, this.#orders);
    const ranks = new Uint32Array(this.#count);
    yield* inParts(sorted.length, 0.98, (from, to) => {
      for (let i = from; i < to; i++) ranks[sorted[i]!] = i;
    });
    for (const event of this.#unranked) event.index = ranks[event.fileIndex]!;
    this.#unranked.length = 0;
    [this.#sorted, this.#ranks] = [sorted, ranks];
    const events = lazyList(sorted.length, this.#event);
    inTimeOf.set(events, () => this.#inTime());
    return events;
  }

  readonly #event = (index: number): TimelineEvent => this.#at(this.#sorted[index]!);

  #at(place: number): TimelineEvent {
    return (this.#made[place] ??= this.#unreadAt(place));
  }

  #unreadAt(place: number): TimelineEvent {
    const event = new UnreadEvent(place, this.#unread!);
    if (this.#ranks) event.index = this.#ranks[place]!;
    else this.#unranked.push(event);
    return event;
  }

  /** To be done once each event has its lane. */
  *#inTime(): Work<InTime> {
    const [all, asked, sorted] = [this.#columns, this.#asked, this.#sorted];
    yield* inParts(asked.length, 0.1, (from, to) => {
      for (let i = from; i < to; i++) put(all, asked[i]!.fileIndex, asked[i]!);
    });
    return {
      columns: all,
      rows: sorted,
      event: this.#event,
      asked: { [Symbol.iterator]: () => this.#askedInTime() },
      resting: this.#unread?.resting() ?? [],
    };
  }

  *#askedInTime(): IterableIterator<TimelineEvent> {
    for (const place of this.#sorted) {
      const event = this.#made[place];
      if (event && !(event instanceof UnreadEvent)) yield event;
    }
  }
}
