import { describe, expect, it } from 'vitest';
import { wordsOnDemand } from '../../../src/words/on-demand.js';
import { resolveLocale } from '../../../src/words/locale.js';
import { isolate, messagesFor } from '../../../src/words/messages.js';

const en = messagesFor(resolveLocale('en'));
const ar = messagesFor(resolveLocale('ar'));
const eg = messagesFor(resolveLocale('ar-EG'));

describe('eventCount(n)', () => {
  it.each([
    [0, 'لا أحداث'],
    [1, 'حدث واحد'],
    [2, 'حدثان'],
    [3, '3 أحداث'],
    [10, '10 أحداث'],
    [11, '11 حدثًا'],
    [99, '99 حدثًا'],
    [100, '100 حدث'],
    [102, '102 حدث'],
    [103, '103 أحداث'],
    [111, '111 حدثًا'],
    [1.5, '1.5 حدث'],
    [1234, '1,234 حدثًا'],
  ])('counts %d in Arabic as «%s»', (n, said) => {
    expect(ar.eventCount(n)).toBe(said);
  });

  it('counts in the reader’s digits, and drops them from one and two', () => {
    expect([3, 11, 103, 1234].map((n) => eg.eventCount(n))).toEqual([
      '٣ أحداث',
      '١١ حدثًا',
      '١٠٣ أحداث',
      '١٬٢٣٤ حدثًا',
    ]);
    for (const count of [
      ar.eventCount,
      ar.quoteCount,
      ar.sourceCount,
      ar.laneCount,
      ar.loaded,
      ar.problemsFound,
    ])
      for (const n of [0, 1, 2]) expect(count(n)).not.toMatch(/\d/);
  });

  it('wordsOnDemand(locale).matching(n) counts what was found, with its adjective', () => {
    const said = (tag: string) =>
      [0, 1, 2, 3, 11, 100].map((n) => wordsOnDemand(resolveLocale(tag)).matching(n));
    expect(said('ar-EG')).toEqual([
      'لا أحداث مطابقة',
      'حدث واحد مطابق',
      'حدثان مطابقان',
      '٣ أحداث مطابقة',
      '١١ حدثًا مطابقًا',
      '١٠٠ حدث مطابق',
    ]);
    expect(said('en').slice(0, 3)).toEqual(['No event matches', '1 event matches', '2 events match']);
  });

  it('has one form for one in English, and one for the rest', () => {
    expect([0, 1, 2, 1234].map((n) => en.eventCount(n))).toEqual([
      '0 events',
      '1 event',
      '2 events',
      '1,234 events',
    ]);
  });
});

describe('sentences with counts', () => {
  const of = { events: 37, lanes: 6 };

  it('summaryLine(of) says how many, when and where', () => {
    expect(en.summaryLine({ ...of, range: 'October 2023 to September 2025' })).toBe(
      '37 events, October 2023 to September 2025, in 6 lanes',
    );
    expect(ar.summaryLine({ ...of, range: 'من أكتوبر 2023 إلى سبتمبر 2025' })).toBe(
      '37 حدثًا، من أكتوبر 2023 إلى سبتمبر 2025، في 6 مسارات',
    );
  });

  it('puts the Arabic dual in the genitive after a preposition', () => {
    expect(ar.summaryLine({ events: 2, lanes: 2, range: '2025' })).toBe('حدثان، 2025، في مسارين');
    expect(ar.showing({ range: '2025', shown: 1, total: 2 })).toBe('المعروض: 2025، 1 من أصل حدثين');
  });

  it('showing(of) says how many of how many', () => {
    const range = 'January to March 2011';
    expect(en.showing({ range, shown: 14, total: 120 })).toBe(
      'Showing January to March 2011, 14 of 120 events',
    );
  });

  it('clusterName(of) says how many and when', () => {
    expect(en.clusterName({ count: 14, range: 'May 2025' })).toBe('14 events, May 2025');
    expect(ar.clusterName({ count: 14, range: 'مايو 2025' })).toBe('14 حدثًا، مايو 2025');
  });

  it('loadFailed(message) keeps a foreign message to itself', () => {
    expect(ar.loadFailed('404')).toContain(isolate('404'));
    expect(isolate('x')).toBe('\u2068x\u2069');
  });
});

/** Every text of a table; functions of texts and of counts said with a sample. */
function said(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`));
  if (typeof value !== 'function') return [];
  const sample = { events: 3, lanes: 3, count: 3, shown: 3, total: 3, quotes: 3, n: 3, range: '٢' };
  const wants = /Count$|^\.(loaded|problemsFound|onDemand\.matching)$/.test(path)
    ? 3
    : /\.(summaryLine|clusterName|showing|restingOn|allOf)$/.test(path)
      ? sample
      : path === '.dates.season'
        ? 22
        : '٢';
  return [[path, String((value as (...all: unknown[]) => unknown)(wants, '٢'))]];
}

describe('messagesFor(locale)', () => {
  const tables = {
    en: [...said(en, ''), ...said(wordsOnDemand(resolveLocale('en')), '.onDemand')],
    ar: [...said(ar, ''), ...said(wordsOnDemand(resolveLocale('ar')), '.onDemand')],
  };

  it('says in Arabic whatever it says in English', () => {
    expect(tables.ar.map(([path]) => path).sort()).toEqual(tables.en.map(([path]) => path).sort());
    expect(tables.ar.length).toBeGreaterThan(80);
  });

  it('leaves no text empty, unfilled or in the other language', () => {
    for (const [path, text] of [...tables.en, ...tables.ar])
      expect(text.trim(), path).not.toMatch(/^$|undefined|NaN|\[object/);
    for (const [path, text] of tables.en) expect(text, path).not.toMatch(/[\u0621-\u064A]/);
    for (const [path, text] of tables.ar)
      if (!/keyHelp|laneNamed/.test(path)) expect(text, path).toMatch(/[\u0621-\u064A،]/);
  });

  it('names no control by left or right: the axis runs either way', () => {
    for (const table of [en, ar])
      for (const name of [table.earlier, table.later, table.previousEvent, table.nextEvent, table.fitAll])
        expect(name).not.toMatch(/left|right|يمين|يسار/i);
  });

  it('is made once for a reader', () => {
    const locale = resolveLocale('ar');
    expect(messagesFor(locale)).toBe(messagesFor(locale));
  });
});

describe('the words of a host', () => {
  const own = {
    en: {
      fitAll: 'Whole story',
      eventCount: (n: number) => `${n} entries`,
      kinds: { reported: 'at second hand' },
      dates: { about: (date: string) => `around ${date}` },
      go: 'Take me there',
    },
  };
  const locale = resolveLocale('en-GB', { messages: own });
  const words = messagesFor(locale);

  it('stand in place of ours, part by part, and in no other language', () => {
    expect([words.fitAll, words.eventCount(3), wordsOnDemand(locale).go]).toEqual([
      'Whole story',
      '3 entries',
      'Take me there',
    ]);
    expect(words.kinds).toEqual({ ...en.kinds, reported: 'at second hand' });
    expect(words.dates.about('2024')).toBe('around 2024');
    expect(words.dates.possibly('2024')).toBe(en.dates.possibly('2024'));
    expect(words.zoomIn).toBe(en.zoomIn);
    expect(messagesFor(resolveLocale('ar', { messages: own })).fitAll).toBe(ar.fitAll);
    expect(messagesFor(resolveLocale('en-GB')).fitAll, 'for that host alone').toBe(en.fitAll);
  });

  it('make one locale for one object, so that nothing is drawn anew', () => {
    expect(resolveLocale('en-GB', { messages: own })).toBe(locale);
    expect(resolveLocale('en-GB', { messages: { ...own } })).not.toBe(locale);
  });

  it.each([
    ['no object', 'Fit'],
    ['nothing', null],
    ['a language that is none', { en: 7 }],
    ['other kinds', { en: { fitAll: null, eventCount: '3', kinds: 'all', dates: null, unknown: 'x' } }],
  ])('leave ours where they are %s', (_, wrong) => {
    const found = messagesFor(resolveLocale('en', { messages: wrong as never }));
    expect(found.fitAll).toBe(en.fitAll);
    expect(found.eventCount(3)).toBe(en.eventCount(3));
    expect([found.kinds, Object.keys(found)]).toEqual([en.kinds, Object.keys(en)]);
    expect(found.dates.about('2024')).toBe(en.dates.about('2024'));
  });
});
