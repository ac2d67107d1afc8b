import { ExerciseFrame, type ExerciseProps } from './ExerciseFrame'
import { muscles } from './muscles'

/** Muscles made tense and let loose, part by part, from the feet to the forehead. */
export const MuscleExercise = (props: ExerciseProps) => <ExerciseFrame kind={muscles} {...props} />
