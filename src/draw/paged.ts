import { html, nothing } from 'lit';
import type { Locale } from '../types.js';
import { wordsOnDemand } from '../words/on-demand.js';

/** A long list is shown a part at a time. */
export interface Paged {
  readonly locale: Locale;
  /** How many of it are shown. */
  readonly limit: number;
  readonly more: () => void;
}

/** The button that shows the next part, where there is one. */
export const moreTemplate = (all: number, { limit, more, locale }: Paged) =>
  all > limit
    ? html`<button type="button" class="more" @click=${more}>
        ${wordsOnDemand(locale).moreCount(all - limit)}
      </button>`
    : nothing;
