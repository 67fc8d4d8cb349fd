import type { ClaimStatus, Dating, Locale, Quote } from '../types.js';
import { ar } from './ar.js';
import { en } from './en.js';
import type { WordsOnDemand } from './on-demand.js';

/** The plural forms a language has (CLDR); a table that lacks one does not compile. */
export type Forms<Categories extends Intl.LDMLPluralRule> = Readonly<
  Record<Categories, (n: string) => string>
>;
export type EnglishForms = Forms<'one' | 'other'>;
export type ArabicForms = Forms<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;

/** How dates are put into words; what is inserted is already in the reader's language. */
export interface DateWords {
  beforeChrist(year: string): string;
  /** A decade or longer, by its first year and its last. */
  years(from: string, to: string): string;
  /** @param code - 21 spring, 22 summer, 23 autumn, 24 winter */
  season(code: number, year: string): string;
  atTime(date: string, time: string): string;
  dayNotStated(date: string): string;
  monthNotStated(date: string): string;
  about(date: string): string;
  possibly(date: string): string;
  fromTo(from: string, to: string): string;
  since(from: string): string;
  until(to: string): string;
  between(from: string, to: string): string;
  inOrBefore(date: string): string;
  onOrBefore(date: string): string;
  inOrAfter(date: string): string;
  onOrAfter(date: string): string;
}

/** Everything the interface says. Counts take a number and give the whole phrase. */
export interface Messages {
  readonly dates: DateWords;
  /** Between two items of a list. */
  readonly comma: string;
  readonly events: string;
  eventCount(n: number): string;
  quoteCount(n: number): string;
  sourceCount(n: number): string;
  laneCount(n: number): string;
  summaryLine(of: { events: number; range: string; lanes: number }): string;
  /** @param key - the one that zooms with the wheel */
  keyHint(key: string): string;
  readonly controls: string;
  readonly earlier: string;
  readonly later: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitAll: string;
  readonly goTo: string;
  readonly search: string;
  /** How a date is to be typed. */
  readonly dateHint: string;
  dateUnreadable(text: string): string;
  /** Turns the axis round. */
  readonly direction: string;
  readonly help: string;
  readonly listView: string;
  readonly timelineView: string;
  clusterName(of: { count: number; range: string }): string;
  laneNamed(title: string): string;
  showing(of: { range: string; shown: number; total: number }): string;
  readonly firstEvent: string;
  readonly lastEvent: string;
  readonly loading: string;
  loaded(n: number): string;
  loadFailed(message: string): string;
  readonly retry: string;
  readonly partMissing: string;
  readonly empty: string;
  problemsFound(n: number): string;
  readonly overview: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly close: string;
  readonly previousEvent: string;
  readonly nextEvent: string;
  readonly whoSaysWhat: string;
  readonly status: Readonly<Record<ClaimStatus, string>>;
  readonly quotations: string;
  readonly sources: string;
  /** Sources of the date or of a difference, not of the event itself. */
  readonly alsoCited: string;
  originalLabel(language: string): string;
  readonly translationBy: { readonly source: string; readonly editor: string; other(name: string): string };
  readonly kinds: Readonly<Record<Quote['kind'], string>>;
  readonly theDocumentItself: string;
  via(text: string): string;
  readonly untitledDocument: string;
  readonly undated: string;
  published(date: string): string;
  by(author: string): string;
  inLanguage(names: string): string;
  readonly linkToSource: string;
  /** A link whose page is gone. */
  readonly deadLink: string;
  readonly archivedCopy: string;
  /** A link to the very words in the source. */
  readonly passage: string;
  readonly copyLink: string;
  readonly copyQuotation: string;
  readonly copy: string;
  readonly copied: string;
  readonly cite: string;
  /** Which form of the quotations is shown. */
  readonly reading: Readonly<Record<'label' | 'both' | 'original' | 'translation', string>>;
  readonly sourceIndex: string;
  /** An address names an event that is not there. */
  notInFile(id: string): string;
  readonly howDated: string;
  readonly datingBasis: Readonly<Record<Dating['basis'], string>>;
  readonly sourcesDiffer: string;
  readonly related: string;
  readonly relation: Readonly<Record<'answers' | 'follows' | 'contradicts' | 'partOf', string>>;
  /** The same links seen from the other event. */
  readonly relatedFrom: Readonly<Record<'answers' | 'follows' | 'contradicts' | 'partOf', string>>;
  readonly background: string;
  restingOn(of: { quotes: number; events: number }): string;
  inLang(language: string): string;
  readonly actors: string;
  wheelHint(key: string): string;
}

/** Some of the words of one language, in those of a host; parts of a part too. */
export type OwnWords = Some<Messages & WordsOnDemand>;
type Some<T> = {
  readonly [Key in keyof T]?: T[Key] extends string | ((...of: never) => string) ? T[Key] : Some<T[Key]>;
};

/** The words of a host, by language of the interface; see `Messages` for what each is given, and gives. */
export type OwnMessages = Readonly<Partial<Record<Locale['language'], OwnWords>>>;

const cache = new WeakMap<Locale, Messages>();

/** What the interface says to this reader. */
export function messagesFor(locale: Locale): Messages {
  let made = cache.get(locale);
  if (!made)
    cache.set(locale, (made = withOwn(locale.language === 'ar' ? ar(locale) : en(locale), locale.own)));
  return made;
}

/** The same words with those of a host in their places; what is of another kind than what it is to replace is left out. */
export function withOwn<Words extends object>(words: Words, own: unknown): Words {
  const made = { ...words };
  for (const key in own as Words) {
    const [ours, mine] = [words[key], (own as Words)[key]];
    if (typeof mine === typeof ours) made[key] = typeof ours === 'object' ? withOwn(ours!, mine) : mine;
  }
  return made;
}

/** An inserted text keeps its own direction: first-strong isolate (UAX 9). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
