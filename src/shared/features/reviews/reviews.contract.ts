import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguage, taggedLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { longestLabel, optionalText, typedText } from '../../text'
import { materialId, type MaterialId } from '../materials/materials.contract'

/** A native speaker's verdict on a translation, as it stood in one version of it. */
export const reviewInput = z.object({
  id: materialId,
  language: migrantLanguage,
  /** Version that was read; a newer version wants to be read anew. */
  version: z.string().min(1).max(40),
  reviewer: typedText(longestLabel),
  reviewedOn: z.iso.date(),
  verdict: z.enum(['good', 'wantsWork']),
  note: optionalText(2000),
})
/** A verdict as it is kept. */
export const keptReview = reviewInput.extend({ language: taggedLanguage })
export type ReviewInput = z.infer<typeof reviewInput>

/** A text in a language, as the review screen lists it. */
export interface TranslationState {
  readonly id: MaterialId
  readonly language: MigrantLanguage
  readonly title: string
  readonly version: string
  /** `outOfDate`: the English text has a newer version. `missing`: there is none. */
  readonly state: 'original' | 'reviewed' | 'wantsWork' | 'unreviewed' | 'outOfDate' | 'missing'
  readonly reviewer: string | null
  readonly reviewedOn: string | null
  readonly note: string | null
}

export const reviewsContract = {
  list: procedure(z.object({ language: migrantLanguage })).returns<readonly TranslationState[]>(),
  record: procedure(reviewInput).returns<null>(),
}
