import type { Work } from '../slices.js';
import type { Claim, Lane, Quote, Source, TimelineEvent } from '../types.js';
import { anchorOf } from './edtf.js';
import { linkClaim, linkDating, linkInlineQuote } from './evidence.js';
import type { EventTable } from './event-table.js';
import type { Index } from './evidence.js';
import { readEvent } from './file.js';
import type { ReadEvent } from './file.js';
import type { Lanes } from './lanes.js';
import * as problems from './problems.js';
import type { Reading } from './reading.js';
import { each, none } from './references.js';

/** Events between two pauses: about a millisecond. */
const PAUSE = 250;

/** What reads, keeps and sorts many events faster; see `big.ts`. */
export type ForBig = Pick<typeof import('../big.js'), 'EventTable'>;
/** An event that is not all linked yet. */
export type Draft = { -readonly [K in keyof TimelineEvent]: TimelineEvent[K] };
/** An event that names others, or quotations: looked up once all are known. */
interface Waiting {
  readonly draft: Draft;
  readonly read: ReadEvent;
  /** Quotations written inside it, by their place in its list. */
  readonly inline: ReadonlyMap<number, Quote>;
}

/**
 * The events in order of time. Every id is claimed before the first is looked
 * up, so that an event can name what stands after it.
 */
export function* linkEvents(
  items: readonly unknown[],
  lanes: Lanes,
  index: Index,
  here: Reading,
  table?: EventTable,
): Work<readonly TimelineEvent[]> {
  const takePlain = table?.reader(lanes, index, here);
  const waiting: Waiting[] = [];
  here.enter('events');
  for (let at = 0; at < items.length; at += PAUSE) {
    yield (at / items.length) * 0.9;
    takeAll(at, Math.min(at + PAUSE, items.length));
  }
  for (const [at, event] of waiting.entries()) {
    if (at % PAUSE === 0) yield 0.9;
    here.enter(event.draft.fileIndex);
    linkWaiting(event, index, here);
    here.leave();
  }
  here.leave();
  return table ? yield* table.inTime() : sorted([...index.events.byId.values()]);

  function takeAll(from: number, to: number): void {
    for (let at = from; at < to; at++) if (!takePlain?.(items[at], at)) takeAny(at);
  }

  function takeAny(at: number): void {
    here.enter(at);
    const read = readEvent(table ? table.item(items[at], at) : items[at], here);
    if (read) takeRead(read, at);
    here.leave();
  }

  function takeRead(read: ReadEvent, at: number): void {
    const { byId } = index.events;
    const first = byId.get(read.id);
    if (first) return index.events.taken(read.id, ['events', first.fileIndex], here);
    const draft = draftOf(read, at, lanes.of(read));
    byId.add(draft);
    here.place(draft);
    linkNow(draft, read, index, here);
    if (read.quotes || read.related) waiting.push({ draft, read, inline: inlineQuotes(read, index, here) });
  }
}

/** In order of `anchor`, then `order`, then as given. */
function sorted(events: TimelineEvent[]): readonly TimelineEvent[] {
  events.sort((a, b) => a.anchor - b.anchor || a.order - b.order);
  events.forEach((event: Draft, index) => (event.index = index));
  return events;
}

/** An event as it stands, without what it names but its lane. */
export const draftOf = (read: ReadEvent, fileIndex: number, lane: Lane): Draft => ({
  id: read.id,
  index: -1, // known once all are sorted
  fileIndex,
  lane,
  title: read.title,
  date: read.date,
  anchor: anchorOf(read.date),
  dateLabel: read.dateLabel,
  dating: undefined,
  summary: read.summary,
  actors: read.actors ?? none,
  background: read.scope === 'background',
  claims: none,
  quotes: none,
  sources: none,
  related: none,
  order: read.order ?? 0,
});

/** What needs the file's sources alone. */
function linkNow(draft: Draft, read: ReadEvent, index: Index, here: Reading): void {
  if (read.dating) {
    here.enter('dating');
    draft.dating = linkDating(read.dating, index, here);
    here.leave();
  }
  if (read.claims) draft.claims = each(read.claims, 'claims', here, (claim) => linkClaim(claim, index, here));
  if (read.claims || read.sources)
    draft.sources = restingOn(index.sources.all(read.sources, 'sources', here), none, draft.claims);
}

function inlineQuotes(read: ReadEvent, index: Index, here: Reading): ReadonlyMap<number, Quote> {
  const inline = new Map<number, Quote>();
  each(read.quotes, 'quotes', here, (quote, place) => {
    if (typeof quote === 'string') return;
    const linked = linkInlineQuote(quote, `${read.id}/${place + 1}`, index, here);
    if (linked) inline.set(place, linked);
  });
  return inline;
}

function linkWaiting({ draft, read, inline }: Waiting, index: Index, here: Reading): void {
  const shown = new Set<Quote>();
  draft.quotes = each(read.quotes, 'quotes', here, (given, place) => {
    const quote = typeof given === 'string' ? index.quotes.find(given, here) : inline.get(place);
    if (!quote) return undefined;
    if (shown.has(quote)) return here.report(problems.repeated(here.path(), quote.id));
    shown.add(quote);
    return quote;
  });
  draft.sources = restingOn(draft.sources, draft.quotes, none);
  draft.related = each(read.related, 'related', here, (link) =>
    index.events.find(link.event, here, 'event') ? link : undefined,
  );
}

/** All sources an event rests on, listed or not, in the order of the file. */
function restingOn(
  listed: readonly Source[],
  quotes: readonly Quote[],
  claims: readonly Claim[],
): readonly Source[] {
  if (quotes.length === 0 && claims.length === 0 && listed.length < 2) return listed;
  const all = new Set(listed);
  for (const { source } of quotes) if (source) all.add(source);
  for (const { sources } of claims) for (const source of sources) all.add(source);
  return all.size ? [...all].sort((a, b) => a.index - b.index) : none;
}
