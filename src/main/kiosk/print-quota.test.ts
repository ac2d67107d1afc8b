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
