import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleWithGap } from '../../../src/layout/gap.js';
import { timeScale } from '../../../src/scale.js';

const gap = fc.record({
  after: fc.double({ min: 0, max: 700, noNaN: true }),
  size: fc.integer({ min: 1, max: 3000 }),
});
const instant = fc.double({ min: 0, max: 1e6, noNaN: true });

describe('scaleWithGap(scale, gap)', () => {
  const plain = timeScale([0, 1e6], 760);

  it('keeps what is earlier in place, and moves what is later by the whole gap', () => {
    fc.assert(
      fc.property(gap, instant, (gap, ms) => {
        const before = plain.toPx(ms);
        const after = scaleWithGap(plain, gap).toPx(ms);
        expect(after - before).toBeCloseTo(before > gap.after ? gap.size : 0, 6);
      }),
    );
  });

  it('finds the date of every pixel, and inside the gap the date it interrupts', () => {
    fc.assert(
      fc.property(gap, instant, fc.double({ min: 0, max: 1, noNaN: true }), (gap, ms, share) => {
        const scale = scaleWithGap(plain, gap);
        expect(scale.toMs(scale.toPx(ms))).toBeCloseTo(ms, 3);
        expect(scale.toMs(gap.after + share * gap.size)).toBeCloseTo(plain.toMs(gap.after), 3);
      }),
    );
  });
});
