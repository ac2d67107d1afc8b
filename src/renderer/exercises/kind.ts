import type { Exercise, Paused, Running } from './exercise'
import type { Plan } from './plan'
import type { ExerciseWord, Say } from './words'

/** What the person is told at a moment. */
export interface Telling {
  /** The part of the body; null: all of it. */
  readonly part: string | null
  /** What to do, in a word or two, to be read from afar. */
  readonly word: string
  /** Sentences, each on a line of its own. */
  readonly how: readonly string[]
  /** What a voice says of it. */
  readonly spoken: string
  /** Is `how` read out along with the word, or is there no time for it? */
  readonly isHowRead: boolean
}

/** What makes one exercise different from the other. */
export interface ExerciseKind {
  readonly name: 'breathing' | 'muscles'
  /** Every round that there may be in one go. */
  readonly whole: Plan
  /** Rounds done at a time, unless the person chooses otherwise. */
  readonly chosen: number
  /** Numbers of rounds that the person may choose from; empty: no choice. */
  readonly choices: readonly number[]
  /** Said when no round is left; null: nothing needs to be said. */
  readonly enough: ExerciseWord | null
  /** Muscles are held until the count is down; a breath is counted up, as people count it. */
  readonly counts: 'up' | 'down'
  readonly lasts: (exercise: Exercise, say: Say) => string
  /** Which round it is, for the person who counts along. */
  readonly roundAt: (exercise: Running | Paused) => { readonly round: number; readonly rounds: number }
  readonly tellingAt: (exercise: Running | Paused, say: Say) => Telling
}
