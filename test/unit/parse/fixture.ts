import { readFileSync } from 'node:fs';

/** A small file with one oddity, as the JSON value it holds. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'));
