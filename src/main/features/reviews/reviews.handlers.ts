import type { Handlers } from '../../ipc/router'
import type { MaterialsReader } from '../materials/materials.reader'
import type { PublishingContext } from '../site/publishing-context'
import { translationStates } from './translation-states'

interface ReviewsContext extends PublishingContext {
  readonly materials: MaterialsReader
}

export const reviewsHandlers = ({ vault, act, published, materials }: ReviewsContext): Handlers<'reviews'> => ({
  list: async ({ language }) => translationStates(materials, language, await vault().reviews.list()),
  record: (review, by) => published('reviews', vault().reviews.record(act(by), review)),
})
