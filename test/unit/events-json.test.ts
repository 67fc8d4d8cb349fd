import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FileSchema } from '../../src/parse/schema.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const json: unknown = JSON.parse(read('events.json'));
const file = v.parse(FileSchema, json);
const { events, quotes = [], sources = [], lanes = [], differences = [] } = file;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const sourceIds = ids(sources);
const eventIds = ids(events);

const words = new Set(
  'title summary name role via note by about says topic dateLabel author publisher actors'.split(' '),
);
const isText = (key: string, value: unknown) =>
  words.has(key) && !Array.isArray(value) && value !== 'source' && value !== 'editor';

/** Every text a reader sees, by its path; names of files and quoted words are no texts. */
function textsIn(value: unknown, path = '', key = ''): [path: string, text: unknown][] {
  if (isText(key, value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([part, inner]) =>
    part === 'document' ? [] : textsIn(inner, `${path}.${part}`, Array.isArray(value) ? key : part),
  );
}
const texts = textsIn(json);
const inLanguage = (lang: string) =>
  texts.map(([path, text]) => [path, (text as Record<string, string>)[lang] ?? ''] as const);

/** What stands verbatim in a document, with where it says it stands. */
const verbatim = [
  ...quotes,
  ...quotes.flatMap(({ source, translations = [] }) =>
    translations.filter(({ by }) => by === 'source').map((translation) => ({ ...translation, source })),
  ),
  ...events.flatMap(({ dating }) => dating?.evidence ?? []),
  ...differences.flatMap(({ positions = [] }) => positions.filter(({ text }) => text !== undefined)),
];

describe('events.json', () => {
  it('textsIn(file) finds titles, claims and notes, each in English and Arabic and nothing else', () => {
    expect(texts.length).toBeGreaterThan(600);
    expect(
      texts.filter(
        ([, text]) =>
          Object.keys(text as object)
            .sort()
            .join() !== 'ar,en',
      ),
    ).toEqual([]);
  });

  it('inLanguage(lang) is written in the script of that language, but for a Latin name', () => {
    const lettered = (lang: string) =>
      inLanguage(lang).filter(([, text]) => /\p{L}/u.test(text) && text !== 'Wired');
    expect(lettered('ar').filter(([, text]) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
    expect(
      lettered('en').filter(([, text]) => /\p{Script=Arabic}/u.test(text.replace(/«[^»]*»/g, ''))),
    ).toEqual([]);
  });

  it('texts name documents in words and digits as 0 to 9', () => {
    expect(texts.filter(([, text]) => /\b00[0-4]\b|[٠-٩۰-۹]/.test(JSON.stringify(text)))).toEqual([]);
  });

  it('texts leave the vocabulary of one source to its quotations', () => {
    const own = /الكيان|العدوان|عدوان|اعترفت|طردت|كشف|admitted|revealed|expelled|Zionist|aggression/;
    const unquoted = (text: string) => text.replace(/«[^»]*»|“[^”]*”/g, '');
    const ours = texts.filter(([path]) => /^\.(title|summary|lanes|events)/.test(path));
    expect(ours.filter(([, text]) => own.test(unquoted(JSON.stringify(text))))).toEqual([]);
  });

  it('events are 40: 37 in the range shown first, 3 of background before it', () => {
    expect(file.home).toBe('2023-10/2025-09');
    expect(new Set(eventIds).size).toBe(40);
    expect(ids(events.filter(({ scope }) => scope === 'background'))).toEqual([
      'microsoft-in-israel-since-1991',
      'integration-in-army-since-2003',
      'nimbus-2021',
    ]);
    expect(events.map(({ order }) => order)).toEqual(events.map((_, index) => index + 1));
  });

  it('every event has a lane, a summary, actors, quotations and sources of this file', () => {
    for (const { id, lane, summary, actors, quotes: own = [], sources: named = [] } of events) {
      expect(ids(lanes), id).toContain(lane);
      expect([summary, actors?.length, own.length, named.length].every(Boolean), id).toBe(true);
      expect(sourceIds, id).toEqual(expect.arrayContaining(named));
    }
  });

  it('every claim has someone who makes it, and a source that carries it', () => {
    for (const { id, claims = [] } of events) {
      expect(claims.length, id).toBeGreaterThan(0);
      for (const { by, sources: named = [] } of claims) {
        expect(by, id).toBeDefined();
        expect(named.length, id).toBeGreaterThan(0);
        expect(sourceIds, id).toEqual(expect.arrayContaining(named));
      }
    }
  });

  it('every date has its words, and its reasoning where no document states it', () => {
    for (const { id, dating } of events) {
      expect(dating?.evidence?.length, id).toBeGreaterThan(0);
      expect(dating?.basis === 'stated' || dating?.note, id).toBeTruthy();
    }
  });

  it('quotes are 104, each of a source, translated by the editor and used by an event', () => {
    const used = new Set(events.flatMap((event) => event.quotes ?? []));
    expect([...used].sort()).toEqual(ids(quotes).sort());
    expect(used.size).toBe(104);
    for (const { id, source, translations = [] } of quotes) {
      expect(sourceIds, id).toContain(source);
      expect(
        translations.map(({ lang, by }) => `${lang} ${typeof by === 'string' ? by : 'somebody'}`),
        id,
      ).toContain('en editor');
    }
  });

  it('quotes of direct speech have a speaker', () => {
    expect(ids(quotes.filter(({ kind, speaker }) => !speaker && kind === 'direct'))).toEqual([]);
  });

  it('at is as long as the words it places', () => {
    expect(verbatim.length).toBeGreaterThan(250);
    for (const { text = '', at, source } of verbatim) {
      const [start, end] = at ?? [0, 0];
      expect(end - start, text).toBe(text.length);
      expect(sourceIds).toContain(source);
    }
  });

  it('related names other events, and what contradicts is contradicted', () => {
    const links = events.flatMap(({ id, related = [] }) => related.map((link) => ({ id, ...link })));
    for (const { id, event, as } of links) {
      expect(eventIds.filter((other) => other !== id)).toContain(event);
      if (as === 'contradicts') expect(links).toContainEqual({ id: event, event: id, as });
    }
  });

  it('differences touch events of this file, and say what each source says', () => {
    for (const { id, events: touched = [], positions = [] } of differences) {
      expect(touched.length, id).toBeGreaterThan(0);
      expect(eventIds, id).toEqual(expect.arrayContaining(touched));
      expect(positions.length, id).toBeGreaterThan(0);
      for (const { source } of positions) expect(sourceIds, id).toContain(source);
    }
  });
});

interface Span {
  readonly document: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
interface Ledger {
  readonly sources: readonly { document: string; sha256: string; published: string | null }[];
  readonly events: readonly {
    key: string;
    date: string;
    scope: string;
    order: number;
    claim_status: readonly object[];
    quotes: readonly (Span & {
      id: string;
      speaker: string | null;
      translation_en: string;
      document_english?: Span;
    })[];
    date_basis: { statements: readonly Span[] };
  }[];
  readonly conflicts: readonly { id: string; events: readonly string[]; positions: readonly Span[] }[];
}

const spanOf = ({ document, exact, start, end }: Span) => ({
  source: `s${document.slice(0, 3)}`,
  text: exact,
  at: [start, end],
});
const ledgerPath = new URL('../shared/ledger.json', root);
const documents = new URL('../shared/sources/', root);

if (!existsSync(ledgerPath)) console.info('events.json: no ledger beside the repository, not compared');
else {
  console.info('events.json: compared with the ledger beside the repository');
  const ledger = JSON.parse(readFileSync(ledgerPath, 'utf8')) as Ledger;

  describe('events.json, beside its ledger', () => {
    it('events have its dates, order, scope, evidence and number of claims', () => {
      const theirs = ledger.events.map((event) => ({
        id: event.key,
        date: event.date,
        order: event.order,
        background: event.scope === 'background',
        evidence: event.date_basis.statements.map(spanOf),
        claims: event.claim_status.length,
        quotes: event.quotes.map(({ id }) => id),
      }));
      const ours = events.map(({ id, date, order, scope, dating, claims, quotes: own }) => {
        const background = scope === 'background';
        return {
          id,
          date,
          order,
          background,
          evidence: dating?.evidence,
          claims: claims?.length,
          quotes: own,
        };
      });
      expect(ours).toEqual(theirs);
    });

    it('quotes have its words, places and translations, and a speaker where it has one', () => {
      const theirs = new Map(
        ledger.events.flatMap((event) => event.quotes).map((quote) => [quote.id, quote]),
      );
      expect(ids(quotes).sort()).toEqual([...theirs.keys()].sort());
      for (const { id, source, text, at, speaker, translations = [] } of quotes) {
        const quote = theirs.get(id);
        expect(Boolean(speaker), id).toBe(Boolean(quote?.speaker));
        expect({ source, text, at }).toEqual(quote && spanOf(quote));
        expect(translations[0]?.text).toBe(quote?.translation_en);
        const english = quote?.document_english;
        expect(translations[1]?.text).toBe(english?.exact);
        expect(translations[1]?.at).toEqual(english && [english.start, english.end]);
      }
    });

    it('differences have its conflicts, with every position and event', () => {
      const theirs = ledger.conflicts.map(({ id, events: touched, positions }) => ({
        id: id.toLowerCase(),
        events: touched,
        positions: positions.map(spanOf),
      }));
      const ours = differences.map(({ id, events: touched, positions = [] }) => ({
        id,
        events: touched,
        positions: positions.map(({ source, text, at }) => ({ source, text, at })),
      }));
      expect(ours).toEqual(theirs);
    });

    it('sources have its checksums, and a date only where it gives one', () => {
      expect(sources.map(({ document, published = null }) => ({ ...document, published }))).toEqual(
        ledger.sources.map(({ document, sha256, published }) => ({ name: document, sha256, published })),
      );
    });
  });

  if (existsSync(documents))
    describe('events.json, beside the documents', () => {
      it('at places every quoted word where it stands', () => {
        const bodies = new Map(
          sources.map(({ id, document }) => [
            id,
            readFileSync(new URL(document?.name ?? '', documents), 'utf8'),
          ]),
        );
        for (const { source = '', text, at } of verbatim)
          expect(bodies.get(source)?.slice(at?.[0], at?.[1])).toBe(text);
      });
    });
}
