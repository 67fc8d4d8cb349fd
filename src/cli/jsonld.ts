import { toJsonLd, type JsonLdOptions } from '../cite/jsonld.js';
import { parse } from '../parse/events.js';
import type { Problem } from '../types.js';

/**
 * An event file as JSON-LD that can stand between the tags of a `<script type="application/ld+json">` in a page's head.
 * @param fileText - JSON of format 1
 * @returns the text, and what is wrong with the file; what could not be read is not in the text
 * @throws {SyntaxError} when `fileText` is not JSON
 */
export function jsonldText(
  fileText: string,
  options?: JsonLdOptions,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const { timeline, problems } = parse(JSON.parse(fileText));
  return { text: forScript(JSON.stringify(toJsonLd(timeline, options), null, 2)), problems };
}

/** Neither `</script` nor `<!--` may stand in a script; JSON reads the escape as the same sign. */
const forScript = (json: string) => json.replaceAll('<', '\\u003c');
