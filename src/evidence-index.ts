/** How the evidence of a file hangs together: what rests on each source, and which events point to which. */
import { indexOf } from './lane-index.js';
import { atOnce, type Work } from './slices.js';
import type { Difference, Relation, Source, Timeline, TimelineEvent } from './types.js';

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
  readonly resting: ReadonlyMap<Source, Resting>;
  /** To an event, by its id. */
  readonly links: ReadonlyMap<string, readonly LinkFrom[]>;
}

const known = new WeakMap<Timeline, EvidenceIndex>();

/** The index of a timeline, made once. */
export const evidenceOf = (timeline: Timeline): EvidenceIndex =>
  known.get(timeline) ?? atOnce(indexingEvidence(timeline));

/** Makes the index of a timeline in one pass over its events, with pauses. */
export function* indexingEvidence(timeline: Timeline): Work<EvidenceIndex> {
  const { asked, resting } = indexOf(timeline);
  const counts = new Map(
    timeline.sources.map((source) => [source, { quotes: 0, events: resting[source.index] ?? 0 }]),
  );
  const links = new Map<string, LinkFrom[]>();
  for (const { source } of timeline.quotes) if (source) counts.get(source)!.quotes++;
  for (const event of asked) {
    yield 0;
    for (const source of sourcesOf(event)) counts.get(source)!.events++;
    for (const { event: id, as } of event.related) {
      const others = links.get(id) ?? [];
      others.push({ other: event, as });
      links.set(id, others);
    }
  }
  const index = { resting: counts, links };
  known.set(timeline, index);
  return index;
}

/** Every source an event rests on or is dated by, and those that differ about it; once, in the file's order. */
export function sourcesOf(event: TimelineEvent, differences: readonly Difference[] = []): Source[] {
  const told = [...(event.dating?.evidence ?? []), ...differences.flatMap(({ positions }) => positions)];
  const named = new Set([...event.sources, ...told.flatMap(({ source }) => source ?? [])]);
  return [...named].sort((a, b) => a.index - b.index);
}
