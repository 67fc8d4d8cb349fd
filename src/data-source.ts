import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, inlineData, load } from './load.js';
import { parse } from './parse/events.js';
import type { Problem, Timeline } from './types.js';

/** Where the data of an element stands. */
export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** What happened, for the element to tell. */
export interface Listener {
  arrived(timeline: Timeline, problems: readonly Problem[]): void;
  failed(message: string): void;
}

type Host = ReactiveControllerHost & Element;

/** Gets a file from a URL, a property or an inline script, and parses it; the newest wins, what is in flight is given up. */
export class DataSource implements ReactiveController {
  status: Status = 'idle';
  timeline: Timeline | undefined;
  problems: readonly Problem[] = [];
  /** Why there is nothing to draw. */
  error = '';
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
    this.#abort?.abort();
    this.#loaded.renew();
    this.status = 'idle';
  }

  /** Takes a value as it is. */
  take(input: unknown): void {
    this.#begin();
    this.#ready(input);
  }

  /** The inline script of the host, if there is one. */
  takeInline(): boolean {
    try {
      const input = inlineData(this.host);
      if (input !== undefined) this.take(input);
      return input !== undefined;
    } catch (error) {
      this.#begin();
      this.#fail(error as Error);
      return true;
    }
  }

  /** @param again - what went wrong before still stands there, until this ends */
  async fetch(url: string, again = false): Promise<void> {
    const { error } = this;
    const { signal } = this.#begin();
    this.status = 'loading';
    if (again) this.error = error;
    this.host.requestUpdate();
    try {
      const input = await load(addressOf(url, this.host.baseURI), signal);
      if (!signal.aborted) this.#ready(input);
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#begin();
    [this.status, this.timeline, this.problems] = ['idle', undefined, []];
    this.host.requestUpdate();
  }

  #begin(): AbortController {
    this.#abort?.abort();
    this.#loaded.renew();
    this.error = '';
    return (this.#abort = new AbortController());
  }

  #ready(input: unknown): void {
    const { timeline, problems } = parse(input);
    [this.status, this.timeline, this.problems, this.error] = ['ready', timeline, problems, ''];
    this.listener.arrived(timeline, problems);
    this.host.requestUpdate();
  }

  #fail(error: Error): void {
    [this.status, this.timeline, this.problems, this.error] = ['failed', undefined, [], error.message];
    this.listener.failed(error.message);
    this.#loaded.reject(error);
    this.host.requestUpdate();
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
