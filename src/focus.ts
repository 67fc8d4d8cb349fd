import type { Session } from './session.js';

/** The one event with the tab stop. */
const STOP = '.item[tabindex="0"]';
/** Heading of what is open, in its panel or in the list; and the quotation of it that is marked. */
const OPENED = '#panel-heading, .entry[aria-current] > .title';
const MARKED = '.quote[aria-current]';
/** Where focus goes when what had it is gone: the first of them that is there. */
const REFUGES = [OPENED, STOP, '[data-control][tabindex="0"]', '.notice button'];

/** What cannot keep the focus: an engine may take it away only with the next frame. */
const GONE = ':disabled, dialog:not([open]) *';

type Root = ParentNode & DocumentOrShadowRoot;

/** Keeps the focus of a reader inside the element, and brings it, and the page's view, to what is open. */
export class Focus {
  /** Something inside had the focus before this draw. */
  #had = false;

  /** @param root - what the element draws into; null before its first draw */
  constructor(private readonly root: () => Root | null) {}

  get #active(): Element | null | undefined {
    return this.root()?.activeElement;
  }

  /** Key of the event button that has it, if one has. */
  get key(): string | null {
    return this.#active?.closest<HTMLElement>('.item')?.dataset['key'] ?? null;
  }

  get stop(): HTMLElement | null {
    return this.#find(STOP);
  }

  /** The quotation that is marked, else the heading of what is open. */
  get #opened(): HTMLElement | null {
    return this.#find(MARKED) ?? this.#find(OPENED);
  }

  /** To be called before a draw. */
  drawing(): void {
    this.#had = Boolean(this.#active);
  }

  /** To be called after a draw of a file: to where the session wants it. */
  drawn(session: Session): void {
    const strayed = this.key !== null && this.#active !== this.stop;
    if (session.focusNext === 'panel' && !this.#opened) return this.keep(); // it comes on demand
    if (session.focusNext === 'panel') this.#opened?.focus();
    else if (session.focusNext === 'event' || strayed) this.#home(session)?.focus({ preventScroll: strayed });
    else this.keep();
    session.focusNext = undefined;
  }

  /** What had the focus is gone, or off, with its file, its view or its notice: the focus stays inside all the same. */
  keep(had = this.#had): void {
    if (had && (!this.#active || this.#active.matches(GONE)))
      REFUGES.map((selector) => this.#find(selector))
        .find(Boolean)
        ?.focus();
  }

  /** To what an address names; where the panel stands in line, once there is room for it. */
  scrollTo(session: Session): void {
    if (session.ground.frame.vertical && !session.picture.gap) return;
    session.scrollNext = false;
    this.#opened?.scrollIntoView({ block: this.#find(MARKED) ? 'start' : 'nearest' });
    // Beside the track the panel scrolls by itself, and the page need not hide one for the other.
    this.#find('.beside-panel')?.scrollIntoView({ block: 'nearest' });
  }

  /** Where focus returns to: the event's button in the track, or its row in the table. */
  #home({ closed }: Session): HTMLElement | null {
    return this.stop ?? this.#find(`[data-row="${CSS.escape(closed ?? '')}"]`);
  }

  #find(selector: string): HTMLElement | null {
    return this.root()?.querySelector<HTMLElement>(selector) ?? null;
  }
}
