import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { JsonReader, type Read } from '../../src/json.js';

/** What reading gives, or that it fails. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return { fails: (error as Error).name };
  }
}

/** Hands a reader the text in parts of some length. */
function readInParts(text: string, piece: number, part: number): Read {
  const reader = new JsonReader(piece);
  for (let at = 0; at < text.length; at += part) reader.take(text.slice(at, at + part));
  return reader.end();
}

const valueOf = (read: Read): unknown => ('value' in read ? read.value : JSON.parse(read.text));

const both = (text: string, piece: number, part = 7) => {
  expect(outcome(() => valueOf(readInParts(text, piece, part)))).toEqual(outcome(() => JSON.parse(text)));
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

/** Lengths of the pieces that are read, and of the parts that come. */
const lengths = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 200 }));

describe('JsonReader', () => {
  it('gives what JSON.parse gives, however small the pieces are, and the parts in which the text comes', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(
        fc.oneof(file, fc.array(event), fc.jsonValue()),
        spaces,
        lengths,
        (value, space, [piece, part]) => both(JSON.stringify(value, null, space), piece, part),
      ),
      { numRuns: 500 },
    );
  });

  it('fails where JSON.parse fails: with any character changed, left out or put in', () => {
    const spoil = fc.constantFrom('', ',', ']', '[', '}', '{', '"', '\\', ':', '\u00a0', '1');
    fc.assert(
      fc.property(file, fc.nat(), spoil, fc.boolean(), lengths, (value, at, by, over, [piece, part]) => {
        const text = JSON.stringify(value);
        const place = at % text.length;
        both(text.slice(0, place) + by + text.slice(place + (over ? 1 : 0)), piece, part);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a key that stands twice, or is called __proto__, as JSON.parse does', () => {
    both('{"events": [1, 2, 3, 4, 5, 6], "events": []}', 4);
    both('{"__proto__": [1, 2, 3, 4, 5, 6]}', 4);
    both('{"\\u0065vents": [1, 2, 3, 4, 5, 6], "events": [7]}', 4);
  });

  it('reads the lists of a file itself, piece by piece and while it comes', () => {
    const items = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `item ${i}` }));
    const value = { title: 'T', events: items(3000), quotes: items(2000), language: 'en' };
    const parse = vi.spyOn(JSON, 'parse');
    const text = JSON.stringify(value);
    const reader = new JsonReader(1000);
    const half = text.length / 2;
    reader.take(text.slice(0, half));
    expect(parse.mock.calls.join('').length).toBeGreaterThan(0.9 * half);
    reader.take(text.slice(half));
    expect(reader.end()).toEqual({ value });
    expect(Math.max(...parse.mock.calls.map(([piece]) => piece.length))).toBeLessThan(2200);
    parse.mockRestore();
  });

  it('takes a list of some kilobytes for a long one, and looks no farther', () => {
    const events = Array.from({ length: 400 }, (_, i) => ({ id: `event ${i}` }));
    const parse = vi.spyOn(JSON, 'parse');
    expect(readInParts(JSON.stringify({ events, end: 1 }), 1 << 18, 1 << 18)).toEqual({
      value: { events, end: 1 },
    });
    expect(parse.mock.calls.at(-1)).toEqual(['{"events":[],"end":1}']);
    parse.mockRestore();
  });

  it('hands back the text of what it does not read itself', () => {
    for (const text of ['', '1', '[1, 2', '[,1]', '[1]]', '{"a": [1]} {', '\u00a0[1]', '{"a": [1], "a": 2}'])
      expect(readInParts(text, 2, 3)).toEqual({ text });
  });
});
