import { foldForSearch } from './fold'

/** A word of a text: folded, and where it stands in the text as it was written (UTF-16 code units, end exclusive). */
export interface FoundWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * A number with its points (`2.5.1`), or letters with their marks and inner joiners. Apostrophes and hyphens part words,
 * so that `l’aide` is found by `aide`. Not Intl.Segmenter: it keeps `l’aide` in one piece, and takes fifteen times as long.
 */
const wordPattern = /\p{Nd}+(?:[.٫]\p{Nd}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*/gu

const isLoneLetter = (word: string): boolean => /^\p{L}$/u.test(word)

/**
 * The words of a text in order, folded. Single letters (`a`, `à`, the `l` of `l’aide`, `و`) are left out: nobody looks for
 * them.
 */
export const wordsIn = (text: string): readonly FoundWord[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: written, index }) => ({
    word: foldForSearch(written).replaceAll('٫', '.'),
    start: index,
    end: index + written.length,
  })).filter(({ word }) => word !== '' && !isLoneLetter(word))

/** The Arabic article, alone or after what is written together with it. */
const article = /^و?(?:[بفك]?ال|لل)(?=\p{L}{3})/u

/** A folded word without the Arabic article; other words as they are. */
export const withoutArticle = (word: string): string => word.replace(article, '')

/** Forms under which a folded word of a document is found: as it is, and without the Arabic article. */
export const formsOf = (word: string): readonly string[] => (article.test(word) ? [word, withoutArticle(word)] : [word])

/** The folded words of a query, each once. Empty while nothing worth looking for was typed. */
export const wordsToFind = (query: string): readonly string[] => [
  ...new Set(wordsIn(query).map(({ word }) => withoutArticle(word))),
]

/** Shortest beginning of a word that finds it, in characters. */
const shortestBeginning = 2

/** Whether a folded query word finds longer words that begin with it. */
export const findsBeginnings = (word: string): boolean => Array.from(word).length >= shortestBeginning
