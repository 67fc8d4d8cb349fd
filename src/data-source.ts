import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, forBigFiles, inlineData, load, explained } from './load.js';
import { indexingEvidence } from './evidence-index.js';
import { indexing } from './lane-index.js';
import { parsing, type Parsed } from './parse/events.js';
import type { ForBig } from './parse/link-events.js';
import { atOnce, inSlices, within, type Work } from './slices.js';
import type { Problem, Timeline } from './types.js';

/** Where the data of an element stands. */
export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** What happened, for the element to tell. */
export interface Listener {
  /** An answer to a request. */
  loading(): void;
  arrived(timeline: Timeline, problems: readonly Problem[]): void;
  failed(message: string): void;
}

/** Events and quotations from which a file is read in slices; up to here it takes about 10 ms. */
const MANY = 4000;
/** Of the whole load of a big file, how much the reading of its text takes. */
const TEXT_SHARE = 0.3;
/** The progress is told so often, ms: each is a draw, and what is read sooner needs none. */
const TOLD = 100;
/** The first picture of a big file has been seen so long after its data, ms. */
const SEEN = 200;

type Host = ReactiveControllerHost & Element;

/** Gets a file from a URL, a property or an inline script, and parses it; the newest wins, what is in flight is given up. */
export class DataSource implements ReactiveController {
  status: Status = 'idle';
  timeline: Timeline | undefined;
  problems: readonly Problem[] = [];
  /** Why there is nothing to draw. */
  error = '';
  /** What share of a big file is read, 0 to 1; undefined where there is none to be read. */
  progress: number | undefined;
  /** When that was told last, or began. */
  #told = 0;
  #abort: AbortController | undefined;
  #loaded = deferred();

  constructor(
    private readonly host: Host,
    private readonly listener: Listener,
  ) {
    host.addController(this);
  }

  /** Settles with the first complete draw of the current data. */
  get loaded(): Promise<void> {
    return this.#loaded.promise;
  }

  /** To be called when the data that was handed over has been drawn. */
  drawn(): void {
    if (this.status === 'ready') this.#loaded.resolve();
  }

  hostDisconnected(): void {
    if (this.status === 'loading') this.giveUp();
  }

  /** Stops what is in flight; the next load is yet to be asked for. */
  giveUp(): void {
    this.#begin();
    this.status = 'idle';
  }

  /** Takes a value as it is: at once, unless it is big. */
  take(input: unknown): void {
    const { signal } = this.#begin();
    if (isBig(input)) void this.#attempt(signal, () => this.#understand(input, signal));
    else this.#readyAtOnce(input);
  }

  /** The inline script of the host, if there is one. */
  takeInline(): boolean {
    try {
      const input = inlineData(this.host);
      if (input !== undefined) this.take(input);
      return input !== undefined;
    } catch (error) {
      void this.#attempt(this.#begin().signal, () => {
        throw error;
      });
      return true;
    }
  }

  /** @param again - what went wrong before still stands there, until this ends */
  async fetch(url: string, again = false): Promise<void> {
    const { signal } = this.#begin(again ? this.error : '');
    await this.#attempt(signal, async () => {
      const told = (share: number) => this.#tell(share * TEXT_SHARE);
      const { value, big } = await load(addressOf(url, this.host.baseURI), signal, told);
      signal.throwIfAborted();
      if (big || isBig(value)) await this.#understand(value, signal, big);
      else this.#readyAtOnce(value);
    });
  }

  /** Forgets everything. */
  clear(): void {
    this.#begin();
    this.#end('idle');
  }

  #begin(error = ''): AbortController {
    this.#abort?.abort();
    this.#loaded.renew();
    this.error = error;
    this.progress = undefined;
    return (this.#abort = new AbortController());
  }

  /** Does what takes its time; what is given up fails without a word. */
  async #attempt(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    this.status = 'loading';
    this.#told = performance.now();
    this.host.requestUpdate();
    try {
      await work();
    } catch (error) {
      const told = await explained(error as Error);
      if (!signal.aborted) this.#fail(told);
    }
  }

  /** A frame is asked for before the work, not by its result: so the picture goes out at its end, not a frame later. */
  #readyAtOnce(input: unknown): void {
    requestAnimationFrame(() => {});
    this.#ready(atOnce(understanding(input)));
  }

  async #understand(input: unknown, signal: AbortSignal, big?: ForBig): Promise<void> {
    const told = (share: number) => this.#tell(TEXT_SHARE + share * (1 - TEXT_SHARE));
    big ??= await forBigFiles();
    this.#ready(await inSlices(understanding(input, big), signal, told));
    this.#indexLater(this.timeline!, signal);
  }

  /** What an open event needs of all others, once the first picture has been seen; one that opens before makes it itself. */
  #indexLater(timeline: Timeline, signal: AbortSignal): void {
    setTimeout(() => void inSlices(indexingEvidence(timeline), signal).catch(() => {}), SEEN); // given up
  }

  #tell(share: number): void {
    this.listener.loading();
    if (!share || performance.now() - this.#told < TOLD) return;
    this.#told = performance.now();
    this.progress = share;
    this.host.requestUpdate();
  }

  #ready({ timeline, problems }: Parsed): void {
    this.#end('ready', '', timeline, problems);
    this.listener.arrived(timeline, problems);
  }

  #end(status: Status, error = '', timeline?: Timeline, problems: readonly Problem[] = []): void {
    [this.status, this.error, this.timeline, this.problems] = [status, error, timeline, problems];
    this.progress = undefined;
    this.host.requestUpdate();
  }

  #fail(error: Error): void {
    this.#end('failed', error.message);
    this.listener.failed(error.message);
    this.#loaded.reject(error);
  }
}

/** A value as a timeline, with what the first picture needs of it. */
function* understanding(input: unknown, big?: ForBig): Work<Parsed> {
  const parsed = yield* within(0, 0.85, parsing(input, undefined, big));
  yield* within(0.85, 1, indexing(parsed.timeline));
  return parsed;
}

/** Never throws, whatever a script has put there: what cannot be looked at is told when it is parsed. */
function isBig(input: unknown): boolean {
  try {
    const { events, quotes } = Object(input) as Record<string, unknown>;
    return [input, events, quotes].some((list) => Array.isArray(list) && list.length > MANY);
  } catch {
    return false;
  }
}

/** A promise settled from outside; waiting on it again after it settled means waiting for the next. */
function deferred() {
  let settle: { resolve: () => void; reject: (error: Error) => void };
  let settled = true;
  const made = {
    promise: Promise.resolve(),
    renew,
    resolve: () => end('resolve'),
    reject: (error: Error) => end('reject', error),
  };
  renew();
  return made;

  function renew() {
    if (!settled) return; // those who wait for a load that was given up wait for the one that took its place
    settled = false;
    made.promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
    made.promise.catch(() => {}); // never an unhandled rejection; who awaits it still sees it
  }
  function end(how: 'resolve' | 'reject', error?: Error) {
    settled = true;
    if (how === 'resolve') settle.resolve();
    else settle.reject(error!);
  }
}
