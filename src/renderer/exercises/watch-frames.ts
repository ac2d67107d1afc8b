import type { ExerciseEvent } from './exercise'

/** What an exercise needs of the window it is in. */
export interface Surroundings {
  /** Milliseconds on a clock that nobody can set back. */
  readonly now: () => number
  readonly requestFrame: (onFrame: () => void) => number
  readonly cancelFrame: (frame: number) => void
  readonly page: EventTarget & { readonly hidden: boolean }
}

/** Milliseconds between two frames after which nobody can have followed: the machine slept. */
export const longestGap = 2_000

/**
 * Tells of time passing, once a frame, until the returned function is called; and when the page was last seen, if it is
 * hidden or if no frame came for a long while. Then it is silent until it is called anew.
 */
export const watchFrames = (around: Surroundings, tell: (event: ExerciseEvent) => void): (() => void) => {
  let last = around.now()
  let frame = 0

  const stop = (): void => {
    around.cancelFrame(frame)
    around.page.removeEventListener('visibilitychange', onVisibility)
  }
  const outOfSight = (at: number): void => {
    stop()
    tell({ kind: 'wentOutOfSight', at })
  }
  const onFrame = (): void => {
    const at = around.now()
    if (at - last > longestGap) {
      outOfSight(last)
      return
    }
    last = at
    frame = around.requestFrame(onFrame)
    tell({ kind: 'timePassed', at })
  }
  const onVisibility = (): void => {
    const at = around.now()
    if (around.page.hidden) outOfSight(at - last > longestGap ? last : at)
  }

  frame = around.requestFrame(onFrame)
  around.page.addEventListener('visibilitychange', onVisibility)
  onVisibility()
  return stop
}
