import type { Locale, Text } from '../types.js';
import { dirIn, primary } from './locale.js';

/** One text chosen for a reader, with the language it is in. */
export interface Picked {
  readonly text: string;
  /** Empty where the language is unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  /** Not in the reader's language: the interface must say which it is in. */
  readonly foreign: boolean;
}

/** The text in exactly the reader's language, else in a sister of it, else the first there is. */
export function pick(text: Text, { tag, language }: Locale): Picked {
  const langs = Object.keys(text);
  const lang =
    langs.find((one) => one === tag) ?? langs.find((one) => primary(one) === language) ?? langs[0] ?? '';
  return {
    text: text[lang] ?? '',
    lang,
    dir: dirIn(lang),
    foreign: primary(lang) !== language,
  };
}
