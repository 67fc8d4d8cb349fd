const title = '–';
const dates = ['2024-05', '2024-06/2024-08', '[2024-07..2024-08]', ...Array<string>(60).fill('2024-12-01')];

/** A story with days and other dates, and with a cluster of many, for nobody to read; see `EventTimeline.rehearse`. */
export const REHEARSED = {
  language: 'en',
  title,
  lanes: ['a', 'b'].map((id) => ({ id, title })),
  sources: [{ id: 's' }],
  events: dates.map((date, i) => ({
    id: `${i}`,
    lane: i % 3 ? 'a' : 'b',
    title,
    date,
    sources: ['s'],
  })),
};
