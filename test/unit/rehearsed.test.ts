import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/events.js';
import { REHEARSED } from '../../src/rehearsed.js';

describe('the story that is drawn for nobody', () => {
  it('is a file without fault, and leads through what a story holds', () => {
    const { timeline, problems } = parse(REHEARSED);
    expect(problems).toEqual([]);
    expect(timeline.events).toHaveLength(8);
    const { quotes, claims, dating } = timeline.events[0]!;
    expect([quotes[0]!.translations.length, claims.length, dating?.evidence.length]).toEqual([1, 1, 1]);
  });
});
