import type { Locale } from '../types.js';
import { isolate, type EnglishForms, type Messages } from './messages.js';
import { formatNumber } from './numbers.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** English messages. */
export function en(locale: Locale): Messages {
  const rules = new Intl.PluralRules('en', { type: 'cardinal' });
  const count = (forms: EnglishForms) => (n: number) =>
    forms[rules.select(n) as keyof EnglishForms](formatNumber(n, locale));
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
    keyHint: 'Arrow keys move between events; Enter opens one. Ctrl or ⌘ with the wheel zooms.',
    controls: 'Timeline controls',
    earlier: 'Earlier',
    later: 'Later',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitAll: 'Fit all',
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
    via: (text) => `By way of ${text}`,
    untitledDocument: 'Untitled document',
    undated: 'Undated',
    published: (date) => `Published ${date}`,
    by: (author) => `By ${author}`,
    inLanguage: (names) => `In ${names}`,
    linkToSource: 'Open the source',
    archivedCopy: 'Archived copy',
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
    howDatesAreDrawn: 'How dates are drawn',
    certainty: {
      day: 'The source states the day.',
      month: 'The source states the month or year, not the day; the bar covers all of it.',
      span: 'It lasted from the start to the end of the bar.',
      openSpan: 'It began then; no end is stated.',
      within: 'It happened once, at some time within the bounds.',
      bound: 'Only one bound is known; the fade points to the side that is not, and measures nothing.',
      approximate: 'A dashed outline: the source says about, or perhaps.',
      cluster: 'Several events close together; open it to zoom in.',
    },
    wheelHint: (key) => `Hold ${key} and turn the wheel to zoom.`,
    allOf: ({ n }) => `${eventCount(n)} at the same place in time`,
    keyHelp: {
      arrowsAlong: 'Arrow right and left: next event along the axis',
      arrowsAcross: 'Arrow up and down: nearest event in the next lane',
      homeEnd: 'Home and End: first and last event',
      page: 'Page up and Page down: one window earlier or later',
      open: 'Enter or Space: open or close an event, zoom into a cluster',
      escape: 'Escape: close what is open',
      zoom: '+ and −: zoom in and out',
      fit: '0: fit all events',
      help: '?: this help',
    },
  };
}
