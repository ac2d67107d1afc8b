import type { ReviewInput } from '@shared/features/reviews/reviews.contract'

/** A native speaker's verdict that nobody gave. */
export const fictionalReview = (change: Partial<ReviewInput> = {}): ReviewInput => ({
  id: 'handout/rights',
  language: 'ps',
  version: '1.0',
  reviewer: 'Rima Sample',
  reviewedOn: '2031-02-03',
  verdict: 'good',
  note: null,
  ...change,
})
