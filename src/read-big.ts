import { JsonReader, PIECE, type Read } from './json.js';
import { slices, type Work } from './slices.js';

/** Reads a text that is there. */
export function* readText(text: string): Work<Read> {
  const reader = new JsonReader();
  for (let at = 0; at < text.length; at += PIECE) {
    reader.take(text.slice(at, at + PIECE));
    yield at / text.length;
  }
  return reader.end();
}

/**
 * Reads a text while it comes, in slices.
 * @param length - bytes that are to come, about
 * @param told - hears what share has been read
 * @throws what the body throws where it breaks off, and the signal's reason once it is aborted
 */
export async function readBody(
  { body }: Response,
  length: number,
  signal: AbortSignal,
  told?: (share: number) => void,
): Promise<Read> {
  const reader = new JsonReader();
  const decoder = new TextDecoder();
  const pause = slices(signal, told);
  const stream = body!.getReader();
  for (let bytes = 0; ;) {
    const { done, value } = await stream.read();
    reader.take(decoder.decode(value, { stream: !done }));
    if (done) return reader.end();
    bytes += value.length;
    await pause(Math.min(bytes / length, 1));
  }
}
