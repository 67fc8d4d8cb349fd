import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTime } from '../../../src/parse/in-time.js';
import { atOnce } from '../../../src/slices.js';

it('inTime(events) sorts by anchor, then order, then as given', () => {
  const event = fc.record({
    anchor: fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }),
    ),
    order: fc.integer({ min: -1, max: 1 }),
    index: fc.constant(-1),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 200 }), (events) => {
      const sorted = [...events].sort((a, b) => a.anchor - b.anchor || a.order - b.order);
      expect(atOnce(inTime(events))).toEqual(sorted);
      expect(sorted.map(({ index }) => index)).toEqual(sorted.map((_, at) => at));
    }),
  );
});
