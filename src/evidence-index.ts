/** How the evidence of a file hangs together: what rests on each source, and which events point to which. */
import { atOnce, type Work } from './slices.js';
import type { Relation, Source, Timeline, TimelineEvent } from './types.js';

/** How many quotations and events of a timeline rest on a source. */
export interface Resting {
  readonly quotes: number;
  readonly events: number;
}

/** A link of another event to the one asked about. */
export interface LinkFrom {
  readonly other: TimelineEvent;
  readonly as: Relation;
}

/** What one open event needs to know of all the others. */
export interface EvidenceIndex {
  resting(source: Source): Resting;
  linksTo(event: TimelineEvent): readonly LinkFrom[];
}

const known = new WeakMap<Timeline, EvidenceIndex>();

/** The index of a timeline, made once. */
export const evidenceOf = (timeline: Timeline): EvidenceIndex =>
  known.get(timeline) ?? atOnce(indexingEvidence(timeline));

/** Events between two pauses. */
const PAUSE = 10_000;
const NO_LINKS: readonly LinkFrom[] = [];

/** Makes the index of a timeline in one pass over its events, with pauses; it makes no object for an event without links. */
export function* indexingEvidence(timeline: Timeline): Work<EvidenceIndex> {
  const { events, quotes, sources } = timeline;
  const [eventCounts, quoteCounts] = [new Uint32Array(sources.length), new Uint32Array(sources.length)];
  const lastCounted = new Int32Array(sources.length).fill(-1); // the event last counted for each source
  const links = new Map<string, LinkFrom[]>();
  for (const { source } of quotes) if (source) quoteCounts[source.index]!++;
  for (let i = 0; i < events.length; i++) {
    if (i % PAUSE === 0) yield i / events.length;
    const event = events[i]!;
    visitSources(event, ({ index }) => {
      if (lastCounted[index] === i) return;
      lastCounted[index] = i;
      eventCounts[index]!++;
    });
    for (const { event: id, as } of event.related) {
      const others = links.get(id);
      if (others) others.push({ other: event, as });
      else links.set(id, [{ other: event, as }]);
    }
  }
  const index: EvidenceIndex = {
    resting: ({ index }) => ({ quotes: quoteCounts[index] ?? 0, events: eventCounts[index] ?? 0 }),
    linksTo: ({ id }) => links.get(id) ?? NO_LINKS,
  };
  known.set(timeline, index);
  return index;
}

/** Every source an event names, for itself, its quotations, claims and date; some more than once. */
export function visitSources(event: TimelineEvent, visit: (source: Source) => void): void {
  for (const source of event.sources) visit(source);
  for (const claim of event.claims) for (const source of claim.sources) visit(source);
  for (const { source } of event.quotes) if (source) visit(source);
  if (event.dating) for (const { source } of event.dating.evidence) if (source) visit(source);
}
