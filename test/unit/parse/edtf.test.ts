import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, parseEdtf } from '../../../src/parse/edtf.js';
import type { Moment } from '../../../src/types.js';

const read = (text: string): Moment => {
  const found = parseEdtf(text);
  if ('mend' in found) throw new Error(`${found.message} ${found.mend}`);
  return found;
};
const iso = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms));

const years = ['2024', '2023', '1066', '1600', '1991', '0000', '0001', '0999', '-0001', '-0500', '9999'];
const months = ['01', '02', '05', '11', '12'];
const days = ['01', '09', '27']; // not 28: the package makes 0000-02-28 two days long
const dates = years.flatMap((year) => [
  year,
  ...months.flatMap((month) => [`${year}-${month}`, ...days.map((day) => `${year}-${month}-${day}`)]),
]);
const forms = [
  ...dates,
  '2024-02-29', '2000-02-29', '2024-12-31', '2023-01-31',
  ...['21', '22', '23', '24'].flatMap((season) => [`2024-${season}`, `1999-${season}`]),
  ...['201X', '199X', '20XX', '19XX', '000X', '00XX', '2024-XX', '2024-05-XX', '2024-02-XX', '2023-02-XX', '2024-XX-XX', '1991-XX'],
  ...['2024', '2024-05', '2024-05-09', '1991-12'].flatMap((date) => [`${date}~`, `${date}?`, `${date}%`]),
  ...['T00:00:00Z', 'T10:30:15Z', 'T10:30Z', 'T23:59:59Z', 'T10:30:15+03:00', 'T10:30:15-05:30', 'T01:00:00+03:00', 'T10:30:15', 'T10:30', 'T10:30+03', 'T10:30+0300', 'T00:00+14:00', 'T10:30:15.123Z', 'T10:30:15.290+03:00'].flatMap((time) => [`2024-05-09${time}`, `1999-12-31${time}`]),
  ...['2023-10/2025-09', '2025-06-16/2025-07-11', '2024/2025-05', '1991/2003', '2024-02-29/2024-03', '-0500/0001', '2024~/2025', '2024-05?/2024-06%', '201X/2024', '2024/2024-05', '2024-XX/2025'],
  ...['2023-10/..', '1991/..', '2025-09-24/..', '2024~/..', '../2025-05', '../1991', '../2025-05-09', '2023-10/', '1991/', '/2025-05', '/1991-12-31'],
  ...['[..2025-05]', '[..2024-10]', '[..2025-07-11]', '[..1991]', '[2025-09-24..]', '[2023-10..]', '[1991..]', '[2024]', '[2024-05]', '[2024-05-09]', '[2024,2026]', '[2023-10,2024-05,2025-09]', '[2024-05,2025]'],
  ...['Y17000', 'Y-17000', 'Y100000', 'Y-100000', 'Y250000', 'Y-250000'],
]; // prettier-ignore

/** What the package does not read as EDTF has it, each with the bounds it has here. */
const unlike = [
  ['2024-05-09T10:30:15.5Z', 'takes .5 for 5 ms', '2024-05-09T10:30:15.500Z', '2024-05-09T10:30:15.501Z'],
  ['2024-05-09/2024-05-09', 'wants the end later', '2024-05-09T00:00:00.000Z', '2024-05-10T00:00:00.000Z'],
  ['2024-05/2024', 'wants the end to begin later', '2024-05-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
  ['2024-22~', 'knows no season about', '2024-04-01T00:00:00.000Z', '2024-07-01T00:00:00.000Z'],
  ['201X?', 'knows no decade possibly', '2010-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'],
  ['2024-21/2024-23', 'takes no season for an end', '2024-01-01T00:00:00.000Z', '2024-10-01T00:00:00.000Z'],
  ['[2024~..2025?]', 'knows no marks in sets', '2024-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ['0000-02-28', 'makes it two days long', '0000-02-28T00:00:00.000Z', '0000-02-29T00:00:00.000Z'],
] as const;

/** The package ends "one of" at its first date's end: `[2024-05..2024-07]` as if it were `[2024-05]`. */
const bounded = ['[2023-10..2025-05]', '[2025-08..2025-09]', '[2025-09-24..2025-09-30]', '[1991..2003]'];

/** The package takes a time without an offset for the machine's own; ours is the same wherever it is read. */
const inUtc = (text: string) => (/T[\d:]+$/.test(text) ? `${text}Z` : text);

describe('parseEdtf(text) beside the edtf package', () => {
  const distinct = [...new Set(forms)];

  it(`agrees on both bounds of ${distinct.length} dates of every form`, () => {
    expect(distinct.length).toBeGreaterThanOrEqual(300);
    for (const text of distinct) {
      const oracle = edtf(inUtc(text));
      const moment = read(text);
      expect([text, iso(moment.earliest)]).toEqual([text, iso(oracle.min ?? -Infinity)]);
      expect([text, iso(moment.latest)]).toEqual([
        text,
        iso(oracle.max === null ? Infinity : oracle.max + 1),
      ]);
    }
  });

  it('agrees on the first bound of a bounded set, and on its last with the last date alone', () => {
    for (const text of bounded) {
      const last = /\.\.(.*)\]$/.exec(text)![1]!;
      expect([text, read(text).earliest]).toEqual([text, edtf(text).min]);
      expect([text, read(text).latest]).toEqual([text, edtf(last).max! + 1]);
    }
  });

  it.each(unlike)('reads %s otherwise, because the package %s', (text, _why, earliest, latest) => {
    expect([read(text).earliest, read(text).latest].map(iso)).toEqual([earliest, latest]);
    expect(boundsOfPackage(text)).not.toEqual([earliest, latest]);
  });
});

function boundsOfPackage(text: string): string[] | undefined {
  try {
    const { min, max } = edtf(text);
    return [iso(min ?? -Infinity), iso(max === null ? Infinity : max + 1)];
  } catch {
    return undefined;
  }
}

describe('parseEdtf(text)', () => {
  it.each([
    ['2025-09-18', 'at', 'day'],
    ['2025-05', 'at', 'month'],
    ['2021', 'at', 'year'],
    ['2024-22', 'at', 'season'],
    ['201X', 'at', 'decade'],
    ['20XX', 'at', 'century'],
    ['2024-05-09T10:30Z', 'at', 'minute'],
    ['2025-06-16/2025-07-11', 'during', 'day'],
    ['2023-10/..', 'during', 'month'],
    ['../2025-05', 'during', 'month'],
    ['2024/2025-05', 'during', 'year'],
    ['[2025-08..2025-09]', 'within', 'month'],
    ['[..2025-05]', 'within', 'month'],
    ['[2025-09-24..]', 'within', 'day'],
    ['[2024,2025-05-09]', 'within', 'year'],
    ['2024-XX', 'at', 'year'],
    ['2024-XX-XX', 'at', 'year'],
    ['2024-05-XX', 'at', 'month'],
    ['2024-05-09T10:30:15Z', 'at', 'second'],
    ['Y170000002', 'at', 'year'],
  ])('reads %s as %s, by the %s', (text, kind, precision) => {
    expect(read(text)).toMatchObject({ edtf: text, kind, precision });
  });

  it('tells what is approximate, what is uncertain, and which end is open', () => {
    expect(read('2024-05%')).toMatchObject({ approximate: true, uncertain: true });
    expect(read('2024~/2025?')).toMatchObject({ approximate: true, uncertain: true });
    expect(read('2024')).toMatchObject({ approximate: false, uncertain: false });
    expect(read('2023-10/..').end).toBe('open');
    expect(read('2023-10/').end).toBe('unknown');
    expect(read('[..2024]').start).toBe('unknown');
    expect(read('../..')).toMatchObject({ earliest: -Infinity, latest: Infinity });
    expect(read('/')).toMatchObject({ earliest: -Infinity, latest: Infinity });
  });

  it('reads years beyond those of a Date', () => {
    expect(read('Y170000002').earliest).toBeCloseTo((170_000_002 - 1970) * 365.2425 * 86_400_000, -12);
    expect(Number.isFinite(read('Y-170000002').earliest)).toBe(true);
    for (const text of [
      'Y999999999999',
      'Y-999999999999',
      '../Y170000002',
      '[..Y170000002]',
      'Y170000002/..',
    ])
      contains(read(text), text);
  });

  it('keeps a time as it is written beside its instant', () => {
    const { start } = read('2024-05-09T01:00:15+03:00');
    expect(start).toMatchObject({ day: 9, time: { hour: 1, minute: 0, second: 15, offset: 180 } });
    expect(iso(read('2024-05-09T01:00:15+03:00').earliest)).toBe('2024-05-08T22:00:15.000Z');
    expect(read('2024-05-09T10:30-00:30').start).toMatchObject({ time: { offset: -30 } });
  });

  it.each([
    ['2024-02-30', 'day', '01 to 29'],
    ['2023-02-29', 'day', '01 to 28'],
    ['2024-13', 'month', '01 to 12'],
    ['2024-00', 'month', '01 to 12'],
    ['2024-42', 'month', '24 winter'],
    ['2024-05-09T25:00Z', 'time', '23:59:59'],
    ['2024-05-09T24:00:00Z', 'time', '23:59:59'],
    ['2024-05-09T10:30+03:60', 'offset', '+14:00'],
    ['2024-05-09T10:30+15:00', 'offset', '+14:00'],
    ['2025/2024', 'before it starts', 'Write "2024/2025".'],
    ['2024-06/2024-05', 'before it starts', 'Write "2024-05/2024-06".'],
    ['[2025..2024]', 'before it starts', 'Write "[2024..2025]".'],
    ['[2025,2024,2026]', 'before it starts', 'earlier date first'],
    ['[2024-05,2024,2024-01]', 'before it starts', 'earlier date first'],
    ['05/09/2024', 'EDTF', 'Write "2024-09-05" for 5 September 2024, "2024-05-09" for 9 May 2024.'],
    ['1/2/2024', 'EDTF', 'Write "2024-02-01" for 1 February 2024, "2024-01-02" for 2 January 2024.'],
    ['5/5/2024', 'EDTF', 'Write "2024-05-05".'],
    ['25/12/2024', 'EDTF', 'Write "2024-12-25".'],
    ['31/02/2024', 'EDTF', 'Write a day as "2024-05-09"'],
    ['2023/11/09', 'EDTF', 'Write "2023-11-09".'],
    ['2023-11-9', 'EDTF', 'Write "2023-11-09".'],
    ['20231109', 'EDTF', 'Write "2023-11-09".'],
    ['11.2023', 'EDTF', 'Write "2023-11".'],
    ['2023–2025', 'EDTF', 'Write "2023/2025".'],
    ['1990s', 'EDTF', 'Write "199X".'],
    ['circa 1990', 'EDTF', 'Write "1990~".'],
    ['2023-11-09 10:30Z', 'EDTF', 'Write "2023-11-09T10:30Z".'],
    ['201X-05', 'EDTF', 'Write "201X".'],
    ['2023-XX-09', 'EDTF', 'Write "2023-XX".'],
    ['Y2023', 'EDTF', 'Write "2023".'],
    ['Y17000-05', 'EDTF', 'Write'],
    ['Y9999999999999', 'EDTF', 'Write'],
    ['-0000', 'EDTF', 'Write'],
    [' 2023 ', 'EDTF', 'Write "2023".'],
    ['May 2023', 'EDTF', 'Write "2023-05".'],
    ['2024–05', 'EDTF', 'Write "2024-05".'],
    ['2024\u201105', 'EDTF', 'Write "2024-05".'],
    ['2024−05−09', 'EDTF', 'Write "2024-05-09".'],
    ['\u200f2024-05', 'EDTF', 'Write "2024-05".'],
    ['9 Nov 2023', 'EDTF', 'Write "2023-11-09".'],
    ['Sept. 9, 2023', 'EDTF', 'Write "2023-09-09".'],
    ['Mayor 2023', 'EDTF', 'Write'],
    ['٢٠٢٣-٠٥', 'EDTF', 'Write in the digits 0 to 9: "2023-05".'],
    ['۲۰۲۳-۰۵', 'EDTF', 'Write in the digits 0 to 9: "2023-05".'],
    ['٠٥/٠٩/٢٠٢٣', 'EDTF', 'in the digits 0 to 9: "2023-09-05" for 5 September 2023, "2023-05-09"'],
    ['٢٠٢٣-٠٢-٣٠', 'EDTF', '01 to 28'],
    ['[..]', 'EDTF', '[..2024-07]'],
    ['[]', 'EDTF', '[..2024-07]'],
    ['[..2024,2025..]', 'EDTF', '[..2024-07]'],
    ['[2024..2025..2026]', 'EDTF', '[..2024-07]'],
    ['[,2024]', 'EDTF', '[..2024-07]'],
    ['[2024,..2025]', 'EDTF', '[..2024-07]'],
    ['2024-05-09 junk', 'EDTF', 'Write'],
    ['2024/2025/2026', 'EDTF', 'one "/"'],
    ['', 'EDTF', 'Write'],
  ])('says what is wrong with "%s" and how to mend it', (text, what, mend) => {
    const found = parseEdtf(text);
    if (!('mend' in found)) return expect.fail(`${text} was read`);
    expect(found.message).toContain(what);
    expect(found.message).toContain(`"${text}"`);
    expect(found.mend).toContain(mend);
  });

  it('quotes the bad end of an interval, and mends the whole', () => {
    expect(parseEdtf('2023/05')).toEqual({ message: '"05" is not an EDTF date.', mend: 'Write "2023-05".' });
    const arabic = parseEdtf('٢٠٢٣/٢٠٢٥');
    expect(arabic).toMatchObject({ mend: 'Write in the digits 0 to 9: "2023/2025".' });
  });

  it('refuses what is longer than 100 characters unread, and the longest rest without delay', () => {
    expect(parseEdtf('2024'.repeat(1_000_000))).toMatchObject({ mend: 'Write one date or one interval.' });
    const start = performance.now();
    for (const unit of [
      '9',
      '-',
      '..',
      '[',
      '[..',
      '2024,',
      '/',
      ' ',
      'A',
      'X',
      '1/',
      '2024-05-09T',
      '٩',
      '~',
    ])
      for (let round = 0; round < 200; round++) parseEdtf(`[${unit.repeat(98)}`.slice(0, 99) + ']');
    expect(performance.now() - start).toBeLessThan(2_000); // 2,800 texts, some 20 ms of work
  });

  it('never throws on 100,000 random strings, most of them nearly dates', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'0123456789-/.XYTZ:~?%[]+ ٠س'.split('')),
      maxLength: 30,
    });
    const bent = fc
      .tuple(fc.constantFrom(...forms, ...bounded), fc.nat(30), fc.constantFrom(...'0X-/.[]~TZ9'.split('')))
      .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1));
    let [count, dates] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(letters, bent, fc.string()), (text) => {
        count++;
        const found = parseEdtf(text);
        if ('mend' in found) return readable(found.mend);
        dates++;
        contains(found, text);
      }),
      { numRuns: 100_000 },
    );
    expect(count).toBeGreaterThanOrEqual(100_000);
    expect(dates).toBeGreaterThan(1_000);
  }, 60_000);
});

/** What a mend quotes must not send an author into the next error. */
function readable(mend: string) {
  for (const [, quoted] of mend.matchAll(/"([^"]*)"/g))
    if ('mend' in parseEdtf(quoted!)) expect.fail(`"${quoted}" was advised`);
}

/** Bounds in order, and the glyph between them wherever there is one. */
function contains(moment: Moment, text: string) {
  const { earliest, latest } = moment;
  const anchor = anchorOf(moment);
  const unbounded = earliest === -Infinity && latest === Infinity;
  const inside = unbounded ? Number.isNaN(anchor) : anchor >= earliest && anchor < latest;
  if (!(earliest < latest && inside)) expect.fail(`${text}: ${earliest} ${anchor} ${latest}`);
}

describe('anchorOf(moment)', () => {
  it.each([
    ['2025-09-18', '2025-09-18T12:00:00.000Z'],
    ['2024-02', '2024-02-15T12:00:00.000Z'],
    ['2024-05-09T10:30Z', '2024-05-09T10:30:00.000Z'],
    ['2025-06-16/2025-07-11', '2025-06-16T12:00:00.000Z'],
    ['2023-10/..', '2023-10-16T12:00:00.000Z'],
    ['2024/2024-05', '2024-03-17T00:00:00.000Z'],
    ['2024-05-09T10:30Z/2024-05-10', '2024-05-09T10:30:00.000Z'],
    ['[2024-05-09T10:00Z..2024-05-09T12:00Z]', '2024-05-09T11:00:00.000Z'],
    ['[2024-05-09T10:00Z..]', '2024-05-09T10:00:00.000Z'],
    ['../2025-05', '2025-05-31T23:59:59.999Z'],
    ['[2025-09-24..2025-09-25]', '2025-09-25T00:00:00.000Z'],
    ['[..2025-05]', '2025-05-31T23:59:59.999Z'],
    ['[2025-09..]', '2025-09-01T00:00:00.000Z'],
    ['[2025-09-24..]', '2025-09-24T23:59:59.999Z'],
    ['[..2025-09-24]', '2025-09-24T00:00:00.000Z'],
  ])('of %s is %s', (text, expected) => {
    expect(iso(anchorOf(read(text)))).toBe(expected);
  });

  it('is not a number where nothing is known', () => {
    expect(anchorOf(read('../..'))).toBeNaN();
  });
});
