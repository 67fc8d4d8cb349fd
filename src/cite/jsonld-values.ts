/** The small parts JSON-LD is made of. */
import type { Bound, Moment, Quote, Text, Timeline, TimelineEvent } from '../types.js';
import { dateTimeAttribute } from '../words/dates.js';
import { isoDate } from './dates.js';

/** A node or value object; keys without a value are left out. */
export type Node = Readonly<Record<string, unknown>>;

/** A node of what is known: without the keys that have no value, and lists that are empty. */
export const node = (fields: Node): Node =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** One string per language; a plain one where the language is unknown. */
export const texts = (text: Text | undefined): unknown[] =>
  Object.entries(text ?? {}).map(([lang, words]) => textIn(words, lang));

export const textIn = (words: string, lang: string): unknown =>
  lang ? { '@value': words, '@language': lang } : words;

/** Somebody or something of whom only the name is known: what it is stays open, so it has no type. */
export const named = (name: Text | undefined, description?: Text): Node | undefined =>
  name && node({ name: texts(name), description: texts(description) });

/**
 * A bound of a date in ISO 8601, no finer than it is known, and only where it is known without doubt;
 * an hour without its minute is given by its day.
 */
export const isoBound = (moment: Moment, bound: Bound): string | undefined => {
  const date = isoDate(bound);
  const timed = typeof bound === 'object' && bound.time?.minute !== undefined;
  return date && timed ? dateTimeAttribute({ ...moment, kind: 'at', start: bound }) : date;
};

/** A date of one point in ISO 8601, where it is known without doubt. */
export const isoMoment = (moment: Moment): string | undefined =>
  moment.kind === 'at' ? isoBound(moment, moment.start) : undefined;

export interface JsonLdOptions {
  /** Of the page the timeline stands in; ids are fragments of it, or of any page where it is absent. */
  readonly address?: string;
  /** The address that opens an event, or a quotation under it. */
  readonly permalink?: (event: TimelineEvent, quote?: Quote) => string;
}

type Kind = 'timeline' | 'event' | 'entry' | 'quotation' | 'source';

/** What every node is made with. */
export interface Context {
  readonly timeline: Timeline;
  readonly options: JsonLdOptions;
  readonly eventOf: ReadonlyMap<Quote, TimelineEvent>;
  /** A reference to a node: a fragment of the page's address. */
  id(kind: Kind, of?: { readonly id: string }): { readonly '@id': string };
}

export const idsIn = (address = ''): Context['id'] => {
  const page = address.replace(/#.*/s, '');
  const fragment = (id: string) => encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'));
  return (kind, of) => ({ '@id': `${page}#${kind}${of ? `-${fragment(of.id)}` : ''}` });
};
