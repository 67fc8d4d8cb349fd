import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundFor, pictureOf } from '../../../src/derive.js';
import { crowdsOf } from '../../../src/layout/crowds.js';
import { sceneWithGap } from '../../../src/layout/gap.js';
import { buildLevels, CLUSTERED } from '../../../src/levels.js';
import type { Domain } from '../../../src/types.js';
import { fileOf, seeded, story } from '../story.js';

const random = seeded(11);
const day = (spread: number) => new Date(1.2e12 + random() ** 2 * spread).toISOString().slice(0, 10);
const crowd = fileOf(Array.from({ length: 3000 }, () => day(4e11)));
const [lane] = buildLevels(crowd, { rows: 3, slot: 36, unit: 1 });

/** Clusters and single events of the lane at a level, from one of them to another. */
function runsOf(zoom: number, share = 0, end = 1) {
  const { starts, rows } = lane!.level(zoom);
  const all = Array.from(starts).flatMap((from, i) => {
    const to = starts[i + 1] ?? crowd.events.length;
    if (rows[from] === CLUSTERED) return [{ from, to }];
    return Array.from({ length: to - from }, (_, j) => ({ from: from + j, to: from + j + 1 }));
  });
  return all.slice(Math.floor(share * all.length), Math.ceil(end * all.length));
}

const ALWAYS: Domain = [-Infinity, Infinity];

const room = (width: number, reversed = false) => ({
  width,
  unit: 1,
  coarse: false,
  rightToLeft: reversed,
  reversed,
});
const sceneOf = (timeline: typeof story, width: number, reversed = false) => {
  const ground = groundFor(timeline, room(width, reversed));
  return { length: ground.length, ...pictureOf(ground, ground.home, () => 100, []).scene };
};

describe('crowdsOf(lane, runs, zoom)', () => {
  it('counts each event that merged once, in stretches in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 36 }), (zoom) => {
        const { rows, most } = lane!.level(zoom);
        const found = crowdsOf(lane!, runsOf(zoom), zoom, ALWAYS);
        if (most < 50) return expect(found).toEqual([]);
        const merged = rows.filter((row) => row === CLUSTERED).length;
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(merged);
        expect(found.every(({ from }, i) => i === 0 || from >= found[i - 1]!.to)).toBe(true);
        for (const { from, to, count } of found)
          expect(lane!.anchors.filter((at) => at >= from && at < to).length).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('gives the same stretches wherever the window is, but for those at its ends', () => {
    const zoom = 31;
    const all = new Map(
      crowdsOf(lane!, runsOf(zoom), zoom, ALWAYS).map((stretch) => [stretch.from, stretch]),
    );
    for (const share of [0.1, 0.33, 0.5]) {
      const part = crowdsOf(lane!, runsOf(zoom, share, share + 0.4), zoom, ALWAYS).slice(1, -1);
      expect(part.length).toBeGreaterThan(5);
      for (const stretch of part) expect(stretch).toEqual(all.get(stretch.from));
    }
  });

  it('leaves out what is not seen, and gives what reaches into the window whole', () => {
    const zoom = 31;
    const all = crowdsOf(lane!, runsOf(zoom), zoom, ALWAYS);
    const { anchors } = lane!;
    const length = anchors.at(-1)! - anchors[0]!;
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const domain: Domain = [anchors[0]! + Math.min(a, b) * length, anchors[0]! + Math.max(a, b) * length];
        const seen = all.filter(({ from, to }) => from < domain[1] && to > domain[0]);
        expect(crowdsOf(lane!, runsOf(zoom), zoom, domain)).toEqual(seen);
      }),
    );
  });
});

describe('the crowds of a scene', () => {
  it('lie along the axis without a step on another, no higher than they may be, in every direction', () => {
    for (const [width, reversed] of [
      [1280, false],
      [1280, true],
      [360, false],
      [360, true],
    ] as const) {
      const { crowds, bands } = sceneOf(crowd, width, reversed);
      expect(crowds.length).toBe(1);
      const { steps, top, height } = crowds[0]!;
      expect([top, height]).toEqual([bands[0]!.top, bands[0]!.height]);
      expect(steps.length, `${width}`).toBeGreaterThan(20);
      for (const [i, { from, to, share }] of steps.entries()) {
        expect(to - from).toBeGreaterThan(3.9);
        expect(to - from).toBeLessThan(8.1);
        expect(from).toBeGreaterThanOrEqual((steps[i - 1]?.to ?? -Infinity) - 1e-6);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are mirrored with the axis', () => {
    const [ltr, rtl] = [sceneOf(crowd, 1280), sceneOf(crowd, 1280, true)];
    const mirrored = [...rtl.crowds[0]!.steps].reverse();
    for (const [i, { from, to, share }] of ltr.crowds[0]!.steps.entries()) {
      expect(mirrored[i]!.from).toBeCloseTo(ltr.length - to, 6);
      expect(mirrored[i]!.to).toBeCloseTo(ltr.length - from, 6);
      expect(mirrored[i]!.share).toBe(share);
    }
  });

  it('are one where time runs down, of all lanes', () => {
    const dates = crowd.events.map(({ date }) => date.edtf);
    const lanes = fileOf(dates, 6);
    expect(sceneOf(lanes, 1280).crowds.length).toBeGreaterThan(1);
    expect(sceneOf(lanes, 360).crowds.map(({ steps }) => steps)).toEqual(
      sceneOf(crowd, 360).crowds.map(({ steps }) => steps),
    );
  });

  it('make room for what stands in line, where time runs down', () => {
    const scene = sceneOf(crowd, 360);
    const [before] = scene.crowds;
    const after = before!.steps[9]!.from + 1;
    const [moved] = sceneWithGap(scene, { after, size: 300 }).crowds;
    for (const [i, { from, to, share }] of moved!.steps.entries()) {
      const was = before!.steps[i]!;
      expect(from - was.from).toBeCloseTo(i > 9 ? 300 : 0, 6);
      expect(to - was.to).toBeCloseTo(i < 9 ? 0 : 300, 6);
      expect(share).toBe(was.share);
    }
  });

  it('are not there where numbers tell it all', () => {
    expect(sceneOf(story, 1280).crowds).toEqual([]);
    expect(sceneOf(story, 360).crowds).toEqual([]);
  });
});
