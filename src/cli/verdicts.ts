/** Every wording about passages and documents, in one place. */
import type { Comparison } from './compare.js';
import type { Finding } from './input.js';
import { namesOf } from './marks.js';
import type { Passage } from './passages.js';
import { shownRuns } from './shown.js';

type Severity = Finding['severity'];
const finding =
  (severity: Severity) =>
  (id: string | undefined, path: string, message: string, mend: string): Finding => ({
    severity,
    path,
    message,
    mend,
    id,
  });
const error = finding('error');
const warning = finding('warning');

const place = ([start, end]: readonly [number, number]) => `[${start}, ${end}]`;

/** What to say of a passage that was looked for; nothing where it is there. */
export function misplaced(passage: Passage, name: string, found: Comparison): Finding | undefined {
  const { id, path, at } = passage;
  const stated = at ? ` at ${place(at)}` : '';
  switch (found.is) {
    case 'there':
      return undefined;
    case 'elsewhere':
      return error(
        id,
        `${path}.at`,
        `The ${passage.kind} stands in ${name} at ${place(found.at)}, not${stated}.`,
        `Write "at": ${place(found.at)}.`,
      );
    case 'cut':
      return error(
        id,
        `${path}.text`,
        `The ${passage.kind} at ${place(found.at)} in ${name} leaves out the mark on its last letter: ${namesOf(found.mark)}.`,
        'Add the mark, and to the end of "at" its length.',
      );
    case 'different':
      return error(
        id,
        `${path}.text`,
        `The ${passage.kind} differs from ${name} at ${place(found.at)}: ${shownRuns(found.runs)}.`,
        'Write the words as the document has them.',
      );
    case 'absent':
      return error(
        id,
        `${path}.text`,
        `The ${passage.kind} does not stand in ${name}${stated}, nor does anything near it.`,
        'Copy the words from the document, or name the source they do stand in.',
      );
  }
}

export const sourceless = ({ kind, id, path }: Passage) =>
  warning(
    id,
    path,
    `The ${kind} names no source, so nobody can check it.`,
    'Add the id of the source it stands in.',
  );

export const wrongLength = ({ kind, id, path, text, at }: Passage) =>
  error(
    id,
    `${path}.at`,
    `${place(at!)} is ${at![1] - at![0]} characters (UTF-16 units) long, and the ${kind} is ${text.length}.`,
    'Copy the words anew, and count their start and end in UTF-16 units.',
  );

export const contradicting = (one: Passage, other: Passage) =>
  error(
    one.id,
    `${one.path}.at`,
    `The ${one.kind} at ${place(one.at!)} and that of ${other.path} at ${place(other.at!)} overlap in one document, with different words.`,
    'Look both up in the document.',
  );

export const changed = (id: string, path: string, name: string, stated: string, found: string) =>
  error(
    id,
    `${path}.document.sha256`,
    `${name} is not the document that was cited: its SHA-256 is ${found}, not ${stated.toLowerCase()}.`,
    'Fetch the document as it was, or check every quotation and write the new digest.',
  );

export const unread = (id: string, path: string, message: string, mend: string) =>
  error(id, `${path}.document`, message, mend);

export const undated = (id: string, path: string, edtf: string) =>
  warning(
    id,
    path,
    `Nothing says how the date ${JSON.stringify(edtf)} is known to the day.`,
    'Add "dating" with its basis and the words that state it.',
  );

export const noDating = () =>
  finding('hint')(
    undefined,
    'events',
    'No event says how its date is known, so no date was checked.',
    'Add "dating" to the events, with a basis and the words that state the date.',
  );

export const tooPrecise = (id: string, path: string, edtf: string, lacking: string, where: string) =>
  warning(
    id,
    path,
    `The date ${JSON.stringify(edtf)} is more precise than its evidence: nothing in ${where} names ${lacking}.`,
    'Add the words that name it to "dating.evidence", or write the date less precisely.',
  );
