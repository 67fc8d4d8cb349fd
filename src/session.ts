import {
  groundFor,
  overviewOf,
  pictureOf,
  type Ground,
  type Overview,
  type Picture,
  type Room,
} from './derive.js';
import { TimelineDomainEvent, TimelineSelectEvent } from './dom-events.js';
import type { Control } from './draw/controls.js';
import type { Axis } from './draw/glyph.js';
import type { End } from './draw/overview.js';
import type { Announcer } from './environment.js';
import type { Layout } from './input/keys.js';
import { plotOf } from './layout/frame.js';
import { heldScene } from './layout/hold.js';
import { ordered } from './input/strip.js';
import {
  centredOn,
  endingAt,
  panTo,
  revealDomain,
  splitDomain,
  stepFrom,
  type Step,
} from './layout/moves.js';
import { first, holds, isCluster, last, type Item } from './layout/scene.js';
import { panDomain, readDomain, zoomDomain } from './scale.js';
import { quoteIn, type Place } from './links.js';
import { Motion, SETTLED } from './motion.js';
import { nextState, placeIn, type Request, type State } from './state.js';
import type { Domain, Timeline, TimelineEvent } from './types.js';

/** How much closer or further one press of a zoom button or key goes. */
const ZOOM_STEP = 2;
/** Share of the window one press of earlier or later goes. */
const PAN_STEP = 0.5;
/** From the end of a gesture to its announcement, ms (ACCESSIBILITY.md, D). */
const ANNOUNCED = 500;

/** What a session needs of the element it belongs to. */
export interface SessionHost {
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  dispatchEvent(event: Event): boolean;
  /** The event button that has focus now, if one has. */
  readonly focusedKey: string | null;
  /** What a settled window is announced as. */
  describe(domain: Domain, shown: number, total: number): string;
  /** First or last event, in words. */
  endWords(end: 'firstEvent' | 'lastEvent'): string;
}

/** One reader with one file: holds the state, answers every act with a request, and derives the picture. */
export class Session {
  state: State;
  ground: Ground;
  picture!: Picture;
  overview!: Overview;
  /** Where focus belongs after the next draw. */
  focusNext: 'event' | 'panel' | undefined;
  /** Which control holds the toolbar's tab stop. */
  control: Control = 'earlier';
  /** What was typed as a date and could not be read. */
  wrongDate: { at: End | 'goTo'; text: string } | undefined;
  /** The window from which the open event was opened, or closed; undefined until one was. */
  left: Domain | undefined;
  /** Id of the event the reader closed last. */
  closed: string | null = null;
  /** An address led here: what it names is to be scrolled to after the next draw. */
  scrollNext = false;
  /** Id in an address that no event has. */
  lost: string | undefined;
  /** Which end was pressed against, and how often. */
  #atEnd = { end: '', presses: 0 };
  /** The window where it last came to rest. */
  #last: Domain;
  /** The window was zoomed or panned, and not only to follow the focus: it is to be announced. */
  #tell = false;
  /** What was opened and not yet panned or zoomed away from: it stays in view when the room changes. */
  #shown: TimelineEvent | undefined;
  #length = 0;
  readonly motion = new Motion(
    (domain) => this.ask({ type: 'show', domain }),
    () => this.#rested(),
  );

  constructor(
    private readonly host: SessionHost,
    private readonly announcer: Announcer,
    readonly timeline: Timeline,
    room: Room,
    selected: string | null,
    place?: Place,
  ) {
    const named = place && this.event(place.event);
    const id = (named ?? this.event(selected))?.id ?? null;
    this.ground = groundFor(timeline, { ...room, open: id !== null });
    const quote = quoteIn(named, place);
    this.state = { domain: this.ground.home, selected: id, quote, listed: null, focused: id };
    if (named) this.#shown = named;
    if (place) this.#arriveAt(place, named);
    this.#last = this.ground.home;
  }

  event(id: string | null): TimelineEvent | undefined {
    return id === null ? undefined : this.timeline.byId.get(id);
  }

  get selected(): TimelineEvent | undefined {
    return this.event(this.state.selected);
  }

  /** What is open, as an address names it. */
  get place(): Place | undefined {
    const { selected, quote } = this.state;
    return selected === null ? undefined : { event: selected, quote: quote ?? undefined };
  }

  /** What the panel is about: the open event, or the first of the cluster whose list is open. */
  get opened(): TimelineEvent | undefined {
    return this.event(this.state.selected ?? this.state.listed);
  }

  get focused(): TimelineEvent | undefined {
    return this.event(this.state.focused);
  }

  /** How the arrow keys find events. */
  get layout(): Layout {
    const { frame, levels } = this.ground;
    return frame.vertical || levels.filter(({ places }) => places.length).length < 2 ? 'line' : 'lanes';
  }

  /** Which way time runs, as it is seen. */
  get axis(): Axis {
    return this.ground.frame.vertical ? 'down' : this.picture.scale.reversed ? 'rtl' : 'ltr';
  }

  /** The cluster whose list is open. */
  get listed(): Item | undefined {
    const head = this.event(this.state.listed);
    return head && this.picture.scene.items.find((item) => holds(item, head));
  }

  /** Width that is left for the track in so much room, where the host's own styles do not change it. */
  plotIn(room: Room): number {
    return plotOf({ ...room, open: this.opened !== undefined, off: 0 }, this.timeline.lanes.length);
  }

  /** Runs the pure stages in their order. */
  derive(room: Room, measure: (event: TimelineEvent) => number): void {
    const { opened } = this;
    const { levels } = this.ground;
    this.#showOpened(opened);
    const { domain, selected, focused, listed, filter } = this.state;
    this.ground = groundFor(this.timeline, { ...room, open: opened !== undefined }, this.ground, filter);
    const keep = [selected, focused, listed].flatMap((id) => this.event(id) ?? []);
    const panel = { under: opened, height: room.panel };
    const picture = pictureOf(this.ground, domain, measure, keep, panel);
    this.picture = this.#zooms(picture, levels)
      ? { ...picture, scene: heldScene(picture.scene, this.picture.scene) }
      : picture;
    this.overview = overviewOf(this.ground, domain, room.width, this.overview);
    this.#rove();
  }

  /** What is open is shown, whatever is looked for: a link may have led to it. */
  #showOpened(opened: TimelineEvent | undefined): void {
    const { filter } = this.state;
    if (opened && filter && filter[placeIn(filter, opened.index)] !== opened.index)
      this.ask({ type: 'filter', places: [...filter, opened.index].sort((a, b) => a - b) });
  }

  /** How many events are shown, in the window or out of it. */
  get total(): number {
    return (this.state.filter ?? this.timeline.events).length;
  }

  /** In the midst of a zoom, and not of a pan. Where time runs down all rows have their labels, and none is in another's way. */
  #zooms({ scale }: Picture, levels: Ground['levels']): boolean {
    const { frame, levels: now } = this.ground;
    const last = (this.picture as Picture | undefined)?.scale; // none before the first draw
    if (!last || !this.motion.moving || now !== levels || frame.vertical) return false;
    return scale.msPerPx !== last.msPerPx || scale.domain[0] === last.domain[0]; // the same again: something else is drawn
  }

  /** The tab stop: the open event, else the last focused, else the first in the window. */
  #rove(): void {
    const { items } = this.picture.scene;
    const { selected, focused, listed } = this.state;
    const stay = this.host.focusedKey !== null && this.event(focused);
    const wanted = stay || this.event(selected ?? listed ?? focused);
    const held = items.find((item) => holds(item, wanted));
    if (held && (stay || selected || held.inside || this.motion.moving))
      this.state = { ...this.state, focused: wanted!.id };
    else
      this.state = { ...this.state, focused: (items.find((item) => item.inside) ?? items[0])?.key ?? null };
  }

  /** After a draw: opening the panel takes room from the track, and may hide what it is about. */
  drawn(): void {
    if (this.#shown && this.#length !== this.ground.length) this.reveal(this.#shown);
    this.#length = this.ground.length;
  }

  /** @param tell - announce the window this leads to; what moves the focus or opens an event speaks for itself */
  ask(request: Request, tell = false): void {
    const before = this.state;
    this.#tell ||= tell;
    this.state = nextState(before, request, this.ground.limits);
    if (this.state === before) return;
    if (request.type === 'select') this.left = before.domain;
    if (this.state.domain !== before.domain) this.#moved();
    this.host.requestUpdate();
  }

  /** A request of a hand: it interrupts whatever glides. */
  gesture(request: Request): void {
    this.#interrupt(true);
    this.#moved();
    this.ask(request, true);
  }

  /** @param moving - more is to come at once */
  #interrupt(moving: boolean): void {
    this.#shown = undefined;
    this.motion.glide.stop();
    this.motion.moving = moving;
  }

  glideTo(domain: Domain, tell = true): void {
    this.#interrupt(true);
    this.#tell ||= tell;
    this.#moved();
    this.motion.glide.to(this.state.domain, domain);
  }

  #moved(): void {
    this.wrongDate = undefined;
    this.motion.moved();
  }

  #rested(): void {
    this.host.requestUpdate();
    const { domain } = this.state;
    const event = new TimelineDomainEvent(new Date(domain[0]), new Date(domain[1]));
    void this.host.updateComplete.then(() => this.host.dispatchEvent(event)); // once all of it is drawn
    const [tell, before] = [this.#tell, this.#last];
    [this.#tell, this.#last] = [false, domain];
    if (!tell || domain.every((ms, i) => Math.abs(ms - before[i]!) < 1)) return;
    const said = () => this.host.describe(domain, this.picture.scene.shown, this.total);
    this.announcer.say(said, ANNOUNCED - SETTLED);
  }

  /**
   * Opens an event, or closes the open one, unless a listener of `timeline-select` cancels it.
   * @param byReader - the act came from inside: focus follows
   * @param quote - id of the one of its quotations to be marked
   */
  select(id: string | null, byReader = false, quote: string | null = null): void {
    const { selected, listed } = this.state;
    const event = this.event(id);
    if (id !== null && !event) return;
    const other = id !== selected || listed !== null;
    if (other && !this.host.dispatchEvent(new TimelineSelectEvent(id, selected))) return;
    if (!other && quote === this.state.quote) return;
    this.#shown = this.lost = undefined;
    this.ask({ type: 'select', id, quote });
    if (byReader) this.focusNext = event ? 'panel' : 'event';
    if (event) this.reveal(event);
  }

  /**
   * Opens what an address names, and closes what it does not name.
   * @param domain - the window in which the reader left this address
   */
  goTo(place: Place | undefined, domain: Domain | undefined): void {
    const event = place && this.event(place.event);
    this.select(event?.id ?? null, false, quoteIn(event, place));
    if (domain) this.glideTo(domain, false);
    this.#arriveAt(place, event);
  }

  /** What an address leads to is scrolled to; what it names in vain is told. */
  #arriveAt(place: Place | undefined, event: TimelineEvent | undefined): void {
    this.left = undefined; // the address is already what it should be
    this.lost = event ? undefined : place?.event;
    this.scrollNext = event !== undefined;
    this.host.requestUpdate();
  }

  /** Brings an event into the window and out of its cluster, where it is not already so. */
  reveal(event: TimelineEvent): void {
    const { levels, length, limits } = this.ground;
    const domain = revealDomain(levels, event, this.state.domain, length, limits);
    if (domain !== this.state.domain) this.glideTo(domain, false);
    this.#shown = event;
  }

  /** Of the events that are shown, opens the one after or before the open one in time; the first or last where none is open. */
  openNeighbour(by: 1 | -1): void {
    const event = this.neighbour(by);
    if (event) this.select(event.id);
  }

  neighbour(by: 1 | -1): TimelineEvent | undefined {
    const { filter } = this.state;
    const open = this.selected;
    const at = open ? placeIn(filter, open.index) + by : by > 0 ? 0 : this.total - 1;
    return this.timeline.events[filter ? (filter[at] ?? -1) : at];
  }

  readonly open = (id: string, quote?: string): void => this.select(id, true, quote);

  readonly close = (): void => {
    this.closed = this.state.selected;
    if (this.state.selected) return this.select(null, true);
    this.ask({ type: 'list', id: null });
    this.focusNext = 'event';
  };

  /** An event opens or closes; a cluster spreads out, or lists what no zoom can part. */
  readonly activate = (item: Item): void => {
    const event = first(item);
    if (!isCluster(item)) return this.state.selected === event.id ? this.close() : this.open(event.id);
    const { length, grain, limits } = this.ground;
    const split = splitDomain(event, last(item), this.state.domain, length, grain.slot, limits);
    if (split) return this.glideTo(split);
    if (this.state.listed === event.id) return this.close();
    this.select(null);
    if (this.state.selected) return; // the host keeps it open
    this.ask({ type: 'list', id: event.id });
    this.focusNext = 'panel';
  };

  /** One of the buttons above the track. */
  press(control: 'earlier' | 'later' | 'zoomOut' | 'zoomIn' | 'fitAll'): void {
    if (control === 'fitAll') return this.glideTo(this.ground.home);
    if (control === 'zoomIn' || control === 'zoomOut') return this.zoomStep(control === 'zoomIn');
    this.glideTo(
      panDomain(this.state.domain, control === 'later' ? PAN_STEP : -PAN_STEP, this.ground.limits),
    );
  }

  /** About the event that has focus or is open, where it is in the window; else about the middle. */
  zoomStep(closer: boolean): void {
    const { domain } = this.state;
    const near = (this.host.focusedKey === null ? this.selected : this.focused)?.anchor;
    const inside = near !== undefined && near >= domain[0] && near <= domain[1];
    const at = inside ? near : (domain[0] + domain[1]) / 2;
    this.glideTo(zoomDomain(domain, closer ? ZOOM_STEP : 1 / ZOOM_STEP, at, this.ground.limits));
  }

  /** From the focused event to another one, panned to just far enough. */
  step(step: Step): void {
    const { levels, limits, length } = this.ground;
    const { domain } = this.state;
    const from = this.focused;
    const to = from && stepFrom(levels, this.picture.scene.zoom, from, step, domain[1] - domain[0]);
    if (!to || to === from) return this.#atTheEnd(step);
    this.#atEnd = { end: '', presses: 0 };
    this.motion.glide.stop();
    this.ask({ type: 'focus', id: to.id });
    this.ask({ type: 'show', domain: panTo(domain, to.anchor, length, limits) });
    this.focusNext = 'event';
  }

  /** The second press at an end says so, once. */
  #atTheEnd(step: Step): void {
    if (step.startsWith('lane')) return;
    const end = step === 'later' || step === 'last' || step === 'page-later' ? 'lastEvent' : 'firstEvent';
    const presses = this.#atEnd.end === end ? this.#atEnd.presses + 1 : 1;
    this.#atEnd = { end, presses };
    if (presses === 2) this.announcer.say(() => this.host.endWords(end));
  }

  /** An event's button got focus; by keyboard, it is panned to. */
  focusedOn(key: string, byKeyboard: boolean): void {
    const shown = this.picture.scene.items.find((item) => item.key === key);
    if (!shown) return;
    if (!holds(shown, this.focused)) this.ask({ type: 'focus', id: key });
    if (!byKeyboard || this.motion.glide.running) return;
    const { length, limits } = this.ground;
    this.ask({ type: 'show', domain: panTo(this.state.domain, first(shown).anchor, length, limits) });
  }

  readonly moveEnd = (end: End, ms: number): void => {
    const [from, to] = this.state.domain;
    this.#interrupt(false); // what a handle says is heard at once
    this.ask({ type: 'show', domain: ordered(end === 'from' ? [ms, to] : [from, ms]) }, true);
  };

  /** Brings a date into the middle, all of it where it is longer than the window. @returns false where it cannot be read */
  goToDate(text: string): boolean {
    const date = readDomain(text);
    const readable = typeof date !== 'string';
    if (readable) this.glideTo(centredOn(date, this.state.domain));
    else this.wrongDate = { at: 'goTo', text };
    this.host.requestUpdate();
    return readable;
  }

  /** One end of the window as typed: a year, a month, a day. */
  readonly typeDate = (end: End, text: string): void => {
    const date = readDomain(text);
    if (typeof date === 'string') this.wrongDate = { at: end, text };
    else this.glideTo(endingAt(date, end, this.state.domain));
    this.host.requestUpdate();
  };
}
