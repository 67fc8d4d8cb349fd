/** Characters read at a time: about 2 ms. */
export const PIECE = 1 << 18;
/** A list of so many characters is read as a long one: no more is looked at to find out. */
const SHORT = 1 << 12;

const [QUOTE, BACKSLASH, COMMA, COLON, BRACKET, BRACE] = [34, 92, 44, 58, 91, 123];
const isOpening = (code: number) => code === BRACKET || code === BRACE;
const isClosing = (code: number) => code === 93 || code === 125; // ] }

/** The value of a text; or the text itself where it is odd, or wrong: `JSON.parse` of it tells. */
export type Read = { value: unknown } | { text: string };

/**
 * Reads a JSON text while it comes. The long lists of the file are read piece by
 * piece, so that no reading takes long, and the last ends soon after the text.
 * @param piece - characters read at a time
 */
export class JsonReader {
  /** All of it. */
  readonly #texts: string[] = [];
  /** What came since the last reading. */
  #held = '';
  #value: unknown;
  #reading: Reading | undefined;

  constructor(private readonly piece = PIECE) {
    this.#reading = byPieces(piece);
    this.#read(''); // to where it waits for the first
  }

  /** Takes what comes next of the text, and reads what can be read of it. */
  take(text: string): void {
    this.#texts.push(text);
    this.#held += text;
    if (this.#held.length >= this.piece) this.#pass();
  }

  /** To be called when the whole text has come. */
  end(): Read {
    this.#pass();
    this.#read('');
    return this.#value === undefined ? { text: this.#texts.join('') } : { value: this.#value };
  }

  #pass(): void {
    if (this.#held) this.#read(this.#held);
    this.#held = '';
  }

  #read(text: string): void {
    try {
      const step = this.#reading?.next(text);
      if (!step?.done) return;
      this.#value = step.value;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    this.#reading = undefined;
  }
}

/** Is handed what comes next of a text, '' at its end, and gives the value. */
type Reading = Generator<undefined, unknown, string>;
type Waiting<T> = Generator<undefined, T, string>;

/**
 * A piece that is a list by itself was cut in the right place, whatever stands in it; so cuts are guessed, and
 * looked for letter by letter only where the guess was wrong.
 * @returns undefined where the file is neither a list nor an object, or where that would not be the same value
 * @throws {SyntaxError} where something is amiss
 */
function* byPieces(piece: number): Reading {
  /** What has come, from some place on: what stands before that is done with. */
  let text = '';
  let ended = false;

  yield* more();
  const start = yield* sought(() => afterSpace(text, 0));
  if (text.charCodeAt(start) === BRACKET) {
    const items = yield* longList(start);
    do if (afterSpace(text, 0) >= 0) return undefined;
    while (yield* more());
    return items;
  }
  return text.charCodeAt(start) === BRACE ? yield* file(start) : undefined;

  /** The object that opens at `start`, its long lists read by themselves. */
  function* file(start: number): Waiting<unknown> {
    const lists = new Map<string, unknown[]>();
    const keys = new Set(['__proto__']);
    let [rest, key, done] = ['', '', 0];
    for (let at = start + 1; at < text.length || (yield* more()); at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        const end = yield* sought(() => endOfString(text, at));
        const next = yield* sought(() => afterSpace(text, end));
        if (text.charCodeAt(next) === COLON) {
          key = JSON.parse(text.slice(at, end)) as string;
          if (keys.has(key)) return undefined;
          keys.add(key);
        }
        at = end - 1;
      } else if (isOpening(code)) {
        const most = at + (code === BRACKET ? Math.min(piece, SHORT) : piece);
        yield* upTo(most);
        const end = endOfNested(text, at, most);
        if (end > 0) at = end - 1;
        else if (code !== BRACKET) return undefined;
        else {
          rest += `${text.slice(done, at)}[]`;
          lists.set(key, yield* longList(at));
          [at, done] = [-1, 0];
        }
      }
    }
    const value = JSON.parse(rest + text.slice(done)) as Record<string, unknown>;
    for (const [name, items] of lists) value[name] = items;
    return value;
  }

  /** The items of the list that opens at `start`; `text` then begins after it. */
  function* longList(start: number): Waiting<unknown[]> {
    text = text.slice(start + 1);
    const items: unknown[] = [];
    const first = yield* sought(() => cut(text, 0));
    yield* upTo(first + 200);
    const between = joint(text, first);
    for (;;) {
      yield* upTo(2 * piece);
      let end = between ? text.indexOf(between, piece) + 1 : 0;
      let read = end ? tryList(text.slice(0, end)) : undefined;
      if (!read) {
        end = yield* sought(() => cut(text, piece));
        read = list(text.slice(0, end));
      }
      const after = text.charCodeAt(end);
      if (!read.length && (items.length || after === COMMA)) throw new SyntaxError();
      for (const item of read) items.push(item);
      text = text.slice(end + 1);
      if (after !== COMMA) {
        if (after !== 93) throw new SyntaxError();
        return items;
      }
    }
  }

  /** The place that `find` finds in the text, of which more is waited for while it finds none. */
  function* sought(find: () => number): Waiting<number> {
    for (;;) {
      const place = find();
      if (place >= 0) return place;
      const { length } = text;
      yield* upTo(2 * length); // not again and again for a little
      if (text.length === length) throw new SyntaxError();
    }
  }

  /** Waits for `least` characters of the text, or its end. */
  function* upTo(least: number): Waiting<void> {
    while (text.length < least && (yield* more()));
  }

  /** Waits for what comes next; false at the end. */
  function* more(): Waiting<boolean> {
    const next: string = ended ? '' : yield;
    ended = next === '';
    text += next;
    return !ended;
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

/** What stands between the first item of a list, which ends at `end`, and the first key of the next: `},{"id":`. */
function joint(text: string, end: number): string {
  const key = text.indexOf(':', end);
  return text.charCodeAt(end) === COMMA && key > 0 && key - end < 200 ? text.slice(end - 1, key + 1) : '';
}

// Each gives a place, or -1 where there is none in `text`.

/** The comma after the item that stands at `least`, or the end of the list. */
function cut(text: string, least: number): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at) - 1;
      if (at < 0) return -1;
    } else if (isOpening(code)) depth++;
    else if (isClosing(code) && depth-- === 0) return at;
    else if (code === COMMA && depth === 0 && at >= least) return at;
  }
  return -1;
}

/** The place after what opens at `start`, if it closes before `limit`. */
function endOfNested(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < text.length && at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at) - 1;
      if (at < 0) return -1;
    } else if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) return at + 1;
  }
  return -1;
}

/** The place after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return -1;
}

/** The first place from `at` on that is no space. */
function afterSpace(text: string, at: number): number {
  while (/[ \t\n\r]/.test(text.charAt(at))) at++;
  return at < text.length ? at : -1;
}
