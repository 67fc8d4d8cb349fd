import { pick } from '../words/text.js';
import { messagesFor } from '../words/messages.js';
import type { Citation } from './citation.js';
import { citeWords, quoted, run } from './words.js';

/** Where the reader found it: the timeline, the event and the address, as far as they are known; else nothing. */
export function placeOf({ timeline, event, address, locale }: Citation): string {
  const say = citeWords(locale);
  const titles = [timeline?.title, event?.title]
    .filter((text) => text !== undefined)
    .map((text) => pick(text, locale))
    .map(({ text, lang }) => run(quoted(text, lang), locale))
    .join(messagesFor(locale).comma);
  if (address) return say.foundAt(titles, run(address, locale));
  return titles && say.foundIn(titles);
}
