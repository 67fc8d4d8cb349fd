import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampDomain,
  limitsOf,
  panDomain,
  readDomain,
  ticksFor,
  timeScale,
  zoomDomain,
  DAY,
} from '../../src/scale.js';
import { fileOf, story } from './story.js';

const domains = fc
  .tuple(
    fc.double({ min: -1e13, max: 4e12, noNaN: true }),
    fc.double({ min: 60_000, max: 1e12, noNaN: true }),
  )
  .map(([from, length]) => [from, from + length] as const);

describe('timeScale(domain, length, reversed)', () => {
  it('goes to pixels and back', () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 50, max: 4000 }), fc.boolean(), (domain, length, reversed) => {
        const scale = timeScale(domain, length, reversed);
        const px = length * 0.3;
        expect(Math.abs(scale.toPx(scale.toMs(px)) - px)).toBeLessThan(0.5);
      }),
    );
  });

  it('is its own mirror image when reversed', () => {
    const [plain, mirrored] = [timeScale([0, 1000], 500), timeScale([0, 1000], 500, true)];
    for (const ms of [0, 1, 400, 1000]) expect(mirrored.toPx(ms)).toBeCloseTo(500 - plain.toPx(ms), 9);
  });
});

describe('ticksFor(scale)', () => {
  it('labels months under their year from October 2023 to September 2025', () => {
    const { ticks, contexts } = ticksFor(timeScale([Date.UTC(2023, 9), Date.UTC(2025, 9)], 900));
    expect(new Set(ticks.map(({ unit }) => unit))).toEqual(new Set(['month']));
    expect(contexts.map(({ at, unit }) => [new Date(at).getUTCFullYear(), unit])).toEqual([
      [2023, 'year'],
      [2024, 'year'],
      [2025, 'year'],
    ]);
    expect(ticks.filter(({ major }) => major).map(({ at }) => at)).toEqual([
      Date.UTC(2024, 0),
      Date.UTC(2025, 0),
    ]);
  });

  it('stays few and in order at every zoom', () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 120, max: 2400 }), (domain, length) => {
        const { ticks } = ticksFor(timeScale(domain, length));
        expect(ticks.length).toBeLessThanOrEqual(Math.max(2, length / 88) * 2.6 + 2);
        expect(ticks.every(({ at }, i) => i === 0 || at > ticks[i - 1]!.at)).toBe(true);
      }),
    );
  });
});

describe('zoomDomain(domain, factor, at)', () => {
  it('leaves the instant where it is on the screen', () => {
    const limits = { full: [-1e15, 1e15] as const, min: 1 };
    fc.assert(
      fc.property(
        domains,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (domain, factor, share) => {
          const at = domain[0] + (domain[1] - domain[0]) * share;
          const zoomed = zoomDomain(domain, factor, at, limits);
          expect((at - zoomed[0]) / (zoomed[1] - zoomed[0])).toBeCloseTo(share, 3);
        },
      ),
    );
  });
});

describe('clampDomain, panDomain', () => {
  it('stop at the ends without changing the length', () => {
    const limits = { full: [0, 1000] as const, min: 10 };
    expect(clampDomain([-50, 50], limits)).toEqual([0, 100]);
    expect(panDomain([900, 1000], 3, limits)).toEqual([900, 1000]);
  });
});

describe('limitsOf(timeline)', () => {
  it('reaches from before 1991 to one day wide for the story', () => {
    const { full, min } = limitsOf(story);
    expect(full[0]).toBeLessThan(Date.UTC(1991, 0));
    expect(full[1]).toBeGreaterThan(Date.UTC(2025, 9));
    expect(min).toBeLessThanOrEqual(DAY);
  });

  it('reaches down to a minute where the file tells time', () => {
    expect(limitsOf(fileOf(['2024-05-09T10:00Z', '2024-05-09T12:00Z'])).min).toBe(60_000);
  });
});

describe('readDomain(text)', () => {
  it('reads a month as a window', () => {
    expect(readDomain('2025-09')).toEqual([Date.UTC(2025, 8), Date.UTC(2025, 9)]);
  });

  it('says what is wrong with an open end or a word', () => {
    expect(readDomain('2023-10/..')).toContain('open end');
    expect(readDomain('autumn')).toContain('autumn');
  });
});
