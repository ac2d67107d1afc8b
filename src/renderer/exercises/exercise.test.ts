import { describe, expect, it } from 'vitest'
import { newExercise, nextExercise, roundsLeft, type Exercise, type ExerciseEvent } from './exercise'
import { breathingPlan, musclePlan } from './plan'

/** The page was opened long before anybody agreed. */
const start = 500_000

const after = (exercise: Exercise, ...events: readonly ExerciseEvent[]): Exercise =>
  events.reduce(nextExercise, exercise)

const breathing = (rounds = 2): Exercise => newExercise(breathingPlan, rounds)
const muscles = (): Exercise => newExercise(musclePlan, musclePlan.length)

const agreed: ExerciseEvent = { kind: 'agreed', at: start }
const passed = (elapsed: number): ExerciseEvent => ({ kind: 'timePassed', at: start + elapsed })
const stopped = (elapsed: number): ExerciseEvent => ({ kind: 'stopped', at: start + elapsed })
const skipped = (elapsed: number): ExerciseEvent => ({ kind: 'groupSkipped', at: start + elapsed })
const hidden = (elapsed: number): ExerciseEvent => ({ kind: 'wentOutOfSight', at: start + elapsed })
const wentOn = (elapsed: number): ExerciseEvent => ({ kind: 'wentOn', at: start + elapsed })

/** Where it is: round of the whole from 1, phase, milliseconds of the last whole second that was drawn. */
const place = (exercise: Exercise): string =>
  exercise.stage === 'running' || exercise.stage === 'paused'
    ? `${exercise.stage} ${exercise.from + exercise.moment.round + 1} ${exercise.moment.phase}`
    : exercise.stage === 'ended'
      ? exercise.how
      : exercise.stage

describe('[T2.T3] permission first', () => {
  it('does nothing before the person has said yes', () => {
    const asking = breathing()
    for (const event of [passed(0), passed(90_000), stopped(0), skipped(0), hidden(0), wentOn(0)]) {
      expect(nextExercise(asking, event)).toBe(asking)
    }
    expect(place(after(asking, agreed))).toBe('running 1 in')
  })

  it('does as many rounds as were chosen, and two when nothing was', () => {
    const lasts = (exercise: Exercise): number => {
      let elapsed = 0
      while (after(exercise, agreed, passed(elapsed)).stage === 'running') elapsed += 1_000
      return elapsed
    }
    expect(lasts(breathing())).toBe(28_000)
    for (const rounds of [2, 3, 4]) {
      expect(lasts(after(breathing(), { kind: 'roundsChosen', rounds }))).toBe(rounds * 14_000)
    }
  })

  it('lets nobody choose a fifth round, or none', () => {
    expect(after(breathing(), { kind: 'roundsChosen', rounds: 5 }).chosen).toBe(4)
    expect(after(breathing(), { kind: 'roundsChosen', rounds: 0 }).chosen).toBe(1)
    const running = after(breathing(), agreed)
    expect(nextExercise(running, { kind: 'roundsChosen', rounds: 4 })).toBe(running)
  })
})

describe('[T2.T3] running', () => {
  it('follows the clock from the yes on, to the end', () => {
    const running = after(breathing(), agreed)
    expect(place(after(running, passed(3_999)))).toBe('running 1 in')
    expect(place(after(running, passed(4_000)))).toBe('running 1 hold')
    expect(place(after(running, passed(8_000)))).toBe('running 1 out')
    expect(place(after(running, passed(14_000)))).toBe('running 2 in')
    expect(place(after(running, passed(27_999)))).toBe('running 2 out')
    expect(place(after(running, passed(28_000)))).toBe('finished')
  })

  it('ends at the same moment whether frames came or not', () => {
    const frames = Array.from({ length: 2_000 }, (_, index) => passed((index * 1000) / 60))
    expect(after(breathing(), agreed, ...frames)).toEqual(after(breathing(), agreed, passed(40_000)))
    const before = frames.filter((event) => 'at' in event && event.at < start + 27_000)
    expect(place(after(breathing(), agreed, ...before))).toBe('running 2 out')
  })

  it('draws nothing anew within a second', () => {
    const running = after(breathing(), agreed, passed(2_000))
    expect(nextExercise(running, passed(2_999))).toBe(running)
    expect(nextExercise(running, passed(3_000))).not.toBe(running)
  })

  it('does not go back to the question, and stays ended', () => {
    const running = after(breathing(), agreed)
    expect(nextExercise(running, { kind: 'agreed', at: start + 9_000 })).toBe(running)
    const ended = after(running, passed(28_000))
    for (const event of [passed(40_000), stopped(40_000), hidden(40_000), skipped(40_000), agreed]) {
      expect(nextExercise(ended, event)).toBe(ended)
    }
  })
})

describe('[T2.T3] stop at any moment', () => {
  it.each([
    ['breathing in', 0],
    ['breathing in', 3_999],
    ['holding', 4_000],
    ['breathing out', 13_999],
    ['the last moment of the last round', 27_999],
  ])('while %s (%i ms)', (_phase, elapsed) => {
    expect(place(after(breathing(), agreed, stopped(elapsed)))).toBe('stopped')
    expect(place(after(breathing(), agreed, passed(elapsed)))).toMatch(/^running/)
  })

  it('in every phase of every round of every muscle group', () => {
    for (let round = 0; round < musclePlan.length; round += 1) {
      for (const into of [0, 14_999, 15_000, 44_999]) {
        const ended = after(muscles(), agreed, stopped(round * 45_000 + into))
        expect(place(ended)).toBe('stopped')
        expect(roundsLeft(ended)).toBe(20 - round)
      }
    }
  })

  it('during a pause', () => {
    expect(place(after(breathing(), agreed, hidden(5_000), stopped(90_000)))).toBe('stopped')
  })

  it('says that it was finished when the end came before the button', () => {
    expect(place(after(breathing(), agreed, stopped(28_000)))).toBe('finished')
  })
})

describe('[T2.T3] again', () => {
  /** Goes on as often as it lets one. */
  const roundsInOneGo = (exercise: Exercise, end: (elapsed: number) => ExerciseEvent): number => {
    let now = after(exercise, agreed)
    for (let elapsed = 60_000; elapsed < 1_200_000; elapsed += 60_000) now = after(now, end(elapsed), wentOn(elapsed))
    expect(now.stage).toBe('ended')
    return now.begun
  }

  it.each([1, 2, 3, 4])('never makes more than four rounds of breathing in one go, %i at a time', (rounds) => {
    expect(roundsInOneGo(breathing(rounds), passed)).toBe(4)
  })

  it('counts a round that was broken off', () => {
    const brokenOff = after(breathing(3), agreed, stopped(29_000))
    expect(roundsLeft(brokenOff)).toBe(1)
    const again = after(brokenOff, wentOn(30_000))
    expect(place(again)).toBe('running 4 in')
    expect(place(after(again, passed(43_999)))).toBe('running 4 out')
    const ended = after(again, passed(44_000))
    expect(place(ended)).toBe('finished')
    expect(nextExercise(ended, wentOn(45_000))).toBe(ended)
  })

  it('has nothing to begin when all four were done before', () => {
    const spent = newExercise(breathingPlan, 2, 4)
    expect(roundsLeft(spent)).toBe(0)
    expect(nextExercise(spent, agreed)).toBe(spent)
    expect(newExercise(breathingPlan, 2, 3).chosen).toBe(1)
  })

  it('goes on with the muscles that are left, none more than three times', () => {
    const brokenOff = after(muscles(), agreed, stopped(50_000))
    const again = after(brokenOff, wentOn(60_000))
    expect(place(again)).toBe('running 3 tense')
    expect(place(after(again, passed(60_000 + 19 * 45_000 - 1)))).toBe('running 21 loose')
    expect(place(after(again, passed(60_000 + 19 * 45_000)))).toBe('finished')
  })
})

describe('[T2.T3] skipping', () => {
  it('leads to the first moment of the next group and is remembered', () => {
    const next = after(muscles(), agreed, skipped(50_123))
    expect(place(next)).toBe('running 4 tense')
    expect(next.skipped).toEqual(['feet'])
    expect(place(after(next, passed(50_123 + 14_999)))).toBe('running 4 tense')
    expect(place(after(next, passed(50_123 + 15_000)))).toBe('running 4 loose')
  })

  it('may be done with every group', () => {
    let exercise = after(muscles(), agreed)
    for (let group = 0; group < 7; group += 1) {
      expect(exercise.stage).toBe('running')
      exercise = after(exercise, skipped(group * 1_000))
    }
    expect(place(exercise)).toBe('finished')
    expect(exercise.skipped).toHaveLength(7)
  })

  it('skips what is done at the moment of the tap, not what was drawn last', () => {
    expect(after(muscles(), agreed, passed(134_000), skipped(135_000)).skipped).toEqual(['lowerLegs'])
  })

  it('does nothing to breathing', () => {
    const running = after(breathing(), agreed)
    expect(nextExercise(running, skipped(500))).toBe(running)
  })
})

describe('[T2.T3] out of sight', () => {
  it('waits, however long, and goes on where it was when the person says so', () => {
    const waiting = after(breathing(), agreed, hidden(5_500))
    expect(place(waiting)).toBe('paused 1 hold')
    expect(nextExercise(waiting, passed(86_400_000))).toBe(waiting)
    const back = after(waiting, wentOn(86_400_000))
    expect(place(back)).toBe('running 1 hold')
    expect(place(after(back, passed(86_400_000 + 2_499)))).toBe('running 1 hold')
    expect(place(after(back, passed(86_400_000 + 2_500)))).toBe('running 1 out')
  })

  it('gives nobody a second first half of a round', () => {
    let exercise = after(breathing(), agreed)
    for (let pauses = 1; pauses <= 9; pauses += 1) {
      exercise = after(exercise, hidden(pauses * 101_000 - 100_000), wentOn(pauses * 101_000))
      expect(exercise.begun).toBe(1)
    }
    // Nine times a second.
    expect(place(exercise)).toBe('running 1 out')
  })

  it('is over when the end came before it was hidden', () => {
    expect(place(after(breathing(), agreed, hidden(28_000)))).toBe('finished')
  })
})
