import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextVisit, type Visit } from './visit'
import { watchVisitor } from './watch-visitor'

describe('[D.K] an unattended kiosk', () => {
  let visit: Visit | null
  let page: EventTarget
  let stop: () => void

  beforeEach(() => {
    vi.useFakeTimers()
    page = new EventTarget()
    visit = nextVisit(null, { kind: 'languageChosen', language: 'bn', stillness: 60_000, at: performance.now() })
    stop = watchVisitor(page, (event) => {
      visit = nextVisit(visit, event)
    })
  })

  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  it('asks after sixty seconds and is empty fifteen seconds later', () => {
    vi.advanceTimersByTime(59_750)
    expect(visit?.secondsLeft).toBeNull()
    vi.advanceTimersByTime(250)
    expect(visit?.secondsLeft).toBe(15)
    vi.advanceTimersByTime(14_000)
    expect(visit?.secondsLeft).toBe(1)
    vi.advanceTimersByTime(1000)
    expect(visit).toBeNull()
  })

  it.each(['click', 'keyup', 'wheel', 'pointercancel'])('counts %s as somebody being there', (sign) => {
    vi.advanceTimersByTime(70_000)
    expect(visit?.secondsLeft).toBe(5)
    page.dispatchEvent(new Event(sign))
    expect(visit?.secondsLeft).toBeNull()
    vi.advanceTimersByTime(59_500)
    expect(visit?.secondsLeft).toBeNull()
    vi.advanceTimersByTime(15_500)
    expect(visit).toBeNull()
  })

  it.each(['pointermove', 'pointerdown', 'focus'])('does not count %s', (other) => {
    vi.advanceTimersByTime(70_000)
    page.dispatchEvent(new Event(other))
    expect(visit?.secondsLeft).toBe(5)
  })

  it('stops watching when told to', () => {
    stop()
    vi.advanceTimersByTime(600_000)
    expect(visit).not.toBeNull()
    const before = visit
    page.dispatchEvent(new Event('click'))
    expect(visit).toBe(before)
  })
})
