import type { Lane, Moment, Source, Text, TimelineEvent } from '../types.js';
import { anchorOf } from './edtf.js';
import type { Index } from './evidence.js';
import type { Lanes } from './lanes.js';
import { isObject, isPlaced, isWritten, momentOf } from './readers.js';
import type { Reading } from './reading.js';
import { none } from './references.js';
import { byLanguage, Plain } from './plain.js';
import { languageTag } from './vocabulary.js';

/** A text as the file has it. */
type Words = string | Text;

/**
 * An event as most of a big file are: a few texts on a date, and nothing more. It keeps what the picture of all hangs
 * on, in a third of the room; what a reader sees of it is made when it is drawn.
 */
export class PlainEvent extends Plain implements TimelineEvent {
  constructor(
    readonly id: string,
    readonly fileIndex: number,
    readonly lane: Lane,
    readonly date: Moment,
    readonly sources: readonly Source[],
    private readonly language: string,
    private readonly words: Words,
    private readonly told: Words | undefined,
  ) {
    super();
  }

  get anchor(): number {
    return anchorOf(this.date);
  }

  get title(): Text {
    return byLanguage(this.words, this.language);
  }

  get summary(): Text | undefined {
    return this.told === undefined ? undefined : byLanguage(this.told, this.language);
  }
}

/** What an event needs of the rest of its file. */
export interface Known {
  lane(id: string): Lane | undefined;
  /** Undefined where there is something to report. */
  sources(ids: unknown): readonly Source[] | undefined;
}

/**
 * Makes events of what `readEvent` would read, which keeps the path to each key and looks each up in a table.
 * @returns `make`, which gives undefined where there is more in one, or something to report: that is for `readEvent`
 */
export function plainEvents(lanes: Lanes, { sources }: Index, here: Reading) {
  const { language } = here;
  const alone: (readonly Source[])[] = [];
  const known: Known = { lane: (id) => lanes.known(id), sources: sourcesOf };
  return { known, make };

  function make(value: unknown, at: number): PlainEvent | undefined {
    if (!isObject(value) || !language) return;
    const { id, lane, title, date, summary, sources: ids } = value;
    if (!isText(id) || !isText(lane) || !isText(date)) return;
    const place = lanes.known(lane);
    const words = wordsOf(title);
    const told = summary === undefined || wordsOf(summary);
    const rests = ids === undefined ? none : sourcesOf(ids);
    let others = (ids === undefined ? -4 : -5) - (summary === undefined ? 0 : 1);
    for (const key in value) others += key ? 1 : 2; // `Object.keys` would make a list of them
    if (!place || !words || !told || !rests || others) return;
    const moment = momentOf(date, here);
    if ('mend' in moment || !isPlaced(moment)) return;
    return new PlainEvent(id, at, place, moment, rests, language, words, told === true ? undefined : told);
  }

  /** Known, each once and in the order of the file. */
  function sourcesOf(ids: unknown): readonly Source[] | undefined {
    if (!Array.isArray(ids)) return;
    const found: Source[] = [];
    for (const id of ids as unknown[]) {
      const source = isText(id) ? sources.byId.get(id) : undefined;
      if (!source || source.index <= (found.at(-1)?.index ?? -1)) return;
      found.push(source);
    }
    return found.length === 1 ? (alone[found[0]!.index] ??= found) : found;
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
