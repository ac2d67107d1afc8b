import type { VisitEvent } from './visit'

/**
 * Signs of a person. Each is the last event of what a hand does (a tap, a key, the start of a drag, a turn of the wheel):
 * a question that closed on the first one, `pointerdown`, would let the rest of the same tap press what lies beneath.
 * The pointer's mere movement is none: a mouse on a shaking table would keep a visit open for ever.
 */
const signs = ['click', 'keyup', 'wheel', 'pointercancel'] as const

/** Milliseconds between two looks at the clock; the countdown shows whole seconds. */
const beat = 250

/**
 * Tells of every sign of a visitor, and of time passing, until the returned function is called. Signs are heard after the
 * page's own handlers: drawing the page anew in the middle of a click would put a radio button back before it reports.
 * @param target where signs arrive; the window
 * @param tell receives moments of `performance.now()`, which does not follow the wall clock when somebody sets it
 */
export const watchVisitor = (target: EventTarget, tell: (event: VisitEvent) => void): (() => void) => {
  const seen = (): void => tell({ kind: 'seen', at: performance.now() })
  for (const sign of signs) target.addEventListener(sign, seen, { passive: true })
  const clock = setInterval(() => tell({ kind: 'timePassed', at: performance.now() }), beat)
  return () => {
    clearInterval(clock)
    for (const sign of signs) target.removeEventListener(sign, seen)
  }
}
