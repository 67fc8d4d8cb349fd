import type { Locale } from '../types.js';
import { isolate } from '../words/messages.js';

/** What citations say besides the messages of the interface; kept apart, as they are loaded only when asked for. */
export interface CiteWords {
  readonly undated: string;
  inLanguages(names: string): string;
  file(name: string): string;
  digest(sha256: string): string;
  characters(start: string, end: string): string;
  archived(address: string, captured?: string): string;
  /** @param place - the timeline and event, or nothing */
  foundIn(place: string): string;
  foundAt(place: string, address: string): string;
  says(speaker: string): string;
  otherTitle(language: string, title: string): string;
  otherAuthor(language: string, name: string): string;
  otherPublisher(language: string, name: string): string;
  date(words: string, edtf: string): string;
  readonly titleIsOurs: string;
  quotation(words: string): string;
  source(facts: string): string;
}

const en: CiteWords = {
  undated: 'undated',
  inLanguages: (names) => `in ${names}`,
  file: (name) => `file ${name}`,
  digest: (sha256) => `SHA-256 ${sha256}`,
  characters: (start, end) => `characters ${start} to ${end}`,
  archived: (address, captured) => `archived copy${captured ? `, ${captured}` : ''}: ${address}`,
  foundIn: (place) => `In ${place}`,
  foundAt: (place, address) => (place ? `In ${place}: ${address}` : address),
  says: (speaker) => `${speaker}, in: `,
  otherTitle: (language, title) => `Title in ${language}: ${title}`,
  otherAuthor: (language, name) => `Author’s name in ${language}: ${name}`,
  otherPublisher: (language, name) => `Publisher’s name in ${language}: ${name}`,
  date: (words, edtf) => `Date: ${words} (EDTF ${edtf})`,
  titleIsOurs: 'The document bears no title; the one in brackets is not its own',
  quotation: (words) => `Quotation: ${words}`,
  source: (facts) => `Source: ${facts}`,
};

const ar: CiteWords = {
  undated: 'بلا تاريخ',
  inLanguages: (names) => `اللغة: ${names}`,
  file: (name) => `الملف ${name}`,
  digest: (sha256) => `بصمة ${isolate('SHA-256')}: ${isolate(sha256)}`,
  characters: (start, end) => `المحارف من ${start} إلى ${end}`,
  archived: (address, captured) => `نسخة مؤرشفة${captured ? `، ${captured}` : ''}: ${address}`,
  foundIn: (place) => `في ${place}`,
  foundAt: (place, address) => (place ? `في ${place}: ${address}` : address),
  says: (speaker) => `${speaker}، في: `,
  otherTitle: (language, title) => `العنوان (اللغة: ${language}): ${title}`,
  otherAuthor: (language, name) => `اسم الكاتب (اللغة: ${language}): ${name}`,
  otherPublisher: (language, name) => `اسم الناشر (اللغة: ${language}): ${name}`,
  date: (words, edtf) => `التاريخ: ${words} (بصيغة ${isolate('EDTF')}: ${isolate(edtf)})`,
  titleIsOurs: 'لا تحمل الوثيقة عنوانًا، وما بين المعقوفين ليس عنوانها',
  quotation: (words) => `الاقتباس: ${words}`,
  source: (facts) => `المصدر: ${facts}`,
};

export const citeWords = ({ language }: Locale): CiteWords => (language === 'ar' ? ar : en);

/** Languages whose quotation marks are guillemets. */
const GUILLEMETS = new Set('ar ckb el es fa fr it ps ru ug uk ur'.split(' '));

/** Words in the quotation marks of their language. */
export const quoted = (words: string, lang: string): string =>
  GUILLEMETS.has(lang.toLowerCase().split('-')[0]!) ? `«${words}»` : `“${words}”`;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LEFT_TO_RIGHT = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/u;

/** Isolates a run that would disturb the order of the reader's line: one with letters of the other direction. */
export const run = (text: string, { direction }: Locale): string =>
  (direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text) ? isolate(text) : text;

/** One line, as every format here needs it: no break, no doubled or outer space. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
