import type { MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../../ui/OrderedText'
import { typedText } from '../../ui/typed-text'
import { useWords } from '../WordsContext'

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
  <p className={isShort(text) ? `${className} typed-short` : className} {...typedText(text, language)}>
    <OrderedText text={text} />
  </p>
)

/** A name or a few words as somebody typed them, inside a line of the document. */
export const TypedName = ({ text }: { readonly text: string }) => (
  <bdi {...typedText(text, useWords().language)}>
    <OrderedText text={text} />
  </bdi>
)
