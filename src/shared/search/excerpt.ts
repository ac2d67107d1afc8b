import { plainBlocks, type PlainBlock } from './plain-text'
import { findsBeginnings, formsOf, wordsIn, wordsToFind } from './words'

/** Part of a text, in UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A piece of plain text, and what in it to mark. */
export interface Excerpt {
  readonly text: string
  /** In order, never overlapping. */
  readonly hits: readonly TextRange[]
}

/** Longest excerpt, in UTF-16 code units: two lines in a list. */
const longestExcerpt = 180
/** Words of an over-long sentence that are kept before its first hit, in UTF-16 code units. */
const room = 50

/**
 * Where a text has the words of a query, whole words each.
 * @param matched folded words that the search found beyond those that begin like the query's: slips of the fingers
 */
export const hitsIn = (text: string, query: string, matched: readonly string[] = []): readonly TextRange[] => {
  const wanted = wordsToFind(query)
  const isHit = (form: string): boolean =>
    matched.includes(form) || wanted.some((word) => form === word || (findsBeginnings(word) && form.startsWith(word)))
  return wordsIn(text).flatMap(({ word, start, end }) => (formsOf(word).some(isHit) ? [{ start, end }] : []))
}

/**
 * A plain sentence of a text that shows what a query found in it: the one with most of the query's words, else the first.
 * @param body Markdown
 * @param matched as for `hitsIn`
 */
export const excerptOf = (body: string, query: string, matched: readonly string[] = []): Excerpt => {
  const pieces = plainBlocks(body).flatMap(({ text, heading }, index, blocks): readonly PlainBlock[] => {
    if (heading) return [{ text: [text, ...firstSentence(blocks[index + 1])].join(' – '), heading }]
    return (text.length > longestExcerpt ? sentencesOf(text) : [text]).map((sentence) => ({ text: sentence, heading }))
  })
  // A heading says little by itself: it is shown, with what follows, only when nothing else has as many of the words.
  const worth = ({ text, heading }: PlainBlock): number => {
    const words = hitsIn(text, query, matched).map(({ start, end }) => text.slice(start, end).toLowerCase())
    return new Set(words).size * 2 - (heading ? 1 : 0)
  }
  const best = pieces.reduce<{ readonly text: string; readonly worth: number }>(
    (kept, piece) => {
      const value = worth(piece)
      return value > kept.worth ? { text: piece.text, worth: value } : kept
    },
    { text: pieces.find(({ heading }) => !heading)?.text ?? '', worth: 0 },
  )
  const text = shortened(best.text, hitsIn(best.text, query, matched)[0]?.start ?? 0)
  return { text, hits: hitsIn(text, query, matched) }
}

const firstSentence = (block: PlainBlock | undefined): readonly string[] =>
  block && !block.heading ? sentencesOf(block.text).slice(0, 1) : []

/** Sentences end with a mark, the quotation mark that may follow it, and white space. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?…؟۔।]["”»’)]?)\s+(?!["”»)])/u)

/** Cuts a long sentence between words, around its first hit. */
const shortened = (text: string, firstHit: number): string => {
  if (text.length <= longestExcerpt) return text
  const from = firstHit <= room ? 0 : text.indexOf(' ', firstHit - room) + 1
  const rest = text.slice(from)
  const end = rest.length <= longestExcerpt ? rest.length : rest.lastIndexOf(' ', longestExcerpt)
  const cut = end === -1 ? longestExcerpt : end
  return `${from > 0 ? '… ' : ''}${rest.slice(0, cut)}${cut < rest.length ? ' …' : ''}`
}
