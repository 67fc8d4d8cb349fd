import type { Moment, Problem } from '../types.js';
import * as problems from './problems.js';

export type Key = string | number;

/** One reading of one file: where the reader stands, and what it found on the way. */
export class Reading {
  readonly problems: Problem[] = [];
  /** Language of plain texts; `''` until the file names one. */
  language = '';
  /** A plain text was read before any language was known. */
  untagged = false;
  /** The file is a bare list of events, so paths begin inside it. */
  bare = false;
  /** Dates already read, by their text: big files repeat theirs. */
  readonly moments = new Map<string, Moment>();
  /** Where each thing made stands, for who asks; see `place`. */
  places?: Map<unknown, string>;
  readonly #keys: Key[] = [];
  #depth = 0;
  readonly #unknown = new Map<string, { path: string; count: number; known: Iterable<string> }>();

  enter(key: Key): void {
    this.#keys[this.#depth++] = key;
  }

  leave(): void {
    this.#depth--;
  }

  /** JSON path from the root to here, or to `inner` keys below: `events[3].date`. */
  path(...inner: Key[]): string {
    return this.pathOf([...this.keys(), ...inner]);
  }

  /** The keys from the root to here. */
  keys(): Key[] {
    return this.#keys.slice(0, this.#depth);
  }

  pathOf(keys: readonly Key[]): string {
    return keys
      .slice(this.bare && keys[0] === 'events' ? 1 : 0)
      .map(step)
      .join('')
      .replace(/^\./, '');
  }

  /** Notes that `made` was made of what stands here; the first place counts. */
  place(made: unknown): void {
    if (this.places?.has(made) === false) this.places.set(made, this.path());
  }

  /** Notes a problem; gives `undefined`, so that a reader can end with it. */
  report(problem: Problem): undefined {
    this.problems.push(problem);
  }

  /** Says of the latest problem that it costs the whole thing around it. */
  lose(what: string): void {
    const last = this.problems.pop();
    if (last) this.problems.push(problems.fatal(last, what));
  }

  /** Counts a key of `inside` that is not of the format; `x-…` keys are the author's own. */
  unknownKey(key: string, inside: object, known: Iterable<string>): void {
    if (key.startsWith('x-') || !Object.hasOwn(inside, key)) return;
    const seen = this.#unknown.get(key);
    if (seen) seen.count++;
    else this.#unknown.set(key, { path: this.path(key), count: 1, known });
  }

  /** Reports the unknown keys, once by name. */
  finish(): void {
    if (this.untagged) this.report(problems.noLanguage());
    for (const [key, { path, count, known }] of this.#unknown)
      this.report(problems.unknownKey(path, key, count, known));
  }
}

function step(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
