/** Texts of the data, each in its own language and direction, and headings of a chosen level. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale, Text } from '../types.js';
import { dirIn } from '../words/locale.js';
import type { Messages } from '../words/messages.js';
import { languageName } from '../words/numbers.js';
import { pick } from '../words/text.js';

/** Whom a template speaks to. */
export interface Reader {
  readonly locale: Locale;
  readonly words: Messages;
}

/** A text in the reader's language; in another one it says which: "… (in Arabic)". */
export function tagged(text: Text, { locale, words }: Reader): TemplateResult {
  const { text: said, lang, dir, foreign } = pick(text, locale);
  return html`<bdi lang=${lang} dir=${dir}>${said}</bdi>${
      foreign && lang
        ? html` <small class="foreign">${words.inLang(languageName(lang, locale))}</small>`
        : nothing
    }`;
}

/** `tagged` as a paragraph of its own; nothing where there is no text. */
export const paragraph = (text: Text | undefined, reader: Reader, name = 'note') =>
  text ? html`<p class=${name}>${tagged(text, reader)}</p>` : nothing;

/** Words as they were said or written, in their language; `part` names them for the host's CSS. */
export const quoted = (text: string, lang: string, part?: string) =>
  html`<blockquote part=${part ?? nothing} lang=${lang} dir=${dirIn(lang)}>${text}</blockquote>`;

/** A message with a node where its inserted word stands, so that the word keeps its own language. */
export function around(message: (word: string) => string, node: unknown): TemplateResult {
  const [before, after] = message('\uFFFC').split('\uFFFC');
  return html`${before}${node}${after}`;
}

/** A native heading, levels above 6 as 6, that focus can be sent to; `part` names it for the host's CSS. */
export function heading(
  level: number,
  name: string,
  content: unknown,
  id?: string,
  part?: string,
): TemplateResult {
  const [place, named] = [id ?? nothing, part ?? nothing];
  switch (level) {
    case 1:
      return html`<h1 class=${name} part=${named} id=${place} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 class=${name} part=${named} id=${place} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${named} id=${place} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${named} id=${place} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${named} id=${place} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${named} id=${place} tabindex="-1">${content}</h6>`;
  }
}
