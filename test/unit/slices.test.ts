import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, within, type Work } from '../../src/slices.js';

/** Steps that each take a little more than a slice, so that each is one. */
function* slow(count: number, done: number[]): Work<string> {
  for (let i = 0; i < count; i++) {
    done.push(i);
    for (const end = performance.now() + 17; performance.now() < end;);
    yield (i + 1) / count;
  }
  return 'made';
}

describe('inSlices(work, signal, told)', () => {
  it('gives what the work gives, and tells how far it is', async () => {
    const shares: number[] = [];
    const made = await inSlices(slow(4, []), new AbortController().signal, (share) => shares.push(share));
    expect(made).toBe('made');
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('lets others run between two slices', async () => {
    let turns = 0;
    const done: number[] = [];
    const busy = setInterval(() => turns++, 1);
    await inSlices(slow(6, done), new AbortController().signal);
    clearInterval(busy);
    expect(turns).toBeGreaterThan(0);
  });

  it('runs nothing more once it is given up', async () => {
    const done: number[] = [];
    const control = new AbortController();
    const made = inSlices(slow(50, done), control.signal, () => {
      if (done.length === 2) control.abort(new Error('replaced'));
    });
    await expect(made).rejects.toThrow('replaced');
    const then = done.length;
    await new Promise((later) => setTimeout(later, 40));
    expect(done.length).toBe(then);
    expect(then).toBe(2);
  });
});

describe('within(from, to, work)', () => {
  it('counts the shares of a part as shares of the whole', () => {
    expect([...within(0.5, 1, slow(2, []))]).toEqual([0.75, 1]);
    expect(atOnce(within(0.5, 1, slow(1, [])))).toBe('made');
  });
});
