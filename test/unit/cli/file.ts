import { readEvents } from '../../../src/cli/input.js';
import { verify, type Document } from '../../../src/cli/verify.js';

/** A document of seven lines: Arabic with marks, a kashida, both kinds of quotation mark, a no-break space. */
export const TEXT = [
  'صدر البيان في 9 مايو 2024.',
  'قالت الشركةُ إنها لم تجد دليلاً على الاستخدام.',
  'وردّ المتحدث: «لا نعلّق على هذا الأمر».',
  'كتـاب جديد عن الحرب.',
  'The spokesperson said “no comment” on 9 May 2024.',
  '“We do not comment on this matter.”',
  'Page\u00a012 of the report.',
].join('\n');

export const SHA = 'a'.repeat(64);
export const documents: Record<string, Document> = { 'one.txt': { text: TEXT, sha256: SHA } };

/** Words of the document, with where they stand. */
export function standing(text: string): { source: string; text: string; at: [number, number] } {
  const start = TEXT.indexOf(text);
  return { source: 'one', text, at: [start, start + text.length] };
}

export const quoteOf = (words: Partial<ReturnType<typeof standing>> & { text: string }, id = 'q') => ({
  id,
  lang: 'ar',
  kind: 'direct',
  source: 'one',
  ...words,
});

export const sourceOne = { id: 'one', languages: ['ar', 'en'], document: { name: 'one.txt', sha256: SHA } };
export const event = { id: 'e', title: 'E', date: '2024-05-09' };
const dated = {
  ...event,
  dating: { basis: 'stated', evidence: [standing('صدر البيان في 9 مايو 2024')] },
};

export const read = (file: object) =>
  readEvents(
    'made-up.json',
    JSON.stringify({ language: 'en', sources: [sourceOne], events: [dated], ...file }, null, 1),
  );

/** What a file gives when it is held to its documents; `null` leaves them out. */
export const verified = (file: object, held: Record<string, Document> | null = documents) =>
  verify(
    read(file),
    held === null
      ? undefined
      : (name) => held[name] ?? { message: `"${name}" is not there.`, mend: 'Put it there.' },
  );

/** Severity, path, id and message of each finding. */
export const told = (file: object, held?: Record<string, Document> | null) =>
  verified(file, held).findings.map(
    ({ severity, path, id = '', message }) => `${severity} ${path} (${id}): ${message}`,
  );
