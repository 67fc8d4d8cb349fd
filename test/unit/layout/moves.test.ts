import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredOn, endingAt } from '../../../src/layout/moves.js';
import type { Domain } from '../../../src/types.js';

const domain = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1e12 }))
  .map(([from, length]): Domain => [from, from + length]);
const middle = ([from, to]: Domain) => (from + to) / 2;
const length = ([from, to]: Domain) => to - from;

describe('centredOn(date, window)', () => {
  it('has the date in the middle, and all of it, and is as long as the window or longer', () => {
    fc.assert(
      fc.property(domain, domain, (date, window) => {
        const found = centredOn(date, window);
        expect(middle(found)).toBeCloseTo(middle(date), 0);
        expect(length(found)).toBeCloseTo(Math.max(length(date), length(window)), 0);
      }),
    );
  });
});

describe('endingAt(date, end, window)', () => {
  it('moves one end, and the other only where the date would not be seen', () => {
    expect(endingAt([10, 20], 'from', [0, 100])).toEqual([10, 100]);
    expect(endingAt([110, 120], 'from', [0, 100])).toEqual([110, 120]);
    expect(endingAt([10, 20], 'to', [0, 100])).toEqual([0, 20]);
    expect(endingAt([-20, -10], 'to', [0, 100])).toEqual([-20, -10]);
  });
});
