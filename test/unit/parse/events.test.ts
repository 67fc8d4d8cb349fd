import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/events.js';
import type { Problem } from '../../../src/types.js';
import { fixture } from './fixture.js';

const read = (name: string) => parse(fixture(name));
const paths = (problems: readonly Problem[], severity: Problem['severity']) =>
  problems.filter((problem) => problem.severity === severity).map((problem) => problem.path);
const at = (problems: readonly Problem[], path: string) => problems.find((problem) => problem.path === path);
/** One event with `extra` keys, and what was found wrong with it. */
const one = (extra: object, file: object = {}) => {
  const events = [{ id: 'a', title: 'A', date: '2024', ...extra }];
  const { timeline, problems } = parse({ language: 'en', ...file, events });
  return { timeline, problems, event: timeline.events[0] };
};

describe('parse, a good file', () => {
  it('parse(file) finds nothing wrong with one that uses every key', () => {
    expect(read('whole').problems).toEqual([]);
  });

  it('parse(file) keeps every part of it', () => {
    const { timeline } = read('whole');
    const [s1, s2] = timeline.sources;
    expect(timeline).toMatchObject({
      language: 'en',
      languages: ['en', 'ar'],
      title: { en: 'Title', ar: 'عنوان' },
      summary: { en: 'Summary' },
      updated: { edtf: '2026-11-23' },
      license: 'CC BY 4.0',
      home: { edtf: '2023-10/2025-09', earliest: Date.UTC(2023, 9), latest: Date.UTC(2025, 9) },
      lanes: [
        { id: 'press', index: 0, title: { ar: 'صحافة' } },
        { id: 'courts', index: 1 },
      ],
    });
    expect(s1).toMatchObject({
      index: 0,
      published: { edtf: '2025-09-30' },
      archive: { url: 'https://example.net/report', captured: { edtf: '2025-10-01' } },
      document: { name: 'report.txt' },
    });
    expect(s2).toMatchObject({ id: 'S002', index: 1, languages: [] });
    expect(timeline.quotes[0]).toMatchObject({
      lang: 'ar',
      source: s1,
      at: [10, 14],
      speaker: { name: { en: 'A speaker' }, role: { en: 'Spokesperson' } },
      translations: [{ by: 'editor' }, { by: 'source', at: [20, 27] }, { by: { en: 'A translator' } }],
    });
    expect(timeline.differences[0]).toMatchObject({ events: ['late'], positions: [{ source: s1 }, {}] });
    expect(timeline.byId.get('late')).toMatchObject({
      dating: { basis: 'combined', evidence: [{ source: s1, at: [1, 3] }] },
      actors: [{ en: 'Someone' }, { ar: 'آخر' }],
      claims: [{ status: 'denied', sources: [s2] }],
      quotes: [{ id: 'q1' }],
      related: [{ event: 'early', as: 'answers' }],
      background: false,
    });
    expect(timeline.byId.get('early')?.background).toBe(true);
  });

  it('parse(file) sorts by anchor, then order, then place in the file', () => {
    const { events } = read('whole').timeline;
    expect(events.map((event) => [event.id, event.index, event.fileIndex])).toEqual([
      ['early', 0, 2],
      ['later', 1, 1],
      ['late', 2, 0],
      ['later-too', 3, 3],
    ]);
  });

  it('parse(file) lists the sources of quotations and claims with an event’s own, once, in file order', () => {
    const { timeline } = read('inline-quotes');
    expect(timeline.byId.get('e1')?.sources.map((source) => source.id)).toEqual(['S1', 'S2', 'S3']);
  });

  it('parse(file) leaves its input as it was', () => {
    const input = fixture('whole');
    const before = JSON.stringify(input);
    parse(deepFreeze(input));
    expect(JSON.stringify(input)).toBe(before);
  });

  it('parse(file) reads the smallest file, in one lane without a title', () => {
    const { timeline, problems } = read('smallest');
    expect(timeline.lanes).toEqual([{ id: '', index: 0, title: {} }]);
    expect(timeline.events[0]).toMatchObject({ id: 'first', title: { '': 'Something happened' } });
    expect(paths(problems, 'hint')).toEqual(['language']);
    expect(problems).toHaveLength(1);
  });

  it('parse(list) reads a bare list of events, with paths that begin in it', () => {
    const { timeline, problems } = read('bare-list');
    expect(timeline.events.map((event) => event.id)).toEqual(['first']);
    expect(paths(problems, 'error')).toEqual(['[1].date']);
    expect(paths(problems, 'hint')).toContain('');
  });
});

describe('parse, how to mend', () => {
  const mends = (events: unknown, more = {}) =>
    Object.fromEntries(
      parse({ language: 'en', ...more, events }).problems.map(({ path, mend }) => [path, mend]),
    );

  it('does not advise to leave out what must be there', () => {
    const claims = [{ status: 'said', about: 'it' }];
    const found = mends([
      { id: 5, title: 'A', date: '2024' },
      { id: 'b', title: 'B', date: '2024', order: 'first', claims },
    ]);
    expect(found['events[0].id']).toBe('Write it in quotation marks.');
    expect(found['events[1].claims[0].status']).toBe('Write one of them.');
    expect(found['events[1].order']).toMatch(/or leave the key out/);
  });

  it('writes a language tag with hyphens alone', () => {
    const quotes = [{ id: 'q', text: 'T', lang: 'zh_Hant_TW', kind: 'direct' }];
    expect(mends([{ id: 'a', title: 'A', date: '2024', quotes }])['events[0].quotes[0].lang']).toBe(
      'Write "zh-Hant-TW".',
    );
  });
});

describe('parse, dates', () => {
  it('parse(file) leaves out events whose dates cannot be, with the text and how to mend it', () => {
    const { timeline, problems } = read('impossible-dates');
    expect(timeline.events.map((event) => event.id)).toEqual(['good']);
    expect(timeline.home).toBeUndefined();
    const found = ['home', ...[0, 1, 3, 4, 5].map((index) => `events[${index}].date`)];
    expect(paths(problems, 'error')).toEqual(found);
    for (const [path, text] of [
      ['events[0].date', '2025-05/2025-04'],
      ['events[1].date', '2024-02-30'],
      ['events[3].date', '../..'],
      ['events[4].date', '2024'],
      ['events[5].date', 'in the spring'],
    ] as const) {
      expect(at(problems, path)?.message).toContain(text);
      expect(at(problems, path)?.message).toContain('The event is left out.');
      expect(at(problems, path)?.mend).not.toBe('');
    }
  });

  it('parse(file) shows all events where home is open at an end', () => {
    const { timeline, problems } = one({}, { home: '2023/..' });
    expect(timeline.home).toBeUndefined();
    expect(paths(problems, 'warning')).toEqual(['home']);
  });

  it.each(['Y275761', 'Y-271822', 'Y100000000000'])(
    'parse(file) leaves out %s, which no Date can hold',
    (date) => {
      const { timeline, problems } = one({ date });
      expect(timeline.events).toEqual([]);
      expect(paths(problems, 'error')).toEqual(['events[0].date']);
    },
  );

  it('parse(file) leaves out a bad date of anything else, and keeps the thing', () => {
    const { timeline, problems } = one({}, { sources: [{ id: 'S', published: 'May' }] });
    expect(timeline.sources[0]).toMatchObject({ id: 'S' });
    expect(paths(problems, 'error')).toEqual(['sources[0].published']);
  });
});

describe('parse, ids', () => {
  it('parse(file) keeps the first of two with one id, and reports the second with the place of the first', () => {
    const { timeline, problems } = read('duplicate-ids');
    expect(timeline.events.map((event) => event.title['en'])).toEqual(['Between', 'First']);
    expect(timeline.quotes.map((quote) => quote.text)).toEqual(['Word']);
    expect([timeline.lanes.length, timeline.sources.length, timeline.differences.length]).toEqual([1, 1, 1]);
    expect(paths(problems, 'error')).toEqual([
      ...['sources[1].id', 'quotes[1].id', 'lanes[1].id'],
      ...['events[1].quotes[0].id', 'events[2].id', 'differences[1].id'],
    ]);
    expect(at(problems, 'events[2].id')?.message).toContain('"e" is already used at events[0]');
    expect(at(problems, 'events[1].quotes[0].id')?.message).toContain('quotes[0]');
  });

  it('parse(file) drops what names nothing, and says what was meant', () => {
    const { timeline, problems } = read('unknown-references');
    const event = timeline.byId.get('e1');
    expect(event?.quotes.map((quote) => [quote.id, quote.source])).toEqual([['q1', undefined]]);
    expect(event?.sources.map((source) => source.id)).toEqual(['S001', 'S002']);
    expect(event?.related).toEqual([{ event: 'e2', as: 'follows' }]);
    expect(event?.dating?.evidence[0]).toMatchObject({ text: '2024', source: undefined });
    expect(timeline.differences[0]?.events).toEqual(['e1']);
    expect(timeline.differences[0]?.positions[0]).toMatchObject({
      says: { en: 'Monday' },
      source: undefined,
    });
    expect(paths(problems, 'error')).toEqual([
      'quotes[0].source',
      'events[0].dating.evidence[0].source',
      'events[0].claims[0].sources[1]',
      'events[0].sources[1]',
      'events[0].quotes[1]',
      'events[0].related[0].event',
      'differences[0].events[1]',
      'differences[0].positions[0].source',
    ]);
    expect(at(problems, 'quotes[0].source')?.mend).toContain('"S001"');
  });

  it('parse(file) shows what a list names twice once, and hints at it', () => {
    const { event, problems } = one({ sources: ['S', 'S'] }, { sources: [{ id: 'S' }] });
    expect(event?.sources).toHaveLength(1);
    expect(problems.map((problem) => [problem.severity, problem.path])).toEqual([
      ['hint', 'events[0].sources[1]'],
    ]);
  });

  it('parse(file) gives events without a known lane a last lane of their own', () => {
    const { timeline, problems } = read('unknown-references');
    const other = { id: '', index: 1, title: {} };
    expect(timeline.lanes).toEqual([{ id: 'press', index: 0, title: { en: 'Press' } }, other]);
    expect(timeline.events.map((event) => event.lane)).toEqual([other, other]);
    expect(at(problems, 'events[0].lane')).toMatchObject({ severity: 'warning' });
    expect(at(problems, 'events[0].lane')?.mend).toContain('"press"');
    expect(at(problems, 'events[1]')).toMatchObject({ severity: 'hint' });
  });

  it('parse(file) makes lanes of the names events use where the file lists none', () => {
    const { timeline, problems } = one({ lane: 'Press' });
    expect(timeline.lanes).toEqual([{ id: 'Press', index: 0, title: { en: 'Press' } }]);
    expect(paths(problems, 'hint')).toEqual(['lanes']);
  });

  it('parse(file) takes the names of Object’s own properties as ids', () => {
    const { timeline, problems } = read('prototype-names');
    expect(timeline.byId.get('__proto__')).toMatchObject({
      lane: { id: '__proto__' },
      quotes: [{ id: 'hasOwnProperty', source: { id: '__proto__' } }],
      sources: [{ id: '__proto__' }, { id: 'toString' }],
    });
    expect(timeline.byId.get('constructor')?.related).toEqual([{ event: '__proto__', as: 'follows' }]);
    expect(paths(problems, 'error')).toEqual(['events[2].title.__proto__']);
    expect(Object.prototype).not.toHaveProperty('order');
  });
});

describe('parse, quotations', () => {
  it('parse(file) joins quotations written inside events to the file’s own', () => {
    const { timeline } = read('inline-quotes');
    expect(timeline.quotes.map((quote) => quote.id)).toEqual(['listed', 'inline', 'e2/2', 'e2/3']);
    expect(timeline.byId.get('e1')?.quotes.map((quote) => quote.id)).toEqual(['listed', 'inline']);
    expect(timeline.byId.get('e2')?.quotes.map((quote) => quote.id)).toEqual(['inline', 'e2/2', 'e2/3']);
  });

  it('parse(file) says what a quotation lacks, and assumes the least of it', () => {
    const { timeline, problems } = read('inline-quotes');
    expect(timeline.quotes[2]).toMatchObject({ lang: '', kind: 'reported', source: undefined });
    expect(timeline.quotes[2]?.translations).toMatchObject([{ by: 'editor' }]);
    expect(timeline.quotes[3]?.kind).toBe('narration');
    const second = 'events[1].quotes[1]';
    expect(paths(problems, 'warning').filter((path) => path === second)).toHaveLength(2);
    expect(paths(problems, 'hint')).toContain(`${second}.translations[0]`);
    expect(paths(problems, 'hint')).toContain('events[0].quotes[2]');
  });

  it('parse(file) keeps a quotation to the letter', () => {
    const text = '  «كَلامٌ ـــ»\u00A0\u200F\n<b>&amp;';
    expect(one({ quotes: [{ id: 'q', text }] }).event?.quotes[0]?.text).toBe(text);
  });

  it('parse(file) leaves out a listed quotation that nothing can name', () => {
    const { timeline, problems } = one({}, { quotes: [{ text: 'Word' }] });
    expect(timeline.quotes).toEqual([]);
    expect(paths(problems, 'error')).toEqual(['quotes[0]']);
  });
});

describe('parse, values', () => {
  it('parse(file) takes an empty text for a missing one', () => {
    const { event, problems } = one({ summary: ' ', dateLabel: { en: 'Spring', ar: '' }, actors: ['', 'B'] });
    expect(event).toMatchObject({ summary: undefined, dateLabel: { en: 'Spring' }, actors: [{ en: 'B' }] });
    expect(event?.dateLabel).toEqual({ en: 'Spring' });
    expect(paths(problems, 'warning')).toEqual([
      ...['events[0].summary', 'events[0].dateLabel.ar', 'events[0].actors[0]'],
    ]);
  });

  it.each([[''], [{}], [{ en: '' }], [null], [7], [['A']]])(
    'parse(file) leaves out an event titled %j',
    (title) => {
      const { timeline, problems } = one({ title });
      expect(timeline.events).toEqual([]);
      expect(problems.filter((problem) => problem.message.endsWith('The event is left out.'))).toHaveLength(
        1,
      );
    },
  );

  it('parse(file) names each key an event lacks', () => {
    const { problems } = parse({ events: [{}] });
    expect(problems.map((problem) => problem.mend)).toEqual([
      'Add "id" to the event.',
      'Add "title" to the event.',
      'Add "date" to the event.',
    ]);
  });

  it('parse(file) links to http and https alone', () => {
    const { timeline, problems } = read('unsafe-links');
    expect(timeline.sources.map((source) => source.url)).toEqual([
      'https://example.org/a?b=1#c',
      ...Array<undefined>(6).fill(undefined),
    ]);
    expect(timeline.sources.map((source) => source.archive?.url)).toEqual([
      'HTTP://example.net/',
      ...Array<undefined>(6).fill(undefined),
    ]);
    expect(paths(problems, 'error')).toEqual([
      ...[1, 2, 3, 4, 5].map((index) => `sources[${index}].url`),
      'sources[6].archive.url',
    ]);
    expect(timeline.events[0]?.title['en']).toBe('<img src=x onerror=alert(1)>');
  });

  it('parse(file) reports an unknown key once, with its first place, its count and what was meant', () => {
    const { problems } = read('unknown-keys');
    expect(problems.map((problem) => [problem.severity, problem.path])).toEqual([
      ['hint', 'events[0].sumary'],
      ['hint', 'events[0].colour'],
    ]);
    expect(problems[0]?.message).toContain('3 times');
    expect(problems[0]?.mend).toContain('"summary"');
    expect(problems[1]?.mend).toContain('"x-colour"');
  });

  it.each([
    [{ claims: [{ status: 'rumoured', about: 'x', by: 'y' }] }, 'events[0].claims[0].status', 'rumoured'],
    [{ scope: 'backgruond' }, 'events[0].scope', '"background"'],
    [{ order: '3' }, 'events[0].order', '"3" is text'],
    [{ sources: 'S1' }, 'events[0].sources', '"S1" is text'],
    [{ dating: [] }, 'events[0].dating', 'a list'],
    [{ quotes: [{ id: 'q', text: 'x', lang: 'en_US' }] }, 'events[0].quotes[0].lang', 'en_US'],
    [{ quotes: [{ id: 'q', text: 'x', at: [9, 3] }] }, 'events[0].quotes[0].at', '[9,3]'],
    [{ summary: { 'en-!': 'x' } }, 'events[0].summary["en-!"]', 'en-!'],
  ])('parse(file) tells what is wrong in %j', (extra, path, words) => {
    const { problems, timeline } = one(extra);
    const found = at(problems, path);
    expect(found?.severity).toBe('error');
    expect(`${found?.message} ${found?.mend}`).toContain(words);
    expect(timeline.events).toHaveLength(1);
  });

  it('parse(file) reads on where the format is another, and says so', () => {
    const { problems, timeline } = one({}, { format: 2 });
    expect(paths(problems, 'warning')).toEqual(['format']);
    expect(timeline.events).toHaveLength(1);
  });

  it('parse(file) takes the first of its languages where it names no chief one', () => {
    expect(parse({ languages: ['ar', 'en'], events: [] }).timeline.language).toBe('ar');
  });
});

describe('parse, anything else', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [7, 'a number, 7'],
    ['{"events":[]}', 'JSON.parse'],
    [{}, '"events"'],
    [{ events: 'none' }, 'a list'],
  ])('parse(%j) is an empty timeline and an error', (input, words) => {
    const { timeline, problems } = parse(input);
    expect([timeline.events, timeline.lanes, timeline.byId.size]).toEqual([[], [], 0]);
    expect(problems[0]?.severity).toBe('error');
    expect(`${problems[0]?.message} ${problems[0]?.mend}`).toContain(words);
  });

  it('parse(file) warns of an empty list', () => {
    expect(paths(parse({ events: [] }).problems, 'warning')).toEqual(['events']);
  });

  it('parse(value) reports a value that throws when it is read', () => {
    const events = [
      {
        get id() {
          throw new Error('gone');
        },
      },
    ];
    const { timeline, problems } = parse({ events });
    expect(timeline.events).toEqual([]);
    expect(problems.at(-1)?.message).toContain('gone');
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
