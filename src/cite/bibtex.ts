import type { DatePart, Moment } from '../types.js';
import type { Citation } from './citation.js';
import { digits } from './dates.js';
import { biblatexDate, isPlainDate } from './reference-dates.js';
import { referenceOf } from './reference.js';

/**
 * A citation as one entry of BibTeX in UTF-8. `year` and `month` are for BibTeX, `date` for biblatex, which reads EDTF;
 * a date that a field would make more precise stands in the note alone.
 */
export function bibtex(citation: Citation): string {
  const { key, title, author, publisher, published, language, url, location, note } = referenceOf(citation);
  const fields: [name: string, value: string | undefined][] = [
    ['title', escaped(title)],
    ['author', whole(author)],
    ['publisher', whole(publisher)],
    ...bibtexDate(published),
    ['language', escaped(language)],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['library', escaped(location)],
    ['note', escaped(note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

function bibtexDate(moment: Moment | undefined): [string, string | undefined][] {
  if (!moment) return [];
  const [year, month] = isPlainDate(moment) ? digits(moment.start as DatePart) : [];
  return [
    ['date', biblatexDate(moment)],
    ['year', year],
    ['month', month && String(Number(month))],
  ];
}

/** Names in braces of their own are not split at "and" or a comma. */
const whole = (name: string | undefined) => name && `{${escaped(name)}}`;

/** Braces are named, as BibTeX counts even those behind a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
};

/** Text that TeX prints as it was; hyphens and the like that it would join are kept apart. */
const escaped = (text: string | undefined): string | undefined =>
  text
    ?.replace(/[{}\\^~`\u00A0]/g, (sign) => COMMANDS[sign]!)
    .replace(/[%&#_$]/g, '\\$&')
    .replace(/([-<>,'])(?=\1)/g, '$1{}');
