import { FileScan, type Read } from './scan/file-scan.js';
import { slices, type Work } from './slices.js';

/** Reads a text that is there, in UTF-8. */
export function* readBytes(bytes: Uint8Array): Work<Read> {
  const scan = new FileScan();
  yield* scan.take(bytes);
  return scan.end();
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
  const scan = new FileScan();
  const pause = slices(signal, told);
  const next = partsOf(body!);
  for (let bytes = 0; ;) {
    const value = await next();
    if (!value?.length) return scan.end();
    for (const share of scan.take(value)) await pause(Math.min((bytes + share * value.length) / length, 1));
    bytes += value.length;
  }
}

/** Bytes of a part. */
const PART = 1 << 19;

/** Gives one part after another, as it comes, and undefined or nothing of it at the end; filled by the engine itself where it can, which takes a quarter less. */
function partsOf(body: ReadableStream<Uint8Array>): () => Promise<Uint8Array | undefined> {
  let filled: ReadableStreamBYOBReader;
  try {
    filled = body.getReader({ mode: 'byob' });
  } catch {
    const parts = body.getReader(); // WebKit fills none
    return async () => (await parts.read()).value;
  }
  return async () => {
    const { value } = await filled.read(new Uint8Array(PART));
    return value && value.length < PART / 2 ? value.slice() : value;
  };
}
