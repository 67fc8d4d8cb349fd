import type { Ground } from './derive.js';
import type { Announcer } from './environment.js';
import { sourcesOf } from './evidence-index.js';
import { indexOf } from './lane-index.js';
import { centredOn } from './layout/moves.js';
import { clampDomain, padded } from './scale.js';
import type { Session } from './session.js';
import { inSlices, type Work } from './slices.js';
import type { Filter } from './state.js';
import type { Difference, Domain, Locale, Text, Timeline, TimelineEvent } from './types.js';
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
  readonly session: Session;
  readonly locale: Locale;
  readonly announcer: Announcer;
  /** Draws anew. */
  readonly update: () => void;
}

const finders = new WeakMap<Timeline, Finder>();

/** The one finder of a file. */
export function finderOf(timeline: Timeline): Finder {
  let made = finders.get(timeline);
  if (!made) finders.set(timeline, (made = new Finder()));
  return made;
}

/** Finds events by words, in slices: the newest search wins. What it finds alone is shown. */
export class Finder {
  /** As it was typed. */
  text = '';
  /** How many events match; undefined where nothing is looked for. */
  count: number | undefined;
  /** What share was looked through; undefined while nothing is looked for. */
  share: number | undefined;
  #search = new AbortController();
  /** The window to which the search led, and the one before. */
  #led: Domain | undefined;
  #before: Domain | undefined;

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
      this.#end(await inSlices(finding(host.session.timeline, words, host.locale), signal, told), host);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #end(found: Filter, { session, locale, announcer, update }: FinderHost): void {
    [this.count, this.share] = [found?.length, undefined];
    session.ask({ type: 'filter', places: found });
    this.#show(found, session);
    const said = found ? wordsOnDemand(locale).matching(found.length) : '';
    announcer.say(() => said, ANNOUNCED);
    update();
  }

  /** Where what was found is not seen, the window goes to it; at the end of the search back, unless the reader has moved it. */
  #show(found: Filter, session: Session): void {
    const { state, motion } = session;
    const now = (motion.glide.running && this.#led) || state.domain; // on the way there it is as good as there
    const stayed = this.#led?.every((ms, i) => Math.abs(ms - now[i]!) < 1);
    const led = found && windowOf(found, now, session.ground);
    if (led) {
      if (!stayed) this.#before = now;
      this.#led = clampDomain(led, session.ground.limits);
      session.glideTo(this.#led, false);
    } else if (!found) {
      if (stayed) session.glideTo(this.#before!, false);
      this.#led = undefined;
    }
  }
}

/** Where time runs down, so much of home is shown at least: what stands far down would not be seen. */
const LEAST = 1 / 8;

/** The window that shows what was found, of home where any is; undefined where nothing has to move. */
function windowOf(
  found: readonly number[],
  window: Domain,
  { timeline, home, frame }: Ground,
): Domain | undefined {
  const { anchors } = indexOf(timeline);
  const within = ([from, to]: Domain) =>
    found.filter((at) => anchors[at]! >= from && anchors[at]! < to).map((at) => anchors[at]!);
  const dates = within(home).length ? within(home) : within([-Infinity, Infinity]);
  if (!dates.length || (!frame.vertical && within(window).length)) return;
  const least = frame.vertical ? (home[1] - home[0]) * LEAST : window[1] - window[0];
  return centredOn(padded([dates[0]!, dates.at(-1)!], 0.1), [0, least]);
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
