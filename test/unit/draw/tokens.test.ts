import { describe, expect, it } from 'vitest';
import { media } from '../../../src/draw/styles/media.js';
import { tokens } from '../../../src/draw/styles/tokens.js';

type Scheme = 'light' | 'dark';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The colours of a sheet by the host's own name for them, or by the name inside. */
function coloursOf(css: string): Map<string, Record<Scheme, string>> {
  const found = css.matchAll(/--([\w-]+), light-dark\((#\w+), (#\w+)\)/g);
  return new Map([...found].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));
}

/** Relative luminance, WCAG 2.2. @param hex - `#fff` or `#ffffff` */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const COLOURS = coloursOf(tokens.cssText);
const LANES = [1, 2, 3, 4, 5, 6].map((n) => `timeline-lane-${n}`);
const GROUNDS = ['timeline-paper', 'timeline-paper-2'];

describe('the colours', () => {
  it('are computed as WCAG does', () => {
    expect(contrast('#fff', '#000')).toBe(21);
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
  });

  it.each(SCHEMES.flatMap((scheme) => GROUNDS.map((ground) => [scheme, ground] as const)))(
    'can be read in %s on %s: body 7:1, text 4.5:1, edges and marks 3:1',
    (scheme, ground) => {
      const on = (name: string) => contrast(COLOURS.get(name)![scheme], COLOURS.get(ground)![scheme]);
      expect(on('timeline-ink')).toBeGreaterThanOrEqual(7);
      for (const text of ['timeline-ink-2', 'timeline-accent']) expect(on(text), text).toBeGreaterThanOrEqual(4.5);
      for (const mark of ['timeline-ink-3', ...LANES]) expect(on(mark), mark).toBeGreaterThanOrEqual(3);
    },
  ); // prettier-ignore

  it.each(SCHEMES)('have 7:1 for text where more contrast is asked for, in %s', (scheme) => {
    const more = coloursOf(media.cssText);
    expect([...more.keys()]).toEqual(['timeline-accent']);
    const paper = COLOURS.get('timeline-paper')![scheme];
    expect(contrast(more.get('timeline-accent')![scheme], paper)).toBeGreaterThanOrEqual(7);
  });
});
