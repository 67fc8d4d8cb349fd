import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hashOf, placeIn, samePlace, withPlace, type Place } from './links.js';
import type { Domain } from './types.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly permalink: boolean };

/** Under which key of `history.state` the windows of timelines are kept, so that Back returns to them. */
const KEPT = 'event-timeline';

/** Keeps what is open in the page's address, for a host that asked for it; else it neither reads nor writes there. */
export class Permalink implements ReactiveController {
  #listening = false;
  /** What was open when this last looked: only what changes since is written, for an address may have changed meanwhile and not yet been told. */
  #seen: Place | undefined;

  constructor(
    private readonly host: Host,
    /** The address was changed by Back, Forward, a link or by hand. */
    private readonly go: (place: Place | undefined, domain: Domain | undefined) => void,
  ) {
    host.addController(this);
  }

  /** What this timeline is called in addresses: its id, else `timeline`, `timeline-2` and so on. */
  get key(): string {
    const { id, localName } = this.host;
    if (id) return id;
    const root = this.host.getRootNode() as ParentNode & Node;
    const nameless = root.querySelectorAll?.(`${localName}[permalink]:not([id])`) ?? [];
    const before = [...nameless].indexOf(this.host);
    return before > 0 ? `timeline-${before + 1}` : 'timeline';
  }

  /** Listening to the window is part of what is asked for, and ends with it. */
  hostUpdate(): void {
    this.#listen(this.host.permalink && this.host.isConnected); // a last draw comes after it was removed
  }

  hostConnected(): void {
    this.#listen(this.host.permalink);
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  #listen(on: boolean): void {
    if (on === this.#listening) return;
    this.#listening = on;
    window[on ? 'addEventListener' : 'removeEventListener']('hashchange', this.#changed);
  }

  /** What the address names now; nothing unless the host asked for links. */
  get place(): Place | undefined {
    return this.host.permalink ? placeIn(location.hash, this.key) : undefined;
  }

  /** The address of a place on this page; undefined unless the host asked for links. */
  addressOf(place: Place): string | undefined {
    return this.host.permalink ? location.href.replace(/#.*|$/s, hashOf(this.key, place)) : undefined;
  }

  /**
   * Writes what has been opened or closed since the last call into the address, as a new entry of the history.
   * @param left - the window the reader leaves, to which Back returns; undefined where an address led here
   */
  write(place: Place | undefined, left: Domain | undefined): void {
    if (!this.host.permalink || samePlace(place, this.#seen)) return;
    this.#seen = place;
    if (!left || samePlace(place, this.place)) return;
    const hash = withPlace(location.hash, this.key, place);
    const address = location.pathname + location.search + hash; // a hash alone would follow a <base>
    try {
      history.replaceState(this.#stateWith(left), '');
      history.pushState(this.#stateWith(undefined), '', address);
    } catch {
      // No history here: a sandboxed frame, or more changes in a minute than the browser allows.
    }
  }

  #stateWith(domain: Domain | undefined): unknown {
    const state: unknown = history.state ?? {};
    if (typeof state !== 'object') return state; // the page's own, of a form that takes nothing in
    return { ...state, [KEPT]: { ...this.#kept, [this.key]: domain } };
  }

  get #kept(): Record<string, Domain | undefined> {
    return (history.state as Record<string, Record<string, Domain>> | null)?.[KEPT] ?? {};
  }

  readonly #changed = (): void => this.go(this.place, this.#kept[this.key]);
}
