import type { Locale } from '../types.js';
import { counting } from './ar.js';
import { messagesFor, withOwn } from './messages.js';
import { formatNumber } from './numbers.js';

/** What the help, the list and the dialogs alone say; kept apart from the messages, as they are loaded only when asked for. */
export interface WordsOnDemand {
  /** Columns of the list in its second form. */
  readonly event: string;
  readonly date: string;
  readonly lane: string;
  readonly compactTable: string;
  /** Names the field whose words the events must have; and what closes it. */
  readonly find: string;
  readonly endSearch: string;
  /** So many have them. */
  matching(n: number): string;
  /** So many of a list are not shown yet. */
  moreCount(left: number): string;
  /** Of a cluster that no zoom can part. */
  allOf(of: { n: number }): string;
  readonly go: string;
  readonly citationFormat: string;
  readonly plainText: string;
  /** The browser refused to copy; the text is selected instead. */
  readonly copyYourself: string;
  readonly howDatesAreDrawn: string;
  readonly certainty: Readonly<
    Record<'day' | 'month' | 'span' | 'openSpan' | 'within' | 'bound' | 'approximate' | 'cluster', string>
  >;
  readonly keyHelp: Readonly<
    Record<
      | 'arrowsAlong'
      | 'arrowsAcross'
      | 'arrows'
      | 'homeEnd'
      | 'page'
      | 'open'
      | 'escape'
      | 'zoom'
      | 'fit'
      | 'buttons'
      | 'help',
      string
    >
  >;
}

const en = (locale: Locale): WordsOnDemand => ({
  event: 'Event',
  date: 'Date',
  lane: 'Lane',
  compactTable: 'Compact table',
  find: 'Search the events',
  endSearch: 'End the search',
  matching: (n) =>
    n === 1 ? '1 event matches' : n ? `${formatNumber(n, locale)} events match` : 'No event matches',
  moreCount: (left) => `Show more (${formatNumber(left, locale)} left)`,
  allOf: ({ n }) => `${messagesFor(locale).eventCount(n)} at the same place in time`,
  go: 'Go',
  citationFormat: 'Format',
  plainText: 'Plain text',
  copyYourself: 'The browser did not allow copying. The text is selected: copy it yourself.',
  howDatesAreDrawn: 'How dates are drawn',
  certainty: {
    day: 'The source states the day.',
    month: 'The source states the month or year, not the day; the bar covers all of it.',
    span: 'It lasted from the start to the end of the bar.',
    openSpan: 'It began then; no end is stated.',
    within: 'It happened once, at some time within the bounds.',
    bound: 'Only one bound is known; the fade points to the side that is not, and measures nothing.',
    approximate: 'A dashed outline: the source says about, or perhaps.',
    cluster: 'Several events close together; open it to zoom in.',
  },
  keyHelp: {
    arrowsAlong: 'Arrow right and left: next event along the axis',
    arrowsAcross: 'Arrow up and down: nearest event in the next lane',
    arrows: 'Arrow keys: next event, earlier or later',
    homeEnd: 'Home and End: first and last event',
    page: 'Page up and Page down: one window earlier or later',
    open: 'Enter or Space: open or close an event, zoom into a cluster',
    escape: 'Escape: close what is open',
    zoom: '+ and −: zoom in and out',
    fit: '0: fit all events',
    buttons: 'In the row of buttons: arrow right and left, Home and End',
    help: '?: this help',
  },
});

const ar = (locale: Locale): WordsOnDemand => ({
  event: 'الحدث',
  date: 'التاريخ',
  lane: 'المسار',
  compactTable: 'جدول موجز',
  find: 'بحث في الأحداث',
  endSearch: 'إنهاء البحث',
  matching: counting(locale)({
    zero: () => 'لا أحداث مطابقة',
    one: () => 'حدث واحد مطابق',
    two: () => 'حدثان مطابقان',
    few: (n) => `${n} أحداث مطابقة`,
    many: (n) => `${n} حدثًا مطابقًا`,
    other: (n) => `${n} حدث مطابق`,
  }),
  moreCount: (left) => `عرض المزيد (المتبقي: ${formatNumber(left, locale)})`,
  allOf: ({ n }) => `${messagesFor(locale).eventCount(n)} في الموضع الزمني نفسه`,
  go: 'انتقال',
  citationFormat: 'الصيغة',
  plainText: 'نص عادي',
  copyYourself: 'لم يسمح المتصفح بالنسخ. النص محدد: انسخه بنفسك.',
  howDatesAreDrawn: 'كيف تُرسم التواريخ',
  certainty: {
    day: 'يذكر المصدر اليوم.',
    month: 'يذكر المصدر الشهر أو السنة دون اليوم؛ والشريط يغطيها كلها.',
    span: 'استمر من أول الشريط إلى آخره.',
    openSpan: 'بدأ حينها، ولا تُذكر له نهاية.',
    within: 'وقع مرة واحدة، في وقت ما بين الحدّين.',
    bound: 'حدّ واحد معروف؛ والتلاشي يشير إلى الجهة المجهولة ولا يقيس شيئًا.',
    approximate: 'إطار متقطع: يقول المصدر «نحو» أو «ربما».',
    cluster: 'عدة أحداث متقاربة؛ افتحها للتكبير.',
  },
  keyHelp: {
    arrowsAlong: 'السهمان الأيمن والأيسر: الحدث المجاور على المحور',
    arrowsAcross: 'السهمان الأعلى والأسفل: أقرب حدث في المسار المجاور',
    arrows: 'مفاتيح الأسهم: الحدث المجاور، إلى الأسبق أو الأحدث',
    homeEnd: 'Home وEnd: الحدث الأول والحدث الأخير',
    page: 'Page Up وPage Down: فترة كاملة إلى الأسبق أو الأحدث',
    open: 'Enter أو المسافة: فتح الحدث أو إغلاقه، أو تكبير مجموعة',
    escape: 'Escape: إغلاق المفتوح',
    zoom: '+ و−: تكبير وتصغير',
    fit: '0: عرض كل الأحداث',
    buttons: 'في صف الأزرار: السهمان الأيمن والأيسر وHome وEnd',
    help: '؟: هذه المساعدة',
  },
});

const cache = new WeakMap<Locale, WordsOnDemand>();

export function wordsOnDemand(locale: Locale): WordsOnDemand {
  let made = cache.get(locale);
  if (!made) cache.set(locale, (made = withOwn((locale.language === 'ar' ? ar : en)(locale), locale.own)));
  return made;
}
