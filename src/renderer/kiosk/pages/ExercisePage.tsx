import { useRef } from 'react'
import { GuidedExercise } from '../../exercises/GuidedExercise'
import { count } from '../kiosk.data'
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
  const counted = useRef(false)
  const runs = (running: boolean): void => {
    tell({ kind: 'exerciseRuns', running, at: performance.now() })
    // Counted when somebody begins, and once: a pause is no second exercise.
    if (running && !counted.current) count({ kind: 'exercise', language, exercise })
    counted.current ||= running
  }
  return (
    <Whole look={visit.look}>
      <GuidedExercise
        exercise={exercise}
        language={language}
        begunBefore={visit.breathed}
        onRunning={runs}
        onEnd={(begun) => tell({ kind: 'exerciseLeft', exercise, begun })}
      />
    </Whole>
  )
}
