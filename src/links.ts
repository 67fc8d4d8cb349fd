/** Addresses of events and quotations: the part of a page's address after `#`. */
import type { TimelineEvent } from './types.js';

/** What an address leads to. */
export interface Place {
  /** Id of the event. */
  readonly event: string;
  /** Id of one of its quotations. */
  readonly quote?: string | undefined;
}

/** One part per timeline: `#story=nasr-dismissed/q12&other=…`; `&`, `=` and `/` inside an id are percent-encoded. */
const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

const isOf = (key: string) => (part: string) => part.startsWith(`${encodeURIComponent(key)}=`);

/** The place a hash names for the timeline called `key`; undefined where it names none, or cannot be read. */
export function placeIn(hash: string, key: string): Place | undefined {
  const part = partsOf(hash).find(isOf(key));
  try {
    const [event, quote] = (part?.split('=')[1] ?? '').split('/').map(decodeURIComponent);
    return event ? { event, quote: quote || undefined } : undefined;
  } catch {
    return undefined; // "%" that encodes nothing
  }
}

/** `#key=event` or `#key=event/quote` */
export const hashOf = (key: string, { event, quote }: Place): string =>
  `#${[key, event].map(encodeURIComponent).join('=')}${quote ? `/${encodeURIComponent(quote)}` : ''}`;

/**
 * A hash in which the timeline `key` names `place`, or nothing. Parts of other timelines stay; an
 * anchor of the page goes, as it does when a reader follows a link.
 */
export function withPlace(hash: string, key: string, place: Place | undefined): string {
  const others = partsOf(hash).filter((part) => part.includes('=') && !isOf(key)(part));
  const all = place ? [...others, hashOf(key, place).slice(1)] : others;
  return all.length ? `#${all.join('&')}` : '';
}

export const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.event === b?.event && a?.quote === b?.quote;

/** Id of the quotation a place names, if its event has it. */
export const quoteIn = (event: TimelineEvent | undefined, place: Place | undefined): string | null =>
  event?.quotes.find(({ id }) => id === place?.quote)?.id ?? null;
