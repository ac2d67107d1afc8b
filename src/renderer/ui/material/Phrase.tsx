import { directionOf, type MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../OrderedText'
import type { MaterialPhrase } from './words'

interface PhraseProps {
  readonly phrase: MaterialPhrase
  /** The language of the text around it. */
  readonly language: MigrantLanguage
}

/** A fixed word; one in another language than the text around it says so, and runs in its own direction. */
export const Phrase = ({ phrase, language }: PhraseProps) =>
  phrase.language === language ? (
    <OrderedText text={phrase.text} />
  ) : (
    <span lang={phrase.language} dir={directionOf(phrase.language)}>
      <OrderedText text={phrase.text} />
    </span>
  )
