import { describe, expect, it } from 'vitest';
import { barOf, FADE } from '../../../src/layout/bars.js';
import { timeScale } from '../../../src/scale.js';
import { fileOf } from '../story.js';

const LENGTH = 1000;
const at = (text: string) => Date.parse(text);

/** The bar of a date in a window, as wide as the axis, and the window's scale. */
function drawn(date: string, from: string, to: string) {
  const scale = timeScale([at(from), at(to)], LENGTH);
  return { bar: barOf(fileOf([date]).events[0]!, scale), toPx: scale.toPx };
}

describe('barOf(event, scale)', () => {
  it.each([
    ['[2025-09-24..]', '2025-09-24T10:12Z', '2025-09-25T01:48Z', '2025-09-25T00:00Z'],
    ['[2025-09-24..]', '2025-09-23', '2025-09-27', '2025-09-25'],
    ['2023-10/..', '2023-10-20', '2023-11-10', '2023-11-01'],
  ])('%s covers all of what is known before it fades, in a window from %s', (date, from, to, known) => {
    const { bar, toPx } = drawn(date, from, to);
    expect(bar!.fadeEnd).toBe(true);
    expect(bar!.to).toBeCloseTo(toPx(at(known)) + FADE);
  });

  it.each([
    ['2023-10/..', '2023-10-20', '2023-10-25'],
    ['[..2025-09]', '2025-09-02', '2025-09-05'],
    ['2024/..', '2024-03-01', '2024-03-02'],
  ])('%s fills a window that lies within what is known: from %s to %s', (date, from, to) => {
    const { bar } = drawn(date, from, to);
    expect(bar!.from).toBeLessThanOrEqual(0);
    expect(bar!.to).toBeGreaterThanOrEqual(LENGTH);
    // Where it fades lies outside.
    if (bar!.fadeStart) expect(bar!.from + FADE).toBeLessThanOrEqual(0);
    if (bar!.fadeEnd) expect(bar!.to - FADE).toBeGreaterThanOrEqual(LENGTH);
  });
});
