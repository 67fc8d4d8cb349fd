import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/parse/nearest.js';
import { shown, wrongType } from '../../../src/parse/problems.js';

describe('shown', () => {
  it('shown(value) quotes text as JSON does', () => {
    expect(shown('a "b"\n')).toBe('"a \\"b\\"\\n"');
  });

  it('shown(value) stops at about 60 characters, never inside one', () => {
    expect(shown('x'.repeat(1e6))).toHaveLength(62);
    expect(shown('x'.repeat(58) + '😀😀')).toBe(`"${'x'.repeat(58)}…"`);
    expect(shown(Array(1000).fill(1)).length).toBeLessThanOrEqual(60);
  });

  it('shown(value) has words for what JSON cannot write', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect([shown(loop), shown(undefined), shown(1n), shown(Symbol('s'))]).toEqual([
      ...['object', 'undefined', '1', 'Symbol(s)'],
    ]);
  });
});

describe('wrongType', () => {
  it('wrongType(path, value, want) says what is there, what is wanted, and how to write it', () => {
    expect(wrongType('events[3].date', 2024, 'date')).toEqual({
      severity: 'error',
      path: 'events[3].date',
      message: '2024 is a number, where a date in quotation marks is wanted.',
      mend: 'Write "2024-05-09", "2024-05", or "2024~" for about 2024.',
    });
  });
});

describe('nearest', () => {
  it('nearest(word, names) finds a slip of the pen', () => {
    expect(nearest('sumary', ['title', 'summary'])).toBe('summary');
    expect(nearest('Title', ['date', 'title'])).toBe('title');
    expect(nearest('tilte', ['date', 'title'])).toBe('title');
  });

  it('nearest(word, names) does not guess', () => {
    expect(nearest('colour', ['title', 'summary'])).toBeUndefined();
    expect(nearest('q1', ['q2'])).toBeUndefined();
    expect(nearest('x'.repeat(100), ['x'.repeat(100)])).toBeUndefined();
  });
});
