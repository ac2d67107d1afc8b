import type { MaterialId } from '@shared/features/materials/materials.contract'

/** What a visitor can open from the kiosk's home page, in the order in which it stands there. */
export const topicIds = ['rights'] as const
export type TopicId = (typeof topicIds)[number]

interface TopicFacts {
  /** The text that the topic shows and prints. */
  readonly material: MaterialId
  /** Keys of the `kiosk` namespace. */
  readonly title: 'rights'
  readonly hint: 'rightsHint'
}

const facts: Record<TopicId, TopicFacts> = {
  rights: { material: 'handout/rights', title: 'rights', hint: 'rightsHint' },
}

/** What a topic shows, and the keys of its words on the home page. */
export const topicFacts = (topic: TopicId): TopicFacts => facts[topic]
