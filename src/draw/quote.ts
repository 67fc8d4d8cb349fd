/** One quotation: who says it first, then the original, its translations, and where it stands. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Quote, Translation } from '../types.js';
import { dirOf } from '../words/locale.js';
import { languageName } from '../words/numbers.js';
import { sourceRef } from './sources.js';
import { around, paragraph, primary, tagged } from './tagged.js';
import type { Reader } from './tagged.js';

const directionOf = (lang: string) => (lang ? dirOf(lang) : 'auto');

/** A quotation with its speaker, kind, original, translations and source. */
export function quoteTemplate(quote: Quote, reader: Reader): TemplateResult {
  const { words } = reader;
  return html`<figure part="quote" class="quote" data-quote-id=${quote.id}>
    <figcaption>
      ${quote.speaker ? html`<b>${tagged(quote.speaker.name, reader)}</b>` : html`<span class="unnamed">${words.theDocumentItself}</span>`}
      ${quote.speaker?.role && html`<span>${tagged(quote.speaker.role, reader)}</span>`}
      <span class="kind">${words.kinds[quote.kind]}</span>
    </figcaption>
    <div class="pair">${original(quote, reader)} ${translations(quote, reader)}</div>
    ${quote.via && html`<p class="via">${around(words.via, tagged(quote.via, reader))}</p>`}
    ${paragraph(quote.note, reader)} ${sourceRef(quote.source, reader)}
  </figure>`;
}

const original = ({ lang, text }: Quote, { locale, words }: Reader) =>
  html`<div>
    ${lang ? html`<p class="label">${words.originalLabel(languageName(lang, locale))}</p>` : nothing}
    <blockquote class="verbatim" lang=${lang} dir=${directionOf(lang)}>${text}</blockquote>
  </div>`;

/** A translation into another language than the reader's is folded once the reader can read the words. */
function translations({ lang, translations: all }: Quote, reader: Reader) {
  const reads = (tag: string) => primary(tag) === primary(reader.locale.tag);
  const understood = reads(lang) || all.some((translation) => reads(translation.lang));
  return all.map((translation) =>
    understood && !reads(translation.lang) ? folded(translation, reader) : shown(translation, reader),
  );
}

const shown = (translation: Translation, reader: Reader) =>
  html`<div>
    <p class="label">${labelOf(translation, reader)}</p>
    ${textOf(translation)}
  </div>`;

const folded = (translation: Translation, reader: Reader) =>
  html`<details>
    <summary>${labelOf(translation, reader)}, ${languageName(translation.lang, reader.locale)}</summary>
    ${textOf(translation)}
  </details>`;

const textOf = ({ lang, text }: Translation) =>
  html`<blockquote part="translation" lang=${lang} dir=${directionOf(lang)}>${text}</blockquote>`;

const labelOf = ({ by }: Translation, reader: Reader) => {
  const { translationBy } = reader.words;
  return typeof by === 'string' ? translationBy[by] : around(translationBy.other, tagged(by, reader));
};
