import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { FinderHost } from '../find.js';
import type { Timeline, TimelineEvent } from '../types.js';
import { formatDate } from '../words/dates.js';
import { wordsOnDemand } from '../words/on-demand.js';
import { tableTemplate } from './table.js';
import { entryTemplate } from './entry.js';
import type { Evidence } from './evidence.js';
import { countTemplate, fieldTemplate } from './finder.js';
import { moreTemplate, type Paged } from './paged.js';
import { heading } from './tagged.js';

/** The equal twin of the track: the same events in the same order, each with everything the file holds for it. */
export interface ListView extends Evidence, Paged, FinderHost {
  readonly timeline: Timeline;
  /** Level of the years' headings; an event's is one below. */
  readonly headingLevel: number;
  readonly selected: TimelineEvent | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** The compact form. */
  readonly table: boolean;
  readonly setTable: (table: boolean) => void;
  /** In place of the picture, for paper: all of it, whatever a reader has chosen. */
  readonly paper: boolean;
  /** Too narrow for the heads of its columns. */
  readonly narrow: boolean;
}

/** Real headings by year and event, nothing folded into an axis. Drawn anew only when what it says changes. */
export function listTemplate(view: ListView): TemplateResult {
  const { timeline, locale, headingLevel, selected, marked, reading, limit, narrow, paper } = view;
  const { events } = timeline;
  const filter = paper ? undefined : view.session.state.filter;
  const table = view.table && !paper;
  const address = view.addressOf({ event: '' });
  const deps = [
    timeline,
    locale,
    headingLevel,
    selected,
    marked,
    reading,
    limit,
    filter,
    table,
    narrow,
    address,
  ];
  const places = filter?.slice(0, limit);
  // What is open is shown in any case: a link may have led to it.
  const isShown = selected && (places ? places.includes(selected.index) : selected.index < limit);
  const entries = () => {
    const shown = places ? places.map((at) => events[at]!) : events.slice(0, limit);
    return table ? tableTemplate(shown, view) : shown.map((event, i) => entryOf(event, shown[i - 1], view));
  };
  return html`<div part="list" class="list">
    <div class="form">
      ${fieldTemplate(view)}
      <label
        ><input
          type="checkbox"
          .checked=${table}
          @change=${({ currentTarget }: Event) => view.setTable((currentTarget as HTMLInputElement).checked)}
        />${wordsOnDemand(locale).compactTable}</label
      >
      ${countTemplate(view)}
    </div>
    ${guard(deps, entries)} ${moreTemplate((filter ?? events).length, view)}
    ${selected && !isShown ? entryOf(selected, undefined, view) : nothing}
  </div>`;
}

/** @param before - what stands above it, if anything does: a year is told once */
function entryOf(event: TimelineEvent, before: TimelineEvent | undefined, view: ListView) {
  const { headingLevel, locale, selected } = view;
  const year = ({ anchor }: TimelineEvent) => formatDate(anchor, 'year', locale);
  const open = event === selected;
  const own = { ...view, event, headingLevel: headingLevel + 1, marked: open ? view.marked : null };
  const begins = !before || year(before) !== year(event);
  return html`${begins ? heading(headingLevel, 'year', html`<bdi>${year(event)}</bdi>`) : nothing}
  ${entryTemplate(own, open)}`;
}
