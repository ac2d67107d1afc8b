import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { i18n } from 'i18next'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { createSearch, type Search } from '@shared/search/search'
import { findable, shortName, topicOf } from './cards'

/** What leads to a card beside its own words, in one language: its topic, and what people call it. */
const wordsFor = (card: Material, instance: i18n, language: string): readonly string[] => {
  const say = instance.getFixedT(language, 'guidance')
  const words = new Map<string, string>(Object.entries(say('words', { returnObjects: true })))
  return [say(`topic.${topicOf(card)}.name`), words.get(shortName(card.id)) ?? '']
}

/**
 * The search over cards. What people call them counts in the desk's language and in the card's own: an Arabic desk finds
 * an English card with Arabic words, and with English ones.
 * @param instance with the namespace `guidance` in the desk's language and in English
 * @param language of the desk
 */
export const createCardSearch = (cards: readonly Material[], instance: i18n, language: string): Search<MaterialId> =>
  createSearch(
    cards.map((card) =>
      findable(
        card,
        [...new Set([language, card.language])].flatMap((spoken) => wordsFor(card, instance, spoken)),
      ),
    ),
  )

/** Makes something when it is first asked for: nobody who only looks at a card waits for the search. */
const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** The search over the cards of the page, made with the first letter that is typed. */
export const useCardSearch = (cards: readonly Material[]): (() => Search<MaterialId>) => {
  const { i18n: instance } = useTranslation('guidance')
  const { language } = instance
  return useMemo(() => lazily(() => createCardSearch(cards, instance, language)), [cards, instance, language])
}
