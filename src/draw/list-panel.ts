import { html, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../types.js';
import { momentWords } from '../words/dates.js';
import { wordsOnDemand } from '../words/on-demand.js';
import { moreTemplate, type Paged } from './paged.js';
import { heading, tagged, type Reader } from './tagged.js';

/** What stands at one place of the axis and no zoom can part: a list that opens each of them. */
export interface ListPanelView extends Reader, Paged {
  readonly events: readonly TimelineEvent[];
  readonly headingLevel: number;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

export function listPanelTemplate(view: ListPanelView): TemplateResult {
  const { events, words, locale, headingLevel, open, close } = view;
  return html`<section part="panel" class="panel" aria-labelledby="panel-heading">
    ${heading(headingLevel, 'title', wordsOnDemand(locale).allOf({ n: events.length }), 'panel-heading')}
    <div class="bar">
      <span></span
      ><button type="button" class="close" @click=${close}>
        ${words.close} <span aria-hidden="true">×</span>
      </button>
    </div>
    <div class="body">
      <ul class="related" role="list">
        ${events.slice(0, view.limit).map(
          (event) =>
            html`<li>
              <button type="button" class="opener" data-event-id=${event.id} @click=${() => open(event.id)}>
                <span class="named">${tagged(event.title, view)}</span>
                <span class="what"><bdi>${momentWords(event.date, locale)}</bdi></span>
              </button>
            </li>`,
        )}
      </ul>
      ${moreTemplate(events.length, view)}
    </div>
  </section>`;
}
