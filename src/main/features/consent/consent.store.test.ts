import { describe, expect, test } from 'vitest'
import { newConsent } from '@shared/features/consent/consent.contract'
import { caseId, consentId } from '@shared/ids'
import { auditHead } from '../../vault/audit'
import { all, sql } from '../../vault/database/statements'
import { agreedCase, answer, answerTransfer, register } from '../../vault/testing/fictional-desk'
import { openDesk, openForTest, refusalOf } from '../../vault/testing/open-desk'
import { getConsent, listConsents, recordConsent, requireCounsellingConsent, withdrawConsent } from './consent.store'

describe('[T2.4.1] answers', () => {
  test('are kept with who asked, when, in which language, form and text, through a restart', () => {
    const { db, act, counsellor, path, key } = openDesk()
    const { id } = register(db, act)
    const spoken = answer(db, act, id, { form: 'oral', witness: 'Bo Placeholder', language: 'ps', decision: 'refused' })
    const written = answer(db, act, id, { textVersion: '1.1' })
    expect(spoken).toMatchObject({
      caseId: id,
      scope: { purpose: 'counselling' },
      decision: 'refused',
      form: 'oral',
      witness: 'Bo Placeholder',
      language: 'ps',
      textVersion: '1.0',
      recordedBy: counsellor.id,
      withdrawnAt: null,
    })
    const transfer = answerTransfer(db, act, id, ['case', 'grid'])
    expect(transfer.scope).toEqual({ purpose: 'transfer', recipient: 'Sample Desk', sections: ['case', 'grid'] })
    db.close()
    const again = openForTest(path, key)
    expect(listConsents(again, id)).toEqual([spoken, written, transfer])
    expect(getConsent(again, transfer.id)).toEqual(transfer)
  })

  test('follow each other as they were recorded: a refusal counts, although the clock was set back', () => {
    const { db, act } = openDesk()
    const { id } = agreedCase(db, act)
    const dayBefore = () => ({ ...act(), at: '2026-11-21T09:00:00.000Z' })
    answer(db, dayBefore, id, { decision: 'refused' })
    expect(listConsents(db, id).map(({ decision }) => decision)).toEqual(['given', 'refused'])
    expect(
      refusalOf(() => {
        requireCounsellingConsent(db, id)
      }),
    ).toBe('consent.refused')
  })

  test('belong to one case only', () => {
    const { db, act } = openDesk()
    const [one, other] = [agreedCase(db, act), register(db, act)]
    expect(listConsents(db, other.id)).toEqual([])
    expect(
      refusalOf(() => {
        requireCounsellingConsent(db, one.id)
      }),
    ).toBeNull()
    expect(
      refusalOf(() => {
        requireCounsellingConsent(db, other.id)
      }),
    ).toBe('consent.missing')
  })

  test('given orally without a witness are not kept', () => {
    const { db, act } = openDesk()
    const { id } = register(db, act)
    const before = auditHead(db)
    expect(refusalOf(() => answer(db, act, id, { form: 'oral' }))).toBe('consent.witnessMissing')
    expect(listConsents(db, id)).toEqual([])
    expect(auditHead(db)).toEqual(before)
    expect(answer(db, act, id, { form: 'oral', witness: 'Bo Placeholder' }).witness).toBe('Bo Placeholder')
  })

  test('to a transfer are only kept while the counselling is agreed to', () => {
    const { db, act } = openDesk()
    const { id } = register(db, act)
    const ask = () => refusalOf(() => answerTransfer(db, act, id, ['case']))
    expect(ask()).toBe('consent.missing')
    answer(db, act, id, { decision: 'refused' })
    expect(ask()).toBe('consent.refused')
    const given = answer(db, act, id)
    expect(ask()).toBeNull()
    withdrawConsent(db, act(), given.id)
    expect(ask()).toBe('consent.withdrawn')
    expect(listConsents(db, id)).toHaveLength(3)
  })

  test('for a case that is not there are not kept', () => {
    const { db, act } = openDesk()
    const before = auditHead(db)
    expect(refusalOf(() => answer(db, act, caseId.parse(crypto.randomUUID())))).not.toBeNull()
    expect(auditHead(db)).toEqual(before)
  })

  test.each([
    ['right-to-left marks', 'بو \u200f\u202bPlaceholder\u202c'],
    ['emoji', 'Bo 🧭 Placeholder'],
    ['a script tag', '<b onclick="x()">Bo</b>'],
    ['SQL', `Bo'; DROP TABLE consents; --`],
  ])('keep a witness with %s in the name as typed', (_what, witness) => {
    const { db, act } = openDesk()
    const { id } = register(db, act)
    const typed = { caseId: id, scope: { purpose: 'counselling' }, decision: 'given', form: 'oral', language: 'ar' }
    const input = newConsent.parse({ ...typed, textVersion: '1.0', witness })
    expect(getConsent(db, recordConsent(db, act(), input).id).witness).toBe(witness)
  })
})

describe('[T2.4.1] taking consent back', () => {
  test('is written down once and shows from then on', () => {
    const { db, act } = openDesk()
    const { id } = register(db, act)
    const given = answer(db, act, id)
    const withdrawn = withdrawConsent(db, act(), given.id)
    expect(withdrawn).toEqual({ ...given, withdrawnAt: withdrawn.withdrawnAt })
    expect(withdrawn.withdrawnAt).toMatch(/^2026-11-22T/)
    const head = auditHead(db)
    expect(withdrawConsent(db, act(), given.id)).toEqual(withdrawn)
    expect(auditHead(db)).toEqual(head)
    expect(all(db, sql.selectFrom('consent_withdrawals').selectAll())).toHaveLength(1)
  })

  test('of one that is not there is refused', () => {
    const { db, act } = openDesk()
    const unknown = consentId.parse(crypto.randomUUID())
    expect(refusalOf(() => withdrawConsent(db, act(), unknown))).toBe('consent.unknown')
    expect(refusalOf(() => getConsent(db, unknown))).toBe('consent.unknown')
  })

  test('leaves the record of what was said', () => {
    const { db, act } = openDesk()
    const { id } = register(db, act)
    withdrawConsent(db, act(), answer(db, act, id).id)
    answer(db, act, id, { decision: 'refused' })
    expect(listConsents(db, id).map(({ decision, withdrawnAt }) => [decision, withdrawnAt !== null])).toEqual([
      ['given', true],
      ['refused', false],
    ])
  })
})
