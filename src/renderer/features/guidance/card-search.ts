import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { excerptOf, hitsIn, type Excerpt } from '@shared/search/excerpt'
import type { Search } from '@shared/search/search'
import { wordsToFind } from '@shared/search/words'
import { cardOf } from './cards'

/** A card that was found, as the list of results shows it. */
export interface CardResult {
  readonly card: Material
  readonly title: Excerpt
  /** A sentence of the card with the words in it, or its summary. */
  readonly excerpt: Excerpt
}

export interface CardResults {
  /** Best first; of many, only the best. */
  readonly results: readonly CardResult[]
  /** How many were found. */
  readonly total: number
  /** False when no card has all the words. */
  readonly complete: boolean
}

/** Nobody reads further down; another word is quicker. */
const mostShown = 12

/**
 * What a query finds among the cards.
 * @returns null while nothing worth looking for was typed
 */
export const searchCards = (
  search: Search<MaterialId>,
  cards: readonly Material[],
  query: string,
): CardResults | null => {
  if (wordsToFind(query).length === 0) return null
  const { hits, complete } = search.find(query)
  const results = hits.slice(0, mostShown).flatMap(({ id, words }) => {
    const card = cardOf(cards, id)
    if (!card) return []
    const marked = (text: string): Excerpt => ({ text, hits: hitsIn(text, query, words) })
    const excerpt = excerptOf(card.body, query, words)
    const summary = marked(card.head.summary)
    return [{ card, title: marked(card.head.title), excerpt: excerpt.hits.length > 0 ? excerpt : summary }]
  })
  return { results, total: hits.length, complete }
}
