import { html, nothing, type TemplateResult } from 'lit';
import type { CitationFormat } from '../cite/index.js';
import { dialogTemplate } from './dialog.js';
import { wordsOnDemand, type WordsOnDemand } from '../words/on-demand.js';
import type { Reader } from './tagged.js';

const FORMATS: readonly CitationFormat[] = ['plain', 'csl', 'ris', 'bibtex'];

/** A text to be taken along: a citation in the chosen format, or what the browser would not copy. */
export interface CiteView extends Reader {
  readonly text: string;
  /** Absent where the text is no citation. */
  readonly format: CitationFormat | undefined;
  readonly choose: (format: CitationFormat) => void;
  readonly copy: (from: HTMLElement) => void;
  readonly closed: () => void;
}

const NAMES = { csl: 'CSL-JSON', ris: 'RIS', bibtex: 'BibTeX' };

/** A citation in the format the reader chooses; or, without a format, a text the browser did not let us copy. */
export function citeTemplate({
  words,
  locale,
  text,
  format,
  choose,
  copy,
  closed,
}: CiteView): TemplateResult {
  const own = wordsOnDemand(locale);
  const content = html`${format ? formats(format, own, choose) : html`<p>${own.copyYourself}</p>`}
    <textarea readonly dir="auto" rows="10" aria-labelledby="cite-title" .value=${text}></textarea>
    ${format ? html`<button type="button" class="copy" @click=${({ currentTarget }: Event) => copy(currentTarget as HTMLElement)}>${words.copy}</button>` : nothing}`;
  return dialogTemplate({ name: 'cite', title: format ? words.cite : words.copy, words, closed, content });
}

const formats = (chosen: CitationFormat, words: WordsOnDemand, choose: CiteView['choose']) =>
  html`<fieldset>
    <legend>${words.citationFormat}</legend>
    ${FORMATS.map(
      (format) =>
        html`<label>
          <input
            type="radio"
            name="format"
            .checked=${format === chosen}
            @change=${() => choose(format)}
          />${format === 'plain' ? words.plainText : NAMES[format]}
        </label>`,
    )}
  </fieldset>`;
