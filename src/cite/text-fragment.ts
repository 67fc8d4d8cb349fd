/** A quotation longer than this is named by its first and last words: an address has its limits. */
const WHOLE = 120;
/** Enough words to be met once only in an ordinary page. */
const WORDS = 6;

/**
 * The address of a page, with a text directive that lets the browser find and mark the quotation in it.
 * @param url - an address of the web; its fragment is kept, and its own directives come second
 * @param text - the words as they stand in the page
 * @returns nothing where `url` is not `http:` or `https:`, or `text` has no letter or digit
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(url: string, text: string): string | undefined {
  if (!/^https?:/i.test(url) || !/[\p{L}\p{N}]/u.test(text)) return;
  const [page = '', directives] = url.split(':~:', 2);
  const directive = `text=${ends(text).map(encoded).join(',')}`;
  const hash = page.includes('#') ? '' : '#';
  return `${page}${hash}:~:${directive}${directives ? `&${directives}` : ''}`;
}

/** The whole text, or where it starts and ends: by whole words, that do not overlap, each end within one line. */
function ends(text: string): string[] {
  const lines = text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((words) => words.length);
  const [first = [], last = first] = [lines[0], lines.at(-1)];
  const whole = first.join(' ');
  if (lines.length === 1 && (whole.length <= WHOLE || first.length < 2 * WORDS)) return [whole];
  return [first.slice(0, WORDS).join(' '), last.slice(-WORDS).join(' ')];
}

/** `encodeURIComponent` leaves the hyphen, which the directive gives a meaning; half a surrogate pair has no code. */
const encoded = (words: string) =>
  encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');
