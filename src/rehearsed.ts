const title = '–';
const text = { en: title, ar: title };
const dates = ['2024-05', '2024-06/2024-08', '[2024-07..2024-08]', ...Array<string>(5).fill('2024-12-01')];
const said = { source: 's', text: title, at: [0, 1] };

/** A story with days and other dates, and with a cluster, for nobody to read; see `EventTimeline.rehearse`. */
export const REHEARSED = {
  language: 'en',
  title: text,
  lanes: ['a', 'b'].map((id) => ({ id, title: text })),
  sources: [{ id: 's', note: text }],
  quotes: [
    {
      ...said,
      id: 'q',
      lang: 'ar',
      kind: 'narration',
      translations: [{ lang: 'en', text: title, by: 'editor' }],
    },
  ],
  events: dates.map((date, i) => ({
    id: `${i}`,
    lane: i % 3 ? 'a' : 'b',
    title: text,
    date,
    dating: { basis: 'stated', note: text, evidence: [said] },
    summary: text,
    actors: [text],
    sources: ['s'],
    quotes: ['q'],
    claims: [{ status: 'reported', by: text, about: text, sources: ['s'] }],
  })),
};
