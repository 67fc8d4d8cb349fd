import type { Quote, Text, Timeline } from '../types.js';
import type { EventFile } from './input.js';

/** What a file says in its own words, in one or more languages. */
export interface Said {
  readonly path: string;
  readonly id?: string;
  readonly text: Text;
}

type Place = (of: unknown, key: string) => string;
type Given = readonly [path: string, text: Text | undefined];

/** Every text of a file, with where it stands; quotations are told apart, by `quotes`. */
export function textsOf({ timeline, places }: Pick<EventFile, 'timeline' | 'places'>): Said[] {
  const place: Place = (of, key) => `${places.get(of) ?? ''}.${key}`.replace(/^\./, '');
  return [
    ...said(undefined, [
      ['title', timeline.title],
      ['summary', timeline.summary],
    ]),
    ...timeline.lanes.flatMap((lane) =>
      places.has(lane) ? said(lane.id, [[place(lane, 'title'), lane.title]]) : [],
    ),
    ...ofSources(timeline, place),
    ...timeline.quotes.flatMap((quote) => said(quote.id, ofQuote(quote, place))),
    ...ofEvents(timeline, place),
    ...ofDifferences(timeline, place),
  ];
}

const said = (id: string | undefined, given: readonly Given[]): Said[] =>
  given.flatMap(([path, text]) => (text && Object.keys(text).length ? [{ path, id, text }] : []));

const ofSources = ({ sources }: Timeline, place: Place) =>
  sources.flatMap((source) =>
    said(
      source.id,
      (['title', 'author', 'publisher', 'withheld', 'note'] as const).map((key) => [
        place(source, key),
        source[key],
      ]),
    ),
  );

const ofQuote = (quote: Quote, place: Place): Given[] => [
  [place(quote, 'speaker.name'), quote.speaker?.name],
  [place(quote, 'speaker.role'), quote.speaker?.role],
  [place(quote, 'via'), quote.via],
  [place(quote, 'note'), quote.note],
  ...quote.translations.map((one): Given => [
    place(one, 'by'),
    typeof one.by === 'string' ? undefined : one.by,
  ]),
];

const ofEvents = ({ events }: Timeline, place: Place) =>
  events.flatMap((event) =>
    said(event.id, [
      [place(event, 'title'), event.title],
      [place(event, 'dateLabel'), event.dateLabel],
      [place(event, 'dating.note'), event.dating?.note],
      [place(event, 'summary'), event.summary],
      ...event.actors.map((actor, i): Given => [place(event, `actors[${i}]`), actor]),
      ...event.claims.flatMap((claim): Given[] => [
        [place(claim, 'by'), claim.by],
        [place(claim, 'about'), claim.about],
      ]),
    ]),
  );

const ofDifferences = ({ differences }: Timeline, place: Place) =>
  differences.flatMap((difference) =>
    said(difference.id, [
      [place(difference, 'topic'), difference.topic],
      [place(difference, 'note'), difference.note],
      ...difference.positions.map((position): Given => [place(position, 'says'), position.says]),
    ]),
  );
