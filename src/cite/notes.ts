/** What no field of a bibliographic format holds, as sentences in the reader's language. */
import type { Locale, Quote, Source, Text } from '../types.js';
import { messagesFor } from '../words/messages.js';
import { languageName, plainNumber } from '../words/numbers.js';
import { pick } from '../words/text.js';
import type { Citation } from './citation.js';
import { isPlainDate } from './reference-dates.js';
import { dateInWords, inReadersWords, titleOf } from './own-words.js';
import { placeOf } from './place.js';
import { citeWords, quoted, run } from './words.js';

/** Sentences without their full stops; an empty list where the fields say it all. */
export function notesOf(citation: Citation): string[] {
  const { source, quote, locale } = citation;
  const say = citeWords(locale);
  return [
    titleOf(citation) ? undefined : say.titleIsOurs,
    ...(source ? sourceNotes(source, locale) : []),
    quote && quotationNote(quote, locale),
    placeOf(citation),
  ].filter((note) => note !== undefined && note !== '') as string[];
}

function sourceNotes(source: Source, locale: Locale) {
  const { title, author, publisher, published, languages, archive, document } = source;
  const say = citeWords(locale);
  const { comma } = messagesFor(locale);
  const known = languages.filter(Boolean).map((lang) => languageName(lang, locale));
  const other = (text: Text | undefined, words: (language: string, text: string) => string) => {
    const read = text && inReadersWords(text, source, locale);
    return read && words(languageName(read.lang, locale), read.text);
  };
  return [
    other(title, say.otherTitle),
    other(author, say.otherAuthor),
    other(publisher, say.otherPublisher),
    published && !isPlainDate(published)
      ? say.date(dateInWords(published, locale), published.edtf)
      : undefined,
    known.length > 1 ? say.inLanguages(known.join(comma)) : undefined,
    archive &&
      say.archived(run(archive.url, locale), archive.captured && dateInWords(archive.captured, locale)),
    document &&
      [say.file(run(document.name, locale)), document.sha256 && say.digest(document.sha256)]
        .filter(Boolean)
        .join(comma),
  ];
}

/** The words, who said them and how, and where they stand in the document. */
function quotationNote(quote: Quote, locale: Locale): string {
  const say = citeWords(locale);
  const { comma, kinds } = messagesFor(locale);
  const { text, lang, at, kind } = quote;
  return [
    say.quotation(run(quoted(text, lang), locale)),
    saidBy(quote, locale),
    kinds[kind],
    at && say.characters(plainNumber(at[0], locale), plainNumber(at[1], locale)),
  ]
    .filter(Boolean)
    .join(comma);
}

/** The speaker and the role, or that the document itself speaks. */
export function saidBy({ speaker }: Quote, locale: Locale): string {
  const { comma, theDocumentItself } = messagesFor(locale);
  if (!speaker) return theDocumentItself;
  return [speaker.name, speaker.role]
    .filter((text) => text !== undefined)
    .map((text) => run(pick(text, locale).text, locale))
    .join(comma);
}
