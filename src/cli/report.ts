import type { EventFile, Finding } from './input.js';
import { oneLine } from './marks.js';
import type { Passage } from './passages.js';
import { rowsOf } from './rows.js';
import type { Checked, Verified } from './verify.js';

/** A finding and the row of the file it stands in, from 1. */
export type Placed = Finding & { readonly row: number };

/** The findings in the order of the file. */
export function placed({ json }: EventFile, findings: readonly Finding[]): Placed[] {
  const rows = findings.length
    ? rowsOf(
        json,
        findings.map(({ path }) => path),
      )
    : [];
  return findings.map((finding, i) => ({ ...finding, row: rows[i]! })).sort((a, b) => a.row - b.row);
}

/** Errors and warnings count; a hint is advice. */
export const faults = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity !== 'hint').length;

/** One line: `events.json:812 error quotes[14].text (001-q03): …` */
export const lineOf = (name: string, { row, severity, path, id, message, mend }: Placed): string =>
  oneLine(
    `${name}:${row} ${severity} ${path || '(file)'}${id === undefined ? '' : ` (${id})`}: ${message} ${mend}`,
  );

const NOUNS: Readonly<Record<Passage['kind'], readonly [one: string, many: string]>> = {
  quotation: ['quotation', 'quotations'],
  evidence: ['piece of dating evidence', 'pieces of dating evidence'],
  position: ['position', 'positions'],
  translation: ['translation by the source', 'translations by the source'],
};

const counted = (count: number, [one, many]: readonly [string, string]) =>
  `${count} ${count === 1 ? one : many}`;

export const problemCount = (count: number) =>
  count ? counted(count, ['problem', 'problems']) : 'no problems';

const kindsIn = (checked: Checked['checked']) =>
  (Object.keys(NOUNS) as Passage['kind'][])
    .filter((kind) => checked[kind])
    .map((kind) => counted(checked[kind], NOUNS[kind]))
    .join(', ') || 'nothing';

/** What was checked, document by document, then altogether. */
export function summaryOf({ sources, datedEvents, findings }: Verified, events: number): string[] {
  const read = sources.filter((one) => one.read);
  const sum = (kind: Passage['kind']) => read.reduce((all, { checked }) => all + checked[kind], 0);
  return [
    ...sources.map(sourceLine),
    `Checked ${counted(sum('quotation'), NOUNS.quotation)}, ${counted(sum('evidence'), NOUNS.evidence)} (all there is for ${datedEvents} of ${events} events), ` +
      `${counted(sum('position'), NOUNS.position)} and ${counted(sum('translation'), NOUNS.translation)} in ${counted(read.length, ['document', 'documents'])}: ${problemCount(faults(findings))}.`,
  ].map(oneLine);
}

function sourceLine({ source, read, checked, named }: Checked): string {
  const { id, document } = source;
  if (!document) return `  ${id}: names no document; not checked: ${kindsIn(named)}`;
  if (!read) return `  ${document.name} (${id}): not read; not checked: ${kindsIn(named)}`;
  return `  ${document.name} (${id}): ${document.sha256 ? '' : 'no SHA-256 to hold it to; '}checked: ${kindsIn(checked)}`;
}
