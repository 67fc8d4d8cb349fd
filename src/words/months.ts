import type { Locale } from '../types.js';
import { monthTradition } from './locale.js';

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const COMMON = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');
const LEVANT =
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',');

/** The five traditions of Arabic month names; engines differ in which they print (ACCESSIBILITY.md, N3). */
const ARABIC = {
  common: COMMON,
  levant: LEVANT,
  maghreb: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  morocco: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
  mauritania: 'يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر'.split(' '),
};

/**
 * A month's name. Arabic has no short forms.
 * @param month - 1 to 12
 */
export function monthName(month: number, { language, tag, monthNames }: Locale, short = false): string {
  const i = month - 1;
  if (language === 'en') return (short ? SHORT : ENGLISH)[i]!;
  if (monthNames === 'both' && !short) return `${LEVANT[i]!}/${COMMON[i]!}`;
  return ARABIC[monthTradition(tag)][i]!;
}
