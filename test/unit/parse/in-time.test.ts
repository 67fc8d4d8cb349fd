import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTime } from '../../../src/parse/in-time.js';
import { atOnce } from '../../../src/slices.js';
import { seeded } from '../../seeded.js';

it('inTime(places, anchors, orders) sorts by anchor, then order, then as given', () => {
  const anchor = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }),
  );
  const row = fc.record({ anchor, order: fc.integer({ min: -1, max: 1 }), left: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), fc.boolean(), (rows, ordered) => {
      const places = rows.flatMap(({ left }, place) => (left ? [] : [place]));
      const [anchors, orders] = [rows.map(({ anchor }) => anchor), rows.map(({ order }) => order)];
      const sorted = places.toSorted(
        (a, b) => anchors[a]! - anchors[b]! || (ordered ? orders[a]! - orders[b]! : 0),
      );
      const columns = [Float64Array.from(anchors), ordered ? Float64Array.from(orders) : undefined] as const;
      expect([...atOnce(inTime(Uint32Array.from(places), ...columns))]).toEqual(sorted);
    }),
  );
});

it('inTime(places, anchors, orders) sorts many, with pauses', () => {
  const random = seeded(3);
  const anchors = Float64Array.from({ length: 25_000 }, () => Math.floor(random() * 1000) ** 3);
  const places = Uint32Array.from(anchors.keys());
  const work = inTime(places, anchors, undefined);
  let pauses = 0;
  for (let step = work.next(); ; step = work.next(), pauses++)
    if (step.done) {
      expect(step.value).toEqual(places.toSorted((a, b) => anchors[a]! - anchors[b]! || a - b));
      break;
    }
  expect(pauses).toBe(4 * 3);
});
