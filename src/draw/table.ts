import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../types.js';
import { momentWords } from '../words/dates.js';
import { wordsOnDemand } from '../words/on-demand.js';
import { formatNumber } from '../words/numbers.js';
import type { ListView } from './list.js';
import { entryTemplate } from './entry.js';
import { tagged } from './tagged.js';

/** The list at a glance: one row an event; its title opens all there is of it in the row below. */
export function tableTemplate(events: readonly TimelineEvent[], view: ListView): TemplateResult {
  const { words, locale, narrow } = view;
  const { date, event, lane } = wordsOnDemand(locale);
  const counted = (name: string, sign: string) =>
    html`<th scope="col" class="number">
      ${narrow ? html`<span aria-hidden="true" title=${name}>${sign}</span><span class="vh">${name}</span>` : name}
    </th>`;
  return html`<table class=${narrow ? 'narrow' : ''}>
    <thead>
      <tr>
        <th scope="col">${date}</th>
        <th scope="col">${event}</th>
        <th scope="col">${lane}</th>
        ${counted(words.quotations, '“”')} ${counted(words.sources, '§')}
      </tr>
    </thead>
    <tbody>
      ${events.map((event) => rowOf(event, view))}
    </tbody>
  </table>`;
}

function rowOf(event: TimelineEvent, view: ListView) {
  const { id, title, date, lane, quotes, sources } = event;
  const { locale, selected } = view;
  const open = event === selected;
  return html`<tr>
      <td><bdi>${momentWords(date, locale)}</bdi></td>
      <td>
        <button
          type="button"
          class="opener"
          data-row=${id}
          aria-expanded=${open}
          @click=${() => (open ? view.close() : view.open(id))}
        >
          ${tagged(title, view)}
        </button>
      </td>
      <td>${tagged(lane.title, view)}</td>
      <td class="number">${formatNumber(quotes.length, locale)}</td>
      <td class="number">${formatNumber(sources.length, locale)}</td>
    </tr>
    ${
      open
        ? html`<tr>
            <td colspan="5">
              ${entryTemplate({ ...view, event, headingLevel: view.headingLevel + 1 }, true)}
            </td>
          </tr>`
        : nothing
    }`;
}
