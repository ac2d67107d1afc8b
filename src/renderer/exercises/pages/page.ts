import type { ReactNode } from 'react'
import type { Exercise } from '../exercise'
import type { ExerciseKind } from '../kind'
import type { HeadingLevel } from '../parts/Title'
import type { Say } from '../words'

/** What every page of an exercise is given. */
export interface PageProps<E extends Exercise> {
  readonly kind: ExerciseKind
  readonly exercise: E
  readonly say: Say
  readonly level: HeadingLevel
  /** Switches that hold for the whole exercise. */
  readonly extras?: ReactNode
}
