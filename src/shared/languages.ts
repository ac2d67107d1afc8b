/** The languages Waymark speaks from the start, with what screen and paper need to know about each. */

export const migrantLanguages = ['en', 'fr', 'ar', 'sq', 'ur', 'ps', 'bn', 'fa'] as const
/** A language of material for migrants (BCP 47 primary tag). */
export type MigrantLanguage = (typeof migrantLanguages)[number]

export const deskLanguages = ['en', 'fr', 'ar'] as const satisfies readonly MigrantLanguage[]
/** A language of the desk interface. */
export type DeskLanguage = (typeof deskLanguages)[number]

export type Direction = 'ltr' | 'rtl'

interface LanguageFacts {
  /** The language's own name in its own script. */
  readonly ownName: string
  readonly englishName: string
  readonly direction: Direction
  /** Locale for Intl: picks the digits that readers of this language expect. */
  readonly locale: string
}

const facts: Record<MigrantLanguage, LanguageFacts> = {
  en: { ownName: 'English', englishName: 'English', direction: 'ltr', locale: 'en-GB' },
  fr: { ownName: 'Français', englishName: 'French', direction: 'ltr', locale: 'fr-FR' },
  ar: { ownName: 'العربية', englishName: 'Arabic', direction: 'rtl', locale: 'ar-u-nu-arab-ca-gregory' },
  sq: { ownName: 'Shqip', englishName: 'Albanian', direction: 'ltr', locale: 'sq-AL' },
  ur: { ownName: 'اردو', englishName: 'Urdu', direction: 'rtl', locale: 'ur-PK-u-nu-latn' },
  ps: { ownName: 'پښتو', englishName: 'Pashto', direction: 'rtl', locale: 'ps-AF-u-nu-arabext-ca-gregory' },
  bn: { ownName: 'বাংলা', englishName: 'Bengali', direction: 'ltr', locale: 'bn-BD-u-nu-beng' },
  fa: { ownName: 'فارسی', englishName: 'Farsi', direction: 'rtl', locale: 'fa-u-nu-arabext-ca-gregory' },
}

export const ownName = (language: MigrantLanguage): string => facts[language].ownName
export const englishName = (language: MigrantLanguage): string => facts[language].englishName
export const directionOf = (language: MigrantLanguage): Direction => facts[language].direction

/** Writes a whole number with the digits readers of the language expect, e.g. 3 as `৩` in Bengali. */
export const formatNumber = (value: number, language: MigrantLanguage): string =>
  new Intl.NumberFormat(facts[language].locale, { useGrouping: false }).format(value)

/**
 * Writes a calendar day in the language, Gregorian calendar everywhere (travel papers use it).
 * @param iso an ISO 8601 date or date-time; a date-time is shown as the day in the machine's time zone
 */
export const formatDay = (iso: string, language: MigrantLanguage): string =>
  new Intl.DateTimeFormat(facts[language].locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso))

/** Writes day and time of day, 24-hour clock. @param iso an ISO 8601 date-time */
export const formatMoment = (iso: string, language: MigrantLanguage): string =>
  new Intl.DateTimeFormat(facts[language].locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))

export const isMigrantLanguage = (value: unknown): value is MigrantLanguage =>
  migrantLanguages.some((language) => language === value)

export const isDeskLanguage = (value: unknown): value is DeskLanguage => deskLanguages.some((language) => language === value)
