import type { Source, Text } from '../types.js';
import { messagesFor } from '../words/messages.js';
import { languageName } from '../words/numbers.js';
import { pick } from '../words/text.js';
import type { Citation } from './citation.js';
import { saidBy } from './notes.js';
import { dateInWords, devisedTitle, inOwnWords, inReadersWords, titleOf } from './own-words.js';
import { placeOf } from './place.js';
import { citeWords, oneLine, quoted, run } from './words.js';

/**
 * A citation in one line, in the reader's language: who speaks, in which document, and where the reader found it.
 * It ends in a full stop, unless it ends in an address, which a full stop would change.
 */
export function plainCitation(citation: Citation): string {
  const { source, quote, event, locale, address } = citation;
  const place = placeOf(citation);
  const speaker = quote?.speaker ? citeWords(locale).says(saidBy(quote, locale)) : '';
  if (!source && !quote && (event || place)) return oneLine(address ? place : `${place}.`);
  const facts = `${speaker}${sourceFacts(citation)}.`;
  return oneLine(place ? `${facts} ${place}${address ? '' : '.'}` : facts);
}

/** Author, title, publisher, date, language and where the document is, as far as they are known. */
export function sourceFacts(citation: Citation): string {
  const { source, locale } = citation;
  const name = (text: Text | undefined) => text && nameOf(text, source, citation);
  const facts = [name(source?.author), titleWords(citation), name(source?.publisher)];
  if (source) facts.push(...documentFacts(source, citation));
  return facts.filter(Boolean).join(messagesFor(locale).comma);
}

function documentFacts({ published, languages, url, archive, document }: Source, { locale }: Citation) {
  const say = citeWords(locale);
  const names = languages.filter(Boolean).map((lang) => languageName(lang, locale));
  return [
    published ? dateInWords(published, locale) : say.undated,
    names.length ? say.inLanguages(names.join(messagesFor(locale).comma)) : undefined,
    document && say.file(run(document.name, locale)),
    url && run(url, locale),
    archive &&
      say.archived(run(archive.url, locale), archive.captured && dateInWords(archive.captured, locale)),
  ];
}

/** A name for the reader, with the document's own form of it beside: "Mariam Hassan (مريم حسن)". */
function nameOf(text: Text, source: Source | undefined, { locale }: Citation): string {
  const [own, read] = [inOwnWords(text, source, locale), pick(text, locale)];
  return own.lang === read.lang
    ? run(own.text, locale)
    : `${run(read.text, locale)} (${run(own.text, locale)})`;
}

/** The title in its quotation marks, then in the reader's language in brackets, as it is not the document's own. */
function titleWords(citation: Citation): string {
  const { source, locale } = citation;
  const title = titleOf(citation);
  if (!title) return devisedTitle(citation);
  const [own, read] = [inOwnWords(title, source, locale), inReadersWords(title, source, locale)];
  const marked = run(quoted(own.text, own.lang), locale);
  if (!read) return marked;
  return `${marked} ${run(/^\[.*\]$/s.test(read.text) ? read.text : `[${read.text}]`, locale)}`;
}
