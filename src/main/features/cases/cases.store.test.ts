import { describe, expect, test } from 'vitest'
import { newCase } from '@shared/features/cases/cases.contract'
import { caseId } from '@shared/ids'
import { auditHead } from '../../vault/audit'
import { answer, register } from '../../vault/testing/fictional-desk'
import { openDesk, refusalOf } from '../../vault/testing/open-desk'
import { withdrawConsent } from '../consent/consent.store'
import { getCase, listCases, registerCase } from './cases.store'

describe('[T2.4.1] cases', () => {
  test('are registered with almost nothing, newest first', () => {
    const { db, act, counsellor } = openDesk()
    const first = register(db, act, 'PLACEHOLDER-1')
    const second = registerCase(db, act(), { caseNumber: 'PLACEHOLDER-2', language: 'bn', interpreterNeeded: false })
    expect(listCases(db)).toEqual([second, first])
    expect(first).toMatchObject({ language: 'ur', interpreterNeeded: true, counselling: 'missing' })
    expect(getCase(db, second.id)).toEqual(second)
    expect(db.prepare('SELECT DISTINCT registered_by FROM cases').all()).toEqual([{ registered_by: counsellor.id }])
  })

  test('say where the counselling stands, each for itself', () => {
    const { db, act } = openDesk()
    const cases = Array.from({ length: 4 }, () => register(db, act))
    const [given, refused, withdrawn] = cases
    if (!given || !refused || !withdrawn) throw new Error('no cases')
    answer(db, act, given.id)
    answer(db, act, refused.id, { decision: 'refused' })
    withdrawConsent(db, act(), answer(db, act, withdrawn.id).id)
    expect(cases.map(({ id }) => getCase(db, id).counselling)).toEqual(['given', 'refused', 'withdrawn', 'missing'])
  })

  test('have a number of their own, whatever the letters’ size', () => {
    const { db, act } = openDesk()
    register(db, act, 'Placeholder-1')
    const before = auditHead(db)
    for (const caseNumber of ['Placeholder-1', 'PLACEHOLDER-1', 'placeholder-1']) {
      expect(() => register(db, act, caseNumber)).toThrow(
        expect.objectContaining({ code: 'cases.numberTaken', details: { caseNumber } }),
      )
    }
    expect(auditHead(db)).toEqual(before)
    expect(listCases(db)).toHaveLength(1)
    expect(register(db, act, 'Placeholder-10').caseNumber).toBe('Placeholder-10')
  })

  test('that are not there are called unknown', () => {
    const { db } = openDesk()
    expect(refusalOf(() => getCase(db, caseId.parse(crypto.randomUUID())))).toBe('cases.unknown')
  })

  test.each([
    ['right-to-left marks', '\u202e123-۱۲۳\u202c'],
    ['emoji', '🗂️-7'],
    ['a script tag', '<script>x()</script>'],
    ['SQL', `1'); DELETE FROM cases; --`],
    ['a pattern', '%_[a-z]*'],
  ])('with %s for a number keep it as it was typed', (_what, typed) => {
    const { db, act } = openDesk()
    const input = newCase.parse({ caseNumber: typed, language: 'fa', interpreterNeeded: false })
    const { id } = registerCase(db, act(), input)
    expect(getCase(db, id).caseNumber).toBe(typed)
    expect(refusalOf(() => registerCase(db, act(), input))).toBe('cases.numberTaken')
    expect(listCases(db)).toHaveLength(1)
  })

  test.each([
    ['', 'text.empty'],
    ['a\0b', 'text.notText'],
    ['a\ud800', 'text.notText'],
    ['x'.repeat(65), 'text.tooLong'],
    ['x'.repeat(100 * 1024), 'text.tooLong'],
  ])('refuse the number %.10j', (caseNumber, code) => {
    const parsed = newCase.safeParse({ caseNumber, language: 'ur', interpreterNeeded: true })
    expect(parsed.error?.issues[0]).toMatchObject({ message: code, path: ['caseNumber'] })
  })
})
