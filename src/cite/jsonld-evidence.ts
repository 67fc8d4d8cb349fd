/** Quotations, their translations and sources as nodes of schema.org. */
import type { Quote, Source, Translation } from '../types.js';
import { resolveLocale } from '../words/locale.js';
import { messagesFor } from '../words/messages.js';
import { isoMoment, named, node, textIn, texts, type Context, type Node } from './jsonld-values.js';

/** A quotation in its language, with who speaks, how, where it stands and its translations. */
export function quotation(quote: Quote, context: Context): Node {
  const { id, options, eventOf } = context;
  const { text, lang, speaker, source, translations } = quote;
  const event = eventOf.get(quote);
  return node({
    ...id('quotation', quote),
    '@type': 'Quotation',
    text: textIn(text, lang),
    inLanguage: lang || undefined,
    spokenByCharacter: speaker && named(speaker.name, speaker.role),
    description: manner(quote, context),
    isPartOf: source && id('source', source),
    workTranslation: translations.map((translation) => translated(translation, quote, context)),
    url: event && options.permalink?.(event, quote),
  });
}

/** Whether the words are direct, reported or the document's own, and how they reached it, in the timeline's languages. */
function manner({ kind, via, note }: Quote, { timeline }: Context): unknown[] {
  const spoken = new Map(
    timeline.languages
      .map((tag) => resolveLocale(tag))
      .map((locale) => [locale.language, messagesFor(locale)]),
  );
  return [
    ...[...spoken].map(([lang, words]) => textIn(words.kinds[kind], lang)),
    ...Object.entries(via ?? {}).map(([lang, words]) =>
      textIn(messagesFor(resolveLocale(lang)).via(words), lang),
    ),
    ...texts(note),
  ];
}

/** Part of the document where it stands there, of the timeline where its editors made it. */
function translated({ lang, text, by }: Translation, quote: Quote, { id }: Context): Node {
  const home = by === 'editor' ? id('timeline') : quote.source && id('source', quote.source);
  return node({
    '@type': 'CreativeWork',
    text: textIn(text, lang),
    inLanguage: lang,
    translationOfWork: id('quotation', quote),
    translator: typeof by === 'string' ? undefined : named(by),
    isPartOf: typeof by === 'string' ? home : undefined,
  });
}

/** A source with what the file says of it, and nothing else. */
export function sourceNode(source: Source, { id }: Context): Node {
  const { title, author, publisher, published, languages, url, archive, document, withheld, note } = source;
  const issued = published && isoMoment(published);
  return node({
    ...id('source', source),
    '@type': 'CreativeWork',
    name: texts(title),
    author: named(author),
    publisher: named(publisher),
    datePublished: issued,
    publication:
      published && !issued ? { '@type': 'PublicationEvent', description: published.edtf } : undefined,
    inLanguage: languages.filter(Boolean),
    url,
    archivedAt: archive?.url,
    encoding: document && node({ '@type': 'MediaObject', name: document.name, sha256: document.sha256 }),
    conditionsOfAccess: texts(withheld),
    description: texts(note),
  });
}
