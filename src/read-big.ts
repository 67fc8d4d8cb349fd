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
  const stream = body!.getReader();
  for (let bytes = 0; ;) {
    const { done, value } = await stream.read();
    if (done) return scan.end();
    for (const share of scan.take(value)) await pause(Math.min((bytes + share * value.length) / length, 1));
    bytes += value.length;
  }
}
