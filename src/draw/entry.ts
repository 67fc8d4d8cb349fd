import { html, nothing, type TemplateResult } from 'lit';
import { dateTimeAttribute, momentWords } from '../words/dates.js';
import { about, sectionsOf, sectionTemplate, type PanelView } from './panel.js';
import { heading, tagged } from './tagged.js';

/** An event as an entry of the list: all of it, without a panel's own buttons. */
export function entryTemplate(view: PanelView, open: boolean): TemplateResult {
  const { event, headingLevel, locale } = view;
  const stamp = dateTimeAttribute(event.date);
  const date = momentWords(event.date, locale);
  return html`<article class="panel entry" data-entry=${event.id} aria-current=${open ? 'true' : nothing}>
    ${heading(headingLevel, 'title', tagged(event.title, view))}
    <div class="body">
      <bdi class="date">${stamp ? html`<time datetime=${stamp}>${date}</time>` : date}</bdi>
      ${about(view)} ${sectionsOf(view).map((section) => sectionTemplate(section, view))}
    </div>
  </article>`;
}
