/** The evidence panel of one open event. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { evidenceOf, sourcesOf } from '../evidence-index.js';
import type { Dating, Timeline, TimelineEvent } from '../types.js';
import { dateTimeAttribute, momentWords } from '../words/dates.js';
import { formatNumber } from '../words/numbers.js';
import { pick } from '../words/text.js';
import { claimsTemplate } from './claims.js';
import { readingTemplate, takeTemplate, type Evidence } from './evidence.js';
import { differencesTemplate } from './differences.js';
import { quoteTemplate } from './quote.js';
import { sourceCard, sourceRef, verbatim } from './sources.js';
import { heading, paragraph, tagged } from './tagged.js';
import type { Reader } from './tagged.js';

export interface PanelView extends Evidence {
  readonly event: TimelineEvent;
  readonly timeline: Timeline;
  /** Level of the event's heading, 1 to 6; the panel's sections are one below. */
  readonly headingLevel: number;
  readonly previous?: TimelineEvent | undefined;
  readonly next?: TimelineEvent | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/**
 * Everything the file says of an event, and who says it. It is drawn anew when the event, the
 * language or the neighbours change, not while the reader pans; another event gets another node, so
 * that folds and scrolling start afresh (focus then belongs on `#panel-heading`).
 */
export const panelTemplate = (view: PanelView): TemplateResult =>
  html`${guard(
    [
      view.event,
      view.timeline,
      view.locale,
      view.headingLevel,
      view.previous,
      view.next,
      view.marked,
      view.reading,
      view.addressOf({ event: view.event.id }),
    ],
    () => keyed(view.event.id, panel(view)),
  )}`;

function panel(view: PanelView): TemplateResult {
  const { event, headingLevel } = view;
  const sections = sectionsOf(view);
  return html`<section part="panel" class="panel" aria-labelledby="panel-heading">
    ${heading(headingLevel, 'title', tagged(event.title, view), 'panel-heading')} ${bar(view)}
    <div class="body">
      ${about(view)} ${jumps(sections, view)} ${sections.map((section) => sectionTemplate(section, view))}
      ${neighbours(view)}
    </div>
  </section>`;
}

/** Stays in view while the panel scrolls: which date this is, and the way out. */
function bar({ event, locale, words, close }: PanelView): TemplateResult {
  const date = momentWords(event.date, locale);
  const stamp = dateTimeAttribute(event.date);
  return html`<div class="bar">
    <bdi class="date">${stamp ? html`<time datetime=${stamp}>${date}</time>` : date}</bdi>
    <button type="button" class="close" @click=${close}>
      ${words.close} <span aria-hidden="true">×</span>
    </button>
  </div>`;
}

/** What the file says of the event itself. */
export function about(view: PanelView): TemplateResult {
  const { event, timeline, words } = view;
  const lane = timeline.lanes.length > 1 ? event.lane.title : undefined;
  return html`<p class="facts">
      ${dateLabel(view)} ${lane && html`<span>${tagged(lane, view)}</span>`}
      ${event.background ? html`<span>${words.background}</span>` : nothing}
    </p>
    ${paragraph(event.summary, view, 'gist')} ${event.dating && howDated(event.dating, view)}
    ${
      event.actors.length
        ? html`<p class="facts">
            <b>${words.actors}</b> ${event.actors.map((actor) => html`<span>${tagged(actor, view)}</span>`)}
          </p>`
        : nothing
    }
    ${takeTemplate({ event }, view)}`;
}

/** The author's own wording of the date, unless it says just what the date says. */
function dateLabel({ event, locale, words }: PanelView) {
  const label = event.dateLabel;
  return label && pick(label, locale).text !== momentWords(event.date, locale)
    ? html`<span>${tagged(label, { locale, words })}</span>`
    : nothing;
}

const howDated = ({ basis, note, evidence }: Dating, reader: Reader) =>
  html`<details class="dating">
    <summary>${reader.words.howDated} <span>${reader.words.datingBasis[basis]}</span></summary>
    ${paragraph(note, reader)}
    ${evidence.map(({ text, source }) => html`${verbatim(text, source)} ${sourceRef(source, reader)}`)}
  </details>`;

type Section = readonly [title: string, count: number, content: unknown];

/** The parts of the panel that have anything in them, in reading order. */
export function sectionsOf(view: PanelView): Section[] {
  const { event, timeline, words } = view;
  const differences = timeline.differences.filter(({ events }) => events.includes(event.id));
  const quotes = event.quotes.map((quote) => quoteTemplate(quote, event, view));
  const translated = event.quotes.some((quote) => quote.translations.length);
  const others = related(view);
  const cards = event.sources.map((source) => sourceCard(source, timeline, view));
  const besides = sourcesOf(event, differences).filter((source) => !event.sources.includes(source));
  const all: Section[] = [
    [words.whoSaysWhat, event.claims.length, claimsTemplate(event.claims, view)],
    [words.quotations, quotes.length, [translated ? readingTemplate(view) : nothing, quotes]],
    [words.sourcesDiffer, differences.length, differencesTemplate(differences, view)],
    [
      words.related,
      others.length,
      html`<ul class="related" role="list">
        ${others}
      </ul>`,
    ],
    [
      words.sources,
      cards.length,
      html`<ul class="cards" role="list">
        ${cards}
      </ul>`,
    ],
    [
      words.alsoCited,
      besides.length,
      html`<ul class="cards" role="list">
        ${besides.map((source) => sourceCard(source, timeline, view, false))}
      </ul>`,
    ],
  ];
  return all.filter(([, count]) => count > 0);
}

const counted = ([title, count]: Section, { locale }: Reader) =>
  html`${title} <span class="tally">${formatNumber(count, locale)}</span>`;

/** What follows and how much of it; each name leads there. */
const jumps = (sections: readonly Section[], reader: Reader) =>
  html`<p class="jumps">
    ${sections.map((section, index) => html`<button type="button" @click=${jumpTo(index)}>${counted(section, reader)}</button>`)}
  </p>`;

const jumpTo =
  (index: number) =>
  ({ currentTarget }: Event) =>
    (currentTarget as Element).closest('.panel')?.querySelectorAll<HTMLElement>('.topic')[index]?.focus();

export const sectionTemplate = (section: Section, view: PanelView) =>
  html`<div class="section">
    ${heading(view.headingLevel + 1, 'topic', counted(section, view))} ${section[2]}
  </div>`;

const RELATIONS = {
  answers: 'answers',
  follows: 'follows',
  contradicts: 'contradicts',
  'part-of': 'partOf',
} as const;

/** Links of this event to others, then those of others to it; one that goes both ways is said once. */
function related(view: PanelView) {
  const { event, timeline, words } = view;
  const out = event.related.map(({ event: id, as }) => ({
    other: timeline.byId.get(id),
    as,
    words: words.relation,
  }));
  const back = (evidenceOf(timeline).links.get(event.id) ?? [])
    .filter((link) => !out.some((one) => one.other === link.other && one.as === link.as))
    .map((link) => ({ ...link, words: words.relatedFrom }));
  return [...out, ...back].flatMap(({ other, as, words }) =>
    other ? [html`<li>${opener(other, words[RELATIONS[as]], view)}</li>`] : [],
  );
}

function neighbours(view: PanelView) {
  const { previous, next, words } = view;
  return html`<div class="neighbours">
    ${previous && opener(previous, words.previousEvent, view)} ${next && opener(next, words.nextEvent, view)}
  </div>`;
}

/** A button that opens another event: what it is to this one, its title, its date. */
const opener = ({ id, title, date }: TimelineEvent, relation: string, view: PanelView) =>
  html`<button type="button" class="opener" data-event-id=${id} @click=${() => view.open(id)}>
    <span class="what">${relation}</span> <span class="named">${tagged(title, view)}</span>
    <span class="what"><bdi>${momentWords(date, view.locale)}</bdi></span>
  </button>`;
