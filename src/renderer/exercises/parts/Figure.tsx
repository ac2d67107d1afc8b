import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { elapsedOf, type Running } from '../exercise'
import { transformAt } from '../motion'
import { secondsOf, stateAt } from '../plan'
import styles from './Figure.module.css'

interface MovingFigureProps {
  readonly exercise: Running
  /** Stands still in its middle. */
  readonly children?: ReactNode
}

/** A circle that grows and shrinks with the breath, or draws together and opens with the muscles. */
export const MovingFigure = ({ exercise: { plan, clock }, children }: MovingFigureProps) => {
  const circle = useRef<HTMLDivElement>(null)

  // Every frame asks the clock anew: a frame that comes late shows what it would have shown in time.
  useLayoutEffect(() => {
    let frame = 0
    const draw = (): void => {
      const moment = stateAt(plan, elapsedOf(clock, performance.now()))
      if (moment === null || circle.current === null) return
      circle.current.style.transform = transformAt(moment)
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  }, [plan, clock])

  return (
    <div className={styles.figure} aria-hidden>
      <div className={styles.reach} />
      <div ref={circle} className={styles.circle} />
      {children !== undefined && <div className={styles.middle}>{children}</div>}
    </div>
  )
}

interface StillFigureProps {
  readonly exercise: Running
  /** The second of the phase, from 1; so many segments are full. */
  readonly second: number
  readonly children: ReactNode
}

/** A large number, and a bar that fills in steps. */
export const StillFigure = ({ exercise: { moment }, second, children }: StillFigureProps) => (
  <div className={styles.still} aria-hidden>
    <div className={styles.number}>{children}</div>
    <div className={styles.segments}>
      {Array.from({ length: secondsOf(moment.phase) }, (_, index) => (
        <span key={index} className={styles.segment} data-full={index < second} />
      ))}
    </div>
  </div>
)
