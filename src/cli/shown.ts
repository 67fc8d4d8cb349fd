import type { Run } from './align.js';
import { namesOf, spelledOut } from './marks.js';

/** Characters shown on either side of a difference, and differences shown of one passage. */
const CONTEXT = 16;
const MOST = 4;
/** Characters of one difference that are named. */
const FEW = 4;

/**
 * What differs, on one line: both sides with the differing characters between ⟦ and ⟧, then their names.
 * @example `file “…كتا⟦پ⟧ جديد”, document “…كتا⟦ب⟧ جديد”: “پ” U+067E for “ب” U+0628`
 */
export function shownRuns(runs: readonly Run[]): string {
  const changes = runs.filter(({ same }) => !same);
  const cut = runs.findIndex((run) => run === changes[MOST]);
  const seen = cut < 0 ? runs : runs.slice(0, cut);
  const more = changes.length > MOST ? `; and ${changes.length - MOST} more differences` : '';
  return `file “${side(seen, 'file')}”, document “${side(seen, 'document')}”: ${[...new Set(changes.slice(0, MOST).map(pair))].join('; ')}${more}`;
}

/** The names of what differs, or how much it is where it is more than a few characters. */
function pair({ file, document }: Run): string {
  const [ours, theirs] = [[...file].length, [...document].length];
  if (!theirs) return `${ours > FEW ? `${ours} characters` : namesOf(file)} added`;
  if (!ours) return `${theirs > FEW ? `${theirs} characters` : namesOf(document)} lost`;
  return Math.max(ours, theirs) > FEW ? 'other words' : `${namesOf(file)} for ${namesOf(document)}`;
}

const side = (runs: readonly Run[], which: 'file' | 'document') =>
  runs
    .map((run, i) =>
      run.same ? context(run.file, i === 0, i === runs.length - 1) : `⟦${spelledOut(clipped(run[which]))}⟧`,
    )
    .join('');

/** Shared words, without their middle; at the ends of a passage, without what lies far from a difference. */
function context(text: string, first: boolean, last: boolean): string {
  const all = [...text.replace(/\s+/g, ' ')];
  const head = first ? [] : all.slice(0, CONTEXT);
  const tail = last ? [] : all.slice(Math.max(head.length, all.length - CONTEXT));
  const gap = all.length > head.length + tail.length ? '…' : '';
  return head.join('') + gap + tail.join('');
}

/** Words that one side lacks altogether can be long. */
const clipped = (text: string) => {
  const all = [...text];
  return all.length > 60 ? `${all.slice(0, 40).join('')}…${all.slice(-15).join('')}` : text;
};
