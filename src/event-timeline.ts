import { LitElement, type PropertyValues } from 'lit';
// In the order of the pipeline, which is that of the bundle: like stands near like, and gzip takes off 0.4 kB more.
import type { Domain, Locale, Problem, Quote, Timeline, TimelineEvent } from './types.js';
import { readDomain } from './scale.js';
import { DataSource } from './data-source.js';
import { REHEARSED } from './rehearsed.js';
import { toJsonLd, type JsonLd } from './cite/jsonld.js';
import { pick } from './words/text.js';
import { resolveLocale } from './words/locale.js';
import { messagesFor, type Messages, type OwnMessages } from './words/messages.js';
import { rangeWords } from './words/dates.js';
import type { Room } from './derive.js';
import { pageTemplate, type PageView } from './draw/page.js';
import { viewWords, type View } from './draw/controls.js';
import { panelStyles } from './draw/panel.css.js';
import { styles } from './draw/styles/index.js';
import { TimelineErrorEvent, TimelineLoadEvent } from './dom-events.js';
import { Permalink } from './permalink.js';
import { lastForm } from './remembered.js';
import { Focus } from './focus.js';
import { OnDemand } from './on-demand.js';
import { Announcer, Environment, TextMeasure } from './environment.js';
import { Acts } from './acts.js';
import { Taking } from './taking.js';
import { Session, type SessionHost } from './session.js';

/** Text size of a label, in the pixels of the usual text size; `draw/styles/marks.ts` has it in em. */
const LABEL_SIZE = 13.05;
/** A box of the page that fills the screen: nothing is there to be scrolled by a wheel over the track. */
const FILLS = ':fullscreen:not(:root)';
/** A load that takes longer, ms, is announced. */
const SLOW = 1000;

/**
 * @summary A zoomable timeline whose events open the quotations and sources behind them.
 *
 * @fires {TimelineLoadEvent} timeline-load - A file was read and drawn; `count` events can be drawn, `problems` says what was wrong.
 * @fires {TimelineErrorEvent} timeline-error - The file could not be had or is no JSON; `message` says what, where and how to mend it.
 * @fires {TimelineSelectEvent} timeline-select - The reader, a method or the page's address opens or closes an event: `id`, or null; `previous`. Cancel it to show a panel of your own.
 * @fires {TimelineDomainEvent} timeline-domain - The window, `from` and `to`, has changed and come to rest.
 *
 * @slot - What is shown until there is data, and without JavaScript. A first `<script type="application/json">` is the data itself.
 * @slot status - Filled by the element itself where `announcer` is `document`.
 *
 * @csspart heading - The title.
 * @csspart summary - The line under it: how many events, from when to when.
 * @csspart controls - The buttons.
 * @csspart track - The picture.
 * @csspart axis - Dates along the track.
 * @csspart lane - One lane's place beside the track.
 * @csspart lane-label - A lane's name.
 * @csspart event - The button of one event.
 * @csspart cluster - The button of several events merged.
 * @csspart label - The visible title of an event.
 * @csspart span - The bar that says what is known of a date.
 * @csspart overview - The strip under the track with the window on it.
 * @csspart panel - The open event.
 * @csspart quote - One quotation.
 * @csspart translation - A translation of it.
 * @csspart source - One source.
 * @csspart claim - Who says what.
 * @csspart difference - Where sources differ.
 * @csspart status - What is told to a screen reader.
 * @csspart list - The events as a list.
 * @csspart problems - What is wrong with the file.
 *
 * @cssprop --timeline-ink - Text.
 * @cssprop --timeline-ink-2 - Secondary text; 4.5:1 against the paper is the host's duty.
 * @cssprop --timeline-ink-3 - Edges and marks that must be seen; 3:1.
 * @cssprop --timeline-paper - Background.
 * @cssprop --timeline-paper-2 - Tinted background.
 * @cssprop --timeline-rule - Hairlines.
 * @cssprop --timeline-accent - What is open, focused or can be followed.
 * @cssprop --timeline-font - Font family of the interface.
 * @cssprop --timeline-font-quote - Font family of quotations.
 * @cssprop --timeline-font-size - Text size; everything else follows it.
 * @cssprop --timeline-lane-1 - Tint of the first lane, and again of the seventh.
 * @cssprop --timeline-lane-2 - Tint of the second lane.
 * @cssprop --timeline-lane-3 - Tint of the third lane.
 * @cssprop --timeline-lane-4 - Tint of the fourth lane.
 * @cssprop --timeline-lane-5 - Tint of the fifth lane.
 * @cssprop --timeline-lane-6 - Tint of the sixth lane.
 */
export class EventTimeline extends LitElement implements SessionHost {
  static override styles = [...styles, panelStyles];
  static override properties = {
    src: {},
    data: { attribute: false },
    locale: {},
    domain: {},
    selected: { reflect: true },
    view: {},
    permalink: { type: Boolean },
    remember: { type: Boolean },
    timeDirection: { attribute: 'time-direction' },
    gestures: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    label: {},
    labelledBy: { attribute: false },
    messages: { attribute: false },
    numerals: {},
    monthNames: { attribute: 'month-names' },
    announcer: {},
  };
  /** @internal A file has begun to come, or was drawn, on this page. */
  static loading = false;

  /**
   * Draws a small story in an element of no document, to be called when the page has nothing else to do: the first
   * picture then finds its code compiled, its templates made and its formats ready.
   * @internal
   */
  static rehearse(): void {
    const element = new EventTimeline();
    element.locale = document.documentElement.lang || 'en';
    element.connectedCallback();
    element.performUpdate();
    element.#source.take(REHEARSED);
    element.performUpdate();
    element.#measure.findFonts(Object.values(element.#words).join());
    element.disconnectedCallback();
  }

  /** URL of the file, format 1. Changing it gives up the load in flight. */
  src?: string;
  /** The same document as a value. */
  data?: unknown;
  /** Language of the interface and of chosen texts, a BCP 47 tag. Default: the nearest `lang`, else `en`. */
  locale?: string;
  /** The window, an EDTF interval such as `2024-05/2024-07`; can be set at any time. Default: the file's `home`, else all of it. */
  domain?: string;
  /** Id of the open event. */
  selected: string | null = null;
  /** `timeline`; `list`, the same events with all their quotations and sources under headings; or `sources`, with all that rests on each. */
  view: View = 'timeline';
  /** What is open is kept in the page's address, as `#<id of the element, else "timeline">=<event>/<quotation>`, and opened from it. */
  permalink = false;
  /** Whether a reader wants the picture, the list or its table is kept in the browser's storage for this site, and goes before `view` at the next visit. */
  remember = false;
  /** `auto` follows the direction of the element; `ltr` and `rtl` hold whatever the language. */
  timeDirection: 'auto' | 'ltr' | 'rtl' = 'auto';
  /** `cooperative` leaves the plain wheel to the page, unless a box that is no whole page fills the screen; `greedy` zooms with it, `none` takes no gesture. */
  gestures: 'cooperative' | 'greedy' | 'none' = 'cooperative';
  /** Level of the timeline's heading, 1 to 5; an open event's is one below. */
  headingLevel = 2;
  /** Name of the timeline in place of the file's title; no heading is drawn. */
  label?: string;
  /** The same, by an element of the page: its text is the name. */
  labelledBy?: Element;
  /** Words of the interface in place of its own, by language: `{ en: { fitAll: 'Whole story' } }`. To change one, set a new object. */
  messages?: OwnMessages;
  /** Digits: `latn`, `arab`, or `auto` by the region of the locale. */
  numerals: 'auto' | 'latn' | 'arab' = 'auto';
  /** Arabic month names: `auto` by region, or `both` traditions. */
  monthNames: 'auto' | 'both' = 'auto';

  /** Where messages for screen readers stand: `element`, or `document` for those that miss what is said inside a shadow root. */
  announcer: 'element' | 'document' = 'element';

  #locale!: Locale;
  #words!: Messages;
  #reversed = false;
  #session: Session | undefined;
  #environment = new Environment(this, () => this.#session?.plotIn(this.#room()) ?? 0);
  #measure = new TextMeasure();
  #announcer = new Announcer(this);
  #source = new DataSource(this, {
    loading: () => (EventTimeline.loading = true),
    arrived: (timeline, problems) => this.#arrived(timeline, problems),
    failed: (message) => {
      this.#endSession();
      this.dispatchEvent(new TimelineErrorEvent(message));
    },
  });
  #acts = new Acts({
    session: () => this.#session,
    rightToLeft: () => this.#locale.direction === 'rtl',
    view: () => this.view,
    gestures: () => (this.gestures === 'cooperative' && this.closest(FILLS) ? 'greedy' : this.gestures),
    root: () => this.renderRoot,
    requestUpdate: () => this.requestUpdate(),
    changeView: (view) => (this.view = view),
    chosen: (form) => this.remember && lastForm(form),
    turnTime: () => (this.timeDirection = this.#reversed ? 'ltr' : 'rtl'),
    retry: () => this.#load(true),
    more: () => this.#onDemand.bring(),
    keepFocus: () => this.#focus.keep(true),
  });
  #taking = new Taking(
    {
      locale: () => this.#locale,
      timeline: () => this.timeline,
      root: () => this.renderRoot,
      addressOf: (place) => this.#links.addressOf(place),
      more: () => this.#onDemand.bring(),
    },
    this.#announcer,
  );
  #links = new Permalink(this, (place, domain) => this.#session?.goTo(place, domain));
  #onDemand = new OnDemand(
    this,
    () => {
      this.view = 'timeline';
      this.#session?.ask({ type: 'list', id: null });
    },
    () => {
      this.requestUpdate();
      this.performUpdate();
    },
  );
  #focus = new Focus(() => this.shadowRoot);
  #internals = this.attachInternals();
  /** What `selected` was set to from inside: anything else was set by the host. */
  #told: string | null = null;
  /** The load took so long that it was announced. */
  #slow = false;
  /** Told once the file is drawn: in the midst of an update what a listener sets would be lost. */
  #news: TimelineLoadEvent | undefined;
  /** View, language and direction of the last draw of a file. */
  #shown: string | undefined;

  /** What is seen now: from and to, the end not included; both the epoch until there is data. */
  get visible(): { from: Date; to: Date } {
    const [from, to] = this.#session?.state.domain ?? [0, 0];
    return { from: new Date(from), to: new Date(to) };
  }

  /** What is wrong, or worth a hint, in the current file: where, what, how to mend it. */
  get problems(): readonly Problem[] {
    return this.#source.problems;
  }

  /** The file as it was understood; undefined until there is one. */
  get timeline(): Timeline | undefined {
    return this.#source.timeline;
  }

  /** The first complete draw of the current data; rejected with what went wrong. */
  get loaded(): Promise<void> {
    // What was set just now counts from the next update on.
    const loaded = this.updateComplete.then(() => this.#source.loaded);
    loaded.catch(() => {}); // never an unhandled rejection; who awaits it still sees it
    return loaded;
  }

  /** Opens an event, or closes the open one. An unknown id is ignored. */
  select(id: string | null): void {
    this.#session?.select(id);
    this.#tellSelected();
  }

  /** Opens the event after the open one in time, of those found where a reader searches; the first where none is open. */
  next(): void {
    this.#session?.openNeighbour(1);
    this.#tellSelected();
  }

  /** Opens the event before the open one in time, of those found where a reader searches; the last where none is open. */
  previous(): void {
    this.#session?.openNeighbour(-1);
    this.#tellSelected();
  }

  /** Shows `factor` times as little (above 1) or as much (below 1), with `date`, else the middle, standing still. */
  zoomBy(factor: number, date?: Date): void {
    const at = date?.getTime();
    if (factor > 0 && Number.isFinite(factor) && !Number.isNaN(at))
      this.#session?.ask({ type: 'zoom', factor, at }, true);
  }

  /** Moves the window by a share of its length; above 0 is later. */
  panBy(fraction: number): void {
    if (Number.isFinite(fraction)) this.#session?.ask({ type: 'pan', fraction }, true);
  }

  /**
   * Shows an EDTF date or interval such as `2025-09`.
   * @throws {RangeError} when it cannot be read or has an open end
   */
  show(interval: string): void {
    const domain = readDomain(interval);
    if (typeof domain === 'string') throw new RangeError(domain);
    this.#session?.ask({ type: 'show', domain }, true);
  }

  /** Shows the file's home, else all its events. */
  fit(): void {
    if (this.#session) this.#session.ask({ type: 'show', domain: this.#session.ground.home }, true);
  }

  /**
   * The timeline as JSON-LD of schema.org, for search engines and archives: events, quotations, sources.
   * `event-timeline jsonld` prints the same for a page's head. Undefined until there is data.
   */
  toJsonLd(): JsonLd | undefined {
    const { timeline } = this;
    const permalink = (event: TimelineEvent, quote?: Quote) =>
      this.#links.addressOf({ event: event.id, quote: quote?.id }) ?? '';
    return timeline && toJsonLd(timeline, this.permalink ? { permalink } : {});
  }

  /** Focus goes to the one event that holds the tab stop. */
  override focus(options?: FocusOptions): void {
    this.#focus.stop?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A load given up while the element was out of the document begins again.
    if (this.hasUpdated && this.#source.status === 'idle') this.#load();
    this.#session?.motion.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.motion.end();
    this.#announcer.stop();
  }

  /** While a gesture or a glide runs, one draw a frame. */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (this.#session?.motion.moving) await new Promise(requestAnimationFrame);
    this.#session?.motion.drawing();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const given = changed.has('src') || changed.has('data') || !this.hasUpdated;
    const far = given && this.src && this.data == null;
    if (far) this.#loadOrWait(); // it is on its way while the rest is done
    const form = !this.hasUpdated && this.remember && lastForm();
    if (form) [this.view, this.#acts.table] = [form === 'timeline' ? form : 'list', form === 'table'];
    if (changed.size || !this.#session?.motion.moving) this.#readPage(); // at each step of a gesture it would be dear
    this.#focus.drawing();
    if (given && !far) this.#loadOrWait();
    else if (!given && changed.has('domain')) this.#takeDomain(true);
    const session = this.#session;
    if ((this.view !== 'timeline' || session?.state.listed) && !this.#onDemand.more)
      void this.#onDemand.bring();
    this.#internals.states[session || !this.#loading ? 'delete' : 'add']('waiting');
    this.#sayWhatIsShown();
    if (!session) return;
    if (this.selected !== this.#told && !this.#loading) this.#takeSelected(session);
    session.derive(this.#room(), (event) => this.#measure.width(pick(event.title, this.#locale).text));
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#settle(changed);
    const news = this.#news;
    this.#news = undefined;
    if (news) this.dispatchEvent(news);
  }

  /** What can be done only once all is drawn. */
  #settle(changed: PropertyValues<this>): void {
    const session = this.#session;
    if (changed.has('labelledBy')) this.#nameFromOutside();
    this.#announcer.sayOutside(this.announcer === 'document', this.#locale);
    if (!session) {
      this.#source.drawn();
      return this.#focus.keep();
    }
    EventTimeline.loading ||= this.isConnected;
    if (this.selected === this.#told || !this.#loading) this.#tellSelected();
    if (this.view === 'timeline' || this.#onDemand.more) this.#source.drawn();
    this.#focus.drawn(session);
    session.drawn();
    this.#measurePanel(session);
    this.#links.write(session.place, session.left);
    if (session.scrollNext && !session.motion.moving && this.#environment.width)
      this.#focus.scrollTo(session);
  }

  /** A file is on its way: what is set now is of that one. */
  get #loading(): boolean {
    return this.#source.status === 'loading';
  }

  #tellSelected(): void {
    if (this.#session) this.#told = this.selected = this.#session.state.selected;
  }

  /** No id leads out of a shadow root. */
  #nameFromOutside(): void {
    const root = this.renderRoot.querySelector('.root')!;
    if (this.labelledBy instanceof Element) root.ariaLabelledByElements = [this.labelledBy];
    else if (!root.getAttribute('aria-labelledby')) root.ariaLabelledByElements = null; // or it names its own heading again
  }

  /** Where time runs down all that is later makes room for the panel. Not by an observer, which would come a frame late. */
  #measurePanel({ ground, state }: Session): void {
    const open = ground.frame.vertical && (state.selected ?? state.listed) !== null;
    const height = open ? (this.renderRoot.querySelector<HTMLElement>('.details')?.offsetHeight ?? 0) : 0;
    if (height === this.#environment.panel) return;
    this.#environment.panel = height;
    this.requestUpdate();
  }

  /** Locale and direction, from attributes and from the page. */
  #readPage(): void {
    const { language, rightToLeft, unit } = this.#environment;
    const { numerals, monthNames, messages } = this;
    this.#locale = resolveLocale(this.locale ?? language ?? 'en', { numerals, monthNames, messages });
    this.#words = messagesFor(this.#locale);
    const own =
      this.getAttribute('dir') ?? (this.locale ? this.#locale.direction : rightToLeft ? 'rtl' : 'ltr');
    const { timeDirection } = this; // whatever else a host writes, it is `auto`
    this.#reversed = timeDirection === 'rtl' || (timeDirection !== 'ltr' && own === 'rtl');
    // It has none outside of the document.
    this.#measure.useFont(`${unit * LABEL_SIZE}px`, getComputedStyle(this).fontFamily || undefined);
  }

  /** Out of the document nothing is asked for; see `connectedCallback`. */
  #loadOrWait(): void {
    if (this.isConnected) this.#load();
    else this.#source.giveUp();
  }

  #load(again = false): void {
    this.#news = undefined;
    this.#slow = false;
    if (this.data != null) this.#source.take(this.data);
    else if (this.src) void this.#source.fetch(this.src, again);
    else if (!this.#source.takeInline()) {
      this.#endSession();
      this.#source.clear();
    }
    if (!this.#loading) return;
    this.#announcer.say(() => {
      this.#slow = this.#loading;
      return this.#slow ? this.#words.loading : '';
    }, SLOW);
  }

  #arrived(timeline: Timeline, problems: readonly Problem[]): void {
    this.#endSession();
    this.#told = this.selected;
    if (timeline.events.length) {
      this.#environment.measure();
      this.#session = new Session(
        this,
        this.#announcer,
        timeline,
        this.#room(),
        this.selected,
        this.#links.place,
      );
      this.#takeDomain();
    }
    if (this.#slow) this.#announcer.say(() => this.#words.loaded(timeline.events.length));
    this.#news = new TimelineLoadEvent(timeline.events.length, problems);
    this.#onDemand.fetchAhead();
  }

  #endSession(): void {
    this.#session?.motion.end();
    this.#session = undefined;
  }

  #takeDomain(tell = false): void {
    const domain = this.domain ? readDomain(this.domain) : undefined;
    if (typeof domain === 'string') console.warn(`<event-timeline domain="${this.domain}">: ${domain}`);
    else if (domain) this.#session?.ask({ type: 'show', domain }, tell);
    else if (tell) this.fit();
  }

  /** A host set the property: open without asking anybody and without taking focus. */
  #takeSelected(session: Session): void {
    const event = session.event(this.selected);
    session.ask({ type: 'select', id: event?.id ?? null });
    if (event) session.reveal(event);
  }

  #room(): Room {
    const { width, off, unit, coarse, panel } = this.#environment;
    const rightToLeft = this.#locale.direction === 'rtl';
    return { width: width || 800, off, unit, coarse, rightToLeft, reversed: this.#reversed, panel };
  }

  /** @internal */
  get focusedKey(): string | null {
    return this.#focus.key;
  }

  /** @internal */
  describe(domain: Domain, shown: number, total: number): string {
    return this.#words.showing({ range: rangeWords(...domain, this.#locale), shown, total });
  }

  /** @internal */
  endWords(end: 'firstEvent' | 'lastEvent'): string {
    return this.#words[end];
  }

  /** A switch of view, language or direction is announced, in the new language; the first draw is not. */
  #sayWhatIsShown(): void {
    const shown = [this.view, this.#locale.language, this.#reversed].join();
    const switched = this.#shown && shown !== this.#shown;
    this.#shown = this.#session && shown;
    if (!switched || !this.#session) return;
    const text = viewWords(this.view, this.#session.total, this.#session.timeline, this.#words);
    this.#announcer.say(() => text);
  }

  protected override render(): unknown {
    const paper = this.view === 'timeline' && Boolean(this.#onDemand.printing?.now);
    const view: PageView = {
      words: this.#words,
      locale: this.#locale,
      source: this.#source,
      session: this.#session,
      label: this.label ?? this.labelledBy?.textContent?.trim(),
      headingLevel: this.headingLevel > 0 && this.headingLevel < 6 ? this.headingLevel : 2,
      view: paper ? 'list' : this.view,
      paper,
      width: this.#environment.width,
      announcer: this.#announcer,
      outside: this.announcer === 'document',
      acts: this.#acts,
      taking: this.#taking,
      more: this.#onDemand.more,
      missing: this.#onDemand.missing,
      addressOf: (place) => this.#links.addressOf(place),
    };
    return pageTemplate(view);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
