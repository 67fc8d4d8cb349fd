import type { Source, Timeline } from '../types.js';
import type { EventFile } from './input.js';

export const kinds = ['quotation', 'evidence', 'position', 'translation'] as const;

/** Words that the file says stand in a document, to the character. */
export interface Passage {
  readonly kind: (typeof kinds)[number];
  /** Of the quotation, event or difference they belong to. */
  readonly id: string;
  /** JSON path of what holds them; its `text` and `at` are theirs. */
  readonly path: string;
  readonly text: string;
  readonly at?: readonly [number, number];
  readonly source?: Source;
}

/** Every passage of a file: quotations, their translations "by the source", evidence of dates, and positions. */
export function passagesOf({ timeline, places }: Pick<EventFile, 'timeline' | 'places'>): Passage[] {
  return bare(timeline).map(({ of, ...passage }) => ({ ...passage, path: places.get(of) ?? '' }));
}

type Bare = Omit<Passage, 'path'> & { readonly of: unknown };

const bare = ({ quotes, events, differences }: Timeline): Bare[] => [
  ...quotes.flatMap((quote) => [
    { of: quote, kind: 'quotation' as const, id: quote.id, ...words(quote, quote.text) },
    ...quote.translations
      .filter(({ by }) => by === 'source')
      .map((one) => ({
        of: one,
        kind: 'translation' as const,
        id: quote.id,
        ...words({ at: one.at, source: quote.source }, one.text),
      })),
  ]),
  ...events.flatMap(({ id, dating }) =>
    (dating?.evidence ?? []).map((one) => ({
      of: one,
      kind: 'evidence' as const,
      id,
      ...words(one, one.text),
    })),
  ),
  ...differences.flatMap(({ id, positions }) =>
    positions.flatMap((one) =>
      one.text === undefined ? [] : { of: one, kind: 'position' as const, id, ...words(one, one.text) },
    ),
  ),
];

const words = ({ at, source }: Pick<Passage, 'at' | 'source'>, text: string) => ({ text, at, source });
