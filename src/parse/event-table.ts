import { columnsFor, inParts, inTimeOf, put, type Columns, type InTime } from '../lane-index.js';
import { readItem, UnreadEvents } from '../scan/unread-events.js';
import type { Work } from '../slices.js';
import type { TimelineEvent } from '../types.js';
import type { Index } from './evidence.js';
import { hashOf, HashedIds } from './hashed-ids.js';
import { inTime } from './in-time.js';
import type { Lanes } from './lanes.js';
import { lazyList } from './lazy-list.js';
import type { Draft } from './link-events.js';
import { made, PlainReader, type Known, type PlainEvent } from './plain-event.js';
import type { Reading } from './reading.js';
import type { ById } from './references.js';

/**
 * The events of a big file in columns, by their places in its list. A plain one (see `plain-event.ts`) is made when
 * somebody asks for it, and is the same for all who ask while anybody has it.
 */
export class EventTable implements ById<TimelineEvent> {
  readonly #count: number;
  /** What stands in the list for what was left unread. */
  readonly #unread: UnreadEvents | undefined;
  /** The plain ones of a value, by place. */
  readonly #plain: (PlainEvent | undefined)[] = [];
  #language = '';
  /** What is no plain event. */
  readonly #asked: TimelineEvent[] = [];
  readonly #isAsked: Uint8Array;
  /** How many plain ones rest on each source, by its index. */
  readonly #resting: number[] = [];
  /** Those that are there so far, by place; a plain one is let go when nobody has it any more. */
  readonly #made: (TimelineEvent | WeakRef<TimelineEvent> | undefined)[];
  /** Those that were there before all were sorted. */
  #unranked: Draft[] = [];
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
  constructor(items: readonly unknown[]) {
    const { length } = items;
    this.#count = length;
    this.#unread = items.find((item) => item instanceof UnreadEvents);
    this.#unread?.makeRoom(length);
    this.#columns = this.#unread?.columns ?? columnsFor(length);
    this.#hashes = this.#unread?.hashes ?? new Int32Array(length);
    this.#isAsked = new Uint8Array(length);
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

  /** Adds what is no plain event. */
  add(event: TimelineEvent): TimelineEvent | undefined {
    const { fileIndex, id, order } = event;
    const first = this.get(id);
    if (first) return first;
    this.#made[fileIndex] = event;
    this.#asked.push(event);
    this.#isAsked[fileIndex] = 1;
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

  /** @returns what adds an item of the list, where it is a plain event, and tells whether it was one */
  reader(lanes: Lanes, index: Index, here: Reading): (item: unknown, at: number) => boolean {
    this.#language = here.language;
    const plain = new PlainReader(lanes, index, here);
    return (item, at) =>
      item instanceof UnreadEvents ? this.#addUnread(item, at, plain) : this.#addPlain(plain.read(item), at);
  }

  #addUnread(unread: UnreadEvents, at: number, known: Known): boolean {
    const added = this.#language !== '' && unread.link(at, known) && this.#add(at);
    if (added) unread.count(at);
    return added;
  }

  #addPlain(event: PlainEvent | undefined, at: number): boolean {
    if (!event) return false;
    this.#plain[at] = event;
    this.#hashes[at] = hashOf(event.id);
    if (!this.#add(at)) return false;
    put(this.#columns, at, event);
    for (const { index } of event.sources) this.#resting[index] = (this.#resting[index] ?? 0) + 1;
    return true;
  }

  /** An item of the list as `JSON.parse` gives it. */
  item(item: unknown, at: number): unknown {
    return readItem(item, at);
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
    this.#unranked = [];
    [this.#sorted, this.#ranks] = [sorted, ranks];
    const events = lazyList(sorted.length, this.#event);
    inTimeOf.set(events, () => this.#inTime());
    return events;
  }

  readonly #event = (index: number): TimelineEvent => this.#at(this.#sorted[index]!);

  #at(place: number): TimelineEvent {
    const there = this.#made[place];
    const known = there instanceof WeakRef ? there.deref() : there;
    if (known) return known;
    const event = this.#make(place);
    this.#made[place] = new WeakRef(event);
    return event;
  }

  #make(place: number): TimelineEvent {
    const plain = this.#plain[place];
    const event = plain ? made(plain, place, this.#language) : this.#unread!.event(place, this.#language);
    if (this.#ranks) event.index = this.#ranks[place]!;
    else this.#unranked.push(event);
    return event;
  }

  /** To be done once each event has its lane. */
  *#inTime(): Work<InTime> {
    const asked = this.#asked;
    yield* inParts(asked.length, 0.1, (from, to) => {
      for (let i = from; i < to; i++) put(this.#columns, asked[i]!.fileIndex, asked[i]!);
    });
    return {
      columns: this.#columns,
      rows: this.#sorted,
      event: this.#event,
      asked: { [Symbol.iterator]: () => this.#askedInTime() },
      resting: this.#unread?.resting(this.#resting) ?? this.#resting,
    };
  }

  *#askedInTime(): IterableIterator<TimelineEvent> {
    for (const place of this.#sorted) if (this.#isAsked[place]) yield this.#at(place);
  }
}
