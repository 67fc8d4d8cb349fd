/** The sources one after the other, and with each all that rests on it: every event, and every quotation of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { sourcesOf } from '../evidence-index.js';
import type { Quote, Source, Timeline, TimelineEvent } from '../types.js';
import { momentWords } from '../words/dates.js';
import { dirOf, primary } from '../words/locale.js';
import type { Evidence } from './evidence.js';
import { moreTemplate, type Paged } from './paged.js';
import { byWhom } from './quote.js';
import { sourceFacts, sourceName } from './sources.js';
import { heading, tagged } from './tagged.js';

export interface SourceIndexView extends Evidence, Paged {
  readonly timeline: Timeline;
  /** Level of a source's heading. */
  readonly headingLevel: number;
  /** Opens an event, at one of its quotations where one is named. */
  readonly open: (event: string, quote?: string) => void;
}

/** An event that rests on a source, with its quotations from there. */
interface Resting {
  readonly event: TimelineEvent;
  readonly quotes: readonly Quote[];
}

export function sourceIndexTemplate(view: SourceIndexView): TemplateResult {
  const { timeline, locale, headingLevel, addressOf, limit } = view;
  return html`<div class="panel sources">
    ${guard([timeline, locale, headingLevel, addressOf({ event: '' }), limit], () => {
      const resting = restingOn(timeline);
      return timeline.sources.map((source) => entry(source, resting.get(source) ?? [], view));
    })}
  </div>`;
}

/** One walk over the events; in their order. */
function restingOn({ events }: Timeline): ReadonlyMap<Source, readonly Resting[]> {
  const found = new Map<Source, Resting[]>();
  for (const event of events) {
    for (const source of sourcesOf(event)) {
      const quotes = event.quotes.filter((quote) => quote.source === source);
      const list = found.get(source) ?? [];
      list.push({ event, quotes });
      found.set(source, list);
    }
  }
  return found;
}

const entry = (source: Source, resting: readonly Resting[], view: SourceIndexView) =>
  html`<article class="entry body" data-source-id=${source.id} part="source">
    ${heading(view.headingLevel, 'topic', sourceName(source, view))}
    ${sourceFacts(source, view.timeline, view)}
    ${
      resting.length
        ? html`<ol class="resting" role="list">
            ${resting.slice(0, view.limit).map((one) => restingTemplate(one, view))}
          </ol>`
        : nothing
    }
    ${moreTemplate(resting.length, view)}
  </article>`;

const restingTemplate = ({ event, quotes }: Resting, view: SourceIndexView) =>
  html`<li>
    <button type="button" class="opener" data-event-id=${event.id} @click=${() => view.open(event.id)}>
      <span class="named">${tagged(event.title, view)}</span>
      <span class="what"><bdi>${momentWords(event.date, view.locale)}</bdi></span>
    </button>
    ${quotes.map((quote) => quoteTemplate(quote, event, view))}
  </li>`;

/** Who says it, its words, and for who cannot read them a translation: pressed, they open where they stand. */
function quoteTemplate(quote: Quote, event: TimelineEvent, view: SourceIndexView) {
  const { id, speaker, lang, translations } = quote;
  const reads = (tag: string) => primary(tag) === view.locale.language;
  const translation = reads(lang) ? undefined : translations.find((one) => reads(one.lang));
  return html`<button type="button" class="said" data-quote-id=${id} @click=${() => view.open(event.id, id)}>
    <span class="what">${speaker ? tagged(speaker.name, view) : view.words.theDocumentItself}</span>
    ${textOf(quote)}
    ${translation && html`<span class="what">${byWhom(translation, view)}</span>${textOf(translation)}`}
  </button>`;
}

const textOf = ({ text, lang }: { text: string; lang: string }) =>
  html`<span class="words" lang=${lang} dir=${lang ? dirOf(lang) : 'auto'}>${text}</span>`;
