import { atOnce, type Work } from '../slices.js';
import type { Problem, Timeline } from '../types.js';
import { emptyIndex, linkDifferences, linkQuotes, linkSources } from './evidence.js';
import { readFile } from './file.js';
import type { ReadFile } from './file.js';
import { Lanes } from './lanes.js';
import { linkEvents, type ForBig } from './link-events.js';
import * as problems from './problems.js';
import { isObject } from './readers.js';
import { Reading } from './reading.js';
import { languageTag } from './vocabulary.js';

export interface Parsed {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
}

/**
 * Turns the JSON value of an event file into a timeline: typed, linked, sorted.
 * Never throws, and never changes `input`. What cannot be read is left out and
 * reported; everything else stays.
 * @param input - a file of format 1, a bare list of its events, or anything at all
 * @param places - filled with the JSON path of each event, quotation, source and so on that was made
 */
export const parse = (input: unknown, places?: Map<unknown, string>): Parsed =>
  atOnce(parsing(input, places));

/**
 * `parse` with pauses, for a big file.
 * @param big - makes short work of the commonest events, and of many
 */
export function* parsing(input: unknown, places?: Map<unknown, string>, big?: ForBig): Work<Parsed> {
  const here = new Reading();
  here.places = places;
  try {
    const file = readAny(input, here);
    const timeline = yield* link(file ?? { events: [] }, here, big);
    here.finish();
    return { timeline, problems: here.problems };
  } catch (cause) {
    // Values of a script can throw when they are read (getters, proxies); JSON cannot.
    return {
      timeline: yield* link({ events: [] }, new Reading()),
      problems: [...here.problems, problems.unreadable(cause)],
    };
  }
}

function readAny(input: unknown, here: Reading): ReadFile | undefined {
  here.bare = Array.isArray(input);
  if (here.bare) here.report(problems.bareList());
  else if (!isObject(input)) return here.report(problems.notAFile(input));
  here.language = chiefLanguage(input);
  const file = readFile(here.bare ? { events: input } : input, here);
  if (file?.events.length === 0) here.report(problems.noEvents());
  return file;
}

/** Plain texts stand all over the file, before its language too; so it is looked for first. */
function chiefLanguage(input: unknown): string {
  const { language, languages } = input as Record<string, unknown>;
  const tags = [language, ...(Array.isArray(languages) ? (languages as unknown[]) : [])];
  return tags.find((tag): tag is string => typeof tag === 'string' && languageTag.test(tag)) ?? '';
}

function* link(file: ReadFile, here: Reading, big?: ForBig): Work<Timeline> {
  const table = big && new big.EventTable(file.events);
  const index = emptyIndex(table);
  const sources = linkSources(file.sources, index, here);
  yield* linkQuotes(file.quotes, index, here);
  const lanes = new Lanes(file, here);
  const events = yield* linkEvents(file.events, lanes, index, here, table);
  const { language = here.language, languages = language ? [language] : [] } = file;
  return {
    language,
    languages,
    title: file.title,
    summary: file.summary,
    updated: file.updated,
    license: file.license,
    home: file.home,
    lanes: lanes.all(),
    sources,
    quotes: [...index.quotes.byId.values()],
    events,
    byId: index.events.byId,
    differences: linkDifferences(file.differences, index, here),
  };
}
