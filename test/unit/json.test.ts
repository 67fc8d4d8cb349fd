import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/json.js';
import { atOnce } from '../../src/slices.js';

/** What reading gives, or that it fails. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return { fails: (error as Error).name };
  }
}

const both = (text: string, piece: number) => {
  expect(outcome(() => atOnce(readJson(text, piece)))).toEqual(outcome(() => JSON.parse(text)));
};

const event = fc.record({
  id: fc.string(),
  title: fc.string(),
  claims: fc.array(fc.record({ id: fc.string() })),
});
const file = fc.record({
  title: fc.string(),
  events: fc.array(event, { maxLength: 30 }),
  quotes: fc.array(fc.jsonValue(), { maxLength: 8 }),
  '"events": [': fc.jsonValue(),
});

describe('readJson(text, piece)', () => {
  it('gives what JSON.parse gives, however small the pieces are', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t');
    const pieces = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(fc.oneof(file, fc.array(event), fc.jsonValue()), spaces, pieces, (value, space, piece) =>
        both(JSON.stringify(value, null, space), piece),
      ),
      { numRuns: 500 },
    );
  });

  it('fails where JSON.parse fails: with any character changed, left out or put in', () => {
    const spoil = fc.constantFrom('', ',', ']', '[', '}', '{', '"', '\\', ':', '\u00a0', '1');
    fc.assert(
      fc.property(
        file,
        fc.nat(),
        spoil,
        fc.boolean(),
        fc.integer({ min: 0, max: 40 }),
        (value, at, by, over, piece) => {
          const text = JSON.stringify(value);
          const place = at % text.length;
          both(text.slice(0, place) + by + text.slice(place + (over ? 1 : 0)), piece);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads a key that stands twice, or is called __proto__, as JSON.parse does', () => {
    both('{"events": [1, 2, 3, 4, 5, 6], "events": []}', 4);
    both('{"__proto__": [1, 2, 3, 4, 5, 6]}', 4);
    both('{"\\u0065vents": [1, 2, 3, 4, 5, 6], "events": [7]}', 4);
  });

  it('pauses often in a long list', () => {
    const text = JSON.stringify({ events: Array.from({ length: 1000 }, (_, i) => ({ id: `event ${i}` })) });
    const pauses = [...readJson(text, 500)];
    expect(pauses.length).toBeGreaterThan(text.length / 1000);
    expect(pauses.at(-1)).toBeGreaterThan(0.9);
  });
});
