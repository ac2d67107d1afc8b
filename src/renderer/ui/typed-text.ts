import { directionOf, scriptOf, type Direction, type MigrantLanguage } from '@shared/languages'

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const leftToRightLetter =
  /[\p{Script=Latin}\p{Script=Bengali}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}]/u
const latinLetter = /\p{Script=Latin}/u
const letterOfOtherScript = /(?!\p{Script=Latin})\p{L}/u

/**
 * The direction that typed text is set in: its language's, unless not a single letter of it runs that way. Somebody may
 * write English into the Urdu half of a grid.
 */
export const directionOfTyped = (text: string, language: MigrantLanguage): Direction => {
  const expected = directionOf(language)
  const [own, other] =
    expected === 'rtl' ? [rightToLeftLetter, leftToRightLetter] : [leftToRightLetter, rightToLeftLetter]
  if (own.test(text) || !other.test(text)) return expected
  return expected === 'rtl' ? 'ltr' : 'rtl'
}

interface TypedTextAttributes {
  readonly lang: MigrantLanguage
  readonly dir: Direction
  readonly 'data-letters'?: 'latin'
}

/**
 * Attributes of an element that holds typed words, while they are written as well as when they are shown. Words in another
 * script than the field's language run as their own letters do; Latin words alone are set in the Latin face with its
 * wider space (`data-letters`, see fonts.css): in Nastaliq's they run together.
 */
export const typedText = (text: string, language: MigrantLanguage): TypedTextAttributes => {
  const attributes = { lang: language, dir: directionOfTyped(text, language) }
  return scriptOf(language) !== 'latin' && latinLetter.test(text) && !letterOfOtherScript.test(text)
    ? { ...attributes, 'data-letters': 'latin' }
    : attributes
}
