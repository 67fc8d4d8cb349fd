import { html, type TemplateResult } from 'lit';
import { dialogTemplate } from './dialog.js';
import { wordsOnDemand } from '../words/on-demand.js';
import type { Reader } from './tagged.js';

/** Asks for a date, and brings it into the window. */
export interface GoToView extends Reader {
  /** What was typed and could not be read. */
  readonly wrong: string | undefined;
  /** False where the text is no date: then the dialog stays open and says so. */
  readonly go: (text: string) => boolean;
  readonly closed: () => void;
}

/** Asks for the date to go to. */
export const goToTemplate = (view: GoToView): TemplateResult => {
  const { words, closed } = view;
  return dialogTemplate({ name: 'go-to', title: words.goTo, words, closed, content: form(view) });
};

function form({ words, locale, wrong, go }: GoToView) {
  const own = wordsOnDemand(locale);
  return html`<form method="dialog" @submit=${(event: SubmitEvent) => submit(event, go)}>
    <label
      >${own.date}
      <input
        name="date"
        type="text"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        autofocus
        aria-invalid=${wrong !== undefined}
        aria-describedby=${wrong === undefined ? 'go-to-hint' : 'go-to-error'}
      />
    </label>
    <button class="copy">${own.go}</button>
    ${
      wrong === undefined
        ? html`<p id="go-to-hint">${words.dateHint}</p>`
        : html`<p id="go-to-error" class="error" role="alert">${words.dateUnreadable(wrong)}</p>`
    }
  </form>`;
}

function submit(event: SubmitEvent, go: GoToView['go']) {
  const form = event.currentTarget as HTMLFormElement;
  const { value } = form.elements.namedItem('date') as HTMLInputElement;
  if (!go(value)) event.preventDefault();
}
