import { parse, type Parsed } from '../parse/events.js';
import type { Problem } from '../types.js';

/** A file of events, as every command takes it. */
export interface EventFile extends Parsed {
  /** As it was named on the command line. */
  readonly name: string;
  /** Its text. */
  readonly json: string;
  /** JSON path of each event, quotation, source and so on of `timeline`. */
  readonly places: ReadonlyMap<unknown, string>;
}

/** A problem, and the id of what has it. */
export interface Finding extends Problem {
  readonly id?: string;
}

/** @throws {SyntaxError} when `json` is not JSON */
export function readEvents(name: string, json: string): EventFile {
  const places = new Map<unknown, string>();
  return { name, json, places, ...parse(JSON.parse(json.replace(/^\ufeff/, '')), places) };
}
