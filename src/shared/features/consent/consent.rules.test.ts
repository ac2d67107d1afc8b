import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseId, consentId, userId } from '../../ids'
import { packageSections } from '../handover/handover.sections'
import type { Consent } from './consent.contract'
import { newConsent } from './consent.contract'
import {
  counsellingState,
  latestAnswer,
  requireCounselling,
  requireTransfer,
  requireWitness,
  stateOf,
} from './consent.rules'

const of = caseId.parse(randomUUID())
const by = userId.parse(randomUUID())

/** An answer on one day of November. */
const answer = (day: number, change: Partial<Consent> = {}): Consent => ({
  id: consentId.parse(randomUUID()),
  position: day,
  caseId: of,
  scope: { purpose: 'counselling' },
  decision: 'given',
  form: 'written',
  witness: null,
  language: 'ur',
  textVersion: '1.0',
  recordedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  recordedBy: by,
  withdrawnAt: null,
  ...change,
})
const refused = { decision: 'refused' } as const
const withdrawn = { withdrawnAt: '2026-11-30T09:00:00.000Z' }
const transfer = (sections: (typeof packageSections)[number][], change: Partial<Consent> = {}): Consent =>
  answer(5, { scope: { purpose: 'transfer', recipient: 'Sample Desk', sections }, ...change })

describe('[T2.4.1] consent to the counselling', () => {
  test.each([
    ['nobody asked', [], 'missing'],
    ['only a transfer was asked for', [transfer(['case'])], 'missing'],
    ['given', [answer(1)], 'given'],
    ['refused', [answer(1, refused)], 'refused'],
    ['taken back', [answer(1, withdrawn)], 'withdrawn'],
    ['given after it was refused', [answer(1, refused), answer(2)], 'given'],
    ['refused after it was given', [answer(1), answer(2, refused)], 'refused'],
    ['given again after it was taken back', [answer(1, withdrawn), answer(2)], 'given'],
    ['an older one taken back, a newer one stands', [answer(1), answer(2, withdrawn), answer(3)], 'given'],
    ['the newer one taken back, an older one does not come back', [answer(1), answer(2, withdrawn)], 'withdrawn'],
    ['a refused one taken back is no yes', [answer(1, { ...refused, ...withdrawn })], 'withdrawn'],
  ] as const)('%s', (_what, consents, state) => {
    expect(counsellingState(consents)).toBe(state)
    const require = () => {
      requireCounselling(consents)
    }
    if (state === 'given') expect(require).not.toThrow()
    else expect(require).toThrow(expect.objectContaining({ code: `consent.${state}` }))
  })

  test('is the answer that was recorded last, also when the clock was set back in between', () => {
    const dayBefore = answer(1).recordedAt
    expect(counsellingState([answer(2), answer(3, { ...refused, recordedAt: dayBefore })])).toBe('refused')
  })

  test('is the latest answer, in whatever order the answers come', () => {
    const answers = [answer(1), answer(2, refused), answer(3), answer(4, refused), transfer(['case'])]
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (shuffled) => {
        expect(latestAnswer(shuffled, 'counselling')).toBe(answers[3])
        expect(counsellingState(shuffled)).toBe('refused')
      }),
    )
  })

  test('counts as withdrawn whatever was said', () => {
    expect(stateOf(answer(1, withdrawn))).toBe('withdrawn')
    expect(stateOf(answer(1, refused))).toBe('refused')
  })
})

describe('[T2.4.1] a spoken answer', () => {
  test('needs the name of a witness, a written one does not', () => {
    const check = (form: Consent['form'], witness: string | null) => () => {
      requireWitness({ form, witness })
    }
    expect(check('oral', null)).toThrow(expect.objectContaining({ code: 'consent.witnessMissing' }))
    expect(check('oral', 'Bo Placeholder')).not.toThrow()
    expect(check('written', null)).not.toThrow()
  })

  test('has no witness when only white space was typed', () => {
    const typed = {
      caseId: of,
      scope: { purpose: 'counselling' },
      decision: 'given',
      language: 'ur',
      textVersion: '1.0',
    }
    expect(newConsent.parse({ ...typed, form: 'oral', witness: ' \n ' }).witness).toBeNull()
  })
})

describe('[D.H] consent to a transfer', () => {
  const wanted = { recipient: 'Sample Desk', sections: ['case', 'grid'] }

  test.each([
    ['nobody asked', undefined, 'missing'],
    ['it is consent to the counselling', answer(1), 'missing'],
    ['refused', transfer(['case', 'grid'], refused), 'refused'],
    ['taken back', transfer(['case', 'grid'], withdrawn), 'withdrawn'],
    ['a section is not covered', transfer(['case']), 'missing'],
    ['no section is covered', transfer(['rights']), 'missing'],
    [
      'another recipient was named',
      transfer([], { scope: { purpose: 'transfer', recipient: 'Other Desk', sections: ['case', 'grid'] } }),
      'missing',
    ],
    [
      'the recipient’s name only begins the same',
      transfer([], { scope: { purpose: 'transfer', recipient: 'Sample Desk 2', sections: ['case', 'grid'] } }),
      'missing',
    ],
  ] as const)('does not cover it: %s', (_what, consent, state) => {
    expect(() => {
      requireTransfer(consent, wanted)
    }).toThrow(expect.objectContaining({ code: `consent.${state}` }))
  })

  test('covers the named recipient and any of the named sections, and no other', () => {
    const sections = fc.subarray([...packageSections], { minLength: 1 })
    fc.assert(
      fc.property(sections, sections, (agreed, asked) => {
        const covers = asked.every((section) => agreed.includes(section))
        const require = () => {
          requireTransfer(transfer(agreed), { recipient: 'Sample Desk', sections: asked })
        }
        if (covers) expect(require).not.toThrow()
        else expect(require).toThrow()
      }),
    )
  })
})
