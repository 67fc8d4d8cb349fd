import { primary } from '../words/locale.js';
import type { EventFile, Finding } from './input.js';
import { textsOf } from './texts.js';

/** What reading a file does not mind, but its readers would: a language missing, a source nobody can look up. */
export function lint(file: EventFile): Finding[] {
  return [
    ...file.problems,
    ...untranslatedTexts(file),
    ...untranslatedQuotes(file),
    ...sourcesNowhere(file),
    ...datesUnreasoned(file),
    ...shownNowhere(file),
    ...relatedToThemselves(file),
  ];
}

/** Languages of the file that none of `tags` is of; `ar-EG` is of `ar`. */
const lacking = (languages: readonly string[], tags: readonly string[]): string[] =>
  languages.filter((language) => !tags.some((tag) => serves(tag, language)));

function serves(tag: string, language: string): boolean {
  const [given, wanted] = [tag.toLowerCase(), language.toLowerCase()];
  return given === wanted || (given.startsWith(`${wanted}-`) && primary(given) === primary(wanted));
}

const list = (tags: readonly string[]) => tags.map((tag) => `"${tag}"`).join(', ');

function untranslatedTexts(file: EventFile): Finding[] {
  return textsOf(file).flatMap(({ path, id, text }) => {
    const missing = lacking(file.timeline.languages, Object.keys(text));
    return missing.length ? missingText(path, id, missing) : [];
  });
}

const missingText = (path: string, id: string | undefined, missing: string[]): Finding => ({
  severity: 'warning',
  id,
  path,
  message: `The text is missing in ${list(missing)}.`,
  mend: `Write it in every language of the file: add ${list(missing)}.`,
});

function untranslatedQuotes({ timeline, places }: EventFile): Finding[] {
  return timeline.quotes.flatMap((quote) => {
    const missing = lacking(timeline.languages, [quote.lang, ...quote.translations.map(({ lang }) => lang)]);
    return missing.length
      ? {
          severity: 'warning',
          id: quote.id,
          path: places.get(quote) ?? 'quotes',
          message: `The quotation has no translation into ${list(missing)}.`,
          mend: `Add to "translations" one with "lang": "${missing[0]!}".`,
        }
      : [];
  });
}

const sourcesNowhere = ({ timeline, places }: EventFile): Finding[] =>
  timeline.sources
    .filter(({ url, archive, document, withheld }) => !url && !archive && !document && !withheld)
    .map((source) => ({
      severity: 'warning',
      id: source.id,
      path: places.get(source) ?? 'sources',
      message: 'The source says nowhere how to find it.',
      mend: 'Add "url", "archive" or "document"; or in "withheld", why it cannot be shown.',
    }));

const datesUnreasoned = ({ timeline, places }: EventFile): Finding[] =>
  timeline.events
    .filter(({ dating }) => dating && dating.basis !== 'stated' && !dating.note)
    .map((event) => ({
      severity: 'warning',
      id: event.id,
      path: `${places.get(event) ?? 'events'}.dating`,
      message: `The date is ${event.dating!.basis}, and nothing says how.`,
      mend: 'Give the reasoning in "note".',
    }));

/** A reader comes to quotations and differences through an event; what none leads to is lost. */
function shownNowhere({ timeline, places }: EventFile): Finding[] {
  const led = new Set(timeline.events.flatMap(({ quotes }) => quotes));
  const lost = (kind: string, mend: string, { id }: { id: string }, path: string): Finding => ({
    severity: 'warning',
    id,
    path,
    message: `No event leads to the ${kind}, so it is not shown.`,
    mend,
  });
  return [
    ...timeline.quotes
      .filter((quote) => !led.has(quote))
      .map((quote) =>
        lost(
          'quotation',
          `Add "${quote.id}" to the "quotes" of an event, or remove it.`,
          quote,
          places.get(quote) ?? 'quotes',
        ),
      ),
    ...timeline.differences
      .filter(({ events }) => events.length === 0)
      .map((difference) =>
        lost(
          'difference',
          'Add the ids of the events it is about to its "events".',
          difference,
          places.get(difference) ?? 'differences',
        ),
      ),
  ];
}

const relatedToThemselves = ({ timeline, places }: EventFile): Finding[] =>
  timeline.events
    .filter(({ id, related }) => related.some(({ event }) => event === id))
    .map((event) => ({
      severity: 'warning',
      id: event.id,
      path: `${places.get(event) ?? 'events'}.related`,
      message: 'The event is related to itself.',
      mend: 'Name another event, or remove the link.',
    }));
