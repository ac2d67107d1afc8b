import type { TranslationState } from '@shared/features/reviews/reviews.contract'

export type TextState = TranslationState['state']

/** In the order in which they are listed: what wants doing last is what is seen least, so it comes first. */
export const textStates = [
  'missing',
  'outOfDate',
  'wantsWork',
  'unreviewed',
  'reviewed',
  'original',
] as const satisfies readonly TextState[]

/** How many texts stand in each state; states without a text are left out. */
export const countStates = (
  texts: readonly TranslationState[],
): readonly { readonly state: TextState; readonly count: number }[] =>
  textStates
    .map((state) => ({ state, count: texts.filter((text) => text.state === state).length }))
    .filter(({ count }) => count > 0)

/** Whether there is a translation that somebody can read and judge. */
export const canBeReviewed = ({ state }: Pick<TranslationState, 'state'>): boolean =>
  state !== 'missing' && state !== 'original'
