import { describe, expect, it } from 'vitest'
import { nextVisit, stillnessBeforeAsking, timeToAnswer, type Visit } from './visit'

const begun = (language: Visit['language'] = 'ps', at = 1000): Visit => {
  const visit = nextVisit(null, { kind: 'languageChosen', language, at })
  if (!visit) throw new Error('choosing a language begins a visit')
  return visit
}

describe('[D.K] a visit at the kiosk', () => {
  it('begins on the home page, in the chosen language, with the usual size of text', () => {
    expect(begun('ur', 5)).toEqual({
      language: 'ur',
      textSize: 'usual',
      place: { kind: 'home' },
      lastSeen: 5,
      secondsLeft: null,
    })
  })

  it('keeps its language when a second tile is touched before the page has changed', () => {
    const visit = begun('ur')
    expect(nextVisit(visit, { kind: 'languageChosen', language: 'fr', at: 1100 })).toBe(visit)
  })

  it('carries on in English when the texts of the language cannot be read', () => {
    expect(nextVisit(begun('bn'), { kind: 'languageUnreadable' })?.language).toBe('en')
  })

  it('opens a topic, keeps the size of text on the way back', () => {
    const reading = nextVisit(begun(), { kind: 'opened', topic: 'rights' })
    expect(reading?.place).toEqual({ kind: 'topic', topic: 'rights' })
    const large = nextVisit(reading, { kind: 'textSizeChosen', textSize: 'largest' })
    const home = nextVisit(large, { kind: 'wentHome' })
    expect(home?.place).toEqual({ kind: 'home' })
    expect(home?.textSize).toBe('largest')
  })

  it('leaves nothing when it ends: the next person starts with the usual size and no place', () => {
    const reading = nextVisit(begun('fa'), { kind: 'opened', topic: 'rights' })
    const large = nextVisit(reading, { kind: 'textSizeChosen', textSize: 'large' })
    expect(nextVisit(large, { kind: 'ended' })).toBeNull()
    expect(nextVisit(null, { kind: 'languageChosen', language: 'fa', at: 9000 })).toEqual(begun('fa', 9000))
  })

  it('does nothing without a visitor', () => {
    expect(nextVisit(null, { kind: 'seen', at: 1 })).toBeNull()
    expect(nextVisit(null, { kind: 'timePassed', at: 1 })).toBeNull()
    expect(nextVisit(null, { kind: 'opened', topic: 'rights' })).toBeNull()
  })
})

describe('[D.K] stillness', () => {
  const at = (still: number) => nextVisit(begun('ar', 1000), { kind: 'timePassed', at: 1000 + still })

  it('asks after a minute, not before', () => {
    expect(at(stillnessBeforeAsking - 1)?.secondsLeft).toBeNull()
    expect(at(stillnessBeforeAsking)?.secondsLeft).toBe(15)
  })

  it('counts whole seconds down and ends the visit at zero', () => {
    expect(at(stillnessBeforeAsking + 1)?.secondsLeft).toBe(15)
    expect(at(stillnessBeforeAsking + 1000)?.secondsLeft).toBe(14)
    expect(at(stillnessBeforeAsking + timeToAnswer - 1)?.secondsLeft).toBe(1)
    expect(at(stillnessBeforeAsking + timeToAnswer)).toBeNull()
  })

  it('ends at once when the clock slept through the question', () => {
    expect(at(86_400_000)).toBeNull()
  })

  it('is over when somebody answers, and the minute starts anew', () => {
    const asked = at(stillnessBeforeAsking + 9000)
    const answered = nextVisit(asked, { kind: 'seen', at: 70_000 })
    expect(answered?.secondsLeft).toBeNull()
    expect(nextVisit(answered, { kind: 'timePassed', at: 70_000 + stillnessBeforeAsking - 1 })?.secondsLeft).toBeNull()
    expect(nextVisit(answered, { kind: 'timePassed', at: 70_000 + stillnessBeforeAsking })?.secondsLeft).toBe(15)
  })

  it('draws nothing anew while nothing changes', () => {
    const visit = begun('ar', 1000)
    expect(nextVisit(visit, { kind: 'timePassed', at: 31_000 })).toBe(visit)
    const asked = nextVisit(visit, { kind: 'timePassed', at: 61_100 })
    expect(asked).not.toBe(visit)
    expect(nextVisit(asked, { kind: 'timePassed', at: 61_350 })).toBe(asked)
  })
})
