/** The languages the public may use us in, ours first. Pages for people who work here are in English. */
export const LANGUAGES = ['en', 'cy'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words in every language: one that is missing does not compile. */
export type InLanguages<W> = Readonly<Record<Language, W>>

/** What every language but English has to bring where the English comes from reference data or from an operation. */
export type InOtherLanguages<W> = Readonly<Record<Exclude<Language, 'en'>, W>>

/** A language as it calls itself, as English calls it, and as the `lang` of a page and the dates on it name it. */
export const LANGUAGE_NAMES: InLanguages<{ own: string; english: string; tag: string }> = {
  en: { own: 'English', english: 'English', tag: 'en-GB' },
  cy: { own: 'Cymraeg', english: 'Welsh', tag: 'cy' }
}

/** The language somebody names, if we have it: in an address, a cookie, a row, a browser’s wish such as `cy-GB`. */
export const knownLanguage = (named: unknown): Language | undefined =>
  typeof named === 'string' ? LANGUAGES.find((language) => language === named.toLowerCase().split('-')[0]) : undefined
