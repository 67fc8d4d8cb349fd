/**
 * Format 1 of an event file, written once. The types of the file derive from
 * it, `event-timeline.schema.json` is printed from it (`npm run schema`), and
 * the readers in `file.ts` are held to its keys by the compiler and to its
 * judgement by tests. Nothing at run time imports its values: see `file.ts`.
 */
import * as v from 'valibot';
import * as word from './vocabulary.js';

const note = v.description;

const Words = v.pipe(v.string(), v.regex(word.written));
/** A language, as BCP 47 names it. */
export const TagSchema = v.pipe(v.string(), v.regex(word.languageTag), v.examples(['en', 'ar', 'pt-BR']));
const Id = v.pipe(v.string(), v.regex(word.written));
const UrlSchema = v.pipe(v.string(), v.regex(word.webAddress));
const Offsets = v.strictTuple([
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.pipe(v.number(), v.integer(), v.minValue(0)),
]);

/** A string in the file's language, or one string by language tag. */
export const TextSchema = v.union([Words, v.pipe(v.record(TagSchema, Words), v.minEntries(1))]);

/** A date as finely as it is known. */
export const EdtfSchema = v.pipe(
  v.string(),
  v.regex(word.written),
  note('A date in EDTF (ISO 8601-2).'),
  v.examples([
    '2024',
    '2024-05',
    '2024-05-09',
    '2024-05-09T14:30:00+03:00',
    '2024-05~',
    '2024-05?',
    '2023-10/2025-09',
    '2023-10/..',
    '[2025-08..2025-09]',
    '[..2025-05]',
  ]),
);

const text = (description: string) => v.pipe(v.optional(TextSchema), note(description));
const date = (description: string) => v.pipe(v.optional(EdtfSchema), note(description));
const url = (description: string) => v.pipe(v.optional(UrlSchema), note(description));
const at = v.optional(
  v.pipe(Offsets, note('Where the words stand in the document: start and end, in UTF-16 units.')),
);
const id = (of: string) => v.pipe(Id, note(`Names ${of}; used once in the file.`));
const sourceId = v.optional(v.pipe(Id, note('The id of a source of this file.')));
const sourceIds = (description: string) => v.optional(v.pipe(v.array(Id), note(description)));

export const LaneSchema = v.pipe(
  v.object({ id: id('the lane'), title: text('Shown beside the lane; without it, its id is shown.') }),
  note('A row of the timeline.'),
);

export const SourceSchema = v.pipe(
  v.object({
    id: id('the source'),
    title: text('The title the source bears. Leave it out where it bears none.'),
    author: text('Who wrote it.'),
    publisher: text('Who published it.'),
    published: date('When it was published.'),
    languages: v.optional(
      v.pipe(v.array(TagSchema), note('Languages of the source itself, the chief one first.')),
    ),
    url: url('Where it can be read; http or https.'),
    dead: v.optional(
      v.pipe(v.boolean(), note('The address answers no more: the archived copy is shown first.')),
    ),
    archive: v.optional(
      v.pipe(
        v.object({
          url: v.pipe(UrlSchema, note('Where the copy can be read; http or https.')),
          captured: date('When the copy was taken.'),
        }),
        note('A copy that lasts when the original goes.'),
      ),
    ),
    document: v.optional(
      v.pipe(
        v.object({
          name: v.pipe(Words, note('File name of the document quotations are checked against.')),
          sha256: v.optional(
            v.pipe(v.string(), v.regex(word.sha256), note('SHA-256 of the document, in hex.')),
          ),
        }),
        note('The text that offsets (`at`) count in.'),
      ),
    ),
    withheld: text('Why the document cannot be shown.'),
    note: text('Anything a reader should know about the source.'),
  }),
  note('Where words stand: a document, article, report.'),
);

const TranslationSchema = v.pipe(
  v.object({
    lang: v.pipe(TagSchema, note('Language translated into.')),
    text: v.pipe(Words, note('The translation.')),
    by: v.optional(
      v.pipe(
        v.union([v.picklist(word.translators), TextSchema]),
        note('Whose it is: "source" (it stands in the source), "editor" (yours), or a name.'),
      ),
    ),
    at,
  }),
  note('The same words in another language.'),
);

export const QuoteSchema = v.pipe(
  v.object({
    id: id('the quotation'),
    text: v.pipe(Words, note('The words, exactly as the source has them.')),
    lang: v.pipe(v.optional(TagSchema), note('Language of the words.')),
    kind: v.optional(
      v.pipe(
        v.picklist(word.kinds),
        note('"direct": the speaker’s words; "reported": retold; "narration": the document’s own words.'),
      ),
    ),
    speaker: v.optional(
      v.pipe(
        v.object({ name: v.pipe(TextSchema, note('Who said it.')), role: text('As what they spoke.') }),
        note('Leave it out where the document itself speaks.'),
      ),
    ),
    via: text('How the words reached the source.'),
    source: sourceId,
    at,
    translations: v.optional(v.array(TranslationSchema)),
    note: text('Anything a reader should know about the quotation.'),
  }),
  note('Words, verbatim, in their own language.'),
);

/** A quotation written inside an event needs no id: nothing else names it. */
export const InlineQuoteSchema = v.pipe(
  v.object({
    ...QuoteSchema.entries,
    id: v.pipe(v.optional(Id), note('Names the quotation, so that links to it last.')),
  }),
  note('Words, verbatim, in their own language.'),
);

const ClaimSchema = v.pipe(
  v.object({
    status: v.pipe(v.picklist(word.statuses), note('How the claim stands.')),
    by: text('Who says so.'),
    about: v.pipe(TextSchema, note('What they say it of.')),
    sources: sourceIds('Ids of the sources that carry the claim.'),
  }),
  note('Who says what.'),
);

const DatingSchema = v.pipe(
  v.object({
    basis: v.pipe(
      v.picklist(word.bases),
      note('Whether a source states the date, several combine, or it is inferred.'),
    ),
    note: text('The reasoning, where the date is combined or inferred.'),
    evidence: v.optional(
      v.pipe(
        v.array(v.object({ source: sourceId, text: v.pipe(Words, note('The words, exactly.')), at })),
        note('The words that state the date.'),
      ),
    ),
  }),
  note('How the date is known.'),
);

export const EventSchema = v.pipe(
  v.object({
    id: id('the event'),
    lane: v.optional(v.pipe(Id, note('The id of a lane of this file.'))),
    title: v.pipe(TextSchema, note('What happened, in a few words.')),
    date: v.pipe(EdtfSchema, note('When, exactly as finely as it is known.')),
    dateLabel: text('Shown beside the date as worked out.'),
    dating: v.optional(DatingSchema),
    summary: text('What happened, in sentences that say who says so.'),
    actors: v.optional(v.pipe(v.array(TextSchema), note('Who took part.'))),
    scope: v.optional(
      v.pipe(v.picklist(word.scopes), note('"background": outside the story, needed to follow it.')),
    ),
    claims: v.optional(v.array(ClaimSchema)),
    quotes: v.optional(
      v.pipe(
        v.array(v.union([Id, InlineQuoteSchema])),
        note('Ids of quotations of this file, or quotations themselves.'),
      ),
    ),
    sources: sourceIds('Ids of sources, besides those of its quotations and claims.'),
    related: v.optional(
      v.array(
        v.object({
          event: v.pipe(Id, note('The id of another event.')),
          as: v.pipe(v.picklist(word.relations), note('What this event is to the other.')),
        }),
      ),
    ),
    order: v.optional(
      v.pipe(v.number(), note('Which comes first among events of one date: the lower number.')),
    ),
  }),
  note('Something that happened.'),
);

export const DifferenceSchema = v.pipe(
  v.object({
    id: id('the difference'),
    topic: v.pipe(TextSchema, note('What the sources differ on.')),
    note: text('Anything a reader should know about it.'),
    events: v.optional(v.pipe(v.array(Id), note('Ids of the events it touches.'))),
    positions: v.optional(
      v.array(
        v.object({
          source: sourceId,
          text: v.optional(v.pipe(Words, note('Words of the source, exactly.'))),
          at,
          says: v.pipe(TextSchema, note('What the source says, in your words.')),
        }),
      ),
    ),
  }),
  note('Sources that say different things, side by side.'),
);

/** A whole file. The smallest is `{"events": [{"id": …, "title": …, "date": …}]}`. */
export const FileSchema = v.pipe(
  v.object({
    $schema: v.optional(v.pipe(v.string(), note('Lets an editor check the file while you write.'))),
    format: v.optional(v.pipe(v.literal(1), note('Version of this format.'))),
    language: v.pipe(v.optional(TagSchema), note('Language of every text written as a plain string.')),
    languages: v.optional(
      v.pipe(v.array(TagSchema), note('Languages the texts are written in, the chief one first.')),
    ),
    title: text('Title of the timeline.'),
    summary: text('What the timeline tells.'),
    updated: date('When the file last changed.'),
    license: v.optional(v.pipe(Words, note('Terms on which the file may be used.'))),
    home: date('The stretch of time shown first: a date or interval with both ends.'),
    lanes: v.optional(v.pipe(v.array(LaneSchema), note('Rows, from the top.'))),
    sources: v.optional(v.array(SourceSchema)),
    quotes: v.optional(v.array(QuoteSchema)),
    events: v.pipe(v.array(EventSchema), note('What happened, in any order.')),
    differences: v.optional(v.array(DifferenceSchema)),
  }),
  v.title('Event timeline, format 1'),
  note('Dated events with the quotations and sources behind them. Keys beginning with "x-" are yours.'),
);

/** What an author writes. */
export type EventFile = v.InferInput<typeof FileSchema>;
export type FileEvent = v.InferInput<typeof EventSchema>;
export type FileQuote = v.InferInput<typeof QuoteSchema>;
export type FileSource = v.InferInput<typeof SourceSchema>;
export type FileLane = v.InferInput<typeof LaneSchema>;
export type FileDifference = v.InferInput<typeof DifferenceSchema>;
export type FileClaim = v.InferInput<typeof ClaimSchema>;
export type FileDating = v.InferInput<typeof DatingSchema>;
export type FileTranslation = v.InferInput<typeof TranslationSchema>;
