import { describe, expect, it } from 'vitest'
import { nextVisit, timeToAnswer, usualLook, type Place, type Visit } from './visit'

const stillness = 60_000
const rights: Place = { kind: 'text', id: 'handout/rights', group: 'know' }

const begun = (language: Visit['language'] = 'ps', at = 1000): Visit => {
  const visit = nextVisit(null, { kind: 'languageChosen', language, stillness, at })
  if (!visit) throw new Error('choosing a language begins a visit')
  return visit
}

describe('[D.K] a visit at the kiosk', () => {
  it('begins on the home page, in the chosen language, with the usual look', () => {
    expect(begun('ur', 5)).toEqual({
      language: 'ur',
      look: usualLook,
      place: { kind: 'home' },
      stillness,
      busy: false,
      breathed: 0,
      lastSeen: 5,
      secondsLeft: null,
    })
  })

  it('keeps its language when a second tile is touched before the page has changed', () => {
    const visit = begun('ur')
    expect(nextVisit(visit, { kind: 'languageChosen', language: 'fr', stillness, at: 1100 })).toBe(visit)
  })

  it('carries on in English when the texts of the language cannot be read', () => {
    expect(nextVisit(begun('bn'), { kind: 'languageUnreadable' })?.language).toBe('en')
  })

  it('goes back one step at a time, and keeps its look on the way', () => {
    const reading = nextVisit(begun(), { kind: 'wentTo', place: rights })
    expect(reading?.place).toEqual(rights)
    const large = nextVisit(reading, { kind: 'lookChosen', look: { textSize: 'largest' } })
    const contrast = nextVisit(large, { kind: 'lookChosen', look: { strongContrast: true } })
    const group = nextVisit(contrast, { kind: 'wentBack' })
    expect(group?.place).toEqual({ kind: 'group', group: 'know' })
    const home = nextVisit(group, { kind: 'wentBack' })
    expect(home?.place).toEqual({ kind: 'home' })
    expect(home?.look).toEqual({ ...usualLook, textSize: 'largest', strongContrast: true })
    const breathing = nextVisit(home, { kind: 'wentTo', place: { kind: 'exercise', exercise: 'breathing' } })
    expect(nextVisit(breathing, { kind: 'wentBack' })?.place).toEqual({ kind: 'group', group: 'feel' })
  })

  it('leaves nothing when it ends: the next person starts with the usual look and no place', () => {
    const reading = nextVisit(begun('fa'), { kind: 'wentTo', place: rights })
    const changed = nextVisit(reading, { kind: 'lookChosen', look: { low: true, otherHand: true } })
    expect(nextVisit(changed, { kind: 'ended' })).toBeNull()
    expect(nextVisit(null, { kind: 'languageChosen', language: 'fa', stillness, at: 9000 })).toEqual(begun('fa', 9000))
  })

  it('does nothing without a visitor', () => {
    expect(nextVisit(null, { kind: 'seen', at: 1 })).toBeNull()
    expect(nextVisit(null, { kind: 'timePassed', at: 1 })).toBeNull()
    expect(nextVisit(null, { kind: 'wentBack' })).toBeNull()
  })
})

describe('[D.K] stillness', () => {
  const at = (still: number) => nextVisit(begun('ar', 1000), { kind: 'timePassed', at: 1000 + still })

  it('asks after a minute, not before', () => {
    expect(at(stillness - 1)?.secondsLeft).toBeNull()
    expect(at(stillness)?.secondsLeft).toBe(15)
  })

  it('counts whole seconds down and ends the visit at zero', () => {
    expect(at(stillness + 1)?.secondsLeft).toBe(15)
    expect(at(stillness + 1000)?.secondsLeft).toBe(14)
    expect(at(stillness + timeToAnswer - 1)?.secondsLeft).toBe(1)
    expect(at(stillness + timeToAnswer)).toBeNull()
  })

  it('ends at once when the clock slept through the question', () => {
    expect(at(86_400_000)).toBeNull()
  })

  it('does not ask somebody who breathes, and begins anew when the exercise ends', () => {
    const running = nextVisit(begun('ar', 1000), { kind: 'exerciseRuns', running: true, at: 2000 })
    expect(nextVisit(running, { kind: 'timePassed', at: 1_000_000 })).toBe(running)
    const ended = nextVisit(running, { kind: 'exerciseRuns', running: false, at: 1_000_000 })
    expect(nextVisit(ended, { kind: 'timePassed', at: 1_000_000 + stillness - 1 })?.secondsLeft).toBeNull()
    expect(nextVisit(ended, { kind: 'timePassed', at: 1_000_000 + stillness })?.secondsLeft).toBe(15)
    // Leaving the exercise by another way ends it, too.
    expect(nextVisit(running, { kind: 'wentBack' })?.busy).toBe(false)
  })

  it('[T2.T3] remembers the rounds of breathing for the whole visit, and no longer', () => {
    const at = nextVisit(begun(), { kind: 'wentTo', place: { kind: 'exercise', exercise: 'breathing' } })
    const left = nextVisit(at, { kind: 'exerciseLeft', exercise: 'breathing', begun: 4 })
    expect(left).toMatchObject({ breathed: 4, busy: false, place: { kind: 'group', group: 'feel' } })
    const muscles = nextVisit(left, { kind: 'exerciseLeft', exercise: 'muscles', begun: 1 })
    expect(muscles?.breathed).toBe(4)
    expect(nextVisit(muscles, { kind: 'ended' })).toBeNull()
    expect(begun().breathed).toBe(0)
  })

  it('is over when somebody answers, and the minute starts anew', () => {
    const asked = at(stillness + 9000)
    const answered = nextVisit(asked, { kind: 'seen', at: 70_000 })
    expect(answered?.secondsLeft).toBeNull()
    expect(nextVisit(answered, { kind: 'timePassed', at: 70_000 + stillness - 1 })?.secondsLeft).toBeNull()
    expect(nextVisit(answered, { kind: 'timePassed', at: 70_000 + stillness })?.secondsLeft).toBe(15)
  })

  it('draws nothing anew while nothing changes', () => {
    const visit = begun('ar', 1000)
    expect(nextVisit(visit, { kind: 'timePassed', at: 31_000 })).toBe(visit)
    const asked = nextVisit(visit, { kind: 'timePassed', at: 61_100 })
    expect(asked).not.toBe(visit)
    expect(nextVisit(asked, { kind: 'timePassed', at: 61_350 })).toBe(asked)
  })
})
