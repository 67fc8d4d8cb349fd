import type { Locale, Quote, Translation } from '../types.js';
import { messagesFor } from '../words/messages.js';
import { languageName } from '../words/numbers.js';
import { pick } from '../words/text.js';
import type { Citation } from './citation.js';
import { saidBy } from './notes.js';
import { placeOf } from './place.js';
import { sourceFacts } from './plain.js';
import { citeWords, oneLine, quoted, run } from './words.js';

/**
 * A quotation to paste somewhere else, as plain text: the original, each translation with whose it is, who says it
 * and how, the source, and where it was found. Labels are in the reader's language; the quoted words stand untouched.
 */
export function quotationText(quote: Quote, context: Omit<Citation, 'source' | 'quote'>): string {
  const { locale } = context;
  const { source, lang, text } = quote;
  const said = [
    labelled(messagesFor(locale).originalLabel, lang, text, locale),
    ...quote.translations.map((one) => labelled(byWhom(one, locale), one.lang, one.text, locale)),
  ];
  const about = [
    attribution(quote, locale),
    source && citeWords(locale).source(`${sourceFacts({ ...context, source })}.`),
    placeOf(context),
  ];
  return [
    ...said,
    about
      .filter(Boolean)
      .map((line) => oneLine(line!))
      .join('\n'),
  ].join('\n\n');
}

function labelled(label: (language: string) => string, lang: string, text: string, locale: Locale) {
  const marked = quoted(text, lang);
  return lang ? `${label(languageName(lang, locale))}:\n${marked}` : marked;
}

const byWhom = ({ by }: Translation, locale: Locale) => {
  const { translationBy, comma } = messagesFor(locale);
  const whose =
    typeof by === 'string' ? translationBy[by] : translationBy.other(run(pick(by, locale).text, locale));
  return (language: string) => `${whose}${comma}${language}`;
};

function attribution(quote: Quote, locale: Locale): string {
  const { kinds, via } = messagesFor(locale);
  const how = quote.via && `. ${via(run(pick(quote.via, locale).text, locale))}`;
  return `— ${saidBy(quote, locale)} (${kinds[quote.kind]})${how ?? ''}`;
}
