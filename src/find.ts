import type { Announcer } from './environment.js';
import { sourcesOf } from './evidence-index.js';
import { inSlices, type Work } from './slices.js';
import type { Difference, Locale, Text, Timeline, TimelineEvent } from './types.js';
import { momentWords } from './words/dates.js';
import { folded } from './words/fold.js';
import { messagesFor } from './words/messages.js';
import { wordsOnDemand } from './words/on-demand.js';

/** What is found is announced so long after the last letter was typed, ms (ACCESSIBILITY.md, D). */
const ANNOUNCED = 500;
/** Events between two places to pause. */
const AT_ONCE = 32;

/** Whom a finder reports to. */
export interface FinderHost {
  readonly timeline: Timeline;
  readonly locale: Locale;
  readonly announcer: Announcer;
  /** Draws the list anew. */
  readonly update: () => void;
}

const finders = new WeakMap<Timeline, Finder>();

/** The one finder of a file. */
export function finderOf(timeline: Timeline): Finder {
  let made = finders.get(timeline);
  if (!made) finders.set(timeline, (made = new Finder()));
  return made;
}

/** Finds events by words, in slices: the newest search wins. */
export class Finder {
  /** As it was typed. */
  text = '';
  /** Places in `Timeline.events` of those that match, in order; undefined where nothing is looked for. */
  found: readonly number[] | undefined;
  /** What share was looked through; undefined while nothing is looked for. */
  share: number | undefined;
  #search = new AbortController();

  async look(text: string, host: FinderHost): Promise<void> {
    this.#search.abort();
    const { signal } = (this.#search = new AbortController());
    this.text = text;
    const words = wordsIn(text);
    if (!words.length) return this.#end(undefined, host);
    const told = (share: number) => {
      this.share = share;
      host.update();
    };
    try {
      this.#end(await inSlices(finding(host.timeline, words, host.locale), signal, told), host);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #end(found: readonly number[] | undefined, { locale, announcer, update }: FinderHost): void {
    [this.found, this.share] = [found, undefined];
    const said = found ? wordsOnDemand(locale).matching(found.length) : '';
    announcer.say(() => said, ANNOUNCED);
    update();
  }
}

/** What is looked for: each of the words must be there, in any order. */
export const wordsIn = (text: string): readonly string[] => folded(text).split(' ').filter(Boolean);

/** Places of the events that have all the words, in order. */
export function* finding(
  { events, differences }: Timeline,
  words: readonly string[],
  locale: Locale,
): Work<readonly number[]> {
  const differing = new Map<string, Difference[]>();
  for (const one of differences)
    for (const id of one.events) differing.set(id, [...(differing.get(id) ?? []), one]);
  const found: number[] = [];
  for (let at = 0; at < events.length; at++) {
    if (at % AT_ONCE === 0) yield at / events.length;
    const event = events[at]!;
    const text = folded([...textsOf(event, differing.get(event.id) ?? [], locale)].join('\n'));
    if (words.every((word) => text.includes(word))) found.push(at);
  }
  return found;
}

/** What the file says of an event, in all its languages; its date and who confirms or denies it, in the reader's words. */
function* textsOf(
  event: TimelineEvent,
  differences: readonly Difference[],
  locale: Locale,
): Iterable<string> {
  const { title, date, dateLabel, summary, actors, lane, dating, quotes, claims } = event;
  const { status } = messagesFor(locale);
  const texts: (Text | undefined)[] = [title, dateLabel, summary, ...actors, lane.title, dating?.note];
  yield momentWords(date, locale);
  for (const { text } of dating?.evidence ?? []) yield text;
  for (const claim of claims) {
    yield status[claim.status];
    texts.push(claim.by, claim.about);
  }
  for (const { text, speaker, via, note, translations } of quotes) {
    yield text;
    texts.push(speaker?.name, speaker?.role, via, note);
    for (const translation of translations) {
      yield translation.text;
      if (typeof translation.by !== 'string') texts.push(translation.by);
    }
  }
  for (const { topic, note, positions } of differences) {
    texts.push(topic, note);
    for (const { text = '', says } of positions) {
      yield text;
      texts.push(says);
    }
  }
  for (const source of sourcesOf(event, differences))
    texts.push(source.title, source.author, source.publisher, source.withheld, source.note);
  for (const text of texts) if (text) yield* Object.values(text);
}
