import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import { plainText } from './plain-text'
import { findsBeginnings, formsOf, wordsIn, wordsToFind } from './words'

/** What can be found. */
export interface Findable<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly summary: string
  /** Markdown; its markup is not searched. */
  readonly body: string
  /** Words that lead here although the text does not say them. */
  readonly keywords?: readonly string[]
}

export interface Hit<Id extends string = string> {
  readonly id: Id
  /** The folded words of the document that the query found, for marking them. */
  readonly words: readonly string[]
}

export interface Findings<Id extends string = string> {
  /** Best first. */
  readonly hits: readonly Hit<Id>[]
  /** False when no document has all the words, and these have some of them. */
  readonly complete: boolean
}

export interface Search<Id extends string = string> {
  /** Finds documents; nothing when the query has no words. */
  readonly find: (query: string) => Findings<Id>
}

/** Shortest word in which a slip of the fingers is forgiven, in characters, and how much: a share of its length. */
const shortestForgiven = 5
const forgiven = 0.2

const forgives = (word: string): boolean => /\p{L}/u.test(word) && Array.from(word).length >= shortestForgiven

const fields = ['title', 'summary', 'keywords', 'body'] as const
type Indexed = Record<'id' | (typeof fields)[number], string>

const indexing: Options<Indexed> = {
  fields: [...fields],
  tokenize: (text) => wordsIn(text).map(({ word }) => word),
  processTerm: (word) => [...formsOf(word)],
}

const searching: SearchOptions = {
  tokenize: (query) => [...wordsToFind(query)],
  processTerm: (word) => word,
  prefix: findsBeginnings,
  fuzzy: (word) => (forgives(word) ? forgiven : false),
  boost: { title: 6, keywords: 3, summary: 2 },
}

/**
 * Full-text search over a few hundred documents of one language, in memory. Every word of the query is looked for at the
 * beginning of words (from two letters on) and, from five letters on, with a slip or two; a document has to have all of
 * them, and only when none has do those with some of them count. The title weighs most.
 * @param documents with ids of their own
 * @throws Error when two documents have the same id
 */
export const createSearch = <Id extends string>(documents: readonly Findable<Id>[]): Search<Id> => {
  const index = new MiniSearch<Indexed>(indexing)
  index.addAll(
    documents.map(({ id, title, summary, body, keywords = [] }) => ({
      id,
      title,
      summary,
      keywords: keywords.join('\n'),
      body: plainText(body),
    })),
  )
  const ids = new Map<unknown, Id>(documents.map(({ id }) => [id, id]))

  const hitsOf = (query: string, combineWith: 'AND' | 'OR'): readonly Hit<Id>[] =>
    index.search(query, { ...searching, combineWith }).flatMap(({ id, terms }) => {
      const known = ids.get(id)
      return known === undefined ? [] : [{ id: known, words: terms }]
    })

  return {
    find(query) {
      const hits = hitsOf(query, 'AND')
      if (hits.length > 0 || wordsToFind(query).length < 2) return { hits, complete: true }
      return { hits: hitsOf(query, 'OR'), complete: false }
    },
  }
}
