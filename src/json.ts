import type { Work } from './slices.js';

/** Characters read at a time: about 2 ms. */
const PIECE = 1 << 18;
/** A list of so many characters is read as a long one: no more is looked at to find out. */
const SHORT = 1 << 12;

const [QUOTE, BACKSLASH, COMMA, COLON, BRACKET] = [34, 92, 44, 58, 91];
const isOpening = (code: number) => code === BRACKET || code === 123; // [ {
const isClosing = (code: number) => code === 93 || code === 125; // ] }

/**
 * The same value as `JSON.parse(text)`, or the same error, with pauses: the long
 * lists of the file are read piece by piece. A piece that is a list by itself
 * was cut in the right place, whatever stands in it; so cuts are guessed, and
 * looked for letter by letter only where the guess was wrong.
 * @param piece - characters read at a time
 */
export function* readJson(text: string, piece = PIECE): Work<unknown> {
  try {
    const value = yield* byPieces(text, piece);
    if (value !== undefined) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return JSON.parse(text) as unknown; // what is odd, or wrong, is read whole: its error tells the place
}

/** Undefined where the file is neither a list nor an object, or where that would not be the same value. */
function* byPieces(text: string, piece: number): Work<unknown> {
  const start = skipSpace(text, 0);
  if (text[start] === '[') {
    const { items, end } = yield* longList(text, start, piece);
    return skipSpace(text, end) === text.length ? items : undefined;
  }
  if (text[start] !== '{') return undefined;
  const lists = new Map<string, unknown[]>();
  const keys = new Set(['__proto__']);
  let [rest, key, done] = ['', '', 0];
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (text.charCodeAt(skipSpace(text, end)) === COLON) {
        key = JSON.parse(text.slice(at, end)) as string;
        if (keys.has(key)) return undefined;
        keys.add(key);
      }
      at = end - 1;
    } else if (isOpening(code)) {
      const end = endOfNested(text, at, at + (code === BRACKET ? Math.min(piece, SHORT) : piece));
      if (end !== undefined) at = end - 1;
      else {
        if (code !== BRACKET) return undefined;
        const { items, end } = yield* longList(text, at, piece);
        lists.set(key, items);
        rest += `${text.slice(done, at)}[]`;
        done = end;
        at = end - 1;
      }
    }
  }
  const value = JSON.parse(rest + text.slice(done)) as Record<string, unknown>;
  for (const [name, items] of lists) value[name] = items;
  return value;
}

/** The list that opens at `start`, and where it ends. @throws {SyntaxError} where it is none */
function* longList(text: string, start: number, piece: number): Work<{ items: unknown[]; end: number }> {
  const items: unknown[] = [];
  const between = joint(text, start);
  for (let from = start + 1; ;) {
    const guess = between ? text.indexOf(between, from + piece) + 1 : 0;
    let end = guess;
    let read = guess ? tryList(text.slice(from, guess)) : undefined;
    if (!read) {
      end = cut(text, from, piece);
      read = list(text.slice(from, end));
      if (!read.length && items.length) throw new SyntaxError(); // after a comma
    }
    for (const item of read) items.push(item);
    yield end / text.length;
    if (text[end] === ']') return { items, end: end + 1 };
    if (text[end] !== ',') throw new SyntaxError();
    from = end + 1;
  }
}

const list = (inside: string) => JSON.parse(`[${inside}]`) as unknown[];

function tryList(inside: string): unknown[] | undefined {
  try {
    return list(inside);
  } catch {
    return undefined;
  }
}

/** What stands between the first item of a list and the first key of the next: `},{"id":`. */
function joint(text: string, start: number): string {
  const end = cut(text, start + 1, 0);
  const key = text.indexOf(':', end);
  return text.charCodeAt(end) === COMMA && key > 0 && key - end < 200 ? text.slice(end - 1, key + 1) : '';
}

/** The comma after the item that stands `least` characters after `from`, or the end of the list. */
function cut(text: string, from: number, least: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (isOpening(code)) depth++;
    else if (isClosing(code) && depth-- === 0) return at;
    else if (code === COMMA && depth === 0 && at - from >= least) return at;
  }
  throw new SyntaxError();
}

/** The place after what opens at `start`, if it closes before `limit`. */
function endOfNested(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length && at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) return at + 1;
  }
  return undefined;
}

/** The place after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  throw new SyntaxError();
}

function skipSpace(text: string, at: number): number {
  while (/[ \t\n\r]/.test(text.charAt(at))) at++;
  return at;
}
