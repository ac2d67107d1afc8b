import type { Paused, Running } from './exercise'
import type { ExerciseKind } from './kind'
import { muscleGroups, musclePlan, roundsPerGroup, type MuscleGroup } from './plan'
import type { Say } from './words'

/** Seven groups, each three times tense for 15 s and loose for 30 s; each may be skipped. Tool 2.1.1. */
export const muscles: ExerciseKind = {
  name: 'muscles',
  whole: musclePlan,
  chosen: musclePlan.length,
  choices: [],
  enough: null,
  counts: 'down',
  lasts: (_exercise, say) => say('muscles.lasts'),
  roundAt: ({ plan, moment }) => ({ round: plan[moment.round]?.number ?? 1, rounds: roundsPerGroup }),
  tellingAt: (exercise, say) => {
    const phase = exercise.moment.phase === 'tense' ? 'tense' : 'loose'
    const part = say(`muscles.group.${groupAt(exercise)}`)
    const word = say(`muscles.phase.${phase}`)
    const how = howAt(exercise, phase, say)
    return { part, word, how, spoken: sentences(part, word, ...how), isHowRead: true }
  },
}

/** The group that is being done. */
export const groupAt = ({ plan, moment }: Running | Paused): MuscleGroup => plan[moment.round]?.group ?? 'feet'

/** What to do now, or, in the last rest of a group, what comes next: the muscles must know before the count begins. */
const howAt = (exercise: Running | Paused, phase: 'tense' | 'loose', say: Say): readonly string[] => {
  if (phase === 'tense') return [say(`muscles.how.${groupAt(exercise)}`), say('muscles.breathe')]
  const next = exercise.plan[exercise.moment.round + 1]?.group ?? null
  if (next === null || next === groupAt(exercise)) return [say('muscles.feel')]
  return [say('muscles.next', { part: say(`muscles.group.${next}`) }), say(`muscles.how.${next}`)]
}

/** For a voice only: a full stop that the voices of all languages know as one. */
const sentences = (...parts: readonly string[]): string => parts.join('. ')

/** How far a group is. */
export type PartState = 'done' | 'skipped' | 'now' | 'later'

/** How far each group is, from the feet to the forehead. */
export const partStates = (
  exercise: Running | Paused,
): readonly { readonly group: MuscleGroup; readonly state: PartState }[] => {
  const now = muscleGroups.indexOf(groupAt(exercise))
  return muscleGroups.map((group, index) => ({
    group,
    state: exercise.skipped.includes(group) ? 'skipped' : index < now ? 'done' : index === now ? 'now' : 'later',
  }))
}
