import { describe, expect, test } from 'vitest'
import { watchIdle, warningSeconds } from './idle'

/** A desk that is watched, with a clock that is turned by hand. */
const watchedDesk = (idleSeconds: number) => {
  let now = 1_000_000
  let tick: (() => void) | null = null
  const told: (number | null | 'locked')[] = []
  const watch = watchIdle(
    idleSeconds,
    { warn: (seconds) => told.push(seconds), lock: () => told.push('locked') },
    {
      now: () => now,
      every: (milliseconds, work) => {
        expect(milliseconds).toBe(1000)
        tick = work
        return () => (tick = null)
      },
    },
  )
  return {
    told,
    watch,
    ticking: () => tick !== null,
    /** Lets so many seconds pass, with a tick in each. */
    pass: (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        now += 1000
        tick?.()
      }
    },
    setClock: (seconds: number) => (now += seconds * 1000),
  }
}

describe('[D.V] the lock after stillness', () => {
  test('comes after the idle time, once, with a warning in its last seconds', () => {
    const desk = watchedDesk(120)
    desk.pass(99)
    expect(desk.told).toEqual([])
    desk.pass(20)
    expect(desk.told).toEqual(Array.from({ length: 20 }, (_, passed) => warningSeconds - passed))
    desk.pass(1)
    expect(desk.told.at(-1)).toBe('locked')
    expect(desk.ticking()).toBe(false)
    desk.pass(100)
    expect(desk.told.filter((what) => what === 'locked')).toHaveLength(1)
  })

  test('is put off by a touch, which also takes a warning back, once', () => {
    const desk = watchedDesk(120)
    desk.pass(119)
    desk.watch.touch()
    desk.watch.touch()
    expect(desk.told.slice(-2)).toEqual([1, null])
    desk.pass(99)
    expect(desk.told.at(-1)).toBeNull()
    desk.pass(21)
    expect(desk.told.at(-1)).toBe('locked')
  })

  test('warns for half of a short idle time', () => {
    const desk = watchedDesk(30)
    desk.pass(14)
    expect(desk.told).toEqual([])
    desk.pass(1)
    expect(desk.told).toEqual([15])
    desk.pass(15)
    expect(desk.told.at(-1)).toBe('locked')
  })

  test('comes at once when the machine slept over it', () => {
    const desk = watchedDesk(120)
    desk.setClock(3600)
    desk.pass(1)
    expect(desk.told).toEqual(['locked'])
  })

  test('is not put off by more than the idle time when the clock is set back', () => {
    const desk = watchedDesk(120)
    desk.pass(60)
    desk.setClock(-86_400)
    desk.pass(121)
    expect(desk.told.at(-1)).toBe('locked')
  })

  test('never comes after it was stopped', () => {
    const desk = watchedDesk(30)
    desk.watch.stop()
    expect(desk.ticking()).toBe(false)
    desk.pass(100)
    expect(desk.told).toEqual([])
  })
})
