import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../../src/cite/jsonld.js';
import { parse } from '../../../src/parse/events.js';
import { breaches } from '../../schema-org.js';
import { timeline } from './story.js';

type Node = Readonly<Record<string, unknown>>;
const graphOf = (file: unknown, options = {}) => toJsonLd(parse(file).timeline, options)['@graph'];
const story = toJsonLd(timeline)['@graph'];
const find = (graph: readonly Node[], id: string) => graph.find((node) => node['@id'] === id)!;
const dated = (date: string) =>
  find(graphOf({ format: 1, events: [{ id: 'e', title: 'T', date }] }), '#event-e');

/** A file with everything a source or quotation can have. */
const rich = {
  format: 1,
  language: 'en',
  license: 'https://example.org/license',
  updated: '2026-11-23',
  sources: [
    {
      id: 's 1',
      title: 'T',
      author: 'A',
      publisher: 'P',
      published: '2025-05-09T10:30Z',
      languages: ['en'],
      url: 'https://example.org/t',
      archive: { url: 'https://archive.example/t' },
      document: { name: 't.txt', sha256: 'ab'.repeat(32) },
      withheld: 'Not public.',
      note: 'N',
    },
    { id: 's2', published: '2025-05~' },
  ],
  quotes: [
    {
      id: 'q',
      text: 'We deny it.',
      lang: 'en',
      kind: 'reported',
      speaker: { name: 'A spokesperson, not named', role: 'of the ministry' },
      via: 'an agency',
      source: 's 1',
      note: 'Twice in the document.',
      translations: [
        { lang: 'fr', text: 'Nous nions.', by: 'source' },
        { lang: 'ar', text: 'ننفي.', by: 'editor' },
        { lang: 'de', text: 'Nein.', by: { en: 'B. C.' } },
      ],
    },
  ],
  events: [
    {
      id: 'e',
      title: 'E',
      date: '2025-05',
      quotes: ['q'],
      sources: ['s 1'],
      actors: ['X'],
      related: [
        { event: 'f', as: 'answers' },
        { event: 'f', as: 'part-of' },
      ],
    },
    {
      id: 'f',
      title: 'F',
      date: '2025-04',
      claims: [{ status: 'denied', by: 'A', about: 'it', sources: ['s2'] }],
    },
  ],
};

describe('toJsonLd(timeline)', () => {
  it('breaches no definition of schema.org, for the story and for a file that has everything', () => {
    expect(breaches(story)).toEqual([]);
    expect(
      breaches(
        graphOf(rich, { address: 'https://example.org/p', permalink: () => 'https://example.org/p#e' }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['an unknown property', { '@type': 'Event', colour: 'red' }, 'colour is no property of Event'],
    [
      'a property of another type',
      { '@type': 'Event', spokenByCharacter: { name: 'A' } },
      'spokenByCharacter is no property of Event',
    ],
    [
      'a property of persons on nobody in particular',
      { '@type': 'Quotation', spokenByCharacter: { jobTitle: 'A' } },
      'jobTitle is no property of Thing',
    ],
    [
      'a value of a wrong type',
      { '@type': 'Quotation', spokenByCharacter: { '@type': 'Event' } },
      'spokenByCharacter cannot be',
    ],
    ['a date that is none', { '@type': 'Event', startDate: '[..2025-05]' }, 'startDate cannot be'],
    ['an unknown type', { '@type': 'Happening' }, 'no type Happening'],
    ['a superseded property', { '@type': 'CreativeWork', awards: 'x' }, 'awards is superseded'],
    ['a reference to nothing', { '@type': 'Event', subjectOf: { '@id': '#nowhere' } }, 'subjectOf cannot be'],
  ])('would be caught with %s', (_, wrong, complaint) => {
    expect(breaches([wrong]).join()).toContain(complaint);
  });

  it('has an Event, an entry on it, and every quotation and source of the story', () => {
    const count = (type: string) => story.filter((node) => node['@type'] === type).length;
    expect([count('Dataset'), count('Event'), count('Quotation')]).toEqual([
      1,
      timeline.events.length,
      timeline.quotes.length,
    ]);
    expect(count('CreativeWork')).toBe(timeline.events.length + timeline.sources.length);
    expect(new Set(story.map((node) => node['@id'])).size).toBe(story.length);
  });

  it('keeps the date of every event as it was written', () => {
    for (const { id, date } of timeline.events)
      expect(find(story, `#entry-${id}`)['temporalCoverage']).toBe(date.edtf);
  });

  it.each([
    ['2025', '2025', undefined],
    ['2025-05', '2025-05', undefined],
    ['2025-05-09T10:30:00+03:00', '2025-05-09T10:30:00+03:00', undefined],
    ['2025-05-09T10:30Z', '2025-05-09T10:30Z', undefined],
    ['2025-06-16/2025-07', '2025-06-16', '2025-07'],
    ['2023-10/..', '2023-10', undefined],
    ['../2025-05', undefined, '2025-05'],
    ['2025-05~', undefined, undefined],
    ['2025?', undefined, undefined],
    ['2024~/2025', undefined, '2025'],
    ['201X', undefined, undefined],
    ['2025-21', undefined, undefined],
    ['[2025-08..2025-09]', undefined, undefined],
    ['[..2025-05]', undefined, undefined],
    ['-0043', undefined, undefined],
  ])('%s starts and ends only where that is known without doubt', (edtf, start, end) => {
    const { startDate, endDate } = dated(edtf);
    expect([startDate, endDate]).toEqual([start, end]);
  });

  it('says a quotation in its language, who speaks without guessing what they are, and where it stands', () => {
    const graph = graphOf(rich);
    const quotation = find(graph, '#quotation-q');
    expect(quotation).toMatchObject({
      text: { '@value': 'We deny it.', '@language': 'en' },
      inLanguage: 'en',
      spokenByCharacter: { name: [{ '@value': 'A spokesperson, not named', '@language': 'en' }] },
      isPartOf: { '@id': '#source-s%201' },
    });
    expect(quotation['spokenByCharacter']).not.toHaveProperty('@type');
    expect(JSON.stringify(quotation['description'])).toMatch(
      /Reported speech.*How it reached the document: an agency.*Twice in the document/,
    );
    const [inSource, ours, theirs] = quotation['workTranslation'] as Node[];
    expect(inSource!['isPartOf']).toEqual({ '@id': '#source-s%201' });
    expect(ours!['isPartOf']).toEqual({ '@id': '#timeline' });
    expect(theirs).toMatchObject({
      translator: { name: [{ '@value': 'B. C.' }] },
      translationOfWork: { '@id': '#quotation-q' },
    });
    expect(theirs).not.toHaveProperty('isPartOf');
  });

  it('makes nothing up for a source: no name, no date, no author that it does not bear', () => {
    expect(Object.keys(find(story, '#source-s000'))).toEqual([
      '@id',
      '@type',
      'inLanguage',
      'encoding',
      'description',
    ]);
    const about = find(graphOf(rich), '#source-s2');
    expect(about).not.toHaveProperty('datePublished');
    expect(about['publication']).toEqual({ '@type': 'PublicationEvent', description: '2025-05~' });
  });

  it('says how events are related, and links entry and event both ways', () => {
    const graph = graphOf(rich);
    expect(find(graph, '#event-e')).toMatchObject({
      subjectOf: { '@id': '#entry-e' },
    });
    expect(find(graph, '#entry-e')['about']).toEqual({ '@id': '#event-e' });
    for (const roleName of ['answers', 'part-of'])
      expect(find(graph, '#entry-e')['mentions']).toContainEqual({
        '@type': 'Role',
        roleName,
        mentions: { '@id': '#event-f' },
      });
  });

  it('makes its ids fragments of the page, whatever fragment its address has', () => {
    const [collection] = graphOf(rich, { address: 'https://example.org/p?a=1#top' });
    expect(collection!['@id']).toBe('https://example.org/p?a=1#timeline');
  });
});
