import type { Moment, Text } from '../types.js';
import type { Citation } from './citation.js';
import { notesOf } from './notes.js';
import { devisedTitle, inOwnWords, titleOf } from './own-words.js';
import { oneLine } from './words.js';

/** What every bibliographic format says in its own way; each text is one line. */
export interface Reference {
  /** Its own among all sources, quotations and events of a file; ASCII without spaces. */
  readonly key: string;
  /** As it stands on the document; in brackets where the document bears none. */
  readonly title: string;
  /** The whole name: nothing says which part of it is the family's. */
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: Moment;
  /** BCP 47, where there is exactly one. */
  readonly language?: string;
  readonly url?: string;
  /** Where else it is found: the address of its archived copy, else the name of its file. */
  readonly location?: string;
  /** What the fields cannot hold, in sentences. */
  readonly note: string;
}

/** Gathers what is known of a source, in the words of the document itself where it has some. */
export function referenceOf(citation: Citation): Reference {
  const { source, locale, address } = citation;
  const own = (text: Text | undefined) => text && oneLine(inOwnWords(text, source, locale).text);
  return {
    key: keyOf(citation),
    title: own(titleOf(citation)) || devisedTitle(citation),
    author: own(source?.author),
    publisher: own(source?.publisher),
    published: source?.published,
    language: languageOf(citation),
    url: source ? source.url : address,
    location: source?.archive?.url ?? (source?.document && oneLine(source.document.name)),
    note: notesOf(citation).map(oneLine).map(sentence).join(' '),
  };
}

function languageOf({ source, timeline }: Citation): string | undefined {
  const languages = (source ?? timeline)?.languages ?? [];
  return languages.length === 1 ? languages[0] || undefined : undefined;
}

/** Where there is no source its place is held by `_`, which no id is written as. */
const keyOf = ({ source, quote, event }: Citation) =>
  [source ? keyPart(source.id) : '_', quote && `q:${keyPart(quote.id)}`, event && `e:${keyPart(event.id)}`]
    .filter(Boolean)
    .join(':');

/** Any sign that keys cannot hold everywhere is written as its number, so that no two ids meet. */
const keyPart = (id: string) =>
  id.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);

/** An address is left as it is: a full stop would be taken for a part of it. */
const sentence = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/([.؟?!…]|:\/\/\S+)$/.test(text) ? '' : '.');
