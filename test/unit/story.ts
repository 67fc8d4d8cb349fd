import { readFileSync } from 'node:fs';
import { parse } from '../../src/parse/events.js';
import type { Timeline, TimelineEvent } from '../../src/types.js';

import { seeded } from '../seeded.js';
export { seeded };

/** The real file, as the element reads it. */
export const story: Timeline = parse(
  JSON.parse(readFileSync(new URL('../../events.json', import.meta.url), 'utf8')),
).timeline;

/** A file of so many dates, in so many lanes. */
export function fileOf(dates: readonly string[], lanes = 1): Timeline {
  return parse({
    lanes: Array.from({ length: lanes }, (_, i) => ({ id: `lane-${i}`, title: `Lane ${i}` })),
    events: dates.map((date, i) => ({ id: `e${i}`, title: `Event ${i}`, date, lane: `lane-${i % lanes}` })),
  }).timeline;
}

/** About what a title takes on one line, CSS pixels, in whatever language it is. */
export const measure = ({ title }: TimelineEvent): number => (Object.values(title)[0] ?? '').length * 6.6;

/** A file of so many events of every kind of date over fifteen years, in four lanes. */
export function crowdOf(count: number, seed: number): Timeline {
  const random = seeded(seed);
  const day = () =>
    `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 19)}`;
  const kinds = [
    day,
    () => day().slice(0, 7),
    () => `${day()}/..`,
    () => `[..${day()}]`,
    () => `[${day().slice(0, 4)}..2026]`,
    () => `${day().slice(0, 4)}/2026`,
    () => `${day()}~`,
  ];
  return fileOf(
    Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!()),
    4,
  );
}
