import { expect, test } from 'vitest'
import type { TranslationState } from '@shared/features/reviews/reviews.contract'
import { canBeReviewed, countStates, textStates } from './state-counts'

const text = (state: TranslationState['state']): TranslationState => ({
  id: 'handout/rights',
  language: 'ur',
  title: 'Title',
  version: '1.0',
  state,
  reviewer: null,
  reviewedOn: null,
  note: null,
})

test('[T5.2] texts are counted by state, and states nobody is in are left out', () => {
  const states = ['unreviewed', 'reviewed', 'unreviewed', 'missing', 'outOfDate', 'unreviewed'] as const
  expect(countStates(states.map(text))).toEqual([
    { state: 'missing', count: 1 },
    { state: 'outOfDate', count: 1 },
    { state: 'unreviewed', count: 3 },
    { state: 'reviewed', count: 1 },
  ])
  expect(countStates([])).toEqual([])
})

test('[T5.2] only what is there and translated can be reviewed', () => {
  expect(textStates.filter((state) => canBeReviewed(text(state)))).toEqual([
    'outOfDate',
    'wantsWork',
    'unreviewed',
    'reviewed',
  ])
})
