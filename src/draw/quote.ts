/** One quotation: who says it first, then the original, its translations, and where it stands. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Quote, TimelineEvent, Translation } from '../types.js';
import { primary } from '../words/locale.js';
import { pick } from '../words/text.js';
import { languageName } from '../words/numbers.js';
import { takeTemplate, type Evidence } from './evidence.js';
import { sourceRef } from './sources.js';
import { around, paragraph, quoted, tagged } from './tagged.js';
import type { Reader } from './tagged.js';

/** A quotation with its speaker, kind, original, translations and source. */
export function quoteTemplate(quote: Quote, event: TimelineEvent, reader: Evidence): TemplateResult {
  const { words, marked } = reader;
  return html`<figure
    part="quote"
    class="quote"
    data-quote-id=${quote.id}
    tabindex="-1"
    aria-label=${quote.speaker ? pick(quote.speaker.name, reader.locale).text : words.theDocumentItself}
    aria-current=${marked === quote.id ? 'true' : nothing}
  >
    <figcaption>
      <b>${quote.speaker ? tagged(quote.speaker.name, reader) : words.theDocumentItself}</b>
      ${quote.speaker?.role && html`<span>${tagged(quote.speaker.role, reader)}</span>`}
      <span>${words.kinds[quote.kind]}</span>
    </figcaption>
    <div class="pair">${textsOf(quote, reader)}</div>
    ${quote.via && html`<p class="via">${around(words.via, tagged(quote.via, reader))}</p>`}
    ${paragraph(quote.note, reader)} ${sourceRef(quote.source, reader)}
    ${takeTemplate({ quote, event, source: quote.source }, reader)}
  </figure>`;
}

/** In the form the reader chose; where that one is not there, in the other. */
function textsOf(quote: Quote, reader: Evidence) {
  const { reading } = reader;
  if (reading === 'original') return original(quote, reader);
  if (reading === 'translation' && quote.translations.length) return translations(quote, reader);
  return html`${original(quote, reader)} ${translations(quote, reader)}`;
}

const original = ({ lang, text }: Quote, { locale, words }: Reader) =>
  html`<div>
    ${lang ? html`<p class="what">${words.originalLabel(languageName(lang, locale))}</p>` : nothing}
    ${quoted(text, lang)}
  </div>`;

/** A translation into a language the reader did not ask for is folded, unless nothing else is shown that can be read. */
function translations({ lang, translations: all }: Quote, reader: Evidence) {
  const reads = (tag: string) => primary(tag) === reader.locale.language;
  const understood =
    (reader.reading === 'both' && reads(lang)) || all.some((translation) => reads(translation.lang));
  return all.map((translation) => {
    const foreign = !reads(translation.lang);
    const label = html`${byWhom(translation, reader)}
    ${foreign ? html`<span>${languageName(translation.lang, reader.locale)}</span>` : nothing}`;
    return foreign && understood
      ? html`<details>
          <summary>${label}</summary>
          ${textOf(translation)}
        </details>`
      : html`<div>
          <p class="what">${label}</p>
          ${textOf(translation)}
        </div>`;
  });
}

const textOf = ({ lang, text }: Translation) => quoted(text, lang, 'translation');

/** Whose translation it is. */
export const byWhom = ({ by }: Translation, reader: Reader) => {
  const { translationBy } = reader.words;
  return typeof by === 'string' ? translationBy[by] : around(translationBy.other, tagged(by, reader));
};
