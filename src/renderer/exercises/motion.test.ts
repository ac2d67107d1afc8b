import { describe, expect, it } from 'vitest'
import { opennessAt, transformAt } from './motion'
import { breathingPlan, musclePlan, planLasts, stateAt, type Plan } from './plan'

const openness = (plan: Plan, elapsed: number): number => {
  const moment = stateAt(plan, elapsed)
  if (moment === null) throw new Error('the plan is over')
  return opennessAt(moment)
}

/** The largest change from one frame to the next, at 60 frames a second. */
const largestStep = (plan: Plan): number => {
  const frame = 1000 / 60
  let largest = 0
  for (let at = frame; at < planLasts(plan); at += frame) {
    largest = Math.max(largest, Math.abs(openness(plan, at) - openness(plan, at - frame)))
  }
  return largest
}

describe('[T2.T3] the figure', () => {
  it('grows for 4 seconds, stays for 4, shrinks for 6', () => {
    expect([0, 2_000, 4_000, 6_000, 8_000, 11_000, 14_000].map((at) => openness(breathingPlan, at))).toEqual([
      0,
      expect.closeTo(0.5),
      1,
      1,
      1,
      expect.closeTo(0.5),
      0,
    ])
    const grown = Array.from({ length: 40 }, (_, index) => openness(breathingPlan, index * 100))
    expect(grown).toEqual([...grown].sort((a, b) => a - b))
  })

  it('draws together when muscles tense and opens when they loosen, and then rests', () => {
    expect([0, 3_000, 14_999, 15_000, 21_000, 44_999].map((at) => openness(musclePlan, at))).toEqual([1, 0, 0, 0, 1, 1])
  })

  it('never jumps, neither within a phase nor from one to the next nor from round to round', () => {
    expect(largestStep(breathingPlan)).toBeLessThan(0.01)
    expect(largestStep(musclePlan.slice(0, 6))).toBeLessThan(0.01)
    // The measure would see a jump.
    expect(Math.abs(openness(breathingPlan, 3_999) - openness(breathingPlan, 13_999))).toBeGreaterThan(0.9)
  })

  it('is a share of its full size, and nothing but that', () => {
    expect(transformAt({ round: 0, phase: 'in', into: 0 })).toBe('scale(0.4200)')
    expect(transformAt({ round: 0, phase: 'hold', into: 0 })).toBe('scale(1.0000)')
  })
})
