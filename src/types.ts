import type { OwnWords } from './words/messages.js';

/**
 * The words every stage shares. What an author writes is described by the
 * schema (`parse/schema.ts`); what stands here is what the stages hand on.
 */

/** One text by BCP 47 language tag; never empty. `""` means "language unknown". */
export type Text = Readonly<Record<string, string>>;

/** How finely a date is written. A season is three months; times are UTC. */
export type Precision =
  'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** One bound of a date as it was written: no field is finer than `precision`. */
export interface DatePart {
  readonly precision: Precision;
  /** Astronomical year: 0 is 1 BC. For a decade or century its first year. */
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** EDTF season code, 21 to 41 (21 spring, 22 summer, 23 autumn, 24 winter). */
  readonly season?: number;
  /** Wall-clock time as written, with its offset from UTC in minutes where a zone is named. */
  readonly time?: {
    readonly hour: number;
    readonly minute?: number;
    readonly second?: number;
    readonly offset: number | undefined;
  };
  /** `~` or `%` */
  readonly approximate: boolean;
  /** `?` or `%` */
  readonly uncertain: boolean;
}

/** A bound that is not a date: `open` is `..` (goes on), `unknown` is an empty end. */
export type Bound = DatePart | 'open' | 'unknown';

/**
 * A date as exactly as its source states it.
 * - `at`: one point, known to `precision` (`2025-05`, `2025-09-18`)
 * - `during`: a span that lasted (`2025-06-16/2025-07-11`, `2023-10/..`)
 * - `within`: one unknown point between bounds (`[2025-08..2025-09]`, `[..2025-05]`)
 */
export interface Moment {
  /** The text it was read from. */
  readonly edtf: string;
  readonly kind: 'at' | 'during' | 'within';
  /** First instant it can mean, UTC ms; `-Infinity` where open or unknown. */
  readonly earliest: number;
  /** First instant after it, UTC ms (half-open); `Infinity` where open or unknown. */
  readonly latest: number;
  /** The coarser of its bounds. */
  readonly precision: Precision;
  /** For `at`, `start` and `end` are the same part. */
  readonly start: Bound;
  readonly end: Bound;
  /** Any part is approximate. */
  readonly approximate: boolean;
  /** Any part is uncertain. */
  readonly uncertain: boolean;
}

/** Something wrong, or worth a hint, in a file: where, what, how to mend it. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'hint';
  /** JSON path from the root: `events[3].date`; empty for the whole file. */
  readonly path: string;
  /** One sentence that quotes the offending text. */
  readonly message: string;
  /** One imperative sentence. */
  readonly mend: string;
}

export interface Lane {
  readonly id: string;
  /** Position from the top, 0-based. */
  readonly index: number;
  /** Empty object: no title (the one lane of events that name none; its id is `''`). */
  readonly title: Text;
}

export interface Source {
  readonly id: string;
  /** Position in the file, 0-based. */
  readonly index: number;
  readonly title?: Text;
  readonly author?: Text;
  readonly publisher?: Text;
  readonly published?: Moment;
  readonly languages: readonly string[];
  /** Only `http:` or `https:`; anything else was reported and dropped. */
  readonly url?: string;
  /** The address answers no more. */
  readonly dead?: boolean;
  readonly archive?: { readonly url: string; readonly captured?: Moment };
  readonly document?: { readonly name: string; readonly sha256?: string };
  readonly withheld?: Text;
  readonly note?: Text;
}

export interface Translation {
  readonly lang: string;
  readonly text: string;
  /** `source`: it stands in the source. `editor`: ours. A `Text` names somebody else. */
  readonly by: 'source' | 'editor' | Text;
  readonly at?: readonly [number, number];
}

export interface Quote {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly kind: 'direct' | 'reported' | 'narration';
  readonly speaker?: { readonly name: Text; readonly role?: Text };
  /** How the words reached the source. */
  readonly via?: Text;
  readonly source?: Source;
  readonly at?: readonly [number, number];
  readonly translations: readonly Translation[];
  readonly note?: Text;
}

export type ClaimStatus = 'reported' | 'alleged' | 'confirmed' | 'denied' | 'official' | 'differs';

export interface Claim {
  readonly status: ClaimStatus;
  readonly by?: Text;
  readonly about: Text;
  readonly sources: readonly Source[];
}

export interface Dating {
  readonly basis: 'stated' | 'combined' | 'inferred';
  readonly note?: Text;
  readonly evidence: readonly {
    readonly source?: Source;
    readonly text: string;
    readonly at?: readonly [number, number];
  }[];
}

export type Relation = 'answers' | 'follows' | 'contradicts' | 'part-of';

/** One event of the file; never the DOM's `Event`. */
export interface TimelineEvent {
  readonly id: string;
  /** Position in `Timeline.events`, which is chronological. */
  readonly index: number;
  /** Position in the file's own list. */
  readonly fileIndex: number;
  readonly lane: Lane;
  readonly title: Text;
  readonly date: Moment;
  /** Where its glyph stands, UTC ms; always finite. See `anchorOf`. */
  readonly anchor: number;
  readonly dateLabel?: Text;
  readonly dating?: Dating;
  readonly summary?: Text;
  readonly actors: readonly Text[];
  readonly background: boolean;
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
  /** All it rests on, its quotations and claims included; once, in the file's order. */
  readonly sources: readonly Source[];
  readonly related: readonly { readonly event: string; readonly as: Relation }[];
  readonly order: number;
}

export interface Difference {
  readonly id: string;
  readonly topic: Text;
  readonly note?: Text;
  readonly events: readonly string[];
  readonly positions: readonly {
    readonly source?: Source;
    /** Verbatim words of the source, in the source's first language. */
    readonly text?: string;
    readonly at?: readonly [number, number];
    readonly says: Text;
  }[];
}

/** What has an id, by it. */
export interface Lookup<T> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<T>;
}

/** A whole file, typed, normalised and sorted. */
export interface Timeline {
  readonly language: string;
  readonly languages: readonly string[];
  readonly title?: Text;
  readonly summary?: Text;
  readonly updated?: Moment;
  readonly license?: string;
  /** Shown first, and by "fit". */
  readonly home?: Moment;
  readonly lanes: readonly Lane[];
  readonly sources: readonly Source[];
  readonly quotes: readonly Quote[];
  /** In order of `anchor`, then `order`, then place in the file. */
  readonly events: readonly TimelineEvent[];
  readonly byId: Lookup<TimelineEvent>;
  readonly differences: readonly Difference[];
}

/** Dates shown, UTC ms, `from < to`, both finite. */
export type Domain = readonly [from: number, to: number];

/** The reader's language and the choices that hang on it, worked out once per change. */
export interface Locale {
  /** BCP 47 tag as asked for: `ar-LB`. */
  readonly tag: string;
  /** Interface language we have messages for. */
  readonly language: 'en' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  readonly numerals: 'latn' | 'arab';
  readonly monthNames: 'auto' | 'both';
  /** What the host says in its own words. */
  readonly own?: OwnWords | undefined;
}
