import type { MigrantLanguage } from '../../languages'
import type { MaterialId } from '../materials/materials.contract'
import type { ReviewInput } from './reviews.contract'

/** The verdict that counts for one version of a text in a language. @param reviews oldest first */
export const latestReview = (
  reviews: readonly ReviewInput[],
  id: MaterialId,
  language: MigrantLanguage,
  version: string,
): ReviewInput | undefined =>
  reviews.filter((review) => review.id === id && review.language === language && review.version === version).at(-1)
