import type { CitationFormat } from './cite/index.js';
import type { Cited, Take } from './draw/evidence.js';
import type { Announcer } from './environment.js';
import type { Place } from './links.js';
import type { Locale, Quote, Timeline, TimelineEvent } from './types.js';
import { messagesFor } from './words/messages.js';

/** What taking along needs of the element, asked anew each time. */
export interface TakingHost {
  locale(): Locale;
  timeline(): Timeline | undefined;
  root(): ParentNode;
  addressOf(place: Place): string | undefined;
  /** Brings what comes on demand, and draws; true once it has been drawn. */
  more(): Promise<boolean>;
}

/** How long a button says that it has copied, ms. */
const SAID = 3000;

/** Few readers cite: what it needs comes when it is asked for. */
const library = () => import('./cite/index.js');

/** Links, quotations and citations a reader takes along, by the clipboard or by hand. */
export class Taking implements Take {
  /** What the dialog is about; undefined while it shows what could not be copied. */
  cited: Cited | undefined;
  format: CitationFormat = 'plain';
  /** What the dialog shows. */
  text = '';

  constructor(
    private readonly host: TakingHost,
    private readonly announcer: Announcer,
  ) {}

  link(address: string, button: HTMLElement): void {
    void this.#copy(address, button);
  }

  quotation(quote: Quote, event: TimelineEvent, button: HTMLElement): void {
    void this.#try(button, async () => {
      const { quotationText } = await library();
      await this.#copy(quotationText(quote, { ...this.#context({ quote, event }), event }), button);
    });
  }

  cite(cited: Cited, button: HTMLElement): void {
    this.cited = cited;
    void this.#try(button, () => this.#show());
  }

  readonly choose = (format: CitationFormat): void => {
    this.format = format;
    void this.#show();
  };

  readonly copyShown = (button: HTMLElement): void => {
    void this.#copy(this.text, button);
  };

  #context({ event, quote }: Cited) {
    const address = event && this.host.addressOf({ event: event.id, quote: quote?.id });
    return { locale: this.host.locale(), timeline: this.host.timeline(), address };
  }

  async #show(): Promise<void> {
    const { cited } = this;
    if (!cited) return;
    const { cite, citationsOf } = await library();
    const { event, quote, source } = cited;
    const context = this.#context(cited);
    const all = event && !quote ? citationsOf(event, context) : [{ ...context, event, quote, source }];
    this.text = cite(all, this.format);
    await this.#openDialog();
  }

  async #copy(text: string, button: HTMLElement): Promise<void> {
    const { copied } = messagesFor(this.host.locale());
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return this.#byHand(text); // no permission here, or no clipboard at all
    }
    this.#say(copied, button);
  }

  /** On the button for who sees it, in the status for who hears it. */
  #say(text: string, button: HTMLElement): void {
    button.dataset['done'] = text;
    setTimeout(() => delete button.dataset['done'], SAID);
    this.announcer.say(() => text);
  }

  async #byHand(text: string): Promise<void> {
    if (text !== this.text) [this.cited, this.text] = [undefined, text];
    await this.#openDialog();
    this.host.root().querySelector<HTMLTextAreaElement>('.cite textarea')?.select();
  }

  async #openDialog(): Promise<void> {
    if (!(await this.host.more())) return;
    const dialog = this.host.root().querySelector<HTMLDialogElement>('dialog.cite');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** What comes late may not come at all: its file must lie beside the bundle. */
  async #try(button: HTMLElement, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      console.error(
        '<event-timeline>: citations could not be loaded; keep all files of dist together.',
        error,
      );
      this.#say(messagesFor(this.host.locale()).partMissing, button);
    }
  }
}
