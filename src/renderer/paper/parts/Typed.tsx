import { directionOf, type Direction, type MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../../ui/OrderedText'

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const leftToRightLetter =
  /[\p{Script=Latin}\p{Script=Bengali}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}]/u

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

/** Letters and lines of a text that fits into a few lines of the whole width. */
const shortText = { letters: 600, lines: 8 }

const isShort = (text: string): boolean =>
  text.length <= shortText.letters && text.split('\n').length <= shortText.lines

interface TypedProps {
  readonly className: string
  readonly text: string
  readonly language: MigrantLanguage
}

/** Words as somebody typed them, line breaks and all; never interpreted. */
export const Typed = ({ className, text, language }: TypedProps) => (
  <p
    className={isShort(text) ? `${className} typed-short` : className}
    lang={language}
    dir={directionOfTyped(text, language)}
  >
    <OrderedText text={text} />
  </p>
)
