import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Timeline, TimelineEvent } from '../types.js';
import { formatDate } from '../words/dates.js';
import { entryTemplate } from './panel.js';
import { heading, type Reader } from './tagged.js';

/** The equal twin of the track: the same events in the same order, each with everything the file holds for it. */
export interface ListView extends Reader {
  readonly timeline: Timeline;
  /** Level of the years' headings; an event's is one below. */
  readonly headingLevel: number;
  readonly selected: TimelineEvent | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** Real headings by year and event, nothing folded into an axis. Drawn anew only when what it says changes. */
export function listTemplate(view: ListView): TemplateResult {
  const { timeline, locale, headingLevel, selected } = view;
  return html`<div part="list" class="list">
    ${guard([timeline, locale, headingLevel, selected], () => timeline.events.map((event) => entryOf(event, view)))}
  </div>`;
}

function entryOf(event: TimelineEvent, view: ListView) {
  const { timeline, headingLevel, locale, selected } = view;
  const year = ({ anchor }: TimelineEvent) => formatDate(anchor, 'year', locale);
  const before = timeline.events[event.index - 1];
  const begins = !before || year(before) !== year(event);
  return html`${begins ? heading(headingLevel, 'year', html`<bdi>${year(event)}</bdi>`) : nothing}
  ${entryTemplate({ ...view, event, headingLevel: headingLevel + 1 }, event === selected)}`;
}
