import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from '../acts.js';
import { finderOf, type FinderHost } from '../find.js';
import { wordsOnDemand } from '../words/on-demand.js';

/** A field for words that the events must have. Escape empties it, in every engine. */
export function fieldTemplate(view: FinderHost): TemplateResult {
  const finder = finderOf(view.session.timeline);
  const { text, share } = finder;
  const { find } = wordsOnDemand(view.locale);
  const look = ({ currentTarget }: Event) =>
    void finder.look((currentTarget as HTMLInputElement).value, view);
  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !text) return;
    event.preventDefault();
    void finder.look('', view);
  };
  return html`<label class="find"
      >${find}
      <input type="search" autocomplete="off" dir="auto" .value=${text} @input=${look} @keydown=${keydown} />
    </label>
    ${share === undefined ? nothing : html`<progress aria-label=${find} .value=${share}></progress>`}`;
}

/** How many events have the words. */
export function countTemplate({ session, locale }: FinderHost) {
  const { count } = finderOf(session.timeline);
  if (count === undefined) return nothing;
  return html`<span class="matching">${wordsOnDemand(locale).matching(count)}</span>`;
}

/** The field over the picture, which goes when it is not needed any more; the focus goes back to the button that brought it. */
export function finderTemplate(view: FinderHost & { readonly acts: Acts }): TemplateResult {
  const close = ({ currentTarget }: Event) => {
    view.acts.searching = false;
    void finderOf(view.session.timeline).look('', view);
    const root = (currentTarget as Node).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('[data-control="search"]')?.focus();
  };
  return html`<div class="form">
    ${fieldTemplate(view)} ${countTemplate(view)}
    <button type="button" @click=${close}>${wordsOnDemand(view.locale).endSearch}</button>
  </div>`;
}
