import type { Citation } from './citation.js';
import { digits } from './dates.js';
import { cslDate, isPlainDate, type CslDate } from './reference-dates.js';
import { dateInWords } from './own-words.js';
import { referenceOf } from './reference.js';
import type { DatePart, Moment } from '../types.js';

/** One item of CSL-JSON, the fields used here (CSL 1.0.2). */
export interface CslItem {
  readonly id: string;
  readonly type: 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL?: string;
  readonly archive_location?: string;
  readonly note?: string;
}

/** A citation as an item of CSL-JSON: what is not known has no key. */
export function cslJson(citation: Citation): CslItem {
  const { key, title, author, publisher, published, language, url, location, note } = referenceOf(citation);
  const item: CslItem = {
    id: key,
    type: 'document', // the catch-all: the file does not say what a source is
    title,
    author: author ? [{ literal: author }] : undefined,
    publisher,
    issued: published && cslDate(published, dateInWords(published, citation.locale)),
    language,
    URL: url,
    archive_location: location,
    note: note || undefined,
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  ) as unknown as CslItem;
}

/**
 * A citation as one record of RIS, with its CRLF after every line.
 * A name is given whole, as nothing says which part of it is the family's; a reader of RIS takes a comma in it for that border.
 */
export function ris(citation: Citation): string {
  const { key, title, author, publisher, published, language, url, location, note } = referenceOf(citation);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'GEN'],
    ['ID', key],
    ['TI', title],
    ['AU', author],
    ['PB', publisher],
    ...risDate(published),
    ['LA', language],
    ['UR', url],
    ['AV', location],
    ['N1', note],
  ];
  const record = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${record.join('')}ER  - \r\n`;
}

/** RIS has no sign for doubt, so only a plain date is given as one; the note has the others. */
function risDate(moment: Moment | undefined): [string, string][] {
  if (!moment || !isPlainDate(moment)) return [];
  const [year = '', month = '', day = ''] = digits(moment.start as DatePart);
  return [
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
  ];
}
