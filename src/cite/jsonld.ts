import type { Quote, Timeline, TimelineEvent } from '../types.js';
import { quotation, sourceNode } from './jsonld-evidence.js';
import {
  idsIn,
  isoBound,
  isoMoment,
  named,
  node,
  texts,
  type Context,
  type JsonLdOptions,
  type Node,
} from './jsonld-values.js';

export type { JsonLdOptions };

export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Node[];
}

/**
 * A timeline in the vocabulary of schema.org: a Dataset; for each event an Event and the entry on it, which cites
 * its quotations and sources; the quotations with their translations; the sources.
 * `startDate` and `endDate` stand only where they are known without doubt; the entry's `temporalCoverage` keeps
 * the date as it was written, in EDTF. Speakers and authors have no type, as a file does not say whether they are persons.
 */
export function toJsonLd(timeline: Timeline, options: JsonLdOptions = {}): JsonLd {
  const { events, quotes, sources } = timeline;
  const context: Context = { timeline, options, id: idsIn(options.address), eventOf: eventsOf(timeline) };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      collection(context),
      ...events.flatMap((event) => [happening(event, context), entry(event, context)]),
      ...quotes.map((quote) => quotation(quote, context)),
      ...sources.map((source) => sourceNode(source, context)),
    ],
  };
}

/** The first event each quotation stands under. */
const eventsOf = ({ events }: Timeline): ReadonlyMap<Quote, TimelineEvent> =>
  new Map(events.flatMap((event) => event.quotes.map((quote) => [quote, event] as const)).reverse());

function collection({ timeline, options, id }: Context): Node {
  const { title, summary, languages, license, updated, events, sources } = timeline;
  return node({
    ...id('timeline'),
    '@type': 'Dataset',
    name: texts(title),
    description: texts(summary),
    inLanguage: languages.filter(Boolean),
    license: license && (/^https?:/i.test(license) ? license : { '@type': 'CreativeWork', name: license }),
    dateModified: updated && isoMoment(updated),
    url: options.address,
    hasPart: events.map((event) => id('entry', event)),
    citation: sources.map((source) => id('source', source)),
  });
}

function happening(event: TimelineEvent, { id }: Context): Node {
  const { title, summary, date } = event;
  return node({
    ...id('event', event),
    '@type': 'Event',
    name: texts(title),
    description: texts(summary),
    startDate: date.kind === 'within' ? undefined : isoBound(date, date.start),
    endDate: date.kind === 'during' ? isoBound(date, date.end) : undefined,
    subjectOf: id('entry', event),
  });
}

/** What the timeline says of an event, and on which words and documents that rests. */
function entry(event: TimelineEvent, { id, options }: Context): Node {
  const { title, date, actors, claims, quotes, sources, related } = event;
  const cited = new Set([...sources, ...claims.flatMap((claim) => claim.sources)]);
  return node({
    ...id('entry', event),
    '@type': 'CreativeWork',
    name: texts(title),
    about: id('event', event),
    temporalCoverage: date.edtf,
    citation: [
      ...quotes.map((quote) => id('quotation', quote)),
      ...[...cited].map((source) => id('source', source)),
    ],
    mentions: [
      ...actors.map((actor) => named(actor)),
      ...related.map(({ as, event: other }) => ({
        '@type': 'Role', // says how they are related: https://schema.org/Role
        roleName: as,
        mentions: id('event', { id: other }),
      })),
    ],
    url: options.permalink?.(event),
  });
}
