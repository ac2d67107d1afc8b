import { useRef } from 'react'
import { BreathingExercise } from '../../exercises/BreathingExercise'
import { MuscleExercise } from '../../exercises/MuscleExercise'
import { count } from '../kiosk.data'
import { useVoice } from '../useVoice'
import { Whole } from '../parts/Shell'
import type { Exercise, Visit, VisitEvent } from '../visit'

interface ExercisePageProps {
  readonly exercise: Exercise
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** A guided exercise on the whole screen. While it runs nobody is asked whether they are still there. */
export const ExercisePage = ({ exercise, visit, tell }: ExercisePageProps) => {
  const { language } = visit
  const voice = useVoice(language)
  const counted = useRef(false)

  const props = {
    language,
    onEnd: (begun: number) => tell({ kind: 'exerciseLeft', exercise, begun }),
    onRunning: (running: boolean) => {
      tell({ kind: 'exerciseRuns', running, at: performance.now() })
      // Counted when somebody begins, and once: a pause is no second exercise.
      if (running && !counted.current) count({ kind: 'exercise', language, exercise })
      counted.current ||= running
    },
    speak: voice?.speak,
  }
  return (
    <Whole look={visit.look}>
      {exercise === 'breathing' ? (
        <BreathingExercise {...props} begunBefore={visit.breathed} />
      ) : (
        <MuscleExercise {...props} />
      )}
    </Whole>
  )
}
