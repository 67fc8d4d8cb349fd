import { columnsFor, type Columns } from '../lane-index.js';
import { spread } from '../parse/hashed-ids.js';
import { languageTag, written } from '../parse/vocabulary.js';
import {
  afterSpace,
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  endOfPlainString,
  endOfString,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  textOf,
} from './bytes.js';
import { Dates } from './dates.js';
import { Names } from './names.js';
import { parseEdtf } from '../parse/edtf.js';
import type { Draft } from '../parse/link-events.js';
import { made, type Known, type Words } from '../parse/plain-event.js';
import type { Lane, Moment, Source } from '../types.js';

/** The keys of a plain event, each a bit. */
const enum Key {
  None = 0,
  Id = 1,
  Lane = 2,
  Title = 4,
  Date = 8,
  Summary = 16,
  Sources = 32,
}
const NEEDED = Key.Id | Key.Lane | Key.Title | Key.Date;

/** Events there is room for at first. */
const ROOM = 1024;

/** A plain event as `JSON.parse` gives it. */
interface Written {
  readonly id: string;
  readonly title: Words;
  readonly date: string;
  readonly summary?: Words;
}

/** A lane as events name it, and a list of sources; looked up once the whole file is known. */
interface LaneName {
  readonly id: string;
  lane: Lane | undefined;
}
interface SourceList {
  readonly ids: unknown;
  sources: readonly Source[] | undefined;
  /** How many events rest on them. */
  count: number;
}
const NO_SOURCES = 0;

/**
 * Finds in the text of a file the plain events (see `plain-event.ts`), with nothing in them to report but what hangs
 * on the rest of the file. It keeps of each, by its place in the list, what the picture of all hangs on, and where its
 * text is; and stands in the list for all of them.
 */
export class UnreadEvents {
  columns: Columns = columnsFor(ROOM);
  /** Of the ids; see `HashedIds`. */
  hashes = new Int32Array(ROOM);
  #laneNumbers = new Int32Array(ROOM);
  #listNumbers = new Int32Array(ROOM);
  /** In which of the parts an event stands, and from where to where. */
  #partNumbers = new Int32Array(ROOM);
  #froms = new Int32Array(ROOM);
  #tos = new Int32Array(ROOM);
  readonly #parts: Uint8Array[] = [];
  readonly #dates = new Dates();
  readonly #lanes = new Names<LaneName>((id) => ({ id, lane: undefined }));
  readonly #lists = new Names<SourceList>((text) => ({
    ids: JSON.parse(text),
    sources: undefined,
    count: 0,
  }));
  readonly #tags = new Names((tag) => languageTag.test(tag));
  // Of the event found last.
  #hash = 0;
  #lane = 0;
  #list = 0;

  constructor() {
    const none = new TextEncoder().encode('[]');
    this.#lists.numberOf(none, 0, none.length); // `NO_SOURCES`
  }

  /** The place after a plain event that begins at `at`, and the spaces after it; -1 where none does, or not all of it. */
  find(bytes: Uint8Array, at: number): number {
    if (bytes[at] !== OPEN_OBJECT) return -1;
    this.#list = NO_SOURCES;
    let seen = 0;
    do {
      at = afterSpace(bytes, at + 1);
      if (bytes[at] !== QUOTE) return -1;
      const key = keyAt(bytes, at + 1);
      if (key === Key.None) return -1;
      seen |= key; // of a key that stands twice the last counts, as in `JSON.parse`
      at = afterSpace(bytes, at + 2 + lengthOf(key));
      if (bytes[at] !== COLON) return -1;
      at = this.#value(key, bytes, afterSpace(bytes, at + 1));
      if (at < 0) return -1;
      at = afterSpace(bytes, at);
    } while (bytes[at] === COMMA);
    const whole = bytes[at] === CLOSE_OBJECT && (seen & NEEDED) === NEEDED;
    return whole ? afterSpace(bytes, at + 1) : -1;
  }

  /** Keeps the event found last, which stands between two places. */
  keep(at: number, bytes: Uint8Array, from: number, to: number): void {
    if (at >= this.hashes.length) this.makeRoom(at * 2);
    const { columns } = this;
    const { start, end, anchor, flags } = this.#dates;
    columns.anchors[at] = anchor;
    columns.starts[at] = start;
    columns.ends[at] = end;
    columns.flags[at] = flags;
    this.hashes[at] = this.#hash;
    this.#laneNumbers[at] = this.#lane;
    this.#listNumbers[at] = this.#list;
    if (this.#parts.at(-1) !== bytes) this.#parts.push(bytes);
    this.#partNumbers[at] = this.#parts.length - 1;
    this.#froms[at] = from;
    this.#tos[at] = to;
  }

  /** Room for so many items of the list. */
  makeRoom(length: number): void {
    if (length <= this.hashes.length) return;
    const { anchors, starts, ends, flags } = this.columns;
    this.columns = columnsFor(length);
    this.columns.anchors.set(anchors);
    this.columns.starts.set(starts);
    this.columns.ends.set(ends);
    this.columns.flags.set(flags);
    const longer = (column: Int32Array) => {
      const made = new Int32Array(length);
      made.set(column);
      return made;
    };
    this.hashes = longer(this.hashes);
    this.#laneNumbers = longer(this.#laneNumbers);
    this.#listNumbers = longer(this.#listNumbers);
    this.#partNumbers = longer(this.#partNumbers);
    this.#froms = longer(this.#froms);
    this.#tos = longer(this.#tos);
  }

  /** Looks up what an event names. @returns false where there is something to report */
  link(at: number, known: Known): boolean {
    const name = this.#lanes.at(this.#laneNumbers[at]!);
    const list = this.#lists.at(this.#listNumbers[at]!);
    name.lane ??= known.lane(name.id);
    list.sources ??= known.sources(list.ids);
    if (!name.lane || !list.sources) return false;
    this.columns.lanes[at] = name.lane.index;
    return true;
  }

  /** Counts an event that has been linked for its sources. */
  count(at: number): void {
    this.#lists.at(this.#listNumbers[at]!).count++;
  }

  /** Adds how many of those counted rest on each source to such counts, by its index. */
  resting(others: readonly number[]): number[] {
    const counts = [...others];
    for (const { sources = [], count } of this.#lists.all())
      for (const { index } of sources) counts[index] = (counts[index] ?? 0) + count;
    return counts;
  }

  /** An event that has been linked. */
  event(at: number, language: string): Draft {
    const { id, title, date, summary } = this.value(at) as Written;
    const { lane } = this.#lanes.at(this.#laneNumbers[at]!);
    const { sources } = this.#lists.at(this.#listNumbers[at]!);
    return made(
      { id, lane: lane!, title, date: parseEdtf(date) as Moment, summary, sources: sources! },
      at,
      language,
    );
  }

  /** As `JSON.parse` gives it. */
  value(at: number): unknown {
    const part = this.#parts[this.#partNumbers[at]!]!;
    return JSON.parse(textOf(part, this.#froms[at]!, this.#tos[at]!));
  }

  // Each gives the place after what begins at `at`, or -1 where it is not as it should be, or not all there.

  #value(key: Key, bytes: Uint8Array, at: number): number {
    const code = bytes[at]!;
    if (key === Key.Sources) return code === OPEN_LIST ? this.#sources(bytes, at) : -1;
    if (key === Key.Title || key === Key.Summary) {
      if (code === OPEN_OBJECT) return this.#texts(bytes, at);
      return code === QUOTE ? endOfWritten(bytes, at + 1) + 1 || -1 : -1;
    }
    if (code !== QUOTE) return -1;
    if (key === Key.Id) return this.#id(bytes, at + 1);
    const end = endOfPlainString(bytes, at + 1);
    if (end < 0) return -1;
    if (key === Key.Lane) this.#lane = this.#lanes.numberOf(bytes, at + 1, end);
    else if (!this.#dates.read(bytes, at + 1, end)) return -1;
    return end + 1;
  }

  /** In letters of ASCII, so that their bytes have the hash of the text. */
  #id(bytes: Uint8Array, at: number): number {
    let hash = 0;
    let code = bytes[at]!;
    if (!isLetter(code)) return -1;
    for (; code !== QUOTE; code = bytes[++at]!) {
      if (code === BACKSLASH || code < 32 || code > 126) return -1;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    this.#hash = spread(hash);
    return at + 1;
  }

  /** A list of ids, or an empty one. */
  #sources(bytes: Uint8Array, start: number): number {
    let at = afterSpace(bytes, start + 1);
    if (bytes[at] !== CLOSE_LIST)
      for (;;) {
        if (bytes[at] !== QUOTE) return -1;
        const end = endOfPlainString(bytes, at + 1);
        if (end < 0) return -1;
        at = afterSpace(bytes, end + 1);
        if (bytes[at] !== COMMA) break;
        at = afterSpace(bytes, at + 1);
      }
    if (bytes[at] !== CLOSE_LIST) return -1;
    this.#list = this.#lists.numberOf(bytes, start, at + 1);
    return at + 1;
  }

  /** Texts by the tag of their language, one at least. */
  #texts(bytes: Uint8Array, at: number): number {
    do {
      at = afterSpace(bytes, at + 1);
      const end = bytes[at] === QUOTE ? endOfPlainString(bytes, at + 1) : -1;
      if (end < 0 || !this.#tags.at(this.#tags.numberOf(bytes, at + 1, end))) return -1;
      at = afterSpace(bytes, end + 1);
      if (bytes[at] !== COLON) return -1;
      at = afterSpace(bytes, at + 1);
      const last = bytes[at] === QUOTE ? endOfWritten(bytes, at + 1) : -1;
      if (last < 0) return -1;
      at = afterSpace(bytes, last + 1);
    } while (bytes[at] === COMMA);
    return bytes[at] === CLOSE_OBJECT ? at + 1 : -1;
  }
}

/** The key whose name and quotation mark stand at `at`. */
function keyAt(bytes: Uint8Array, at: number): Key {
  switch (bytes[at]) {
    case 105:
      return stands(ID, bytes, at) ? Key.Id : Key.None;
    case 108:
      return stands(LANE_NAME, bytes, at) ? Key.Lane : Key.None;
    case 116:
      return stands(TITLE, bytes, at) ? Key.Title : Key.None;
    case 100:
      return stands(DATE_NAME, bytes, at) ? Key.Date : Key.None;
    case 115:
      if (stands(SUMMARY, bytes, at)) return Key.Summary;
      return stands(SOURCES_NAME, bytes, at) ? Key.Sources : Key.None;
    default:
      return Key.None;
  }
}

const named = (name: string) => new TextEncoder().encode(`${name}"`);
const [ID, LANE_NAME, TITLE, DATE_NAME] = [named('id'), named('lane'), named('title'), named('date')];
const [SUMMARY, SOURCES_NAME] = [named('summary'), named('sources')];

function stands(name: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}

function lengthOf(key: Key): number {
  if (key === Key.Id) return 2;
  if (key === Key.Title) return 5;
  return key === Key.Lane || key === Key.Date ? 4 : 7;
}

/** The quotation mark that ends a text with something in it. */
function endOfWritten(bytes: Uint8Array, at: number): number {
  const end = endOfString(bytes, at);
  if (end < 0 || isLetter(bytes[at]!)) return end;
  return written.test(JSON.parse(textOf(bytes, at - 1, end + 1)) as string) ? end : -1;
}

/** A byte that begins something written: a letter of ASCII, or the first of others among which there is no space. */
const isLetter = (code: number): boolean =>
  code > 126
    ? (code > 0xc2 && code < 0xe1) || (code > 0xe3 && code < 0xef) || code > 0xef
    : code > 32 && code !== QUOTE && code !== BACKSLASH;

/** An item of a list as `JSON.parse` gives it. */
export const readItem = (item: unknown, at: number): unknown =>
  item instanceof UnreadEvents ? item.value(at) : item;
