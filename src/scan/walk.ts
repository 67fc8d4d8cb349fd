/** Where in the text of a JSON file its parts stand, and where it stops being JSON: `JSON.parse` forgets it, or tells it in words that differ from engine to engine. */
import type { Key } from '../parse/reading.js';

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y; // eslint-disable-line no-control-regex -- JSON forbids them
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type See = (keys: readonly Key[], at: number) => void;

/**
 * Walks through JSON text and shows every part of it: its keys from the root, and where it begins.
 * @returns where the text stops being JSON; `undefined` where it is JSON to its end
 */
export function walk(json: string, see: See): number | undefined {
  const walker = new Walker(json, see);
  return walker.value() && walker.atEnd() ? undefined : walker.at;
}

class Walker {
  at = 0;
  readonly #keys: Key[] = [];

  constructor(
    readonly json: string,
    readonly see: See,
  ) {}

  /** Steps over what `pattern` matches here; false, and no step, where it does not. */
  #over(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.json)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  #sign(sign: string): boolean {
    this.#over(SPACE);
    if (this.json[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  atEnd(): boolean {
    this.#over(SPACE);
    return this.at === this.json.length;
  }

  value(): boolean {
    this.#over(SPACE);
    this.see(this.#keys, this.at);
    if (this.#sign('{')) return this.#items('}', () => this.#member());
    if (this.#sign('[')) return this.#items(']', (index) => this.#under(index));
    return this.#over(STRING) || this.#over(PLAIN);
  }

  #items(end: string, item: (index: number) => boolean): boolean {
    if (this.#sign(end)) return true;
    for (let index = 0; ; index++) {
      if (!item(index)) return false;
      if (this.#sign(end)) return true;
      if (!this.#sign(',')) return false;
    }
  }

  #member(): boolean {
    this.#over(SPACE);
    const from = this.at;
    if (!this.#over(STRING)) return false;
    const key = JSON.parse(this.json.slice(from, this.at)) as string;
    return this.#sign(':') && this.#under(key);
  }

  #under(key: Key): boolean {
    this.#keys.push(key);
    const well = this.value();
    if (well) this.#keys.pop();
    return well;
  }
}

/** The row a place stands in, counted from 1. */
export const rowAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The column a place stands in, counted from 1. */
export const columnAt = (text: string, at: number): number => at - text.lastIndexOf('\n', at - 1);

/** Where a text stops being JSON, for its author: line, column and what stands around. '' where it is JSON. */
export function faultIn(text: string): string {
  const at = walk(text, () => undefined);
  if (at === undefined) return '';
  const near = JSON.stringify(text.slice(Math.max(0, at - 20), at + 20).trim());
  return `at line ${rowAt(text, at)}, column ${columnAt(text, at)}, near ${near}`;
}
