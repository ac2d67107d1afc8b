import { guidanceTopics, type GuidanceTopic } from '@shared/features/materials/catalogue'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import type { Findable } from '@shared/search/search'

/** Cards that somebody may need while a person is in front of them, the most urgent first. */
const quickIds: readonly MaterialId[] = [
  'guidance/urgent-referral',
  'guidance/helping-calm',
  'guidance/anger-aggression',
  'guidance/signs-of-distress',
]

export interface TopicOfCards {
  readonly topic: GuidanceTopic
  readonly cards: readonly Material[]
}

/** Cards without a topic, from a careless content pack, are found under the work at the desk rather than nowhere. */
export const topicOf = (card: Material): GuidanceTopic => card.head.topic ?? 'desk'

/** The card of an id, if it is there. */
export const cardOf = (cards: readonly Material[], id: MaterialId): Material | undefined =>
  cards.find((card) => card.id === id)

const existing = (cards: readonly Material[], ids: readonly MaterialId[]): readonly Material[] =>
  ids.flatMap((id) => cardOf(cards, id) ?? [])

/** The cards that belong to a card; those that are not there, and the card itself, are left out. */
export const relatedTo = (card: Material, cards: readonly Material[]): readonly Material[] =>
  existing(
    cards,
    [...new Set(card.head.related ?? [])].filter((id) => id !== card.id),
  )

/** The few cards offered at once while none is open. */
export const quickCards = (cards: readonly Material[]): readonly Material[] => existing(cards, quickIds)

/**
 * The cards topic by topic in the order of `guidanceTopics`, by title within a topic; empty topics are left out.
 * @param language whose alphabet the titles follow
 */
export const byTopic = (cards: readonly Material[], language: MigrantLanguage): readonly TopicOfCards[] => {
  const { compare } = new Intl.Collator(language)
  return guidanceTopics
    .map((topic) => ({
      topic,
      cards: cards
        .filter((card) => topicOf(card) === topic)
        .sort((one, other) => compare(one.head.title, other.head.title)),
    }))
    .filter((group) => group.cards.length > 0)
}

/** The part of an id after its kind, under which the locale files keep a card's search words. */
export const shortName = (id: MaterialId): string => id.replace(/^guidance\//, '')

/**
 * A card as the search takes it.
 * @param words more words that should lead to it: its topic, what people call it
 */
export const findable = ({ id, head, body }: Material, words: readonly string[]): Findable<MaterialId> => ({
  id,
  title: head.title,
  summary: head.summary,
  body,
  keywords: [head.source, ...words],
})
