import type { ExerciseKind } from './kind'
import { breathingPhases, breathingPlan, planLasts } from './plan'

/** In 4 s, hold 4 s, out 6 s; two rounds unless the person wants more, and never more than four. Tool 2.1.1. */
export const breathing: ExerciseKind = {
  name: 'breathing',
  whole: breathingPlan,
  chosen: 2,
  choices: [2, 3, 4],
  enough: 'breathing.enough',
  counts: 'up',
  lasts: ({ whole, begun, chosen }, say) =>
    say('breathing.lasts', { seconds: planLasts(whole.slice(begun, begun + chosen)) / 1000 }),
  roundAt: ({ from, moment, plan }) => ({ round: from + moment.round + 1, rounds: from + plan.length }),
  tellingAt: ({ moment }, say) => {
    const phase = breathingPhases.find((known) => known === moment.phase) ?? 'in'
    const word = say(`breathing.phase.${phase}`)
    return { part: null, word, how: [say(`breathing.how.${phase}`)], spoken: word, isHowRead: false }
  },
}
