import type { MaterialId } from '@shared/features/materials/materials.contract'

/** Handouts that belong together in a usual situation: one press ticks them all. */
export const sets = {
  firstTalk: [
    'handout/rights',
    'handout/what-counselling-is',
    'handout/consent-and-data',
    'handout/options',
    'handout/contacts',
  ],
  detention: ['handout/rights', 'handout/detention', 'handout/complaints', 'handout/contacts'],
  preparing: ['handout/preparing-people', 'handout/preparing-things', 'handout/new-start', 'handout/ten-messages'],
  journey: ['handout/airport', 'handout/after-arrival', 'handout/ten-messages', 'handout/contacts'],
  hardTime: ['handout/normal-reactions', 'handout/breathing', 'handout/adversity-grid'],
} as const satisfies Record<string, readonly MaterialId[]>

export type SetName = keyof typeof sets
export const setNames = [
  'firstTalk',
  'detention',
  'preparing',
  'journey',
  'hardTime',
] as const satisfies readonly SetName[]
