import type { Locale } from '../types.js';
import { isolate, type EnglishForms, type Messages } from './messages.js';
import { formatNumber } from './numbers.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** English messages. */
export function en(locale: Locale): Messages {
  /** CLDR's rule for whole numbers; asking `Intl` for it takes longer than the rest of a name. */
  const count = (forms: EnglishForms) => (n: number) =>
    forms[n === 1 ? 'one' : 'other'](formatNumber(n, locale));
  const plain = (one: string, other: string) =>
    count({ one: (n) => `${n} ${one}`, other: (n) => `${n} ${other}` });
  const eventCount = plain('event', 'events');
  const quoteCount = plain('quotation', 'quotations');
  const laneCount = plain('lane', 'lanes');
  return {
    dates: {
      beforeChrist: (year) => `${year} BC`,
      years: (from, to) => `the years ${from} to ${to}`,
      season: (code, year) => `${SEASONS[code - 21] ?? ''} ${year}`,
      atTime: (date, time) => `${date}, ${time}`,
      dayNotStated: (date) => `${date} (day not stated)`,
      monthNotStated: (date) => `${date} (month not stated)`,
      about: (date) => `about ${date}`,
      possibly: (date) => `possibly ${date}`,
      fromTo: (from, to) => `${from} to ${to}`,
      since: (from) => `from ${from}`,
      until: (to) => `until ${to}`,
      between: (from, to) => `some time between ${from} and ${to}`,
      inOrBefore: (date) => `in or before ${date}`,
      onOrBefore: (date) => `on or before ${date}`,
      inOrAfter: (date) => `in or after ${date}`,
      onOrAfter: (date) => `on or after ${date}`,
    },
    comma: ', ',
    events: 'Events',
    eventCount,
    quoteCount,
    sourceCount: plain('source', 'sources'),
    laneCount,
    summaryLine: ({ events, range, lanes }) =>
      `${eventCount(events)}, ${range}${lanes > 1 ? `, in ${laneCount(lanes)}` : ''}`,
    keyHint: (key) => `Arrow keys move between events; Enter opens one. ${key} with the wheel zooms.`,
    controls: 'Timeline controls',
    earlier: 'Earlier',
    later: 'Later',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitAll: 'Fit all',
    goTo: 'Go to date',
    search: 'Search',
    dateHint: 'A year, a month or a day: 2024, 2024-05 or 2024-05-09',
    dateUnreadable: (text) =>
      `“${isolate(text)}” cannot be read as a date. Write a year, a month or a day: 2024, 2024-05 or 2024-05-09.`,
    direction: 'Time direction',
    help: 'Help',
    listView: 'List view',
    timelineView: 'Timeline view',
    clusterName: ({ count: n, range }) => `${eventCount(n)}, ${range}`,
    laneNamed: (title) => title,
    showing: ({ range, shown, total }) =>
      `Showing ${range}, ${formatNumber(shown, locale)} of ${eventCount(total)}`,
    firstEvent: 'First event',
    lastEvent: 'Last event',
    loading: 'Loading events',
    loaded: count({ one: (n) => `${n} event loaded`, other: (n) => `${n} events loaded` }),
    loadFailed: (message) => `The events could not be loaded. ${isolate(message)}`,
    retry: 'Try again',
    partMissing: 'This part could not be loaded.',
    empty: 'No events to show',
    problemsFound: count({
      one: (n) => `${n} problem in the file`,
      other: (n) => `${n} problems in the file`,
    }),
    overview: 'Overview',
    windowStart: 'Start of the window',
    windowEnd: 'End of the window',
    windowFrom: 'From',
    windowTo: 'To',
    close: 'Close',
    previousEvent: 'Previous',
    nextEvent: 'Next',
    whoSaysWhat: 'Who says what',
    status: {
      reported: 'reported',
      alleged: 'alleged',
      confirmed: 'confirmed',
      denied: 'denied',
      official: 'official act',
      differs: 'differs',
    },
    quotations: 'Quotations',
    sources: 'Sources',
    alsoCited: 'Also cited for the date or a difference',
    originalLabel: (language) => `Original, ${language}`,
    translationBy: {
      source: 'Translation in the source itself',
      editor: 'Our translation',
      other: (name) => `Translation by ${name}`,
    },
    kinds: { direct: 'Direct speech', reported: 'Reported speech', narration: 'The document’s own words' },
    theDocumentItself: 'The document itself',
    via: (text) => `How it reached the document: ${text}`,
    untitledDocument: 'Untitled document',
    undated: 'Undated',
    published: (date) => `Published ${date}`,
    by: (author) => `By ${author}`,
    inLanguage: (names) => `In ${names}`,
    linkToSource: 'Open the source',
    deadLink: 'Original address (no longer answers)',
    archivedCopy: 'Archived copy',
    passage: 'This passage in the source',
    copyLink: 'Copy link',
    copyQuotation: 'Copy quotation',
    copy: 'Copy',
    copied: 'Copied',
    cite: 'Cite',
    reading: {
      label: 'Show',
      both: 'original and translation',
      original: 'original only',
      translation: 'translation only',
    },
    sourceIndex: 'Source index',
    notInFile: (id) => `This link names an event that is not in the file: ${isolate(id)}`,
    howDated: 'How this date is known',
    datingBasis: {
      stated: 'Stated in a source',
      combined: 'Combined from several sources',
      inferred: 'Inferred: no source states it',
    },
    sourcesDiffer: 'Sources differ on this',
    related: 'Related events',
    relation: { answers: 'Answers', follows: 'Follows', contradicts: 'Contradicts', partOf: 'Part of' },
    relatedFrom: {
      answers: 'Answered by',
      follows: 'Followed by',
      contradicts: 'Contradicted by',
      partOf: 'Includes',
    },
    background: 'Background',
    restingOn: ({ quotes, events }) => `${quoteCount(quotes)} and ${eventCount(events)} rest on it`,
    inLang: (language) => `(in ${language})`,
    actors: 'Those named',
    wheelHint: (key) => `Hold ${key} and turn the wheel to zoom.`,
  };
}
