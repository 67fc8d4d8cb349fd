import type { EventFile } from '../src/parse/schema.js';

export function eventFile(count: number, seed?: number): EventFile;
export function eventFileText(count: number, seed?: number): Generator<string, void>;
