import type { Database } from '@signalapp/sqlcipher'
import { keptReview, type ReviewInput } from '@shared/features/reviews/reviews.contract'
import type { Act } from '../../vault/act'
import { all, change, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'

const columns = [
  'material_id as id',
  'language',
  'version',
  'reviewer',
  'reviewed_on as reviewedOn',
  'verdict',
  'note',
] as const

/** All verdicts on translations, oldest first: the latest one of a text and version counts. */
export const listReviews = (db: Database): readonly ReviewInput[] =>
  all(db, sql.selectFrom('translation_reviews').select(columns).orderBy('position')).map((row) => keptReview.parse(row))

export const recordReview = (db: Database, act: Act, review: ReviewInput): null => {
  const subject = `${review.id}/${review.language}`
  write(db, { ...act, action: 'reviews.recorded', subject }, () => {
    change(
      db,
      sql.insertInto('translation_reviews').values({
        material_id: review.id,
        language: review.language,
        version: review.version,
        reviewer: review.reviewer,
        reviewed_on: review.reviewedOn,
        verdict: review.verdict,
        note: review.note,
        recorded_at: act.at,
        recorded_by: act.actor,
      }),
    )
  })
  return null
}
