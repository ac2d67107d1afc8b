import { nextGroupAt, secondOf, stateAt, type Moment, type MuscleGroup, type Plan } from './plan'

/** Time that counts while it runs. All moments are milliseconds of `performance.now()`, which nobody can set back. */
export interface Clock {
  /** Milliseconds that had passed at `since`. */
  readonly before: number
  readonly since: number
}

interface Course {
  /** Every round that there may be in one go. */
  readonly whole: Plan
  /** Rounds that were begun, of the whole. One that was broken off is not given back. */
  readonly begun: number
  /** How many rounds the person would like to do at a time. */
  readonly chosen: number
  readonly skipped: readonly MuscleGroup[]
}

interface Under {
  /** What is being done: a part of the whole. */
  readonly plan: Plan
  /** Index of its first round in the whole. */
  readonly from: number
  /** Where it was at the last whole second, for everything on the page that does not flow. */
  readonly moment: Moment
}

interface Asking extends Course {
  readonly stage: 'asking'
}
export interface Running extends Course, Under {
  readonly stage: 'running'
  readonly clock: Clock
}
export interface Paused extends Course, Under {
  readonly stage: 'paused'
  /** Milliseconds of the plan that are done. */
  readonly elapsed: number
}
interface Ended extends Course {
  readonly stage: 'ended'
  /** `stopped`: by the person, before the plan was over. */
  readonly how: 'finished' | 'stopped'
}

/** An exercise from the question whether the person would like to do it, to the quiet page after it. */
export type Exercise = Asking | Running | Paused | Ended

/** `at` is a moment of `performance.now()`. */
export type ExerciseEvent =
  | { readonly kind: 'roundsChosen'; readonly rounds: number }
  /** The person said yes. Nothing begins without it. */
  | { readonly kind: 'agreed'; readonly at: number }
  | { readonly kind: 'timePassed'; readonly at: number }
  | { readonly kind: 'groupSkipped'; readonly at: number }
  /** Nobody could see the page any more, from this moment on. */
  | { readonly kind: 'wentOutOfSight'; readonly at: number }
  /** The person would like to go on, after a pause or with what is left. */
  | { readonly kind: 'wentOn'; readonly at: number }
  | { readonly kind: 'stopped'; readonly at: number }

/**
 * An exercise that waits for the person's yes.
 * @param whole every round that there may be in one go
 * @param chosen how many rounds are done at a time, unless the person chooses otherwise
 * @param begun rounds of the whole that this person has done already; they are not offered again
 */
export const newExercise = (whole: Plan, chosen: number, begun = 0): Exercise => {
  const done = Math.min(Math.max(0, begun), whole.length)
  return { stage: 'asking', whole, begun: done, chosen: Math.min(chosen, whole.length - done), skipped: [] }
}

/** Rounds of the whole that were not begun yet. */
export const roundsLeft = ({ whole, begun }: Exercise): number => whole.length - begun

/** Milliseconds that a clock shows. */
export const elapsedOf = (clock: Clock, at: number): number => clock.before + Math.max(0, at - clock.since)

/**
 * What an event makes of an exercise.
 * @returns the very same value when nothing changes that the page shows, so that a frame does not draw it anew
 */
export const nextExercise = (exercise: Exercise, event: ExerciseEvent): Exercise => {
  switch (event.kind) {
    case 'roundsChosen':
      return exercise.stage === 'asking' ? withRounds(exercise, event.rounds) : exercise
    case 'agreed':
      return exercise.stage === 'asking' ? begin(exercise, event.at) : exercise
    case 'timePassed':
      return exercise.stage === 'running' ? arriveAt(exercise, exercise.clock, event.at) : exercise
    case 'groupSkipped':
      return exercise.stage === 'running' ? skip(exercise, event.at) : exercise
    case 'wentOutOfSight':
      return exercise.stage === 'running' ? pause(exercise, event.at) : exercise
    case 'wentOn':
      return goOn(exercise, event.at)
    case 'stopped':
      return stop(exercise, event.at)
  }
}

const withRounds = (exercise: Asking, rounds: number): Asking => ({
  ...exercise,
  chosen: Math.min(Math.max(1, rounds), roundsLeft(exercise)),
})

const courseOf = ({ whole, begun, chosen, skipped }: Exercise): Course => ({ whole, begun, chosen, skipped })

/** Begins the next rounds; never one that the whole does not have. */
const begin = (exercise: Exercise, at: number): Exercise => {
  const from = exercise.begun
  const plan = exercise.whole.slice(from, from + exercise.chosen)
  const moment = stateAt(plan, 0)
  if (moment === null) return exercise
  return {
    ...courseOf(exercise),
    stage: 'running',
    begun: from + 1,
    plan,
    from,
    moment,
    clock: { before: 0, since: at },
  }
}

const finish = (exercise: Running): Ended => ({
  ...courseOf(exercise),
  stage: 'ended',
  begun: exercise.from + exercise.plan.length,
  how: 'finished',
})

const isSame = (a: Moment, b: Moment): boolean =>
  a.round === b.round && a.phase === b.phase && secondOf(a) === secondOf(b)

/** The exercise at a moment; the clock is a new one only when time was skipped. */
const arriveAt = (exercise: Running, clock: Clock, at: number): Exercise => {
  const moment = stateAt(exercise.plan, elapsedOf(clock, at))
  if (moment === null) return finish(exercise)
  if (clock === exercise.clock && isSame(moment, exercise.moment)) return exercise
  return { ...exercise, clock, moment, begun: exercise.from + moment.round + 1 }
}

const skip = (exercise: Running, at: number): Exercise => {
  const elapsed = elapsedOf(exercise.clock, at)
  const moment = stateAt(exercise.plan, elapsed)
  const group = moment === null ? null : (exercise.plan[moment.round]?.group ?? null)
  if (group === null) return arriveAt(exercise, exercise.clock, at)
  const skipped = { ...exercise, skipped: [...exercise.skipped, group] }
  return arriveAt(skipped, { before: nextGroupAt(exercise.plan, elapsed), since: at }, at)
}

const pause = (exercise: Running, at: number): Exercise => {
  const elapsed = elapsedOf(exercise.clock, at)
  const moment = stateAt(exercise.plan, elapsed)
  if (moment === null) return finish(exercise)
  const { plan, from } = exercise
  return { ...courseOf(exercise), stage: 'paused', begun: from + moment.round + 1, plan, from, moment, elapsed }
}

const goOn = (exercise: Exercise, at: number): Exercise => {
  switch (exercise.stage) {
    case 'paused': {
      const { elapsed, ...rest } = exercise
      return { ...rest, stage: 'running', clock: { before: elapsed, since: at } }
    }
    case 'ended':
      return begin(exercise, at)
    case 'asking':
    case 'running':
      return exercise
  }
}

const stop = (exercise: Exercise, at: number): Exercise => {
  if (exercise.stage !== 'running' && exercise.stage !== 'paused') return exercise
  const here = exercise.stage === 'running' ? pause(exercise, at) : exercise
  return here.stage === 'paused' ? { ...courseOf(here), stage: 'ended', how: 'stopped' } : here
}
