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
}

const facts: Record<MigrantLanguage, LanguageFacts> = {
  en: { ownName: 'English', englishName: 'English', direction: 'ltr' },
  fr: { ownName: 'Français', englishName: 'French', direction: 'ltr' },
  ar: { ownName: 'العربية', englishName: 'Arabic', direction: 'rtl' },
  sq: { ownName: 'Shqip', englishName: 'Albanian', direction: 'ltr' },
  ur: { ownName: 'اردو', englishName: 'Urdu', direction: 'rtl' },
  ps: { ownName: 'پښتو', englishName: 'Pashto', direction: 'rtl' },
  bn: { ownName: 'বাংলা', englishName: 'Bengali', direction: 'ltr' },
  fa: { ownName: 'فارسی', englishName: 'Farsi', direction: 'rtl' },
}

export const ownName = (language: MigrantLanguage): string => facts[language].ownName
export const englishName = (language: MigrantLanguage): string => facts[language].englishName
export const directionOf = (language: MigrantLanguage): Direction => facts[language].direction

export const isMigrantLanguage = (value: unknown): value is MigrantLanguage =>
  migrantLanguages.some((language) => language === value)

export const isDeskLanguage = (value: unknown): value is DeskLanguage =>
  deskLanguages.some((language) => language === value)
