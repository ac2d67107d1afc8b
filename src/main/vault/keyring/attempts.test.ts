import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFailures, requireNoWait, secondsToWait, withFailure } from './attempts'

const noon = Date.parse('2026-11-22T12:00:00.000Z')
const day = 86_400_000
const afterFailures = (failures: number) => ({ failures, lastFailedAt: new Date(noon).toISOString() })

describe('[D.V] waiting after wrong passphrases', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 15],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 300],
    [9, 900],
    [10, 900],
    [1000, 900],
  ])('after %i in a row it is %i seconds', (failures, seconds) => {
    expect(secondsToWait(afterFailures(failures), noon)).toBe(seconds)
  })

  test('never grows shorter with more failures, and never exceeds a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -day, max: day }), (failures, passed) => {
        const wait = secondsToWait(afterFailures(failures), noon + passed)
        expect(wait).toBeLessThanOrEqual(secondsToWait(afterFailures(failures + 1), noon + passed))
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(900)
      }),
    )
  })

  test('ends when the time is over, to the second', () => {
    expect(secondsToWait(afterFailures(4), noon + 1)).toBe(15)
    expect(secondsToWait(afterFailures(4), noon + 14_001)).toBe(1)
    expect(secondsToWait(afterFailures(4), noon + 15_000)).toBe(0)
  })

  test('is not shortened by a clock that was set back', () => {
    expect(secondsToWait(afterFailures(9), noon - day)).toBe(900)
    expect(secondsToWait(afterFailures(9), 0)).toBe(900)
  })

  test('refuses with the seconds that are left', () => {
    expect(() => {
      requireNoWait(afterFailures(5), noon + 10_000)
    }).toThrow(expect.objectContaining({ code: 'unlock.wait', details: { seconds: 20 } }))
    expect(() => {
      requireNoWait(afterFailures(5), noon + 30_000)
    }).not.toThrow()
    expect(() => {
      requireNoWait(noFailures, noon)
    }).not.toThrow()
  })

  test('counts one more', () => {
    const once = withFailure(noFailures, noon)
    expect(once).toEqual({ failures: 1, lastFailedAt: '2026-11-22T12:00:00.000Z' })
    expect(withFailure(once, noon + 1000)).toEqual({ failures: 2, lastFailedAt: '2026-11-22T12:00:01.000Z' })
  })
})
