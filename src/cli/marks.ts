/** Characters that look alike or like nothing, named, so that a difference can be seen. */

const NAMES: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\n': 'line feed',
  '\r': 'carriage return',
  ' ': 'space',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u061c': 'Arabic letter mark',
  '\u0640': 'kashida (tatweel)',
  '\u064b': 'fathatan',
  '\u064c': 'dammatan',
  '\u064d': 'kasratan',
  '\u064e': 'fatha',
  '\u064f': 'damma',
  '\u0650': 'kasra',
  '\u0651': 'shadda',
  '\u0652': 'sukun',
  '\u0653': 'maddah above',
  '\u0654': 'hamza above',
  '\u0655': 'hamza below',
  '\u0670': 'superscript alef',
  '\u0300': 'combining grave accent',
  '\u0301': 'combining acute accent',
  '\u0302': 'combining circumflex',
  '\u0303': 'combining tilde',
  '\u0308': 'combining diaeresis',
  '\u0327': 'combining cedilla',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2007': 'figure space',
  '\u2008': 'punctuation space',
  '\u2009': 'thin space',
  '\u200a': 'hair space',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3000': 'ideographic space',
  '\ufeff': 'zero-width no-break space (byte order mark)',
  '"': 'straight double quotation mark',
  "'": 'straight single quotation mark',
  '`': 'grave accent',
  '\u00ab': 'left-pointing double angle quotation mark',
  '\u00bb': 'right-pointing double angle quotation mark',
  '\u2018': 'left single quotation mark',
  '\u2019': 'right single quotation mark',
  '\u201a': 'low single quotation mark',
  '\u201c': 'left double quotation mark',
  '\u201d': 'right double quotation mark',
  '\u201e': 'low double quotation mark',
  '\u2039': 'left-pointing single angle quotation mark',
  '\u203a': 'right-pointing single angle quotation mark',
  '-': 'hyphen-minus',
  '\u2010': 'hyphen',
  '\u2011': 'non-breaking hyphen',
  '\u2012': 'figure dash',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2212': 'minus sign',
};

/** Nothing to be seen of them alone: spaces other than the plain one, marks, controls, kashida. */
const UNSEEN = /[\p{M}\p{C}\u0640]|(?! )\p{Z}/u;
/** A terminal would obey these, or turn the line around. Those that only join letters stay. */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const codeOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** `U+0640 kashida (tatweel)`; of a letter, the letter itself: `“أ” U+0623`. */
export function nameOf(character: string): string {
  const code = codeOf(character);
  const name = NAMES[character];
  if (name)
    return UNSEEN.test(character) || character === ' ' ? `${code} ${name}` : `${character} ${code} ${name}`;
  if (/\p{M}/u.test(character)) return `${code} combining mark`;
  if (/\p{Z}/u.test(character)) return `${code} space`;
  return /\p{C}/u.test(character) ? `${code} control or format character` : `“${character}” ${code}`;
}

/** The names of all characters of a text, one after another. */
export const namesOf = (text: string): string => [...text].map(nameOf).join(', ');

/** A text with what cannot be seen in it written out: `كتـاب` is `كت‹U+0640 kashida (tatweel)›اب`. */
export const spelledOut = (text: string): string =>
  [...text].map((character) => (UNSEEN.test(character) ? `‹${nameOf(character)}›` : character)).join('');

/** A text fit for one line of a terminal: nothing in it breaks the line, colours it or turns it around. */
export const oneLine = (text: string): string =>
  text.replace(UNSAFE, (character) => `‹${nameOf(character)}›`);
