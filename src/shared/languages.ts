import builtInFacts from '../../resources/data/languages.json'

/*
 * The languages that Waymark speaks. Those it comes with are described in resources/data/languages.json; a content pack
 * can add others (docs/translating.md), and every process is told of them before it shows or checks anything.
 */

type BuiltInLanguage = keyof typeof builtInFacts

declare const added: unique symbol
/** A language that a content pack describes. */
type AddedLanguage = string & { readonly [added]: true }

/** A language of material for migrants, by its BCP 47 tag in small letters. */
export type MigrantLanguage = BuiltInLanguage | AddedLanguage
/** A language of the desk interface. */
export type DeskLanguage = 'en' | 'fr' | 'ar' | AddedLanguage

export type Direction = 'ltr' | 'rtl'

/** Letters that the bundled fonts hold. Nastaliq is the style that Urdu is read in, for the letters of Arabic. */
export const scripts = ['latin', 'cyrillic', 'greek', 'arabic', 'nastaliq', 'bengali', 'devanagari'] as const
export type Script = (typeof scripts)[number]

/** The keys of the kiosk's keyboard. */
export interface KeyboardFacts {
  /** Written on the key that brings these letters back. */
  readonly name: string
  /** On a telephone Arabic keys stand from left to right; an alphabet runs as it is read. */
  readonly direction: Direction
  readonly hasCase: boolean
  /** Rows from top to bottom, keys apart by one space. */
  readonly letters: readonly string[]
  /** Beside the space bar, apart by one space. */
  readonly marks: string
}

/** What screen, paper and keyboard need to know about a language. */
export interface LanguageFacts {
  /** The language's own name in its own script. */
  readonly ownName: string
  readonly englishName: string
  /** 'Choose your language', in the language. */
  readonly invitation: string
  readonly direction: Direction
  readonly script: Script
  /** A letter that shows by its own size what the switch for the size of text does. */
  readonly letter: string
  /** The language's zero; the other nine digits follow it in Unicode. */
  readonly zero: string
  /** January to December, Gregorian: the calendar of travel papers. */
  readonly months: readonly string[]
  /** Stands between day and time of day. */
  readonly comma: string
  /** Whether the desk's own words are there in it. */
  readonly desk: boolean
  /** Missing: the keys of another language in the same script. */
  readonly keyboard?: KeyboardFacts | undefined
}

/** Languages by their tags. */
export type LanguageList = Readonly<Record<string, LanguageFacts>>

const builtIn = builtInFacts as Readonly<Record<BuiltInLanguage, LanguageFacts>>

/** The languages that Waymark comes with, all complete. */
export const builtInLanguages = Object.keys(builtIn) as readonly BuiltInLanguage[]

let addedFacts: LanguageList = {}

/**
 * Says which languages a content pack adds; those of an earlier call are forgotten. A language that is built in stays as it
 * is. To be called in every process before anything is drawn or checked, and again when packs are switched.
 */
export const takeAddedLanguages = (languages: LanguageList): void => {
  addedFacts = Object.fromEntries(Object.entries(languages).filter(([tag]) => !isBuiltIn(tag)))
}

/** The languages that the content pack in force adds. */
export const addedLanguages = (): LanguageList => addedFacts

const isBuiltIn = (value: unknown): value is BuiltInLanguage => builtInLanguages.some((language) => language === value)
const isAdded = (value: unknown): value is AddedLanguage =>
  typeof value === 'string' && Object.hasOwn(addedFacts, value)

export const isMigrantLanguage = (value: unknown): value is MigrantLanguage => isBuiltIn(value) || isAdded(value)

export const isDeskLanguage = (value: unknown): value is DeskLanguage => isMigrantLanguage(value) && factsOf(value).desk

/** All languages of material for migrants: the built-in ones first. */
export const migrantLanguages = (): readonly MigrantLanguage[] => [
  ...builtInLanguages,
  ...Object.keys(addedFacts).filter(isAdded),
]

/** All languages of material for migrants, those of a site before the others; what is not known any more is left out. */
export const ownFirst = (own: readonly MigrantLanguage[]): readonly MigrantLanguage[] => [
  ...own.filter(isMigrantLanguage),
  ...migrantLanguages().filter((language) => !own.includes(language)),
]

/** All languages of the desk interface. */
export const deskLanguages = (): readonly DeskLanguage[] => migrantLanguages().filter(isDeskLanguage)

/** The facts of a language. One whose content pack was taken away again is known by its tag alone. */
export const factsOf = (language: MigrantLanguage): LanguageFacts =>
  isBuiltIn(language)
    ? builtIn[language]
    : (addedFacts[language] ?? { ...builtIn.en, ownName: language, englishName: language, invitation: '', desk: false })

export const ownName = (language: MigrantLanguage): string => factsOf(language).ownName
export const englishName = (language: MigrantLanguage): string => factsOf(language).englishName
/** 'Choose your language', in that language; nothing where it is not known any more. */
export const invitationIn = (language: MigrantLanguage): string => factsOf(language).invitation
export const directionOf = (language: MigrantLanguage): Direction => factsOf(language).direction
export const scriptOf = (language: MigrantLanguage): Script => factsOf(language).script
