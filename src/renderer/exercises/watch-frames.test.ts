import { describe, expect, it } from 'vitest'
import type { ExerciseEvent } from './exercise'
import { longestGap, watchFrames } from './watch-frames'

class Page extends EventTarget {
  hidden = false
}

/** A window whose time and frames pass when the test says so. */
const someWindow = (page = new Page()) => {
  let now = 1_000
  let handles = 0
  const waiting = new Map<number, () => void>()
  const told: ExerciseEvent[] = []
  const around = {
    now: () => now,
    requestFrame: (onFrame: () => void) => {
      handles += 1
      waiting.set(handles, onFrame)
      return handles
    },
    cancelFrame: (frame: number) => void waiting.delete(frame),
    page,
  }
  const stop = watchFrames(around, (event) => told.push(event))
  return {
    told,
    stop,
    waiting,
    sleep: (milliseconds: number) => (now += milliseconds),
    frame: (later = 16) => {
      now += later
      const callbacks = [...waiting.values()]
      waiting.clear()
      for (const callback of callbacks) callback()
    },
    hide: () => {
      page.hidden = true
      page.dispatchEvent(new Event('visibilitychange'))
    },
    show: () => {
      page.hidden = false
      page.dispatchEvent(new Event('visibilitychange'))
    },
  }
}

describe('[T2.T3] frames of an exercise', () => {
  it('tell the time of the clock, not a sum of steps', () => {
    const { told, frame } = someWindow()
    frame(16)
    frame(500)
    frame(17)
    expect(told).toEqual([
      { kind: 'timePassed', at: 1_016 },
      { kind: 'timePassed', at: 1_516 },
      { kind: 'timePassed', at: 1_533 },
    ])
  })

  it('pause when the page is hidden, and stay silent until they are watched anew', () => {
    const { told, frame, sleep, hide, show, waiting } = someWindow()
    frame()
    sleep(100)
    hide()
    expect(told.at(-1)).toEqual({ kind: 'wentOutOfSight', at: 1_116 })
    expect(waiting.size).toBe(0)
    show()
    hide()
    frame(90_000)
    expect(told).toHaveLength(2)
  })

  it('pause at the last frame that was seen when the machine slept', () => {
    const { told, frame } = someWindow()
    frame()
    frame(longestGap)
    expect(told.at(-1)).toEqual({ kind: 'timePassed', at: 1_016 + longestGap })
    frame(longestGap + 1)
    expect(told.at(-1)).toEqual({ kind: 'wentOutOfSight', at: 1_016 + longestGap })
  })

  it('pause at the last frame when the page only hears after the sleep that it is hidden', () => {
    const { told, frame, sleep, hide } = someWindow()
    frame()
    sleep(60_000)
    hide()
    expect(told.at(-1)).toEqual({ kind: 'wentOutOfSight', at: 1_016 })
  })

  it('pause at once on a page that is hidden already', () => {
    const page = new Page()
    page.hidden = true
    const { told, waiting } = someWindow(page)
    expect(told).toEqual([{ kind: 'wentOutOfSight', at: 1_000 }])
    expect(waiting.size).toBe(0)
  })

  it('end when nobody watches any more', () => {
    const { told, frame, hide, stop, waiting } = someWindow()
    stop()
    expect(waiting.size).toBe(0)
    frame()
    hide()
    expect(told).toEqual([])
  })
})
