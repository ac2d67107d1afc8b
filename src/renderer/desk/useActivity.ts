import { useEffect } from 'react'
import { waymark } from './waymark'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
/** Milliseconds between two messages to main; it counts in seconds. */
const pause = 2000

/** Tells main that somebody is at the desk, so that it does not lock itself. */
export const useActivity = (watching: boolean): void => {
  useEffect(() => {
    if (!watching) return
    let last = 0
    const seen = (event: Event): void => {
      if (event.timeStamp - last < pause) return
      last = event.timeStamp
      void waymark.session.touch()
    }
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true, capture: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true })
    }
  }, [watching])
}
