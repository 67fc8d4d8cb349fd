/**
 * Format 1 as tables of readers, one table per object of the schema. The
 * compiler demands every key of the schema here, and no other; tests hold both
 * to one judgement. Reading by hand reports each fault in an author's words
 * and keeps the rest; on 100,000 events it takes half of what valibot takes to
 * validate alone, and the bundle goes without valibot.
 */
import type * as file from './schema.js';
import * as problems from './problems.js';
import * as read from './readers.js';
import type { Reader } from './readers.js';
import * as word from './vocabulary.js';

type For<T> = { [K in keyof T]-?: Reader<unknown> };
type Of<T extends Reader<unknown>> = NonNullable<ReturnType<T>>;
type Item<T> = NonNullable<NonNullable<T>[keyof T & number]>;

const lane = read.fields('lane', { id: read.string, title: read.text } satisfies For<file.FileLane>, ['id']);

const archive = read.fields(
  'archive',
  { url: read.url, captured: read.moment } satisfies For<NonNullable<file.FileSource['archive']>>,
  ['url'],
);

const document = read.fields(
  'document',
  { name: read.string, sha256: read.digest } satisfies For<NonNullable<file.FileSource['document']>>,
  ['name'],
);

const source = read.fields(
  'source',
  {
    id: read.string,
    title: read.text,
    author: read.text,
    publisher: read.text,
    published: read.moment,
    languages: read.list(read.language),
    url: read.url,
    dead: read.truth,
    archive,
    document,
    withheld: read.text,
    note: read.text,
  } satisfies For<file.FileSource>,
  ['id'],
);

const translator: Reader<(typeof word.translators)[number] | Of<typeof read.text>> = (value, here) =>
  word.translators.find((known) => known === value) ?? read.text(value, here);

const translation = read.fields(
  'translation',
  {
    lang: read.language,
    text: read.string,
    by: translator,
    at: read.offsets,
  } satisfies For<file.FileTranslation>,
  ['lang', 'text'],
);

const speaker = read.fields(
  'speaker',
  { name: read.text, role: read.text } satisfies For<NonNullable<file.FileQuote['speaker']>>,
  ['name'],
);

export const readQuote = read.fields(
  'quotation',
  {
    id: read.string,
    text: read.string,
    lang: read.language,
    kind: read.oneOf(word.kinds),
    speaker,
    via: read.text,
    source: read.string,
    at: read.offsets,
    translations: read.slots(translation),
    note: read.text,
  } satisfies For<file.FileQuote>,
  ['text'],
);

const claim = read.fields(
  'claim',
  {
    status: read.oneOf(word.statuses),
    by: read.text,
    about: read.text,
    sources: read.slots(read.string),
  } satisfies For<file.FileClaim>,
  ['status', 'about'],
);

const evidence = read.fields(
  'evidence',
  { source: read.string, text: read.string, at: read.offsets } satisfies For<
    Item<file.FileDating['evidence']>
  >,
  ['text'],
);

const dating = read.fields(
  'dating',
  {
    basis: read.oneOf(word.bases),
    note: read.text,
    evidence: read.slots(evidence),
  } satisfies For<file.FileDating>,
  ['basis'],
);

const related = read.fields(
  'link',
  { event: read.string, as: read.oneOf(word.relations) } satisfies For<Item<file.FileEvent['related']>>,
  ['event', 'as'],
);

/** An id of a quotation, or the quotation itself. */
const quoteHere: Reader<string | Of<typeof readQuote>> = (value, here) =>
  read.isObject(value) ? readQuote(value, here) : read.string(value, here);

export const readEvent = read.fields(
  'event',
  {
    id: read.string,
    lane: read.string,
    title: read.text,
    date: read.placed,
    dateLabel: read.text,
    dating,
    summary: read.text,
    actors: read.list(read.text),
    scope: read.oneOf(word.scopes),
    claims: read.slots(claim),
    quotes: read.slots(quoteHere),
    sources: read.slots(read.string),
    related: read.slots(related),
    order: read.number,
  } satisfies For<file.FileEvent>,
  ['id', 'title', 'date'],
);

const position = read.fields(
  'position',
  { source: read.string, text: read.string, at: read.offsets, says: read.text } satisfies For<
    Item<file.FileDifference['positions']>
  >,
  ['says'],
);

const difference = read.fields(
  'difference',
  {
    id: read.string,
    topic: read.text,
    note: read.text,
    events: read.slots(read.string),
    positions: read.slots(position),
  } satisfies For<file.FileDifference>,
  ['id', 'topic'],
);

const format: Reader<1> = (value, here) =>
  value === 1 ? 1 : here.report(problems.otherFormat(here.path(), value));

/** Quotations and events are read one by one as they are linked, so that a big file is never held twice. */
const items: Reader<unknown[]> = (value, here) =>
  Array.isArray(value) ? value : here.report(problems.wrongType(here.path(), value, 'list'));

/** The whole file, but for its quotations and events. */
export const readFile = read.fields(
  'file',
  {
    $schema: read.string,
    format,
    language: read.language,
    languages: read.list(read.language),
    title: read.text,
    summary: read.text,
    updated: read.moment,
    license: read.string,
    home: read.bounded,
    lanes: read.slots(lane),
    sources: read.slots(source),
    quotes: items,
    events: items,
    differences: read.slots(difference),
  } satisfies For<file.EventFile>,
  ['events'],
);

export type ReadFile = Of<typeof readFile>;
export type ReadLane = Of<typeof lane>;
export type ReadSource = Of<typeof source>;
export type ReadQuote = Of<typeof readQuote>;
export type ReadClaim = Of<typeof claim>;
export type ReadDating = Of<typeof dating>;
export type ReadEvent = Of<typeof readEvent>;
export type ReadDifference = Of<typeof difference>;
