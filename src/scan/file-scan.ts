import {
  afterSpace,
  CLOSE_LIST,
  CLOSE_OBJECT,
  closingQuote,
  COLON,
  COMMA,
  endOfValue,
  joined,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  textOf,
} from './bytes.js';
import { UnreadEvents } from './unread-events.js';
import type { Work } from '../slices.js';

/** Most bytes scanned at a time: about a millisecond. */
const PIECE = 1 << 18;
/** What goes over from one part of the text to the next is scanned with so many bytes of the next, so that few are copied. */
const SEAM = 1 << 12;
const NOTHING = new Uint8Array(0);

/** The value of a text; or the text itself where it is odd, or wrong: `JSON.parse` of it tells. */
export type Read = { value: unknown } | { text: string };

/** Where the scan stands, which tells what comes next. */
type Place = 'file' | 'key' | 'comma' | 'first item' | 'item' | 'end' | 'nowhere';

/**
 * Reads a JSON text while its bytes come. Each list of the file is cut into its items, which are read some at a time;
 * plain events are not read at all, but for what a picture of all of them needs. All else waits for the end.
 * @param piece - most bytes scanned at a time
 * @param seam - bytes with which is scanned what began before
 */
export class FileScan {
  /** All that has been scanned. */
  readonly #scanned: Uint8Array[] = [];
  /** What came last, and is not all there. */
  #rest: Uint8Array = NOTHING;
  /** What came since, while the rest is long: or it would be scanned again and again for a little more. */
  #late: Uint8Array[] = [];
  /** What is being scanned, up to `#end`. */
  #bytes: Uint8Array = NOTHING;
  #end = 0;
  #place: Place = 'file';
  readonly #unread = new UnreadEvents();
  readonly #keys = new Set(['__proto__']);
  readonly #lists = new Map<string, unknown[]>();
  /** The file's members, an empty list for each of its lists. */
  readonly #members: string[] = [];
  /** The list that is being read, and whether it is that of the events. */
  #list: unknown[] = [];
  #ofEvents = false;
  /** The file is a list itself. */
  #bare = false;

  constructor(
    private readonly piece = PIECE,
    private readonly seam = SEAM,
  ) {}

  /** Takes what comes next, which is its own from now on, with pauses where there is much. */
  *take(part: Uint8Array): Work<void> {
    for (let at = 0; at < part.length; at += this.piece) {
      this.#take(part.subarray(at, at + this.piece));
      yield Math.min(1, (at + this.piece) / part.length);
    }
  }

  #take(piece: Uint8Array): void {
    if (this.#rest.length > this.seam) {
      this.#late.push(piece);
      if (this.#late.reduce((sum, { length }) => sum + length, 0) < this.#rest.length) return;
      piece = joined(this.#late);
      this.#late = [];
    }
    let from = 0;
    while (this.#rest.length && from < piece.length) {
      const { length } = this.#rest;
      const more = piece.subarray(from, from + Math.max(this.seam, length));
      const both = joined([this.#rest, more]);
      const used = this.#scan(both);
      this.#rest = used < length ? both.subarray(used) : NOTHING;
      from += used < length ? more.length : used - length;
    }
    if (from === piece.length) return;
    const own = piece.subarray(from);
    this.#rest = own.subarray(this.#scan(own));
  }

  /** To be called when all has come. */
  end(): Read {
    const last = joined([this.#rest, ...this.#late, new Uint8Array(1)]);
    const used = this.#scan(last);
    try {
      if (this.#place === 'end' && used === last.length - 1) return { value: this.#value() };
    } catch {
      // the whole text tells what is wrong
    }
    const decoder = new TextDecoder();
    const texts = this.#scanned.map((bytes) => decoder.decode(bytes, { stream: true }));
    texts.push(decoder.decode(last.subarray(used, -1)));
    return { text: texts.join('') };
  }

  #value(): unknown {
    if (this.#bare) return this.#list;
    const value = JSON.parse(`{${this.#members.join()}}`) as Record<string, unknown>;
    for (const [key, items] of this.#lists) value[key] = items;
    return value;
  }

  /** Scans what is all there of some bytes, but for the last one: that is a 0 meanwhile. @returns how many that are */
  #scan(bytes: Uint8Array): number {
    const end = bytes.length - 1;
    const last = bytes[end]!;
    [this.#bytes, this.#end, bytes[end]] = [bytes, end, 0];
    let used = 0;
    try {
      for (let next; (next = this.#step(used)) >= 0;) used = next;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.#place = 'nowhere';
      used = end;
    }
    bytes[end] = last;
    if (used) this.#scanned.push(bytes.subarray(0, used));
    return used;
  }

  /** Reads one thing that stands at `at`. @returns the place after it; -1 where it is not all there */
  #step(at: number): number {
    const start = afterSpace(this.#bytes, at);
    const code = this.#bytes[start]!;
    if (start >= this.#end) return this.#place === 'end' && start > at ? start : -1;
    switch (this.#place) {
      case 'file':
        return this.#open(start, code);
      case 'key':
        return this.#member(start);
      case 'comma':
        if (code === COMMA) return this.#to('key', start + 1);
        return code === CLOSE_OBJECT ? this.#to('end', start + 1) : this.#giveUp();
      case 'first item':
        if (code === CLOSE_LIST) return this.#to(this.#bare ? 'end' : 'comma', start + 1);
        return this.#items(start);
      case 'item':
        return this.#items(start);
      default:
        return this.#giveUp();
    }
  }

  #to(place: Place, at: number): number {
    this.#place = place;
    return at;
  }

  #giveUp(): never {
    throw new SyntaxError();
  }

  /** What the whole text is: after a byte order mark, an object or a list. */
  #open(at: number, code: number): number {
    if (code === 0xef && at === 0 && !this.#scanned.length) {
      if (this.#end < 3) return -1;
      if (this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf) return 3;
    }
    this.#bare = code === OPEN_LIST;
    if (!this.#bare && code !== OPEN_OBJECT) return this.#giveUp();
    return this.#to(this.#bare ? 'first item' : 'key', at + 1);
  }

  #member(start: number): number {
    const [bytes, end] = [this.#bytes, this.#end];
    if (bytes[start] !== QUOTE) return this.#giveUp();
    const keyEnd = closingQuote(bytes, start + 1, end) + 1;
    const colon = keyEnd && afterSpace(bytes, keyEnd);
    if (!colon || colon >= end) return -1;
    const value = afterSpace(bytes, colon + 1);
    if (bytes[colon] !== COLON) return this.#giveUp();
    if (value >= end) return -1;
    const isList = bytes[value] === OPEN_LIST;
    const after = isList ? value + 1 : endOfValue(bytes, value, end);
    if (after < 0) return -1;
    const name = textOf(bytes, start, keyEnd);
    const key = JSON.parse(name) as string;
    if (this.#keys.has(key)) return this.#giveUp();
    this.#keys.add(key);
    this.#members.push(isList ? `${name}:[]` : textOf(bytes, start, after));
    if (!isList) return this.#to('comma', after);
    this.#lists.set(key, (this.#list = []));
    this.#ofEvents = key === 'events';
    return this.#to('first item', after);
  }

  /** Reads the items that begin at `at`: the plain events among them by themselves, the others in one go. */
  #items(at: number): number {
    const [bytes, end, list] = [this.#bytes, this.#end, this.#list];
    /** Of the items that are yet to be read: where the first begins, where the last ends, how many. */
    let [from, to, count] = [0, 0, 0];
    let next = at;
    let closed = false;
    while (!closed) {
      const start = afterSpace(bytes, next);
      let after = this.#ofEvents ? this.#unread.find(bytes, start) : -1;
      const plain = after > 0;
      if (!plain) after = endOfValue(bytes, start, end);
      if (after < 0 || after >= end) break;
      closed = bytes[after] === CLOSE_LIST;
      if (!closed && bytes[after] !== COMMA) return this.#giveUp();
      if (plain) {
        this.#read(from, to, count);
        count = 0;
        this.#unread.keep(list.length, bytes, start, after);
        list.push(this.#unread);
      } else {
        if (count++ === 0) from = start;
        to = after;
      }
      next = after + 1;
    }
    this.#read(from, to, count);
    if (closed) return this.#to(this.#bare ? 'end' : 'comma', next);
    return next === at ? -1 : this.#to('item', next);
  }

  /** Items that stand between two places of the block. */
  #read(from: number, to: number, count: number): void {
    if (count === 0) return;
    const items = JSON.parse(`[${textOf(this.#bytes, from, to)}]`) as unknown[];
    if (items.length !== count) this.#giveUp();
    for (const item of items) this.#list.push(item);
  }
}
