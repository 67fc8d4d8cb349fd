import { byLanguage, Plain } from '../parse/plain.js';
import type { Lane, Moment, Source, Text, TimelineEvent } from '../types.js';
import { textOf } from './bytes.js';

/** A lane as events name it, and a list of sources; looked up once the whole file is known. */
export interface LaneName {
  readonly id: string;
  lane: Lane | undefined;
}
export interface SourceList {
  readonly ids: unknown;
  sources: readonly Source[] | undefined;
}

/** What the events of a file have in common, and, by place in its list, what each would have to hold: small objects are soon moved. */
export interface UnreadFile {
  language: string;
  /** Where the glyphs stand; see `anchorOf`. */
  anchors: Float64Array;
  /** Of the ids; see `ById`. */
  hashes: Int32Array;
  /** Where in its bytes an event begins and ends. */
  froms: Int32Array;
  tos: Int32Array;
}

/** What an event needs of the rest of its file. */
export interface Known {
  readonly language: string;
  lane(id: string): Lane | undefined;
  /** Undefined where there is something to report. */
  sources(ids: unknown): readonly Source[] | undefined;
}

/** As `JSON.parse` gives it. */
interface Written {
  readonly id: string;
  readonly title: Text | string;
  readonly summary?: Text | string;
}

/**
 * A plain event (see `plain-event.ts`) whose text stays as it came until somebody wants to see it: what the picture of
 * all hangs on was noted on the way.
 */
export class UnreadEvent extends Plain implements TimelineEvent {
  private words: Pick<TimelineEvent, 'id' | 'title' | 'summary'> | undefined = undefined;

  constructor(
    readonly fileIndex: number,
    private readonly file: UnreadFile,
    private readonly bytes: Uint8Array,
    readonly date: Moment,
    private readonly laneName: LaneName,
    private readonly sourceList: SourceList,
  ) {
    super();
  }

  get id(): string {
    return this.read().id;
  }

  get title(): Text {
    return this.read().title;
  }

  get summary(): Text | undefined {
    return this.read().summary;
  }

  get anchor(): number {
    return this.file.anchors[this.fileIndex]!;
  }

  get hash(): number {
    return this.file.hashes[this.fileIndex]!;
  }

  get lane(): Lane {
    return this.laneName.lane!;
  }

  get sources(): readonly Source[] {
    return this.sourceList.sources!;
  }

  /** Looks up what it names. @returns false where there is something to report */
  link(known: Known): boolean {
    const { file, laneName, sourceList } = this;
    file.language = known.language;
    laneName.lane ??= known.lane(laneName.id);
    sourceList.sources ??= known.sources(sourceList.ids);
    return laneName.lane !== undefined && sourceList.sources !== undefined;
  }

  /** As `JSON.parse` gives it. */
  value(): unknown {
    const { froms, tos } = this.file;
    return JSON.parse(textOf(this.bytes, froms[this.fileIndex]!, tos[this.fileIndex]!));
  }

  private read() {
    if (this.words) return this.words;
    const { id, title, summary } = this.value() as Written;
    return (this.words = {
      id,
      title: byLanguage(title, this.file.language),
      summary: summary === undefined ? undefined : byLanguage(summary, this.file.language),
    });
  }
}

/** An item of a list as `JSON.parse` gives it. */
export const readItem = (item: unknown): unknown => (item instanceof UnreadEvent ? item.value() : item);
