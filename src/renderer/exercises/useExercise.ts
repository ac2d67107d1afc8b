import { useEffect, useEffectEvent, useReducer } from 'react'
import { newExercise, nextExercise, type Exercise, type ExerciseEvent } from './exercise'
import type { ExerciseKind } from './kind'
import { watchEscape } from './watch-escape'
import { watchFrames, type Surroundings } from './watch-frames'

const surroundings = (): Surroundings => ({
  now: () => performance.now(),
  requestFrame: (onFrame) => requestAnimationFrame(onFrame),
  cancelFrame: (frame) => cancelAnimationFrame(frame),
  page: document,
})

/**
 * An exercise that follows the clock of the window, and stops on Escape.
 * @param begun rounds that the person has done before
 * @param onRunning hears when it begins to run and when it no longer does, also when the page goes away
 */
export const useExercise = (
  kind: ExerciseKind,
  begun: number,
  onRunning: ((running: boolean) => void) | undefined,
): { readonly exercise: Exercise; readonly tell: (event: ExerciseEvent) => void } => {
  const [exercise, tell] = useReducer(nextExercise, null, () => newExercise(kind.whole, kind.chosen, begun))
  const isRunning = exercise.stage === 'running'
  const canBeStopped = isRunning || exercise.stage === 'paused'
  const report = useEffectEvent((running: boolean) => onRunning?.(running))

  useEffect(() => {
    if (!isRunning) return
    report(true)
    const stopWatching = watchFrames(surroundings(), tell)
    return () => {
      stopWatching()
      report(false)
    }
  }, [isRunning])

  useEffect(() => {
    if (!canBeStopped) return
    return watchEscape(window, () => tell({ kind: 'stopped', at: performance.now() }))
  }, [canBeStopped])

  return { exercise, tell }
}
