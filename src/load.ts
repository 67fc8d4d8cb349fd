/** The first stage, and the only file that fetches: an address or an inline script becomes a JSON value. */
import type { Read } from './scan/file-scan.js';
import { inSlices } from './slices.js';

/** Bytes from which a text is read in slices; up to here it takes a few milliseconds. */
const BIG = 1 << 20;

export type LoadFailure = 'address' | 'network' | 'status' | 'type' | 'json' | 'empty';

/** Why there is no data: what happened, where, and how to mend it. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly reason: LoadFailure,
    what: string,
    /** The address, or words for the place. */
    readonly where: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} (${where}). ${mend}`, options);
  }
}

/**
 * @param src - as the author wrote it
 * @param base - what a relative address hangs on
 * @throws {LoadError} when it is no address
 */
export function addressOf(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch (cause) {
    const mend = 'Write the address of a JSON file, such as "events.json".';
    throw new LoadError('address', 'The address of the file cannot be read', src, mend, { cause });
  }
}

/**
 * Fetches an event file. Cookies go to the page's own origin alone.
 * @param url - absolute, or relative to the page
 * @param signal - aborts the request and the reading of its body
 * @param told - hears 0 when the answer comes, then of a big file what share is read
 * @returns the JSON value, not yet looked at; of a big file with some of its events unread, and with what reads them
 * @throws {LoadError} when nothing came, or nothing that is JSON
 * @throws the signal's reason, as `fetch` does, when aborted
 */
export async function load(
  url: string,
  signal: AbortSignal,
  told?: (share: number) => void,
): Promise<Loaded> {
  const { response, read, big } = await download(url, signal, told);
  if (!response.ok) throw refused(response, url);
  const value =
    'value' in read ? read.value : fromJson(read.text, url, response.headers.get('content-type') ?? '');
  return { value, big };
}

type Big = typeof import('./big.js');
export interface Loaded {
  readonly value: unknown;
  readonly big?: Big;
}

/** Few files need it; undefined where it does not come. */
export const forBigFiles = () => import('./big.js').catch(() => undefined);

async function download(
  url: string,
  signal: AbortSignal,
  told?: (share: number) => void,
): Promise<{ response: Response; read: Read; big?: Big }> {
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    });
    told?.(0);
    return { response, ...(response.ok ? await readFrom(response, signal, told) : { read: { text: '' } }) };
  } catch (cause) {
    signal.throwIfAborted();
    const mend =
      'Check the address and the connection; on another host, the file must allow this page (CORS).';
    throw new LoadError('network', 'The file could not be fetched', url, mend, { cause });
  }
}

/** A big file is read while it comes, if the server tells that it is big. */
async function readFrom(
  response: Response,
  signal: AbortSignal,
  told?: (share: number) => void,
): Promise<{ read: Read; big?: Big }> {
  const length = lengthOf(response);
  let big = length > BIG ? await forBigFiles() : undefined;
  if (big) return { read: await big.readBody(response, length, signal, told), big };
  const bytes = new Uint8Array(await response.arrayBuffer());
  big = bytes.length > BIG ? await forBigFiles() : undefined;
  if (big) return { read: await inSlices(big.readBytes(bytes), signal, told), big };
  return { read: { text: new TextDecoder().decode(bytes) } };
}

/** Bytes to come, as far as the server tells; a packed text such as these is an eighth of itself. */
function lengthOf({ headers }: Response): number {
  return Number(headers.get('content-length')) * (headers.has('content-encoding') ? 8 : 1);
}

function refused({ status, statusText }: Response, url: string): LoadError {
  const answer = `The server answered ${`${status} ${statusText}`.trim()} instead of the file`;
  return new LoadError('status', answer, url, mendStatus(status));
}

function mendStatus(status: number): string {
  if (status === 404 || status === 410)
    return 'Check the spelling of the address, and that the file is there.';
  if (status === 401 || status === 403) return 'Make the file readable to the readers of this page.';
  if (status >= 500 || status === 429) return 'Try again later; if it stays so, look into the server’s log.';
  return 'Open the address in a browser to see what it gives.';
}

/**
 * The JSON value of the first `<script type="application/json">` child, if there is one.
 * @throws {LoadError} when the script is there, but empty or not JSON
 */
export function inlineData(host: Element): unknown {
  const script = [...host.children].find(isJsonScript);
  return (
    script &&
    fromJson(script.textContent ?? '', `the <script> inside <${host.localName}>`, 'application/json')
  );
}

const isJsonScript = (child: Element) =>
  child.localName === 'script' && child.getAttribute('type')?.trim().toLowerCase() === 'application/json';

function fromJson(raw: string, where: string, type: string): unknown {
  const text = raw.replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    throw new LoadError('empty', 'The file is empty', where, 'Write {"events": […]} into it.');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new NotJson(text, type, where, cause);
  }
}

/** What the engine says of a text is told in full by what comes on demand. */
export class NotJson extends LoadError {
  constructor(
    readonly text: string,
    /** Its content type. */
    readonly type: string,
    where: string,
    cause: unknown,
    reason: LoadFailure = 'json',
    what = 'The file is not JSON',
    mend = 'Check that the address leads to a JSON file.',
  ) {
    const begins = JSON.stringify(text.trimStart().slice(0, 40));
    super(reason, `${what}; it begins ${begins}`, where, mend, { cause });
  }
}

/** The same error; of a text that is no JSON, with what it is instead or where the fault stands, if what finds that comes. */
export const explained = async (error: Error): Promise<Error> =>
  error instanceof NotJson
    ? forBigFiles()
        .then((big) => big?.whyNotJson(error) ?? error)
        .catch(() => error)
    : error;
