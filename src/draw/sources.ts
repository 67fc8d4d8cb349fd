/** Where words stand: a short reference beside each text, and one card per source. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { evidenceOf } from '../evidence-index.js';
import type { Source, Timeline } from '../types.js';
import { momentWords } from '../words/dates.js';
import { languageAmong } from '../words/locale.js';
import { formatNumber, languageName } from '../words/numbers.js';
import { pick } from '../words/text.js';
import { takeTemplate, type Evidence } from './evidence.js';
import { around, paragraph, quoted, tagged } from './tagged.js';
import type { Reader } from './tagged.js';

const nameOf = (source: Source, reader: Reader) =>
  source.title ? tagged(source.title, reader) : reader.words.untitledDocument;

/** Cut short where it must be, at its own end. */
const shortName = ({ title }: Source, { locale, words }: Reader) => {
  const { text, lang, dir } = title
    ? pick(title, locale)
    : { text: words.untitledDocument, lang: nothing, dir: nothing };
  return html`<bdi class="named" lang=${lang} dir=${dir}>${text}</bdi>`;
};

const numberOf = (source: Source, { locale }: Reader) =>
  html`<b class="number">${formatNumber(source.index + 1, locale)}</b>`;

/** The number and name of a source; pressing it goes to the source's card. */
export const sourceRef = (source: Source | undefined, reader: Reader) =>
  source
    ? html`<button type="button" class="ref" data-cites=${source.id} @click=${goToCard}>
        ${numberOf(source, reader)} ${shortName(source, reader)}
      </button>`
    : nothing;

function goToCard({ currentTarget }: Event) {
  const ref = currentTarget as HTMLElement;
  const card = `[data-source-id="${CSS.escape(ref.dataset['cites'] ?? '')}"]`;
  ref.closest('.panel')?.querySelector<HTMLElement>(card)?.focus();
}

/** Words of a source, as they stand there, in that of its languages whose script they are in. */
export const verbatim = (text: string, source: Source | undefined) =>
  quoted(text, languageAmong(source?.languages ?? [], text));

const link = (url: string, words: string, lang: string | undefined) =>
  html`<a href=${url} rel="noopener" hreflang=${lang || nothing}>${words}</a>`;

/**
 * All that is known of a source, and how much rests on it.
 * @param own - the event itself rests on it, not only its date or what differs
 */
export const sourceCard = (
  source: Source,
  timeline: Timeline,
  reader: Evidence,
  own = true,
): TemplateResult =>
  html`<li part=${own ? 'source' : nothing} class="card" tabindex="-1" data-source-id=${source.id}>
    <p class="named">${sourceName(source, reader)}</p>
    ${sourceFacts(source, timeline, reader)}
  </li>`;

/** Its number in the file, and its title. */
export const sourceName = (source: Source, reader: Reader): TemplateResult =>
  html`${numberOf(source, reader)} <b>${nameOf(source, reader)}</b>`;

/** Who wrote it, when, in which language, where it can be read, how much rests on it, and how to cite it. */
export function sourceFacts(source: Source, timeline: Timeline, reader: Evidence): TemplateResult {
  const { locale, words } = reader;
  const { author, publisher, published, languages, document } = source;
  const spoken = languages.filter(Boolean).map((lang) => languageName(lang, locale));
  return html`<p class="facts">
      ${author && html`<span>${around(words.by, tagged(author, reader))}</span>`}
      ${publisher && html`<span>${tagged(publisher, reader)}</span>`}
      <span>${published ? words.published(momentWords(published, locale)) : words.undated}</span>
      ${spoken.length ? html`<span>${words.inLanguage(spoken.join(words.comma))}</span>` : nothing}
      ${linksOf(source, reader)} ${document && html`<bdi dir="ltr">${document.name}</bdi>`}
    </p>
    <p class="facts">${words.restingOn(evidenceOf(timeline).resting.get(source)!)}</p>
    ${paragraph(source.withheld, reader)} ${paragraph(source.note, reader)}
    ${takeTemplate({ source }, reader)}`;
}

/** To the source and to its archived copy; to the copy first where the source is gone. */
function linksOf({ url, dead, archive, languages }: Source, { words }: Reader) {
  const live =
    url && html`<span>${link(url, dead ? words.deadLink : words.linkToSource, languages[0])}</span>`;
  const kept = archive && html`<span>${link(archive.url, words.archivedCopy, languages[0])}</span>`;
  return dead ? [kept, live] : [live, kept];
}
