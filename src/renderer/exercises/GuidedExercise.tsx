import type { SharedExercise } from '@shared/features/facing/facing.contract'
import { useVoice } from '../voice/useVoice'
import { BreathingExercise } from './BreathingExercise'
import type { ExerciseProps } from './ExerciseFrame'
import { MuscleExercise } from './MuscleExercise'

interface GuidedExerciseProps extends Omit<ExerciseProps, 'voice'> {
  readonly exercise: SharedExercise
  /** Rounds of breathing that the same person has begun before. */
  readonly begunBefore?: number
}

/** One of the exercises, with the machine's voice where it has one for the language. */
export const GuidedExercise = ({ exercise, begunBefore = 0, ...props }: GuidedExerciseProps) => {
  const voice = useVoice(props.language)
  return exercise === 'breathing' ? (
    <BreathingExercise {...props} voice={voice} begunBefore={begunBefore} />
  ) : (
    <MuscleExercise {...props} voice={voice} />
  )
}
