import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../src/cli/input.js';
import { lint } from '../../../src/cli/lint.js';
import { commands } from '../../../src/cli/commands.js';

const both = (text: string) => ({ en: text, ar: `ن ${text}` });
const clean = {
  language: 'en',
  languages: ['en', 'ar'],
  title: both('T'),
  lanes: [{ id: 'l', title: both('L') }],
  sources: [{ id: 's', url: 'https://example.org', author: both('A') }],
  quotes: [
    {
      id: 'q',
      text: 'Words',
      lang: 'en',
      kind: 'direct',
      source: 's',
      speaker: { name: both('S') },
      translations: [{ lang: 'ar-EG', text: 'كلمات', by: 'editor' }],
    },
  ],
  events: [{ id: 'e', lane: 'l', title: both('E'), date: '2024', actors: [both('A')], quotes: ['q'] }],
  differences: [{ id: 'd', topic: both('D'), events: ['e'], positions: [{ source: 's', says: both('P') }] }],
};
const found = (changes: object) => {
  const file = readEvents('f', JSON.stringify({ ...clean, ...changes }));
  return lint(file).map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
};

describe('lint(file)', () => {
  it('finds nothing in a file with both languages throughout', () => {
    expect(found({})).toEqual([]);
  });

  it('finds a text that lacks a language, wherever a text may stand', () => {
    const half = { en: 'Half' };
    const paths = [
      found({ title: half, summary: 'Plain' }),
      found({ lanes: [{ id: 'l', title: half }] }),
      found({
        sources: [
          { ...clean.sources[0], title: half, author: half, publisher: half, withheld: half, note: half },
        ],
      }),
      found({ quotes: [{ ...clean.quotes[0], speaker: { name: half, role: half }, via: half, note: half }] }),
      found({
        events: [
          {
            ...clean.events[0],
            title: half,
            dateLabel: half,
            summary: half,
            actors: [both('A'), half],
            claims: [{ status: 'denied', by: half, about: half }],
            dating: { basis: 'stated', note: half },
          },
        ],
      }),
      found({
        differences: [
          { id: 'd', topic: half, note: half, events: ['e'], positions: [{ source: 's', says: half }] },
        ],
      }),
    ].map((lines) =>
      lines.map((line) => line.replace(/^warning (.*): The text is missing in "ar"\.$/, '$1')),
    );
    expect(paths).toEqual([
      ['title', 'summary'],
      ['lanes[0].title'],
      ['title', 'author', 'publisher', 'withheld', 'note'].map((key) => `sources[0].${key}`),
      ['speaker.name', 'speaker.role', 'via', 'note'].map((key) => `quotes[0].${key}`),
      ['title', 'dateLabel', 'dating.note', 'summary', 'actors[1]', 'claims[0].by', 'claims[0].about'].map(
        (key) => `events[0].${key}`,
      ),
      ['topic', 'note', 'positions[0].says'].map((key) => `differences[0].${key}`),
    ]);
  });

  it('finds a quotation without a translation, and asks for none where the file has one language', () => {
    const quotes = [{ ...clean.quotes[0], translations: [] }];
    expect(found({ quotes })).toEqual(['warning quotes[0]: The quotation has no translation into "ar".']);
    expect(found({ quotes, languages: ['en'] })).toEqual([]);
  });

  it('finds a quotation without a source', () => {
    expect(found({ quotes: [{ ...clean.quotes[0], source: undefined }] })).toEqual([
      expect.stringMatching(/^warning quotes\[0\]: The quotation has no "source"/),
    ]);
  });

  it('finds a source that nothing leads to; any one of address, copy, document or reason will do', () => {
    expect(found({ sources: [{ id: 's' }] })).toEqual([
      'warning sources[0]: The source says nowhere how to find it.',
    ]);
    for (const way of [
      { archive: { url: 'https://example.org' } },
      { document: { name: 'x.txt' } },
      { withheld: both('Private') },
    ])
      expect(found({ sources: [{ id: 's', ...way }] })).toEqual([]);
  });

  it('finds dates that are ambiguous or reversed, and offers every reading', () => {
    const dates = ['05/06/2024', '2024-06/2024-05'].map((date, i) => ({
      ...clean.events[0],
      id: `e${i}`,
      date,
    }));
    const file = readEvents('f', JSON.stringify({ ...clean, events: dates }));
    expect(
      lint(file)
        .map(({ path, mend }) => `${path}: ${mend}`)
        .slice(0, 2),
    ).toEqual([
      'events[0].date: Write "2024-06-05" for 5 June 2024, "2024-05-06" for 6 May 2024.',
      'events[1].date: Write "2024-05/2024-06".',
    ]);
  });

  it('finds a quotation and a difference that no event leads to', () => {
    expect(found({ quotes: [...clean.quotes, { ...clean.quotes[0], id: 'r' }] })).toEqual([
      'warning quotes[1]: No event leads to the quotation, so it is not shown.',
    ]);
    expect(found({ differences: [{ id: 'd', topic: both('D'), positions: [] }] })).toEqual([
      'warning differences[0]: No event leads to the difference, so it is not shown.',
    ]);
  });

  it('finds an event that is related to itself', () => {
    const events = [{ ...clean.events[0], related: [{ event: 'e', as: 'follows' }] }];
    expect(found({ events })).toEqual(['warning events[0].related: The event is related to itself.']);
  });

  it('finds ids used twice', () => {
    expect(found({ sources: [...clean.sources, clean.sources[0]] })).toEqual([
      expect.stringMatching(/^error sources\[1\]\.id: The id "s" is already used at sources\[0\]/),
    ]);
  });

  it('finds a date that is inferred without a word of reasoning', () => {
    const events = [{ ...clean.events[0], dating: { basis: 'inferred' } }];
    expect(found({ events })).toEqual([
      'warning events[0].dating: The date is inferred, and nothing says how.',
    ]);
  });
});

describe('check', () => {
  const run = (json: string, options = {}) =>
    commands['check']!.run({
      name: 'f.json',
      json,
      options,
      documentsIn: () => () => ({ message: '', mend: '' }),
    });

  it('writes row, field, fault and mend on one line, in the order of the file', () => {
    const json = JSON.stringify({ ...clean, sources: [{ id: 's' }], title: { en: 'T' } }, null, 2);
    const { output, exit } = run(json);
    expect(exit).toBe(1);
    expect(output.split('\n').slice(0, 2)).toEqual([
      'f.json:7 warning title: The text is missing in "ar". Write it in every language of the file: add "ar".',
      `f.json:${json.slice(0, json.indexOf('"sources"')).split('\n').length + 1} warning sources[0] (s): The source says nowhere how to find it. Add "url", "archive" or "document"; or in "withheld", why it cannot be shown.`,
    ]);
  });

  it('takes a hint for no problem', () => {
    const { output, exit } = run('[{"id": "e", "title": "E", "date": "2024"}]');
    expect([exit, output.split('\n').at(-2)]).toEqual([
      0,
      'Checked 1 events, 0 quotations and 0 sources: no problems.',
    ]);
  });

  it('writes one JSON object with --json', () => {
    const { output } = run(JSON.stringify({ ...clean, sources: [{ id: 's' }] }), { json: true });
    expect(JSON.parse(output)).toMatchObject({
      file: 'f.json',
      findings: [{ path: 'sources[0]', id: 's', row: 1 }],
    });
  });

  it('lets nothing of the file break its line or command the terminal', () => {
    const { output } = run(JSON.stringify({ events: [{ id: 'a\u001b[2J\nb', title: 'E', date: 'x' }] }));
    expect(output).not.toContain('\u001b');
    expect(output.trimEnd().split('\n')).toHaveLength(3);
  });
});
