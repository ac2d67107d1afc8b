import { createContext, use } from 'react'
import { directionOf } from '@shared/languages'
import { OrderedText } from '../ui/OrderedText'
import type { WordKey, WordValues, Words } from './words'

const WordsContext = createContext<Words | null>(null)

/** Gives the document's words to everything inside. */
export const WordsProvider = WordsContext.Provider

/** The document's words. Throws outside a `WordsProvider`. */
export const useWords = (): Words => {
  const words = use(WordsContext)
  if (words === null) throw new Error('no words here: WordsProvider is missing')
  return words
}

interface SayProps {
  readonly of: WordKey
  readonly values?: WordValues
  /** Other words than the document's, e.g. the counsellor's language on a grid. */
  readonly words?: Words
}

/**
 * A fixed text. Numbers in it keep their order; a text that is missing in the language is shown in English and marked as
 * English, so that it is set and read as what it is.
 */
export const Say = ({ of, values = {}, words }: SayProps) => {
  const own = useWords()
  const phrase = (words ?? own).say(of, values)
  if (phrase.language === own.language) return <OrderedText text={phrase.text} />
  return (
    <span lang={phrase.language} dir={directionOf(phrase.language)}>
      <OrderedText text={phrase.text} />
    </span>
  )
}
