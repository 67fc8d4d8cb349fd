import { group } from 'd3-array';
import type { Source } from '../types.js';
import { compare, searchable, type Searchable } from './compare.js';
import type { EventFile, Finding } from './input.js';
import { kinds, passagesOf, type Passage } from './passages.js';
import { datesTooPrecise } from './precision.js';
import * as verdicts from './verdicts.js';

/** A document as it was read; or why it was not, and how to mend that. */
export type Document =
  { readonly text: string; readonly sha256: string } | { readonly message: string; readonly mend: string };

export type Counts = Readonly<Record<Passage['kind'], number>>;

/** What was checked of one source. */
export interface Checked {
  readonly source: Source;
  /** The document was there and could be read. */
  readonly read: boolean;
  /** Passages looked up in it. */
  readonly checked: Counts;
  /** Passages that name it. */
  readonly named: Counts;
}

export interface Verified {
  readonly findings: readonly Finding[];
  readonly sources: readonly Checked[];
  /** Events whose date has evidence, all of it looked up. */
  readonly datedEvents: number;
}

/**
 * Holds what a file quotes against its documents, character by character.
 * @param documentOf - reads the document a source names; `undefined` checks only what needs no document
 */
export function verify(file: EventFile, documentOf?: (name: string) => Document): Verified {
  const passages = passagesOf(file);
  const bySource = group(passages, ({ source }) => source);
  const held = file.timeline.sources.map((source) =>
    holdTo(source, bySource.get(source) ?? [], file.places.get(source) ?? '', documentOf),
  );
  const unread = new Set(held.filter(({ checked }) => !checked.read).map(({ checked }) => checked.source));
  const unchecked = passages.filter(({ source }) => !source || unread.has(source));
  const open = new Set(unchecked.filter(({ kind }) => kind === 'evidence').map(({ id }) => id));
  return {
    findings: [
      ...file.problems.filter(({ severity }) => severity === 'error'),
      ...(bySource.get(undefined) ?? []).filter((one) => !told(one, file)).map(verdicts.sourceless),
      ...held.flatMap(({ findings }) => findings),
      ...datesTooPrecise(file),
    ],
    sources: held.map(({ checked }) => checked),
    datedEvents: file.timeline.events.filter(({ id, dating }) => dating?.evidence.length && !open.has(id))
      .length,
  };
}

/** Whether reading the file has already said that the passage names a source there is not. */
const told = ({ path }: Passage, { problems }: EventFile) =>
  problems.some((problem) => problem.path === `${path}.source`);

function holdTo(
  source: Source,
  passages: readonly Passage[],
  path: string,
  documentOf?: (name: string) => Document,
): { findings: Finding[]; checked: Checked } {
  const { id, document } = source;
  const found = document && documentOf?.(document.name);
  const named = countsOf(passages);
  if (!found || !('text' in found)) {
    const unread = found ? [verdicts.unread(id, path, found.message, found.mend)] : [];
    const findings = [...unread, ...withoutDocument(passages)];
    return { findings, checked: { source, read: false, checked: countsOf([]), named } };
  }
  const { name, sha256 } = document;
  const changed = sha256 !== undefined && sha256.toLowerCase() !== found.sha256;
  const findings = changed ? [verdicts.changed(id, path, name, sha256, found.sha256)] : [];
  findings.push(...withDocument(passages, name, searchable(found.text)));
  return { findings, checked: { source, read: true, checked: named, named } };
}

const withDocument = (passages: readonly Passage[], name: string, document: Searchable) =>
  passages.flatMap(
    (passage) => verdicts.misplaced(passage, name, compare(passage.text, document, passage.at)) ?? [],
  );

/** What offsets say by themselves: how long the words are, and that one place holds one set of words. */
function withoutDocument(passages: readonly Passage[]): Finding[] {
  const placed = passages.filter(({ at }) => at).sort((a, b) => a.at![0] - b.at![0]);
  const long = placed.filter(({ at, text }) => at![1] - at![0] !== text.length);
  const sound = placed.filter((passage) => !long.includes(passage));
  const overlaps: Finding[] = [];
  let furthest: Passage | undefined;
  for (const passage of sound) {
    if (furthest && !agree(furthest, passage)) overlaps.push(verdicts.contradicting(passage, furthest));
    if (!furthest || passage.at![1] > furthest.at![1]) furthest = passage;
  }
  return [...long.map(verdicts.wrongLength), ...overlaps];
}

/** Whether two passages have the same words where they overlap; `earlier` begins no later than `later`. */
function agree(earlier: Passage, later: Passage): boolean {
  const shared = earlier.text.slice(later.at![0] - earlier.at![0]);
  const length = Math.min(shared.length, later.text.length);
  return shared.slice(0, length) === later.text.slice(0, length);
}

/** How many passages there are of each kind. */
export function countsOf(passages: readonly Passage[]): Counts {
  const count = (kind: Passage['kind']) => passages.filter((passage) => passage.kind === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Passage['kind'], number>;
}
