import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/cite/bibtex.js';
import { cite } from '../../../src/cite/cite.js';
import type { Citation } from '../../../src/cite/citation.js';
import { cslJson, ris } from '../../../src/cite/formats.js';
import { parseEdtf } from '../../../src/parse/edtf.js';
import type { Source } from '../../../src/types.js';
import { arabic, english, moment, quote, source, timeline } from './story.js';

interface Facts {
  title?: string;
  author?: string;
  publisher?: string;
  date?: string;
  language?: string;
  url?: string;
  location?: string;
  note?: string;
}
type Item = Record<string, unknown>;
type Name = Readonly<Record<string, string>>;

/** White space and the comma of a name are all that a format may change. */
const spaced = (text: unknown) => (text as string | undefined)?.replace(/\s+/g, ' ').trim();
const nameIn = (item: Item) => {
  const [name] = (item['author'] as Name[] | undefined) ?? [];
  const { literal, family, given, suffix } = name ?? {};
  return spaced(literal ?? [family, given, suffix].filter(Boolean).join(', '));
};
const dateIn = (item: Item) =>
  (item['issued'] as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.join('-');

/** The same fields out of any format, as the library read it. BibTeX's `library` is CSL's `call-number` to it. */
function factsIn(item: Item): Facts {
  return {
    title: spaced(item['title']),
    author: nameIn(item) || undefined,
    publisher: spaced(item['publisher']),
    date: dateIn(item),
    language: item['language'] as string | undefined,
    url: item['URL'] as string | undefined,
    location: spaced(item['archive_location'] ?? item['call-number']),
    note: spaced(item['note']),
  };
}

/** The library is told the format: it would guess it from words within the texts. */
const types = { csl: '@csl/list+object', ris: '@ris/file', bibtex: '@biblatex/text' } as const;
function read(text: string, format: keyof typeof types): Facts[] {
  const input: unknown = format === 'csl' ? JSON.parse(text) : text;
  return new Cite(input, { forceType: types[format] }).data.map(factsIn);
}
const whole = (facts: Facts): Facts => JSON.parse(JSON.stringify(facts)) as Facts;

/** The fields of a source, told without the code under test; the note apart. */
const known = (
  { title, author, publisher, published, document, languages }: Source,
  devised: string,
): Facts =>
  whole({
    title: title?.['ar'] ?? devised,
    author: author?.['ar'],
    publisher: publisher?.['ar'],
    date: published && '2025-9-30',
    language: languages.length === 1 ? languages[0] : undefined,
    location: document?.name,
  });
const withoutNote = ({ note: _, ...facts }: Facts) => whole(facts);

const formats = { csl: (one: Citation) => JSON.stringify([cslJson(one)]), ris, bibtex };
/** The date that BibTeX itself reads, which knows no field `date`. */
const dateOfBibtex = (text: string) => dateIn(new Cite(text, { forceType: '@bibtex/text' }).data[0]!);

const names = Object.keys(formats) as (keyof typeof formats)[];

describe.each(names)('%s(citation)', (name) => {
  const format = formats[name];

  it.each(timeline.sources)('of source $id is read by another library as it stands in the file', (one) => {
    for (const [locale, devised] of [
      [english, `[Untitled document, ${one.id}]`],
      [arabic, `[وثيقة بلا عنوان، ${one.id}]`],
    ] as const)
      expect(read(format({ source: one, locale }), name).map(withoutNote)).toEqual([known(one, devised)]);
  });

  it('says in the note what no field holds, the same in every format', () => {
    const cited = timeline.quotes.find(({ id }) => id === '000-q02')!;
    const address = 'https://example.org/#timeline=a/000-q02';
    const [facts] = read(
      format({ source: cited.source, quote: cited, timeline, address, locale: english }),
      name,
    );
    expect(facts!.note).toBe(
      spaced(cslJson({ source: cited.source, quote: cited, timeline, address, locale: english }).note),
    );
    expect(facts!.note).toContain(`«${cited.text}»`);
    expect(facts!.note).toContain(
      'Agnès Callamard, Secretary General of Amnesty International, Direct speech, characters 220 to 411.',
    );
    expect(facts!.note).toContain(`SHA-256 ${cited.source!.document!.sha256}`);
    expect(facts!.note).toMatch(
      /“Microsoft, Azure and an Israeli military unit”: https:\/\/example\.org\/#timeline=a\/000-q02$/,
    );
  });

  it('gives the address and the archived copy of a page', () => {
    const page = source({
      title: { en: 'A page' },
      url: 'https://example.org/a_b?c=1&d=%7E#e',
      archive: { url: 'https://archive.example/1_2/', captured: moment('2025-05') },
    });
    const [facts] = read(format({ source: page, locale: english }), name);
    expect(facts).toMatchObject({ url: page.url, location: page.archive!.url });
    expect(facts!.note).toBe('Archived copy, May 2025 (day not stated): https://archive.example/1_2/');
  });

  it('gives any texts back, with braces, quotation marks, breaks, Arabic and all', () => {
    const hard = fc.constantFrom(
      ...[
        '{',
        '}',
        '\\',
        '"',
        "'",
        "''",
        '`',
        '``',
        '--',
        '---',
        '%',
        '&',
        '#',
        '_',
        '$',
        '^',
        '~',
        '@',
        '<b>',
      ],
      ...[
        '\n',
        '\r\n',
        '\nER  - \n',
        'TY  - JOUR',
        ' and ',
        ', ',
        'شركة',
        '«قُلْ»',
        '\u00A0',
        '=',
        '\\LaTeX{}',
        '<<>>',
      ],
    );
    const texts = fc
      .array(fc.oneof(hard, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 12 })
      .map((parts) => `a${parts.join('')}b c`);
    fc.assert(
      fc.property(texts, texts, texts, texts, (title, author, publisher, words) => {
        const made = source({ title: { en: title }, author: { en: author }, publisher: { en: publisher } });
        const citation = { source: made, quote: quote({ text: words }), locale: english };
        const [facts, ...more] = read(format(citation), name);
        expect(more).toEqual([]);
        const clean = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        const commas = (text: string) => clean(text).replace(/(\s*,\s*)+/g, ',');
        expect({ ...whole(facts!), author: commas(facts!.author!), note: '' }).toEqual({
          title: clean(title),
          author: commas(author),
          publisher: clean(publisher),
          language: 'en',
          note: '',
        });
        expect(facts!.note).toContain(`“${clean(words)}”`);
      }),
      { numRuns: 300 },
    );
  });
});

const plain = ['2025', '2025-05', '2025-05-09', '0987-01', '2025-05-09T10:30:00Z'];
const doubted = ['2025-05~', '2025?', '2025-05-09%'];
const others = [
  '2025-21',
  '201X',
  '20XX',
  '2025-06-16/2025-07-11',
  '2023-10/..',
  '../2025-05',
  '2025/',
  '-0043-03-15',
  '0000',
  'Y17000',
  '[2025-08..2025-09]',
  '[..2025-05]',
  '[2025-09-24..]',
  '2025-21/2025-23',
  '2024~/2025?',
];

describe('a date', () => {
  const dated = (edtf: string): Citation => ({
    source: source({ title: { en: 'T' }, published: moment(edtf) }),
    locale: english,
  });

  it.each(plain)('%s, known without doubt, is the same in every format', (edtf) => {
    const date = edtf.split('T')[0]!.split('-').map(Number).join('-');
    for (const name of names)
      expect(read(formats[name](dated(edtf)), name).map(whole)).toEqual([
        { title: 'T', date, language: 'en' },
      ]);
    expect(dateOfBibtex(bibtex(dated(edtf)))).toBe(date.split('-').slice(0, 2).join('-'));
  });

  it.each([...doubted, ...others])('%s is no plain date of RIS or BibTeX, and stands in the note', (edtf) => {
    const [facts] = read(ris(dated(edtf)), 'ris');
    expect(facts!.date).toBeUndefined();
    expect(facts!.note).toContain(`(EDTF ${edtf})`);
    expect(dateOfBibtex(bibtex(dated(edtf)))).toBeUndefined();
  });

  it.each([...plain, ...doubted, ...others])('%s is for biblatex what it is in EDTF, or nothing', (edtf) => {
    const [, date] = /^ {2}date = \{(.*)\},$/m.exec(bibtex(dated(edtf))) ?? [];
    if (date === undefined) expect(edtf).toMatch(/X|Y|\[/);
    else
      expect(parseEdtf(date)).toMatchObject({
        kind: moment(edtf).kind,
        approximate: moment(edtf).approximate,
        uncertain: moment(edtf).uncertain,
      });
  });

  it.each([
    ['2025-05~', { 'date-parts': [[2025, 5]], circa: true }],
    ['2025?', { 'date-parts': [[2025]], circa: true }],
    ['2025-21', { 'date-parts': [[2025]], season: 1 }],
    [
      '2025-06-16/2025-07-11',
      {
        'date-parts': [
          [2025, 6, 16],
          [2025, 7, 11],
        ],
      },
    ],
    ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['Y17000', { 'date-parts': [[17000]] }],
    ['2023-10/..', { literal: 'from October 2023' }],
    ['[..2025-05]', { literal: 'in or before May 2025' }],
    ['[2025-08..2025-09]', { literal: 'some time between August and September 2025' }],
    ['201X', { literal: 'the years 2010 to 2019' }],
  ])('%s is never more precise in CSL-JSON than it is known', (edtf, issued) => {
    expect(cslJson(dated(edtf)).issued).toEqual(issued);
    const [item] = new Cite(cslJson(dated(edtf))).data;
    expect(item!['issued']).toEqual(issued);
  });

  it('that is not known is in no format', () => {
    for (const format of Object.values(formats))
      expect(format({ source: source({ title: { en: 'T' } }), locale: english })).not.toMatch(
        /issued|\bDA\b|PY|date =|year =/,
      );
  });
});

describe('ris(citation)', () => {
  it('ends each line in CRLF, writes each tag with two spaces, and closes the record', () => {
    const lines = ris({ source: timeline.sources[4]!, locale: english }).split('\r\n');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/);
    expect(lines).toContain('DA  - 2025/09/30/');
  });
});

describe('bibtex(citation)', () => {
  it('gives no two sources, quotations or events one key', () => {
    const ids = ['a', 'A b', 'A_20_b', 'q:a', 'مصدر', 'a,b', '_', 'e'];
    const [event] = timeline.events;
    const citations: Citation[] = ids.flatMap((id) => [
      { source: source({ id }), locale: english },
      { quote: quote({ id }), locale: english },
      { event: { ...event!, id }, locale: english },
      ...ids.map((other) => ({ source: source({ id }), quote: quote({ id: other }), locale: english })),
    ]);
    const keys = citations.map((one) => /^@misc\{([!-z]+),\n/.exec(bibtex(one))![1]!);
    expect(new Set(keys).size).toBe(citations.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_:.-]+$/);
  });
});

describe('cite(citations, format)', () => {
  const citations = timeline.sources.map((one) => ({ source: one, locale: english }));

  it('makes one file that a library reads whole', () => {
    for (const format of ['csl', 'ris', 'bibtex'] as const)
      expect(read(cite(citations, format), format).map(({ title }) => title)).toEqual(
        citations.map((one) => cslJson(one).title),
      );
    expect(cite(citations, 'plain').split('\n')).toHaveLength(citations.length + 1);
  });
});
