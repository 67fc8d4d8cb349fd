/** Sources, quotations, claims, datings and differences, with their ids turned into what they name. */
import type { Work } from '../slices.js';
import type { Claim, Dating, Difference, Quote, Source, TimelineEvent, Translation } from '../types.js';
import { readQuote } from './file.js';
import type { ReadClaim, ReadDating, ReadDifference, ReadFile, ReadQuote, ReadSource } from './file.js';
import * as problems from './problems.js';
import type { Reading } from './reading.js';
import { each, Ids, type ById } from './references.js';

/** Quotations between two pauses: about a millisecond. */
const PAUSE = 250;

/** All that an id in the file can name. */
export interface Index {
  readonly sources: Ids<Source>;
  readonly quotes: Ids<Quote>;
  readonly events: Ids<TimelineEvent>;
}

/** @param events - takes the events of a big file */
export const emptyIndex = (events?: ById<TimelineEvent>): Index => ({
  sources: new Ids('source'),
  quotes: new Ids('quotation'),
  events: new Ids('event', events),
});

export const linkSources = (read: ReadFile['sources'], index: Index, here: Reading): readonly Source[] =>
  each(read, 'sources', here, (source, at) => linkSource(source, at, index, here));

function linkSource(read: ReadSource, at: number, { sources }: Index, here: Reading): Source | undefined {
  if (!sources.claim(read.id, here)) return undefined;
  const source: Source = { ...read, index: at, languages: read.languages ?? [] };
  sources.byId.add(source);
  return source;
}

/** The quotations of the file's own list; without an id, nothing could name them. */
export function* linkQuotes(items: ReadFile['quotes'], index: Index, here: Reading): Work<void> {
  if (!items) return;
  here.enter('quotes');
  for (const [at, item] of items.entries()) {
    if (at % PAUSE === 0) yield 0;
    here.enter(at);
    const quote = linkListed(readQuote(item, here), index, here);
    if (quote) here.place(quote);
    here.leave();
  }
  here.leave();
}

function linkListed(read: ReadQuote | undefined, index: Index, here: Reading): Quote | undefined {
  if (read && read.id === undefined) here.report(problems.missing(here.path(), 'quotation', 'id'));
  return read?.id === undefined ? undefined : linkQuote(read, read.id, index, here);
}

/** A quotation written inside an event, under a made id where it has none. */
export function linkInlineQuote(
  read: ReadQuote,
  made: string,
  index: Index,
  here: Reading,
): Quote | undefined {
  if (read.id === undefined) here.report(problems.quoteWithoutId(here.path(), made));
  return linkQuote(read, read.id ?? made, index, here);
}

function linkQuote(read: ReadQuote, id: string, index: Index, here: Reading): Quote | undefined {
  if (!index.quotes.claim(id, here)) return undefined;
  if (read.lang === undefined) here.report(problems.quoteWithoutLanguage(here.path()));
  if (read.source === undefined) here.report(problems.quoteWithoutSource(here.path()));
  const quote: Quote = {
    ...read,
    id,
    lang: read.lang ?? '',
    kind: read.kind ?? assumedKind(read, here),
    source: sourceOf(read, index, here),
    translations: each(read.translations, 'translations', here, (one): Translation => {
      if (one.by === undefined) here.report(problems.translationWithoutBy(here.path()));
      return { ...one, by: one.by ?? 'editor' };
    }),
  };
  index.quotes.byId.add(quote);
  return quote;
}

/** The kind that claims least: retold words of a speaker, or else the document's own. */
function assumedKind(read: ReadQuote, here: Reading): Quote['kind'] {
  const kind = read.speaker ? 'reported' : 'narration';
  here.report(problems.quoteWithoutKind(here.path(), kind));
  return kind;
}

const sourceOf = (read: { source?: string }, { sources }: Index, here: Reading): Source | undefined =>
  read.source === undefined ? undefined : sources.find(read.source, here, 'source');

export function linkClaim(read: ReadClaim, index: Index, here: Reading): Claim {
  if (read.by === undefined) here.report(problems.claimWithoutSayer(here.path()));
  return { ...read, sources: index.sources.all(read.sources, 'sources', here) };
}

export const linkDating = (read: ReadDating, index: Index, here: Reading): Dating => ({
  ...read,
  evidence: each(read.evidence, 'evidence', here, (one) => ({ ...one, source: sourceOf(one, index, here) })),
});

export const linkDifferences = (read: ReadFile['differences'], index: Index, here: Reading) => {
  const ids = new Ids<Difference>('difference');
  return each(read, 'differences', here, (one) =>
    ids.claim(one.id, here) ? linkDifference(one, index, here) : undefined,
  );
};

const linkDifference = (read: ReadDifference, index: Index, here: Reading): Difference => ({
  ...read,
  events: index.events.all(read.events, 'events', here).map((event) => event.id),
  positions: each(read.positions, 'positions', here, (one) => ({
    ...one,
    source: sourceOf(one, index, here),
  })),
});
