import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../../src/cite/citation.js';
import { plainCitation } from '../../../src/cite/plain.js';
import { quotationText } from '../../../src/cite/quotation.js';
import { arabic, english, moment, quote, source, timeline } from './story.js';

const [untitled, report, , agency, article] = timeline.sources;
const cited = timeline.quotes.find(({ id }) => id === '000-q02')!;
const event = timeline.events.find(({ quotes }) => quotes.includes(cited))!;
/** What isolates stand around is for the eye; the words are what is read. */
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');
const isolated = (text: string) => [...text.matchAll(/\u2068([^\u2069]*)\u2069/g)].map(([, run]) => run);

describe('plainCitation(citation)', () => {
  it('names author, title, date, language and file, each in the document’s words and the reader’s', () => {
    const line = plainCitation({ source: article, locale: english });
    expect(bare(line)).toBe(
      'Dr Magdy Saeed (د. مجدي سعيد), «كيف أوقف مهندس مصري دعم «مايكروسوفت» لـ«إسرائيل»؟» [How did an Egyptian engineer stop “Microsoft”’s support for “Israel”?], 30 September 2025, in Arabic, file 004_0bfc933b93cf4998.txt.',
    );
    expect(isolated(line)).toEqual(['د. مجدي سعيد', '«كيف أوقف مهندس مصري دعم «مايكروسوفت» لـ«إسرائيل»؟»']);
  });

  it('speaks Arabic with Arabic punctuation, and isolates what is Latin', () => {
    const line = plainCitation({ source: report, locale: arabic });
    expect(bare(line)).toBe(
      'مريم حسن، «مايكروسوفت توقف خدمات تكنولوجية عن وحدة عسكرية إسرائيلية»، بلا تاريخ، اللغة: العربية، الملف 001_ffd5b1ce6b76c968.txt.',
    );
    expect(isolated(line)).toEqual(['001_ffd5b1ce6b76c968.txt']);
    expect(plainCitation({ source: agency, locale: arabic })).toContain('»، وكالة قدس نت، بلا تاريخ');
  });

  it('says that a document has neither title nor date, and makes up none', () => {
    expect(plainCitation({ source: untitled, locale: english })).toBe(
      '[Untitled document, s000], undated, in Arabic, file 000_6bc532aee1a64db5.txt.',
    );
    expect(plainCitation({ source: source({ languages: [] }), locale: english })).toBe(
      '[Untitled document, s1], undated.',
    );
  });

  it('puts a quotation’s speaker first, and the place where it was found last, without a full stop after the address', () => {
    const address = 'https://example.org/#timeline=a/000-q02';
    const line = plainCitation({
      source: cited.source,
      quote: cited,
      event,
      timeline,
      address,
      locale: english,
    });
    expect(line).toMatch(
      /^Agnès Callamard, Secretary General of Amnesty International, in: \[Untitled document, s000\], undated, /,
    );
    expect(line).toMatch(
      /\.txt\. In “Microsoft, Azure and an Israeli military unit”, “Amnesty’s .*contracts”: https:\/\/example\.org\/#timeline=a\/000-q02$/,
    );
  });

  it('is one line, whatever the texts hold', () => {
    const broken = source({
      title: { en: 'One\ntwo' },
      author: { en: 'A\r\n\tB' },
      published: moment('2025-05~'),
    });
    expect(plainCitation({ source: broken, locale: english })).toBe(
      'A B, “One two”, about May 2025 (day not stated), in English.',
    );
  });

  it('gives the page and its archived copy, with the day it was kept', () => {
    const page = source({
      title: { en: 'T' },
      url: 'https://a.example/',
      archive: { url: 'https://b.example/', captured: moment('2025-05-09') },
    });
    expect(plainCitation({ source: page, locale: english })).toBe(
      '“T”, undated, in English, https://a.example/, archived copy, 9 May 2025: https://b.example/.',
    );
  });
});

describe('citationsOf(event, context)', () => {
  it('cites each source of an event, or the event itself where it has none', () => {
    const many = timeline.events.find(({ sources }) => sources.length > 1)!;
    expect(citationsOf(many, { timeline, locale: english }).map(({ source }) => source)).toEqual(
      many.sources,
    );
    const [alone, ...more] = citationsOf({ ...event, sources: [] }, { timeline, locale: english });
    expect(more).toEqual([]);
    expect(plainCitation(alone!)).toMatch(
      /^In “Microsoft, Azure and an Israeli military unit”, “Amnesty’s [^”]*”\.$/,
    );
  });
});

describe('quotationText(quote, context)', () => {
  it('gives the original, the translation with whose it is, the speaker, the source and the address', () => {
    const address = 'https://example.org/#timeline=a/000-q02';
    const text = quotationText(cited, { timeline, event, address, locale: english });
    const [original, translation, about] = text.split('\n\n');
    expect(original).toBe(`Original, Arabic:\n«${cited.text}»`);
    expect(translation).toBe(`Our translation, English:\n“${cited.translations[0]!.text}”`);
    const [attribution, from, place] = about!.split('\n');
    expect(attribution).toBe('— Agnès Callamard, Secretary General of Amnesty International (Direct speech)');
    expect(from).toBe(
      'Source: [Untitled document, s000], undated, in Arabic, file 000_6bc532aee1a64db5.txt.',
    );
    expect(place).toMatch(new RegExp(`${address}$`));
  });

  it('labels it all in Arabic for a reader of Arabic', () => {
    const text = bare(quotationText(cited, { locale: arabic }));
    expect(text).toContain('النص الأصلي، العربية:\n«');
    expect(text).toContain('ترجمتنا، الإنجليزية:\n“');
    expect(text).toMatch(/— أنياس كالامار، الأمينة العامة لمنظمة العفو الدولية \(كلام مباشر\)\nالمصدر: /);
  });

  it('says when the document itself speaks, when a translation stands in the source, and by way of whom', () => {
    const narrated = timeline.quotes.find(({ kind, speaker }) => kind === 'narration' && !speaker)!;
    expect(quotationText(narrated, { locale: english })).toContain(
      '— The document itself (The document’s own words)',
    );
    const told = quote({
      via: { en: 'an agency' },
      kind: 'reported',
      speaker: { name: { en: 'A. B.' } },
      translations: [
        { lang: 'fr', text: 'Un', by: 'source' },
        { lang: 'de', text: 'Eins', by: { en: 'C. D.' } },
      ],
    });
    const text = quotationText(told, { locale: english });
    expect(text).toContain('Translation in the source itself, French:\n«Un»');
    expect(text).toContain('Translation by C. D., German:\n“Eins”');
    expect(text).toContain('— A. B. (Reported speech). How it reached the document: an agency');
  });

  it('leaves the quoted words exactly as they stand', () => {
    for (const one of timeline.quotes)
      expect(quotationText(one, { locale: english })).toContain(`«${one.text}»`);
    expect(quotationText(quote({ text: 'a\n  b', lang: '' }), { locale: english })).toMatch(
      /^“a\n {2}b”\n\n— /,
    );
  });
});
