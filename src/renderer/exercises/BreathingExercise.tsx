import { breathing } from './breathing'
import { ExerciseFrame, type ExerciseProps } from './ExerciseFrame'

interface BreathingExerciseProps extends ExerciseProps {
  /**
   * Rounds that the same person has begun before, as `onEnd` told them: opening the exercise a second time must not be
   * a way to a fifth round.
   */
  readonly begunBefore?: number
}

/** Calm breathing: two to four rounds, never more in one go. */
export const BreathingExercise = (props: BreathingExerciseProps) => <ExerciseFrame kind={breathing} {...props} />
