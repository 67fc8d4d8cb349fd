import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FileScan, type Read } from '../../../src/scan/file-scan.js';
import { readItem, UnreadEvents } from '../../../src/scan/unread-events.js';
import { atOnce } from '../../../src/slices.js';
import { eventFile } from '../../../bench/events.mjs';

/** What reading gives, or that it fails. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return { fails: (error as Error).name };
  }
}

/** Hands a scan the text in parts of some length. */
function readInParts(text: string, part: number, piece?: number, seam?: number): Read {
  const bytes = new TextEncoder().encode(text);
  const scan = new FileScan(piece, seam);
  for (let at = 0; at < bytes.length; at += part) atOnce(scan.take(bytes.slice(at, at + part)));
  return scan.end();
}

/** With no half of a pair in it, as all that comes. */
const asItComes = (text: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** The value, its events as JSON.parse gives them. */
function valueOf(read: Read): unknown {
  if ('text' in read) return JSON.parse(read.text);
  const lists = Object.entries(Object(read.value) as object).filter(([, list]) => Array.isArray(list));
  for (const [, list] of lists)
    (list as unknown[]).forEach((item, i) => ((list as unknown[])[i] = readItem(item, i)));
  return read.value;
}

const both = (text: string, part = 7, piece?: number, seam?: number) => {
  const read = outcome(() => valueOf(readInParts(text, part, piece, seam)));
  expect(read).toEqual(outcome(() => JSON.parse(asItComes(text))));
};

const letters = fc.string({
  unit: fc.constantFrom('a', ' ', 'أ', '\u200f', '\ufeff', '"', '\\', '\n', '😀', '\ud800'),
});
const words = fc.oneof(letters, fc.record({ en: letters, ar: letters }, { requiredKeys: [] }));
const plain = fc.record(
  {
    id: letters,
    lane: letters,
    title: words,
    date: fc.constantFrom('2024-05-09', '2024-02-30', '2024', '[..2024]', '٢٠٢٤', ''),
    summary: words,
    sources: fc.array(letters, { maxLength: 2 }),
    order: fc.integer(),
  },
  { requiredKeys: ['id', 'lane', 'title', 'date'] },
);
const event = fc.record({
  id: fc.string(),
  title: fc.string(),
  claims: fc.array(fc.record({ id: fc.string() })),
});
const file = fc.record({
  title: fc.string(),
  events: fc.array(fc.oneof(event, plain), { maxLength: 30 }),
  quotes: fc.array(fc.jsonValue(), { maxLength: 8 }),
  '"events": [': fc.jsonValue(),
});

/** Lengths of the parts that come, of the pieces that are scanned, and of the seams. */
const lengths = fc.tuple(
  fc.integer({ min: 1, max: 200 }),
  fc.integer({ min: 1, max: 80 }),
  fc.integer({ min: 0, max: 40 }),
);

/** As `JSON.stringify` writes it, or with escapes for all that is not ASCII. */
const written = (value: unknown, space: string | number | undefined, escaped: boolean) => {
  const text = JSON.stringify(value, null, space);
  const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return escaped ? text.replace(/[^\0-\x7f]/g, escape) : text;
};

describe('FileScan', () => {
  it('gives what JSON.parse gives, however small the pieces are, and the parts in which the text comes', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t', '\r\n');
    fc.assert(
      fc.property(
        fc.oneof(file, fc.array(event), fc.jsonValue()),
        spaces,
        fc.boolean(),
        lengths,
        (value, space, escaped, lengths) => both(written(value, space, escaped), ...lengths),
      ),
      { numRuns: 1000 },
    );
  });

  it('fails where JSON.parse fails: with any character changed, left out or put in', () => {
    const spoil = fc.constantFrom(
      '',
      ',',
      ']',
      '[',
      '}',
      '{',
      '"',
      '\\',
      ':',
      '\u00a0',
      '1',
      '\0',
      '\u0001',
      'u',
    );
    fc.assert(
      fc.property(
        file,
        fc.nat(),
        spoil,
        fc.boolean(),
        fc.boolean(),
        lengths,
        (value, at, by, over, escaped, lengths) => {
          const text = written(value, undefined, escaped);
          const place = at % text.length;
          both(text.slice(0, place) + by + text.slice(place + (over ? 1 : 0)), ...lengths);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('reads a key that stands twice, or is called __proto__, as JSON.parse does', () => {
    both('{"events": [1, 2, 3, 4, 5, 6], "events": []}', 4);
    both('{"__proto__": [1, 2, 3, 4, 5, 6]}', 4);
    both('{"\\u0065vents": [1, 2, 3, 4, 5, 6], "events": [7]}', 4);
    const keys = '"id": "a", "lane": "b", "title": {"en": "c", "en": "d"}, "date": "2024"';
    for (const more of ['"id": "b"', '"\\u0069d": "b"', '"title": "e"', '"__proto__": {}'])
      both(`{"events": [{${keys}}, {${keys}, ${more}}]}`);
  });

  it('reads bytes that are no UTF-8 as a decoder of the whole text does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), lengths, (some, [part, piece, seam]) => {
        const [before, after] = [
          '{"events": [{"id": "a", "lane": "b", "date": "2024", "title": "',
          '"}]}',
        ].map((text) => [...new TextEncoder().encode(text)]);
        const bytes = Uint8Array.from([...before!, ...some, ...after!]);
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const scan = new FileScan(piece, seam);
        for (let at = 0; at < bytes.length; at += part) atOnce(scan.take(bytes.slice(at, at + part)));
        expect(outcome(() => valueOf(scan.end()))).toEqual(outcome(() => JSON.parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('skips one byte order mark', () => {
    expect(readInParts('\ufeff[1]', 1)).toEqual({ value: [1] });
    expect(readInParts('\ufeff\ufeff[1]', 1)).toEqual({ text: '\ufeff[1]' });
  });

  it('leaves plain events unread, and reads other items some at a time while they come', () => {
    const items = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `item ${i}` }));
    const value = { ...eventFile(3000), quotes: items(4000) };
    const parse = vi.spyOn(JSON, 'parse');
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const scan = new FileScan(1000);
    const most = bytes.length - 1000;
    atOnce(scan.take(bytes.slice(0, most)));
    expect(parse.mock.calls.join('').length).toBeGreaterThan(0.9 * JSON.stringify(value.quotes).length);
    atOnce(scan.take(bytes.slice(most)));
    const read = scan.end();
    expect(parse.mock.calls.join('')).not.toContain('this was said');
    expect(Math.max(...parse.mock.calls.map(([piece]) => piece.length))).toBeLessThan(5200);
    parse.mockRestore();
    expect('value' in read && (read.value as typeof value).events[7]).toBeInstanceOf(UnreadEvents);
    expect(valueOf(read)).toEqual(value);
  });

  it('scans what is long and comes in small parts only a few times', () => {
    const text = JSON.stringify({ note: 'a'.repeat(1 << 20), events: [1] });
    const joins = vi.spyOn(Uint8Array.prototype, 'set');
    both(text, 1 << 12);
    expect(joins.mock.calls.reduce((sum, [bytes]) => sum + bytes.length, 0)).toBeLessThan(8 * text.length);
    joins.mockRestore();
  });

  it('hands back the text of what it does not read itself', () => {
    for (const text of ['', '1', '[1, 2', '[,1]', '[1]]', '{"a": [1]} {', '\u00a0[1]', '{"a": [1], "a": 2}'])
      expect(readInParts(text, 3, 2)).toEqual({ text });
  });
});
