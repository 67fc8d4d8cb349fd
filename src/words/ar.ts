import type { Locale } from '../types.js';
import { isolate, type ArabicForms, type Messages } from './messages.js';
import { formatNumber } from './numbers.js';

const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'];

/** A noun in the forms a count asks for: «حدث واحد»، «حدثان»، «3 أحداث»، «11 حدثًا»، «100 حدث». */
interface Noun {
  readonly none: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const EVENT: Noun = {
  none: 'لا أحداث',
  one: 'حدث واحد',
  two: 'حدثان',
  few: 'أحداث',
  many: 'حدثًا',
  other: 'حدث',
};
const QUOTE: Noun = {
  none: 'لا اقتباسات',
  one: 'اقتباس واحد',
  two: 'اقتباسان',
  few: 'اقتباسات',
  many: 'اقتباسًا',
  other: 'اقتباس',
};
const SOURCE: Noun = {
  none: 'لا مصادر',
  one: 'مصدر واحد',
  two: 'مصدران',
  few: 'مصادر',
  many: 'مصدرًا',
  other: 'مصدر',
};
const LANE: Noun = {
  none: 'لا مسارات',
  one: 'مسار واحد',
  two: 'مساران',
  few: 'مسارات',
  many: 'مسارًا',
  other: 'مسار',
};

/** Says a count in the form that it asks for. */
export function counting(locale: Locale) {
  const rules = new Intl.PluralRules('ar', { type: 'cardinal' });
  return (forms: ArabicForms) => (n: number) => forms[rules.select(n)](formatNumber(n, locale));
}

/** Arabic messages, written as Arabic. */
export function ar(locale: Locale): Messages {
  const count = counting(locale);
  const noun = ({ none, one, two, few, many, other }: Noun) =>
    count({
      zero: () => none,
      one: () => one,
      two: () => two,
      few: (n) => `${n} ${few}`,
      many: (n) => `${n} ${many}`,
      other: (n) => `${n} ${other}`,
    });
  const eventCount = noun(EVENT);
  const quoteCount = noun(QUOTE);
  const laneCount = noun(LANE);
  /** After a preposition the dual takes the other case: «من حدثين». */
  const genitive = (nominative: (n: number) => string) => (n: number) => nominative(n).replace(/ان$/, 'ين');
  return {
    dates: {
      beforeChrist: (year) => `${year} ق.م`,
      years: (from, to) => `السنوات من ${from} إلى ${to}`,
      season: (code, year) => `${SEASONS[code - 21] ?? ''} ${year}`,
      atTime: (date, time) => `${date}، ${time}`,
      dayNotStated: (date) => `${date} (اليوم غير مذكور)`,
      monthNotStated: (date) => `${date} (الشهر غير مذكور)`,
      about: (date) => `نحو ${date}`,
      possibly: (date) => `ربما ${date}`,
      fromTo: (from, to) => `من ${from} إلى ${to}`,
      since: (from) => `منذ ${from}`,
      until: (to) => `حتى ${to}`,
      between: (from, to) => `في وقت ما بين ${from} و${to}`,
      inOrBefore: (date) => `في ${date} أو قبله`,
      onOrBefore: (date) => `في ${date} أو قبله`,
      inOrAfter: (date) => `في ${date} أو بعده`,
      onOrAfter: (date) => `في ${date} أو بعده`,
    },
    comma: '، ',
    events: 'الأحداث',
    eventCount,
    quoteCount,
    sourceCount: noun(SOURCE),
    laneCount,
    summaryLine: ({ events, range, lanes }) =>
      `${eventCount(events)}، ${range}${lanes > 1 ? `، في ${genitive(laneCount)(lanes)}` : ''}`,
    keyHint: (key) =>
      `تنتقل بمفاتيح الأسهم بين الأحداث، وتفتح الحدث بمفتاح Enter. للتكبير: ${isolate(key)} مع العجلة.`,
    controls: 'أدوات الخط الزمني',
    earlier: 'الأسبق',
    later: 'الأحدث',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    fitAll: 'عرض الكل',
    goTo: 'الانتقال إلى تاريخ',
    search: 'بحث',
    dateHint: `سنة أو شهر أو يوم: ${['2024', '2024-05', '2024-05-09'].map(isolate).join(' أو ')}`,
    dateUnreadable: (text) =>
      `تعذّرت قراءة «${isolate(text)}» تاريخًا. اكتب سنة أو شهرًا أو يومًا: ${['2024', '2024-05', '2024-05-09'].map(isolate).join(' أو ')}.`,
    direction: 'اتجاه الزمن',
    help: 'مساعدة',
    listView: 'عرض القائمة',
    timelineView: 'عرض الخط الزمني',
    clusterName: ({ count: n, range }) => `${eventCount(n)}، ${range}`,
    laneNamed: (title) => title,
    showing: ({ range, shown, total }) =>
      `المعروض: ${range}، ${shown === total ? eventCount(total) : `${formatNumber(shown, locale)} من أصل ${genitive(eventCount)(total)}`}`,
    firstEvent: 'الحدث الأول',
    lastEvent: 'الحدث الأخير',
    loading: 'جارٍ تحميل الأحداث',
    loaded: count({
      zero: () => 'لم يُحمَّل أي حدث',
      one: () => 'حُمِّل حدث واحد',
      two: () => 'حُمِّل حدثان',
      few: (n) => `حُمِّلت ${n} أحداث`,
      many: (n) => `حُمِّل ${n} حدثًا`,
      other: (n) => `حُمِّل ${n} حدث`,
    }),
    loadFailed: (message) => `تعذّر تحميل الأحداث. ${isolate(message)}`,
    retry: 'إعادة المحاولة',
    partMissing: 'تعذّر تحميل هذا الجزء.',
    empty: 'لا أحداث لعرضها',
    problemsFound: count({
      zero: () => 'لا مشكلات في الملف',
      one: () => 'مشكلة واحدة في الملف',
      two: () => 'مشكلتان في الملف',
      few: (n) => `${n} مشكلات في الملف`,
      many: (n) => `${n} مشكلة في الملف`,
      other: (n) => `${n} مشكلة في الملف`,
    }),
    overview: 'نظرة عامة',
    windowStart: 'بداية الفترة المعروضة',
    windowEnd: 'نهاية الفترة المعروضة',
    windowFrom: 'من',
    windowTo: 'إلى',
    close: 'إغلاق',
    previousEvent: 'السابق',
    nextEvent: 'التالي',
    whoSaysWhat: 'من يقول ماذا',
    status: {
      reported: 'منقول',
      alleged: 'بحسب قائله',
      confirmed: 'تأكيد',
      denied: 'نفي',
      official: 'إجراء رسمي',
      differs: 'رواية مختلفة',
    },
    quotations: 'الاقتباسات',
    sources: 'المصادر',
    alsoCited: 'مصادر أخرى للتاريخ أو للاختلاف',
    originalLabel: (language) => `النص الأصلي، ${language}`,
    translationBy: {
      source: 'ترجمة واردة في المصدر نفسه',
      editor: 'ترجمتنا',
      other: (name) => `ترجمة ${name}`,
    },
    kinds: { direct: 'كلام مباشر', reported: 'كلام منقول', narration: 'كلام الوثيقة نفسها' },
    theDocumentItself: 'الوثيقة نفسها',
    via: (text) => `كيف وصل إلى الوثيقة: ${text}`,
    untitledDocument: 'وثيقة بلا عنوان',
    undated: 'بلا تاريخ',
    published: (date) => `تاريخ النشر: ${date}`,
    by: (author) => `بقلم ${author}`,
    inLanguage: (names) => `اللغة: ${names}`,
    linkToSource: 'فتح المصدر',
    deadLink: 'العنوان الأصلي (لم يعد متاحًا)',
    archivedCopy: 'نسخة مؤرشفة',
    passage: 'هذا الموضع في المصدر',
    copyLink: 'نسخ الرابط',
    copyQuotation: 'نسخ الاقتباس',
    copy: 'نسخ',
    copied: 'تم النسخ',
    cite: 'توثيق',
    reading: {
      label: 'المعروض',
      both: 'الأصل والترجمة',
      original: 'الأصل وحده',
      translation: 'الترجمة وحدها',
    },
    sourceIndex: 'فهرس المصادر',
    notInFile: (id) => `يشير هذا الرابط إلى حدث ليس في الملف: ${isolate(id)}`,
    howDated: 'كيف عُرف هذا التاريخ',
    datingBasis: {
      stated: 'مذكور في مصدر',
      combined: 'مركَّب من أكثر من مصدر',
      inferred: 'مستنتج: لا يذكره أي مصدر',
    },
    sourcesDiffer: 'المصادر تختلف في هذا',
    related: 'أحداث ذات صلة',
    relation: { answers: 'ردّ على', follows: 'يلي', contradicts: 'يخالف', partOf: 'جزء من' },
    relatedFrom: { answers: 'ردّ عليه', follows: 'تلاه', contradicts: 'يخالفه', partOf: 'يشمل' },
    background: 'خلفية',
    restingOn: ({ quotes, events }) => `يستند إليه: ${quoteCount(quotes)}، ${eventCount(events)}`,
    inLang: (language) => `(باللغة: ${language})`,
    actors: 'المذكورون',
    wheelHint: (key) => `للتكبير اضغط ${isolate(key)} وأدِر العجلة.`,
  };
}
