import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breathingPlan,
  muscleGroups,
  musclePlan,
  nextGroupAt,
  planLasts,
  secondOf,
  secondsOf,
  stateAt,
  type Plan,
} from './plan'

/** `round phase into`, short enough to read a table of them. */
const at = (plan: Plan, elapsed: number): string => {
  const moment = stateAt(plan, elapsed)
  return moment === null ? 'over' : `${moment.round} ${moment.phase} ${moment.into}`
}

describe('[T2.T3] breathing: in 4 s, hold 4 s, out 6 s', () => {
  it.each([
    [0, '0 in 0'],
    [3_999, '0 in 3999'],
    [4_000, '0 hold 0'],
    [7_999, '0 hold 3999'],
    [8_000, '0 out 0'],
    [13_999, '0 out 5999'],
    [14_000, '1 in 0'],
    [18_000, '1 hold 0'],
    [22_000, '1 out 0'],
    [27_999, '1 out 5999'],
    [28_000, '2 in 0'],
    [41_999, '2 out 5999'],
    [42_000, '3 in 0'],
    [46_000, '3 hold 0'],
    [50_000, '3 out 0'],
    [55_999, '3 out 5999'],
    [56_000, 'over'],
  ])('at %i ms: %s', (elapsed, expected) => {
    expect(at(breathingPlan, elapsed)).toBe(expected)
  })

  it('has fractions of a millisecond, as the clock of a page has, on the right side of a boundary', () => {
    expect(at(breathingPlan, 3_999.999)).toBe('0 in 3999.999')
    expect(at(breathingPlan, 4_000.25)).toBe('0 hold 0.25')
  })

  it('has four rounds and no fifth, however long it goes on', () => {
    expect(breathingPlan.map((round) => round.number)).toEqual([1, 2, 3, 4])
    expect(planLasts(breathingPlan)).toBe(56_000)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (elapsed) => {
        const moment = stateAt(breathingPlan, elapsed)
        expect(moment === null).toBe(elapsed >= 56_000)
        expect(moment?.round ?? 0).toBeLessThan(4)
      }),
    )
  })

  it('is as long as the rounds that were chosen', () => {
    expect([2, 3, 4].map((rounds) => planLasts(breathingPlan.slice(0, rounds)))).toEqual([28_000, 42_000, 56_000])
    expect(at(breathingPlan.slice(0, 2), 27_999)).toBe('1 out 5999')
    expect(at(breathingPlan.slice(0, 2), 28_000)).toBe('over')
  })

  it('begins at the beginning when a frame carries an older time than the beginning', () => {
    expect(at(breathingPlan, -16)).toBe('0 in 0')
  })

  it('is over at once when there is nothing to do', () => {
    expect(at([], 0)).toBe('over')
  })
})

describe('[T2.T3] muscles: seven groups, three rounds each, tense 15 s, loose 30 s', () => {
  it('goes from the feet to the forehead', () => {
    expect(muscleGroups).toEqual(['feet', 'lowerLegs', 'thighs', 'arms', 'shoulders', 'jaw', 'forehead'])
    expect(musclePlan.map((round) => `${round.group ?? ''} ${round.number}`)).toEqual(
      muscleGroups.flatMap((group) => [`${group} 1`, `${group} 2`, `${group} 3`]),
    )
  })

  it('takes 7 times 3 times 45 seconds', () => {
    expect(planLasts(musclePlan)).toBe(7 * 3 * 45_000)
  })

  it('is exact at every boundary of its 21 rounds', () => {
    for (let round = 0; round < 21; round += 1) {
      const start = round * 45_000
      expect(at(musclePlan, start)).toBe(`${round} tense 0`)
      expect(at(musclePlan, start + 14_999)).toBe(`${round} tense 14999`)
      expect(at(musclePlan, start + 15_000)).toBe(`${round} loose 0`)
      expect(at(musclePlan, start + 44_999)).toBe(`${round} loose 29999`)
    }
    expect(at(musclePlan, 945_000)).toBe('over')
  })
})

describe('[T2.T3] skipping a group', () => {
  it.each([
    ['at its first millisecond', 0, 135_000],
    ['in its second round', 60_000, 135_000],
    ['at its last millisecond', 134_999, 135_000],
    ['at the first millisecond of the next', 135_000, 270_000],
    ['in the last group', 810_000, 945_000],
    ['at the very end', 944_999, 945_000],
    ['when all is over', 945_000, 945_000],
  ])('leads to the start of the next one %s', (_when, elapsed, expected) => {
    expect(nextGroupAt(musclePlan, elapsed)).toBe(expected)
  })

  it('always leads to another group, or to the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 944_999 }), (elapsed) => {
        const before = stateAt(musclePlan, elapsed)
        const after = stateAt(musclePlan, nextGroupAt(musclePlan, elapsed))
        const [from, to] = [before, after].map((moment) => musclePlan[moment?.round ?? -1])
        expect(to?.group).not.toBe(from?.group)
        expect(to?.number ?? 1).toBe(1)
      }),
    )
  })

  it('knows no other group in breathing', () => {
    expect(nextGroupAt(breathingPlan, 5_000)).toBe(56_000)
  })
})

describe('[T2.T3] counting', () => {
  it('counts the seconds of a phase from one to its last', () => {
    const counted = (from: number, to: number): readonly (number | null)[] =>
      [from, from + 999, from + 1_000, to - 1].map((elapsed) => {
        const moment = stateAt(breathingPlan, elapsed)
        return moment && secondOf(moment)
      })
    expect(counted(0, 4_000)).toEqual([1, 1, 2, 4])
    expect(counted(4_000, 8_000)).toEqual([1, 1, 2, 4])
    expect(counted(8_000, 14_000)).toEqual([1, 1, 2, 6])
    expect((['in', 'hold', 'out', 'tense', 'loose'] as const).map(secondsOf)).toEqual([4, 4, 6, 15, 30])
  })
})
