import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildLevels,
  CLUSTERED,
  clusterAt,
  levelFor,
  runOf,
  zoomLevel,
  type Grain,
} from '../../src/levels.js';
import { fileOf, story } from './story.js';

const grain: Grain = { rows: 3, slot: 36, unit: 1 };
const dates = fc.array(
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { minLength: 1, maxLength: 120 },
);

describe('buildLevels(timeline, grain)', () => {
  it('cuts each lane into runs that hold every event once, in time order', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 12, max: 40 }), (days, zoom) => {
        const [lane] = buildLevels(fileOf(days), grain);
        const level = lane!.level(zoom);
        expect(level.starts[0]).toBe(0);
        expect([...level.starts].every((start, i, all) => i === 0 || start > all[i - 1]!)).toBe(true);
        expect(level.rows.length).toBe(days.length);
      }),
    );
  });

  it('keeps the glyphs of one row at least 24 px apart at its own zoom', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 20, max: 36 }), (days, zoom) => {
        const [lane] = buildLevels(fileOf(days), grain);
        const level = lane!.level(zoom);
        const lastInRow = new Map<number, number>();
        for (let run = 0; run < level.starts.length; run++) {
          const [from, to] = [level.starts[run]!, level.starts[run + 1] ?? days.length];
          const merged = level.rows[from] === CLUSTERED;
          const glyphs = merged
            ? [{ row: 0, at: clusterAt(lane!, from, to, zoom, grain) }]
            : Array.from({ length: to - from }, (_, i) => ({
                row: level.rows[from + i]!,
                at: lane!.anchors[from + i]!,
              }));
          for (const { row, at } of glyphs) {
            expect((at - (lastInRow.get(row) ?? -Infinity)) / 2 ** zoom).toBeGreaterThanOrEqual(24 - 1e-6);
            lastInRow.set(row, at);
          }
        }
      }),
    );
  });

  it('works a level out once', () => {
    const [lane] = buildLevels(story, grain);
    expect(lane!.level(28)).toBe(lane!.level(28));
  });

  it('puts all lanes into one for a narrow screen', () => {
    const levels = buildLevels(story, { rows: 1, slot: 60, unit: 0 }, true);
    expect(levels).toHaveLength(1);
    expect(story.events.map((_, at) => levels[0]!.event(at))).toEqual(story.events);
    expect(levels[0]!.places).toHaveLength(story.events.length);
  });
});

describe('zoomLevel(msPerPx)', () => {
  it('is the power of two not below the scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (msPerPx) => {
        const level = 2 ** zoomLevel(msPerPx);
        expect(level).toBeGreaterThanOrEqual(msPerPx * 0.999);
        expect(level).toBeLessThanOrEqual(msPerPx * 2);
      }),
    );
  });
});

describe('levelFor(lanes, msPerPx, length)', () => {
  it('is coarser where a window could hold more glyphs than there may be', () => {
    const days = Array.from({ length: 3000 }, (_, i) => new Date(i * 86_400_000).toISOString().slice(0, 10));
    const lanes = buildLevels(fileOf(days), grain);
    const msPerPx = 2 ** 21;
    expect(levelFor(lanes, msPerPx, 1200 * msPerPx, 1e6)).toBe(21);
    expect(levelFor(lanes, msPerPx, 1200 * msPerPx, 10)).toBeGreaterThan(21);
  });
});

describe('lane.spans(from, to, shortest)', () => {
  it('finds what a look at every event finds', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 1e11 }),
        (days, start, length) => {
          const [lane] = buildLevels(
            fileOf(days.map((day, i) => (i % 3 ? day : `${day.slice(0, 4)}/2031`))),
            grain,
          );
          const touching = lane!.places.flatMap((_, i) => {
            const { date } = lane!.event(i);
            return date.earliest < start + length && date.latest > start ? [i] : [];
          });
          expect(lane!.spans(start, start + length, 0).sort((a, b) => a - b)).toEqual(touching);
        },
      ),
    );
  });
});

describe('runOf(level, index)', () => {
  it('finds the run that holds an event', () => {
    const [lane] = buildLevels(story, grain, true);
    const level = lane!.level(32);
    for (let i = 0; i < story.events.length; i++) {
      const run = runOf(level, i);
      expect(level.starts[run]).toBeLessThanOrEqual(i);
      expect(level.starts[run + 1] ?? Infinity).toBeGreaterThan(i);
    }
  });
});
