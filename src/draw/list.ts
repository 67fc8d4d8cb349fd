import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Timeline, TimelineEvent } from '../types.js';
import { formatDate } from '../words/dates.js';
import { wordsOnDemand } from '../words/on-demand.js';
import { tableTemplate } from './table.js';
import { entryTemplate } from './entry.js';
import type { Evidence } from './evidence.js';
import { heading, moreTemplate, type Paged } from './tagged.js';

/** The equal twin of the track: the same events in the same order, each with everything the file holds for it. */
export interface ListView extends Evidence, Paged {
  readonly timeline: Timeline;
  /** Level of the years' headings; an event's is one below. */
  readonly headingLevel: number;
  readonly selected: TimelineEvent | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** The compact form. */
  readonly table: boolean;
  readonly setTable: (table: boolean) => void;
  /** Too narrow for the heads of its columns. */
  readonly narrow: boolean;
}

/** Real headings by year and event, nothing folded into an axis. Drawn anew only when what it says changes. */
export function listTemplate(view: ListView): TemplateResult {
  const { timeline, locale, headingLevel, selected, marked, reading, limit, table, narrow } = view;
  const address = view.addressOf({ event: '' });
  const deps = [timeline, locale, headingLevel, selected, marked, reading, limit, table, narrow, address];
  const apart = selected && selected.index >= limit ? selected : undefined;
  const shown = () => timeline.events.slice(0, limit);
  return html`<div part="list" class="list">
    <label class="form"
      ><input
        type="checkbox"
        .checked=${table}
        @change=${({ currentTarget }: Event) => view.setTable((currentTarget as HTMLInputElement).checked)}
      />${wordsOnDemand(locale).compactTable}</label
    >
    ${guard(deps, () => (table ? tableTemplate(shown(), view) : shown().map((event) => entryOf(event, view))))}
    ${moreTemplate(timeline.events.length, view)} ${apart && entryOf(apart, view, true)}
  </div>`;
}

/** @param apart - it stands alone: its year is told again */
function entryOf(event: TimelineEvent, view: ListView, apart = false) {
  const { timeline, headingLevel, locale, selected } = view;
  const year = ({ anchor }: TimelineEvent) => formatDate(anchor, 'year', locale);
  const before = timeline.events[event.index - 1];
  const open = event === selected;
  const own = { ...view, event, headingLevel: headingLevel + 1, marked: open ? view.marked : null };
  const begins = apart || !before || year(before) !== year(event);
  return html`${begins ? heading(headingLevel, 'year', html`<bdi>${year(event)}</bdi>`) : nothing}
  ${entryTemplate(own, open)}`;
}
