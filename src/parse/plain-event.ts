import type { Lane, Moment, Source, Text } from '../types.js';
import type { Index } from './evidence.js';
import type { ReadEvent } from './file.js';
import type { Lanes } from './lanes.js';
import { draftOf, type Draft } from './link-events.js';
import { isObject, isPlaced, isWritten, momentOf } from './readers.js';
import type { Reading } from './reading.js';
import { none } from './references.js';
import { languageTag } from './vocabulary.js';

/** A text as the file has it. */
export type Words = string | Text;

/** An event as most of a big file are: a few texts on a date, and nothing more. */
export interface PlainEvent {
  readonly id: string;
  readonly lane: Lane;
  readonly title: Words;
  readonly date: Moment;
  readonly summary: Words | undefined;
  readonly sources: readonly Source[];
}

/** What `readEvent` and its links would make of it. */
export function made({ id, lane, title, date, summary, sources }: PlainEvent, at: number, language: string) {
  const read = { id, title: byLanguage(title, language), date } satisfies Partial<ReadEvent>;
  const draft: Draft = draftOf(read, at, lane);
  if (summary !== undefined) draft.summary = byLanguage(summary, language);
  draft.sources = sources;
  return draft;
}

const byLanguage = (words: Words, language: string): Text =>
  typeof words === 'string' ? { [language]: words } : words;

/** What an event needs of the rest of its file. */
export interface Known {
  lane(id: string): Lane | undefined;
  /** Undefined where there is something to report. */
  sources(ids: unknown): readonly Source[] | undefined;
}

/** Reads what `readEvent` would read, without a path to each key and a look for each in a table. */
export class PlainReader implements Known {
  readonly #alone: (readonly Source[])[] = [];

  constructor(
    private readonly lanes: Lanes,
    private readonly index: Index,
    private readonly here: Reading,
  ) {}

  lane(id: string): Lane | undefined {
    return this.lanes.known(id);
  }

  /** Known, each once and in the order of the file. */
  sources(ids: unknown): readonly Source[] | undefined {
    if (!Array.isArray(ids)) return;
    const found: Source[] = [];
    for (const id of ids as unknown[]) {
      const source = isText(id) ? this.index.sources.byId.get(id) : undefined;
      if (!source || source.index <= (found.at(-1)?.index ?? -1)) return;
      found.push(source);
    }
    return found.length === 1 ? (this.#alone[found[0]!.index] ??= found) : found;
  }

  /** Undefined where there is more in it than a plain event, or something to report. */
  read(value: unknown): PlainEvent | undefined {
    if (!isObject(value) || !this.here.language) return;
    const { id, lane, title, date, summary, sources: ids } = value;
    if (!isText(id) || !isText(lane) || !isText(date)) return;
    const place = this.lane(lane);
    const words = wordsOf(title);
    const told = summary === undefined ? undefined : wordsOf(summary);
    const rests = ids === undefined ? none : this.sources(ids);
    let others = (ids === undefined ? -4 : -5) - (summary === undefined ? 0 : 1);
    for (const key in value) others += key ? 1 : 2; // `Object.keys` would make a list of them
    if (!place || !words || !rests || others || (summary !== undefined && !told)) return;
    const moment = momentOf(date, this.here);
    if ('mend' in moment || !isPlaced(moment)) return;
    return { id, lane: place, title: words, date: moment, summary: told, sources: rests };
  }
}

/** A text about which there is nothing to report. */
function wordsOf(value: unknown): Words | undefined {
  if (typeof value === 'string') return isWritten(value) ? value : undefined;
  if (!isObject(value)) return;
  const tags = Object.keys(value);
  return tags.length && tags.every((tag) => languageTag.test(tag) && isText(value[tag]))
    ? { ...(value as Text) }
    : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && isWritten(value);
