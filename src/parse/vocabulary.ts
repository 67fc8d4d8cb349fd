/**
 * The fixed words and patterns of format 1. The schema is built from them, and
 * so are the readers; they stand apart so that the bundle needs no valibot.
 */

export const kinds = ['direct', 'reported', 'narration'] as const;
export const statuses = ['reported', 'alleged', 'confirmed', 'denied', 'official', 'differs'] as const;
export const relations = ['answers', 'follows', 'contradicts', 'part-of'] as const;
export const bases = ['stated', 'combined', 'inferred'] as const;
export const translators = ['source', 'editor'] as const;
export const scopes = ['background'] as const;

/** Something to read: not empty, not spaces alone. */
export const written = /\S/;

/**
 * A language with script, region and one variant at most: all that `Intl` takes
 * as a language name without throwing.
 * @see https://unicode.org/reports/tr35/#Unicode_language_identifier
 */
export const languageTag =
  /^([A-Za-z]{2,3}|[A-Za-z]{5,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))?$/;

/** Links lead to the web and nowhere else. */
export const webAddress = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S+$/;

export const sha256 = /^[\dA-Fa-f]{64}$/;
