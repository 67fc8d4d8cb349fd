import type { Text } from '../types.js';
import { none } from './references.js';

/** What plain events have in common: that they have no more than a few texts on a date. */
export abstract class Plain {
  /** Its place among all in time, once they are sorted. */
  index = -1;
  /** What it has none of; see below. */
  declare readonly actors: readonly never[];
  declare readonly background: boolean;
  declare readonly claims: readonly never[];
  declare readonly quotes: readonly never[];
  declare readonly related: readonly never[];
  declare readonly order: number;
}

/** Once for all, where a field would take room in each. */
Object.assign(Plain.prototype, {
  actors: none,
  background: false,
  claims: none,
  quotes: none,
  related: none,
  order: 0,
});

/** A text of the file's own language as one by language. */
export const byLanguage = (words: Text | string, language: string): Text =>
  typeof words === 'string' ? { [language]: words } : words;
