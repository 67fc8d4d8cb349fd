/** What a reader of evidence chooses, and takes along: links, quotations, citations. */
import { html, nothing, type TemplateResult } from 'lit';
import { textFragment } from '../cite/text-fragment.js';
import type { Place } from '../links.js';
import type { Quote, Source, TimelineEvent } from '../types.js';
import type { Messages } from '../words/messages.js';
import type { Reader } from './tagged.js';

/** Which form of a quotation is shown: as it was said, as it was translated, or both. */
export type Reading = 'both' | 'original' | 'translation';
export const READINGS: readonly Reading[] = ['both', 'original', 'translation'];

/** A reader of evidence: how it is to be shown, and what can be taken along. */
export interface Evidence extends Reader {
  readonly reading: Reading;
  readonly read: (reading: Reading) => void;
  /** Id of the quotation an address names. */
  readonly marked: string | null;
  /** The address of an event or a quotation; undefined where the host gives none. */
  readonly addressOf: (place: Place) => string | undefined;
  readonly take: Take;
}

/** What a reader takes along; each answers on the button that was pressed. */
export interface Take {
  link(address: string, button: HTMLElement): void;
  quotation(quote: Quote, event: TimelineEvent, button: HTMLElement): void;
  cite(cited: Cited, button: HTMLElement): void;
}

/** What is cited: a source, words in it, or an event as it stands in the timeline. */
export interface Cited {
  readonly source?: Source | undefined;
  readonly quote?: Quote | undefined;
  readonly event?: TimelineEvent | undefined;
}

/** The row of buttons under a quotation, an event or a source. */
export function takeTemplate(cited: Cited, { words, take, addressOf }: Evidence): TemplateResult {
  const { quote, event } = cited;
  const address = event && addressOf({ event: event.id, quote: quote?.id });
  return html`<p class="take">
    ${quote && event ? button(words.copyQuotation, (from) => take.quotation(quote, event, from)) : nothing}
    ${address ? button(words.copyLink, (from) => take.link(address, from)) : nothing}
    ${button(words.cite, (from) => take.cite(cited, from))} ${passage(cited, words)}
  </p>`;
}

/** A link to the very words, where their source has an address; of a page that is gone, in its archived copy. */
function passage({ quote, source }: Cited, words: Messages) {
  const page = source?.dead ? source.archive?.url : source?.url;
  const address = quote && page && textFragment(page, quote.text);
  return address
    ? html`<a href=${address} rel="noopener" hreflang=${quote.lang || nothing}>${words.passage}</a>`
    : nothing;
}

const button = (name: string, act: (from: HTMLElement) => void) =>
  html`<button type="button" @click=${({ currentTarget }: Event) => act(currentTarget as HTMLElement)}>
    ${name}
  </button>`;

/** Chooses between the original, the translation and both, for all quotations at once. */
export const readingTemplate = ({ words, reading, read }: Evidence): TemplateResult =>
  html`<label class="reading">
    ${words.reading.label}
    <select
      @change=${({ currentTarget }: Event) => read((currentTarget as HTMLSelectElement).value as Reading)}
    >
      ${READINGS.map((one) => html`<option value=${one} .selected=${one === reading}>${words.reading[one]}</option>`)}
    </select>
  </label>`;
