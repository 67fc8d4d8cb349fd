import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/layout/labels.js';

const spot = (at: number, barFrom: number, barTo: number, title = 400) => ({
  at,
  barFrom,
  barTo,
  title,
  row: 0,
});

describe('placeLabels(spots, rows, length)', () => {
  it('lets a label run over a bar that lies under its own glyph as well', () => {
    // Two events whose bars cover the whole window, their glyphs far from each other.
    const [first, second] = placeLabels([spot(200, -80, 1100), spot(1000, -80, 1040)], 1, 1100);
    expect(first).toMatchObject({ before: false, lines: 1 });
    expect(first!.width).toBeGreaterThan(300);
    expect(second).toMatchObject({ before: true, lines: 1 });
    expect(second!.width).toBeGreaterThan(300);
  });

  it('ends a label where the bar of the next begins', () => {
    const [first] = placeLabels([spot(200, 200, 200), spot(600, 400, 800)], 1, 1100);
    expect(200 + first!.offset + first!.width).toBeLessThan(400);
  });
});
