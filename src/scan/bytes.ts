/**
 * JSON in UTF-8. Its marks are all ASCII, and no byte of another letter looks like one. After the last byte to be
 * scanned stands a 0, at which all stops, as no JSON has such a byte.
 */

export const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
export const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const [SPACE, U] = [32, 117];

/** The first place from `at` on that is no space. */
export function afterSpace(bytes: Uint8Array, at: number): number {
  for (let code = bytes[at]!; code === SPACE || (code > 8 && code < 14 && code !== 11 && code !== 12);)
    code = bytes[++at]!;
  return at;
}

/**
 * The quotation mark that ends the string whose first byte is at `at`.
 * @returns -1 where it is no string JSON knows, or not all there
 */
export function endOfString(bytes: Uint8Array, at: number): number {
  for (;;) {
    at = endOfPlainPart(bytes, at);
    if (bytes[at] !== BACKSLASH) return bytes[at] === QUOTE ? at : -1;
    at = afterEscape(bytes, at + 1);
    if (at < 0) return -1;
  }
}

/** The first place from `at` on that is no letter: four at a time, since most of a file is gone over here, and mostly once. */
function endOfPlainPart(bytes: Uint8Array, at: number): number {
  for (const end = bytes.length - 3; at < end; at += 4) {
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    const c = bytes[at + 2]!;
    const d = bytes[at + 3]!;
    if (a === QUOTE || b === QUOTE || c === QUOTE || d === QUOTE) break;
    if (a === BACKSLASH || b === BACKSLASH || c === BACKSLASH || d === BACKSLASH) break;
    if (a < SPACE || b < SPACE || c < SPACE || d < SPACE) break;
  }
  for (let code = bytes[at]!; code !== QUOTE && code !== BACKSLASH && code >= SPACE;) code = bytes[++at]!;
  return at;
}

/** The same of a string without escapes. */
export function endOfPlainString(bytes: Uint8Array, at: number): number {
  let code = bytes[at]!;
  while (code !== QUOTE) {
    if (code === BACKSLASH || code < SPACE) return -1;
    code = bytes[++at]!;
  }
  return at;
}

const SHORT_ESCAPES = new Set(Array.from('"\\/bfnrt', (letter) => letter.charCodeAt(0)));
const isHex = (code: number) => (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 103);

/** @param at - after the backslash */
function afterEscape(bytes: Uint8Array, at: number): number {
  if (SHORT_ESCAPES.has(bytes[at]!)) return at + 1;
  if (bytes[at] !== U) return -1;
  for (const end = at + 4; at < end;) if (!isHex(bytes[++at]!)) return -1;
  return at + 1;
}

/**
 * Where a value ends that begins at `at`, whatever it holds: at the comma or bracket after it, which is none of its own.
 * @param end - of what is there
 * @returns -1 where that is not there
 */
export function endOfValue(bytes: Uint8Array, at: number, end: number): number {
  for (let depth = 0; at < end; at++) {
    const code = bytes[at]!;
    if (code === QUOTE) {
      at = closingQuote(bytes, at + 1, end);
      if (at < 0) return -1;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (depth-- === 0) return at;
    } else if (code === COMMA && depth === 0) return at;
  }
  return -1;
}

/** The quotation mark that ends a string, be it JSON's or not. */
export function closingQuote(bytes: Uint8Array, at: number, end: number): number {
  for (; at < end; at++) {
    const code = bytes[at]!;
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return -1;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of some bytes; between two marks it is what it is in the whole, even where it is no good UTF-8. */
export const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
