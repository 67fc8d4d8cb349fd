import type { Locale, Moment, Source, Text } from '../types.js';
import { momentWords } from '../words/dates.js';
import { primary } from '../words/locale.js';
import { messagesFor } from '../words/messages.js';
import { pick, type Picked } from '../words/text.js';
import type { Citation } from './citation.js';
import { oneLine } from './words.js';

/** Without a source, the timeline's own entry is cited: the event, else the whole. */
export const titleOf = ({ source, event, timeline }: Citation): Text | undefined =>
  source ? source.title : (event?.title ?? timeline?.title);

/**
 * Styles refuse an entry without anything to print, so an untitled document gets
 * a description in brackets, as catalogues do (RDA 2.3.2.11); a note says that it is not its own.
 */
export function devisedTitle({ source, quote, locale }: Citation): string {
  const id = source?.id ?? quote?.id;
  const { untitledDocument, comma } = messagesFor(locale);
  return `[${untitledDocument}${id ? comma + oneLine(id) : ''}]`;
}

/** The version in a language of the document; a version in any other was written about it. */
export function inOwnWords(text: Text, source: Source | undefined, locale: Locale): Picked {
  const tags = Object.keys(text);
  const own = source?.languages
    .filter(Boolean)
    .map((lang) => tags.find((tag) => tag === lang) ?? tags.find((tag) => primary(tag) === primary(lang)))
    .find((tag) => tag !== undefined);
  return pick(own === undefined ? text : { [own]: text[own]! }, locale);
}

/** The version for the reader, where it is another than the document's own. */
export function inReadersWords(text: Text, source: Source | undefined, locale: Locale): Picked | undefined {
  const read = pick(text, locale);
  return read.lang === inOwnWords(text, source, locale).lang ? undefined : read;
}

/** A date as exactly as it is known; where there are no words for it, as it was written. */
export const dateInWords = (moment: Moment, locale: Locale): string =>
  momentWords(moment, locale) || moment.edtf;
