import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WaymarkError } from '@shared/result'
import { createPrintQuota } from './print-quota'

const minute = 60_000

/** The code of a refusal, or null. The kiosk knows no vault, and neither do its tests. */
const refusalOf = (work: () => void): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof WaymarkError ? error.code : 'internal'
  }
}

describe('[D.K] prints at a kiosk', () => {
  test('are so many in any hour, and then one waits for the oldest to be an hour old', () => {
    let now = 5_000_000
    const quota = createPrintQuota(3, () => now)
    const take = () =>
      refusalOf(() => {
        quota.take()
      })
    expect(take()).toBeNull()
    now += 10 * minute
    expect([take(), take(), take()]).toEqual([null, null, 'printing.quota'])
    expect(() => {
      quota.take()
    }).toThrow(expect.objectContaining({ details: { minutes: 50 } }))
    now += 50 * minute - 1
    expect(() => {
      quota.take()
    }).toThrow(expect.objectContaining({ details: { minutes: 1 } }))
    now += 1
    expect([take(), take()]).toEqual([null, 'printing.quota'])
  })

  test('that were refused do not count', () => {
    let now = 0
    const quota = createPrintQuota(1, () => now)
    quota.take()
    for (let round = 0; round < 59; round++) {
      now += minute
      expect(() => {
        quota.take()
      }).toThrow()
    }
    now += minute
    expect(() => {
      quota.take()
    }).not.toThrow()
  })

  test('are never more than allowed in any hour, however they are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20 * minute), { maxLength: 80 }),
        fc.integer({ min: 1, max: 6 }),
        (pauses, perHour) => {
          let now = 0
          const quota = createPrintQuota(perHour, () => now)
          const taken: number[] = []
          for (const pause of pauses) {
            now += pause
            try {
              quota.take()
              taken.push(now)
            } catch {
              expect(taken.length).toBeGreaterThanOrEqual(perHour)
            }
          }
          for (const start of taken) {
            expect(
              taken.filter((moment) => moment >= start && moment < start + 60 * minute).length,
            ).toBeLessThanOrEqual(perHour)
          }
        },
      ),
    )
  })
})

describe('[D.K] the limit of prints', () => {
  const quotaOf = (perHour: number) => {
    let now = 5_000_000
    const quota = createPrintQuota(perHour, () => now)
    const take = (): number | 'printed' => {
      try {
        quota.take()
        return 'printed'
      } catch (error) {
        return error instanceof WaymarkError ? Number(error.details?.minutes) : Number.NaN
      }
    }
    return { take, allow: (limit: number) => quota.allow(limit), pass: (minutes: number) => (now += minutes * minute) }
  }

  test('of nought allows none, until it is raised', () => {
    const { take, allow, pass } = quotaOf(0)
    expect([take(), pass(120), take()]).toEqual([60, expect.anything(), 60])
    allow(2)
    expect([take(), take(), take()]).toEqual(['printed', 'printed', 60])
  })

  test('that is lowered counts what was printed before', () => {
    const { take, allow, pass } = quotaOf(4)
    for (let print = 0; print < 4; print++) {
      expect(take()).toBe('printed')
      pass(10)
    }
    allow(2)
    // Printed 40, 30, 20 and 10 minutes ago: with two allowed, the one of 20 minutes ago is the last in the way.
    expect(take()).toBe(40)
    pass(40)
    expect([take(), take()]).toEqual(['printed', 10])
    allow(0)
    expect(take()).toBe(60)
  })

  test('that is raised gives more at once', () => {
    const { take, allow } = quotaOf(1)
    expect([take(), take()]).toEqual(['printed', 60])
    allow(3)
    expect([take(), take(), take()]).toEqual(['printed', 'printed', 60])
  })

  test('holds for an hour and no longer when the clock is set back', () => {
    const { take, pass } = quotaOf(1)
    expect(take()).toBe('printed')
    pass(-24 * 60)
    expect(take()).toBe(60)
    pass(60)
    expect(take()).toBe('printed')
  })
})
