import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { latestReview } from '@shared/features/reviews/reviews.rules'
import type { ReviewInput, TranslationState } from '@shared/features/reviews/reviews.contract'
import { isDeskLanguage, type MigrantLanguage } from '@shared/languages'
import type { MaterialsReader } from '../materials/materials.reader'

/** Whether `version` stands before `other`, number by number: 1.9 before 1.10. */
const isOlder = (version: string, other: string): boolean => version.localeCompare(other, 'en', { numeric: true }) < 0

/** How a text stands in a language. @param found the text in exactly this language, null when there is none */
export const stateOf = (
  original: Material,
  language: MigrantLanguage,
  found: Material | null,
  reviews: readonly ReviewInput[],
): TranslationState => {
  const { id } = original
  if (found === null) {
    const { title, version } = original.head
    return { id, language, title, version, state: 'missing', reviewer: null, reviewedOn: null, note: null }
  }
  const { title, version, reviewer, reviewed } = found.head
  const latest = latestReview(reviews, id, language, version)
  const state =
    language === 'en'
      ? 'original'
      : isOlder(version, original.head.version)
        ? 'outOfDate'
        : latest?.verdict === 'wantsWork'
          ? 'wantsWork'
          : reviewed === null
            ? 'unreviewed'
            : 'reviewed'
  return {
    id,
    language,
    title,
    version,
    state,
    reviewer: latest?.reviewer ?? reviewer,
    reviewedOn: latest?.reviewedOn ?? reviewed,
    note: latest?.note ?? null,
  }
}

/** The state of every text in a language: handouts and forms, and guidance cards in the desk's languages. */
export const translationStates = async (
  materials: MaterialsReader,
  language: MigrantLanguage,
  reviews: readonly ReviewInput[],
): Promise<readonly TranslationState[]> => {
  const shelved: readonly MaterialId[] = (await materials.shelf('en')).map(({ id }) => id)
  const allCards = await materials.guidance(language)
  // Whoever works at the desk misses a card; a migrant's language is not meant to have any.
  const cards = allCards.filter((card) => isDeskLanguage(language) || card.language === language).map(({ id }) => id)
  const states = [...shelved, ...cards].map(async (id) => {
    const original = await materials.read(id, 'en')
    return stateOf(original, language, await materials.find(id, language), reviews)
  })
  return Promise.all(states)
}
