import { nextControl, type Control, type View } from './draw/controls.js';
import type { Reading } from './draw/evidence.js';
import type { End } from './draw/overview.js';
import { Gestures, type Surface } from './input/gestures.js';
import { keyAction, STEP_SHARES } from './input/keys.js';
import { StripDrag } from './input/strip.js';
import type { Session } from './session.js';
import { inLatinDigits } from './parse/edtf-mend.js';
import type { Form } from './remembered.js';

/** What the acts need of the element, asked anew each time. */
export interface ActsHost {
  session(): Session | undefined;
  rightToLeft(): boolean;
  view(): View;
  gestures(): Surface['mode'];
  root(): ParentNode;
  requestUpdate(): void;
  changeView(view: View): void;
  /** The reader has chosen the picture or a form of the list. */
  chosen(form: Form): void;
  /** Lets time run the other way. */
  turnTime(): void;
  retry(): void;
  /** Brings what comes on demand; true once it has been drawn. */
  more(): Promise<boolean>;
  /** Focus that has nowhere to return to stays inside. */
  keepFocus(): void;
}

/** Entries of a long list shown at once (ACCESSIBILITY.md, L2). */
const PAGE = 500;

/** Everything a reader does with keys, buttons and hands, turned into requests of the session. The functions stay the same from draw to draw. */
export class Acts {
  /** Escape was pressed on a label shown by pointing: none is shown until the pointer or the focus moves. */
  hushed = false;
  reading: Reading = 'both';
  /** The list in its compact form. */
  table = false;
  /** The field to search stands over the picture. */
  searching = false;
  /** How much of a long list is shown. */
  limit = PAGE;
  #plainWheels = 0;
  /** What the source index took the place of. */
  #before: View = 'timeline';

  constructor(private readonly host: ActsHost) {}

  readonly gestures = new Gestures(() => this.#surface(), {
    ask: (request) => this.host.session()?.gesture(request),
    plainWheel: () => this.#plainWheel(),
  });

  readonly strip = new StripDrag(
    () => {
      const session = this.host.session();
      return session && { scale: session.overview.scale, window: session.state.domain };
    },
    (domain) => this.host.session()?.gesture({ type: 'show', domain }),
  );

  /** The reader wheels as if to zoom, and may not know how: told after the second time. */
  get wheelHint(): boolean {
    return this.#plainWheels > 1 && this.host.gestures() === 'cooperative';
  }

  readonly update = (): void => this.host.requestUpdate();

  readonly press = (control: Control): void => {
    const session = this.host.session();
    if (!session) return;
    session.control = control;
    const view = this.host.view();
    if (control === 'help') void this.#show('dialog.help');
    else if (control === 'goTo') void this.#show('dialog.go-to');
    else if (control === 'search') {
      this.searching = true;
      void this.#show('.find input', true);
    } else if (control === 'direction') this.host.turnTime();
    else if (control === 'view') this.#choose(view === 'timeline' ? 'list' : 'timeline');
    else if (control === 'sources') {
      this.host.changeView(view === 'sources' ? this.#before : 'sources');
      this.#before = view;
    } else session.press(control);
  };

  /** Opens what the source index names, where it can be read. */
  readonly openFromIndex = (event: string, quote?: string): void => {
    this.host.changeView('timeline');
    this.host.session()?.open(event, quote);
  };

  readonly read = (reading: Reading): void => {
    this.reading = reading;
    this.update();
  };

  readonly setTable = (table: boolean): void => {
    this.table = table;
    this.#choose('list');
    this.update();
  };

  readonly more = (): void => {
    this.limit += PAGE;
    this.update();
  };

  readonly controlKey = (event: KeyboardEvent): void => {
    const session = this.host.session();
    if (!session || event.ctrlKey || event.metaKey || event.altKey) return;
    const { axis } = session;
    const current = (event.target as HTMLElement).dataset['control'] as Control;
    const next = nextControl(event.key, current, this.host.rightToLeft(), { view: this.host.view(), axis });
    if (next === undefined) return;
    event.preventDefault();
    session.control = next;
    this.update();
    this.host.root().querySelector<HTMLElement>(`[data-control="${next}"]`)?.focus();
  };

  readonly trackKey = (event: KeyboardEvent): void => {
    const session = this.host.session();
    if (!session) return;
    const action = keyAction(event, { reversed: session.ground.reversed, layout: session.layout });
    if (!action || action === 'close') return; // Escape is for the whole element
    event.preventDefault();
    if (action === 'help') void this.#show('dialog.help');
    else if ('step' in action) session.step(action.step);
    else if (action.zoom === 'fit') session.glideTo(session.ground.home);
    else session.zoomStep(action.zoom === 'in');
  };

  /** Escape closes what is open, or takes back a label shown by pointing; else it is the page's. */
  readonly escape = (event: KeyboardEvent): void => {
    const session = this.host.session();
    if (event.key !== 'Escape' || event.defaultPrevented || !session) return;
    if (this.host.root().querySelector('dialog[open]')) return; // it closes itself
    const shown = this.host.root().querySelector('.track .item:is(:hover, :focus-visible) .label.vh');
    if (session.state.selected ?? session.state.listed) session.close();
    else if (shown && !this.hushed) this.#hush(true);
    else return;
    event.preventDefault();
  };

  readonly unhush = (): void => this.#hush(false);

  readonly focusIn = (event: FocusEvent): void => {
    this.#hush(false);
    const item = (event.target as Element).closest<HTMLElement>('.item');
    if (item) this.host.session()?.focusedOn(item.dataset.key!, item.matches(':focus-visible'));
  };

  readonly goToDate = (text: string): boolean =>
    this.host.session()?.goToDate(inLatinDigits(text.trim())) ?? true;

  readonly typeDate = (end: End, text: string): void =>
    this.host.session()?.typeDate(end, inLatinDigits(text.trim()));

  /** Arrows on a handle go along the axis as it is seen, in every engine; up is later, as on any slider. */
  readonly stepEnd = (end: End, event: KeyboardEvent): void => {
    const session = this.host.session();
    if (!session) return;
    const { scale } = session.overview;
    const action = keyAction(event, { reversed: scale.reversed, layout: 'lanes' });
    if (typeof action !== 'object' || !('step' in action)) return;
    event.preventDefault();
    const [from, to] = scale.domain;
    const at = session.state.domain[end === 'from' ? 0 : 1] + STEP_SHARES[action.step] * (to - from);
    session.moveEnd(end, Math.min(Math.max(at, from), to));
  };

  /** A fold of the panel opened or closed: its height is another. */
  readonly panelToggled = { handleEvent: this.update, capture: true };

  /** A dialog gives the focus back by itself, unless what had it is gone. */
  readonly dialogClosed = (): void => this.host.keepFocus();

  readonly retry = (): void => this.host.retry();

  #choose(view: 'timeline' | 'list'): void {
    this.host.changeView(view);
    this.host.chosen(view === 'list' && this.table ? 'table' : view);
  }

  /** Opens a dialog that comes on demand, or leads to a field. */
  async #show(selector: string, field = false): Promise<void> {
    if (!(await this.host.more())) return;
    const node = this.host.root().querySelector<HTMLDialogElement>(selector);
    if (field) node?.focus();
    else node?.showModal();
  }

  #plainWheel(): void {
    if (++this.#plainWheels === 2) this.update();
  }

  #hush(hushed: boolean): void {
    if (this.hushed === hushed) return;
    this.hushed = hushed;
    this.update();
  }

  #surface(): Surface | undefined {
    const session = this.host.session();
    const track = this.host.root().querySelector<HTMLElement>('.track');
    if (!session || !track) return;
    return {
      track,
      mode: this.host.gestures(),
      vertical: session.ground.frame.vertical,
      scale: session.picture.scale,
    };
  }
}
