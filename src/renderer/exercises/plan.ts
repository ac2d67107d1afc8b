/**
 * What an exercise does when, as a function of the milliseconds since it began. Nothing here knows a clock: the same
 * answer comes out whether frames arrive on time, late or not at all. Times and limits: Toolkit, Tool 2.1.1.
 */

export const breathingPhases = ['in', 'hold', 'out'] as const
export const musclePhases = ['tense', 'loose'] as const
export type Phase = (typeof breathingPhases)[number] | (typeof musclePhases)[number]

/** Parts of the body from below to above, in the order of the exercise. */
export const muscleGroups = ['feet', 'lowerLegs', 'thighs', 'arms', 'shoulders', 'jaw', 'forehead'] as const
export type MuscleGroup = (typeof muscleGroups)[number]

/** Milliseconds of each phase. */
export const phaseLasts: Readonly<Record<Phase, number>> = {
  in: 4_000,
  hold: 4_000,
  out: 6_000,
  tense: 15_000,
  loose: 30_000,
}

/** More breathing in one go can make dizzy or more afraid. */
export const mostBreathingRounds = 4
export const roundsPerGroup = 3

/** One time through the phases. */
export interface Round {
  /** null: breathing, which is of the whole body. */
  readonly group: MuscleGroup | null
  /** From 1, within its group. */
  readonly number: number
  readonly phases: readonly Phase[]
}

/** Rounds one after the other, without a pause between them. */
export type Plan = readonly Round[]

/** Where an exercise is. */
export interface Moment {
  /** Index into the plan. */
  readonly round: number
  readonly phase: Phase
  /** Milliseconds since the phase began, less than what it lasts. */
  readonly into: number
}

/** All rounds of breathing that there may be in one go. */
export const breathingPlan: Plan = Array.from({ length: mostBreathingRounds }, (_, index) => ({
  group: null,
  number: index + 1,
  phases: breathingPhases,
}))

/** All rounds of tensing and loosening, of every group. */
export const musclePlan: Plan = muscleGroups.flatMap((group) =>
  Array.from({ length: roundsPerGroup }, (_, index) => ({ group, number: index + 1, phases: musclePhases })),
)

const lengthOf = (round: Round): number => round.phases.reduce((sum, phase) => sum + phaseLasts[phase], 0)

/** Milliseconds that a plan takes. */
export const planLasts = (plan: Plan): number => plan.reduce((sum, round) => sum + lengthOf(round), 0)

/**
 * Where a plan is. A phase has its first millisecond and no longer its last: at 4000 ms breathing in is over.
 * @param elapsed milliseconds since the plan began; what lies before the beginning counts as the beginning
 * @returns null when the plan is over
 */
export const stateAt = (plan: Plan, elapsed: number): Moment | null => {
  let left = Math.max(0, elapsed)
  for (const [index, round] of plan.entries()) {
    for (const phase of round.phases) {
      if (left < phaseLasts[phase]) return { round: index, phase, into: left }
      left -= phaseLasts[phase]
    }
  }
  return null
}

/**
 * When the group that is being done gives way to the next one.
 * @returns milliseconds since the plan began; the plan's end when there is no other group, or when it is over
 */
export const nextGroupAt = (plan: Plan, elapsed: number): number => {
  const moment = stateAt(plan, elapsed)
  const group = moment === null ? undefined : plan[moment.round]?.group
  const next = moment === null ? -1 : plan.findIndex((round, index) => index > moment.round && round.group !== group)
  return planLasts(next === -1 ? plan : plan.slice(0, next))
}

/** The second of a phase that is being counted, from 1. */
export const secondOf = (moment: Moment): number => Math.floor(moment.into / 1000) + 1

/** Whole seconds of a phase. */
export const secondsOf = (phase: Phase): number => phaseLasts[phase] / 1000
