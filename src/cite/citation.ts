import type { Locale, Quote, Source, Timeline, TimelineEvent } from '../types.js';

/** What is cited, where the reader found it, and whom the citation speaks to. */
export interface Citation {
  /** Absent where a quotation or an event names none: then the timeline's own entry is cited. */
  readonly source?: Source;
  /** The words cited out of the source. */
  readonly quote?: Quote;
  /** The event it is cited for. */
  readonly event?: TimelineEvent;
  /** The timeline that led to it. */
  readonly timeline?: Timeline;
  /** Address of the event, quotation or page, named as it is given. */
  readonly address?: string;
  readonly locale: Locale;
}

/** One citation for each source of an event, in its own order; one without a source where it has none. */
export function citationsOf(event: TimelineEvent, context: Omit<Citation, 'source' | 'event'>): Citation[] {
  const sources = event.sources.length ? event.sources : [undefined];
  return sources.map((source) => ({ ...context, event, source }));
}
