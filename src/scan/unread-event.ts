import { parseEdtf } from '../parse/edtf.js';
import { byLanguage, Plain } from '../parse/plain.js';
import type { Lane, Moment, Source, Text, TimelineEvent } from '../types.js';
import type { UnreadEvents } from './unread-events.js';

/** As `JSON.parse` gives it. */
interface Written {
  readonly id: string;
  readonly title: Text | string;
  readonly date: string;
  readonly summary?: Text | string;
}

/** A plain event (see `plain-event.ts`) whose text stays as it came until somebody wants to see it. */
export class UnreadEvent extends Plain implements TimelineEvent {
  #words: Pick<TimelineEvent, 'id' | 'title' | 'date' | 'summary'> | undefined;

  constructor(
    readonly fileIndex: number,
    private readonly file: UnreadEvents,
  ) {
    super();
  }

  get id(): string {
    return this.#read().id;
  }

  get title(): Text {
    return this.#read().title;
  }

  get date(): Moment {
    return this.#read().date;
  }

  get summary(): Text | undefined {
    return this.#read().summary;
  }

  get anchor(): number {
    return this.file.columns.anchors[this.fileIndex]!;
  }

  get lane(): Lane {
    return this.file.laneOf(this.fileIndex)!;
  }

  get sources(): readonly Source[] {
    return this.file.sourcesOf(this.fileIndex)!;
  }

  #read() {
    if (this.#words) return this.#words;
    const { language } = this.file;
    const { id, title, date, summary } = this.file.value(this.fileIndex) as Written;
    return (this.#words = {
      id,
      title: byLanguage(title, language),
      date: parseEdtf(date) as Moment,
      summary: summary === undefined ? undefined : byLanguage(summary, language),
    });
  }
}
