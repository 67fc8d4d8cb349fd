import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../src/scale.js';
import { nextState, type State } from '../../src/state.js';

const limits: Limits = { full: [0, 1_000_000], min: 100 };
const state: State = { domain: [1000, 2000], selected: null, quote: null, listed: null, focused: 'a' };

describe('nextState(state, request)', () => {
  it('zooms about an instant that stands still', () => {
    expect(nextState(state, { type: 'zoom', factor: 2, at: 1250 }, limits).domain).toEqual([1125, 1625]);
  });

  it('pans by a share of the window', () => {
    expect(nextState(state, { type: 'pan', fraction: 0.5 }, limits).domain).toEqual([1500, 2500]);
  });

  it('gives the same state back where nothing changes', () => {
    const wide: State = { ...state, domain: [0, 1_000_000] };
    expect(nextState(wide, { type: 'zoom', factor: 0.5 }, limits)).toBe(wide);
    expect(nextState(state, { type: 'select', id: null }, limits)).toBe(state);
    expect(nextState(state, { type: 'focus', id: 'a' }, limits)).toBe(state);
  });

  it('closes the list of a cluster when an event opens', () => {
    const listed = nextState(state, { type: 'list', id: 'b' }, limits);
    expect(listed).toMatchObject({ listed: 'b', selected: null, focused: 'b' });
    expect(nextState(listed, { type: 'select', id: 'c' }, limits)).toMatchObject({
      listed: null,
      selected: 'c',
      focused: 'c',
    });
  });

  it('keeps every window inside its limits', () => {
    const requests = fc.oneof(
      fc.record({
        type: fc.constant('zoom' as const),
        factor: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        at: fc.double({ min: -1e6, max: 2e6, noNaN: true }),
      }),
      fc.record({
        type: fc.constant('pan' as const),
        fraction: fc.double({ min: -10, max: 10, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 20 }), (all) => {
        const { domain } = all.reduce((before, request) => nextState(before, request, limits), state);
        expect(domain[0]).toBeGreaterThanOrEqual(-1e-6);
        expect(domain[1]).toBeLessThanOrEqual(1_000_000 + 1e-6);
        expect(domain[1] - domain[0]).toBeGreaterThanOrEqual(100 - 1e-6);
      }),
    );
  });
});
