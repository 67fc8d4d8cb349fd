import { html, type TemplateResult } from 'lit';
import { icon } from './glyph.js';
import type { Messages } from '../words/messages.js';

export interface DialogView {
  /** What it is called among the element's dialogs: `help`, `cite`, `go-to`. */
  readonly name: string;
  readonly title: string;
  readonly words: Messages;
  readonly closed: () => void;
  readonly content: unknown;
}

/** A modal dialog with its title and the way out; Escape closes it too, and focus returns by itself. */
export const dialogTemplate = ({ name, title, words, closed, content }: DialogView): TemplateResult =>
  html`<dialog class="dialog ${name}" aria-labelledby="${name}-title" @close=${closed}>
    <form method="dialog">
      <button class="tool close" aria-label=${words.close} title=${words.close}>
        ${icon('m5 5 10 10M15 5 5 15')}
      </button>
    </form>
    <h3 id="${name}-title">${title}</h3>
    ${content}
  </dialog>`;
