import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripes } from '../../../src/layout/stripes.js';

type Point = readonly [x: number, y: number];

/** Corners of each stripe of a path, px. */
const polygons = (path: string): Point[][] =>
  path
    .split('z')
    .filter(Boolean)
    .map((one) => {
      const tenths = one.slice(1).split(' ').map(Number);
      return Array.from({ length: tenths.length / 2 }, (_, i) => [
        tenths[2 * i]! / 10,
        tenths[2 * i + 1]! / 10,
      ]);
    });

/** By the shoelace formula; above 0 where the corners go round as a clock does, y down. */
const area = (corners: readonly Point[]): number =>
  corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const boxes = fc.tuple(
  fc.integer({ min: -100, max: 2000 }),
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 20, max: 60 }),
  fc.integer({ min: 3, max: 12 }),
);

describe('stripes(x, y, width, height)', () => {
  it('stay in their box, and go round without crossing themselves', () => {
    fc.assert(
      fc.property(boxes, ([x, y, width, height]) => {
        for (const stripe of polygons(stripes(x, y, width, height))) {
          for (const [px, py] of stripe) {
            expect(px).toBeGreaterThanOrEqual(x - 0.051);
            expect(px).toBeLessThanOrEqual(x + width + 0.051);
            expect(py).toBeGreaterThanOrEqual(y - 0.051);
            expect(py).toBeLessThanOrEqual(y + height + 0.051);
          }
          expect(area(stripe)).toBeGreaterThan(-1);
        }
      }),
    );
  });

  it('cover what the pattern of a hatch covers: where x + y is in the first two fifths of a step', () => {
    fc.assert(
      fc.property(boxes, ([x, y, width, height]) => {
        const step = 5 * Math.SQRT2;
        let covered = 0;
        const fine = 8;
        for (let i = 0; i < width * fine; i++)
          for (let j = 0; j < height * fine; j++) {
            const sum = x + y + (i + j + 1) / fine;
            if (sum - Math.floor(sum / step) * step < (2 / 5) * step) covered += 1 / fine ** 2;
          }
        const drawn = polygons(stripes(x, y, width, height)).reduce((sum, one) => sum + area(one), 0);
        expect(Math.abs(drawn - covered)).toBeLessThan(0.05 * width * height);
      }),
      { numRuns: 30 },
    );
  });

  it('fill the corners of their box that they run over', () => {
    fc.assert(
      fc.property(boxes, ([x, y, width, height]) => {
        const step = 5 * Math.SQRT2;
        const drawn = polygons(stripes(x, y, width, height)).flat();
        for (const [cornerX, cornerY] of [
          [x + width, y],
          [x, y + height],
        ] as const) {
          const into = (cornerX + cornerY) / step;
          const runsOver = Math.abs(into - Math.floor(into) - 1 / 5) < 0.19; // not by a hair
          if (!runsOver) continue;
          const near = ([px, py]: Point) => Math.max(Math.abs(px - cornerX), Math.abs(py - cornerY)) < 0.051;
          expect(drawn.some(near), `${cornerX} ${cornerY}`).toBe(true);
        }
      }),
    );
  });
});
