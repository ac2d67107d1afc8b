import { formatNumber } from '@shared/calendar'
import { factsOf, type Direction, type MigrantLanguage, type Script } from '@shared/languages'

/**
 * The keys of one language. English, French, Albanian, Arabic and Farsi have them where a telephone has them. Urdu, Pashto
 * and Bengali have no one order that everybody knows, so theirs is the order of the alphabet, in which anybody who learned
 * to read finds a letter.
 */
export interface Layout {
  /** Written on the key that brings these letters back. */
  readonly name: string
  /** On a telephone Arabic keys stand from left to right; an alphabet runs as it is read. */
  readonly direction: Direction
  readonly hasCase: boolean
  readonly digits: readonly string[]
  /** From top to bottom; vowel signs and marks are keys of their own. */
  readonly letters: readonly (readonly string[])[]
  /** Beside the space bar. */
  readonly marks: readonly string[]
}

/** Joins nothing: keeps the parts of a Farsi word apart without a gap. */
export const halfSpace = '\u200c'

const keys = (row: string): readonly string[] => row.split(' ')

/** Whose keys write the letters of a script, for a language that describes none of its own. */
const keysOfScript: Partial<Record<Script, MigrantLanguage>> = { arabic: 'ar', nastaliq: 'ur', bengali: 'bn' }

/**
 * The keys of a language. Every letter that a text of the language may hold is on one page of keys: nothing is hidden
 * behind a long press.
 */
export const layoutOf = (language: MigrantLanguage): Layout => {
  const { keyboard: own, script } = factsOf(language)
  const keyboard = own ?? factsOf(keysOfScript[script] ?? 'en').keyboard
  if (keyboard === undefined) throw new Error(`no keys write ${language}`)
  const { letters, marks, ...facts } = keyboard
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => formatNumber(digit, language))
  return { ...facts, digits, letters: letters.map(keys), marks: keys(marks) }
}

/** Needed in every language for telephone numbers and addresses of e-mail. */
export const commonMarks = ['+', '@'] as const

/** What a key writes with shift: one letter, or itself where there is no other. */
export const capital = (text: string): string =>
  Array.from(text.toUpperCase()).length === 1 ? text.toUpperCase() : text

const mark = /^\p{M}/u
const arabicMark = /^[\u0610-\u061a\u064b-\u065f\u0670]/

/** What stands on a key: signs that hang on a letter get a place to hang on. */
export const keyFace = (text: string): string => {
  if (!mark.test(text)) return text
  return arabicMark.test(text) ? `\u0640${text}` : `\u25cc${text}`
}
