import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTime } from '../../../src/parse/in-time.js';

it('inTime(events) sorts by anchor, then order, then as given', () => {
  const event = fc.record({
    anchor: fc.integer({ min: -3, max: 3 }),
    order: fc.integer({ min: -1, max: 1 }),
  });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      expect(inTime(events)).toEqual([...events].sort((a, b) => a.anchor - b.anchor || a.order - b.order));
    }),
  );
});
