import type { Announcer } from './environment.js';
import { inSlices, type Work } from './slices.js';
import type { Locale, Text, Timeline, TimelineEvent } from './types.js';
import { momentWords } from './words/dates.js';
import { folded } from './words/fold.js';
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
      this.#end(await inSlices(finding(host.timeline.events, words, host.locale), signal, told), host);
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
  events: readonly TimelineEvent[],
  words: readonly string[],
  locale: Locale,
): Work<readonly number[]> {
  const found: number[] = [];
  for (let at = 0; at < events.length; at++) {
    if (at % AT_ONCE === 0) yield at / events.length;
    const text = folded([...textsOf(events[at]!, locale)].join('\n'));
    if (words.every((word) => text.includes(word))) found.push(at);
  }
  return found;
}

/** Everything the list says of an event that came from the file, in all its languages, and its date in the reader's words. */
function* textsOf(event: TimelineEvent, locale: Locale): Iterable<string> {
  yield momentWords(event.date, locale);
  const { title, dateLabel, summary, actors, lane, dating, quotes, claims, sources } = event;
  const evidence = dating?.evidence ?? [];
  const texts: (Text | undefined)[] = [title, dateLabel, summary, ...actors, lane.title, dating?.note];
  for (const { by, about } of claims) texts.push(by, about);
  for (const { text } of evidence) yield text;
  for (const { title, author, publisher, note } of sources) texts.push(title, author, publisher, note);
  for (const { text, speaker, via, note, translations } of quotes) {
    yield text;
    for (const translation of translations) yield translation.text;
    texts.push(speaker?.name, speaker?.role, via, note);
  }
  for (const text of texts) if (text) yield* Object.values(text);
}
