import { describe, expect, test } from 'vitest'
import { packageId } from '@shared/ids'
import type { Consent } from '@shared/features/consent/consent.contract'
import type { PackageRequest } from '@shared/features/handover/handover.contract'
import type { PackageSection } from '@shared/features/handover/handover.sections'
import { auditHead } from '../../vault/audit'
import { all, sql } from '../../vault/database/statements'
import { agreedCase, answer, answerTransfer, gridOf } from '../../vault/testing/fictional-desk'
import { openDesk, refusalOf, type OpenDesk } from '../../vault/testing/open-desk'
import { keepGrid } from '../adversity-grid/adversity-grid.store'
import { listConsents, withdrawConsent } from '../consent/consent.store'
import { caseRecord } from './case-record'
import {
  finishSealing,
  gatherPackage,
  holdersOfCase,
  holdersUnder,
  listHandovers,
  startSealing,
} from './handover.store'

const outcome = { size: 12_345, sha256: 'ab'.repeat(32) }

const request = (consent: Consent, sections: PackageSection[]): PackageRequest => ({
  caseId: consent.caseId,
  consentId: consent.id,
  sections,
  language: 'fr',
})

/** A case with two kept grids and consent to hand over some sections. */
const readyCase = ({ db, act }: OpenDesk, sections: PackageSection[] = ['case', 'grid']) => {
  const registered = agreedCase(db, act)
  keepGrid(db, act(), gridOf(registered, 'early'))
  keepGrid(db, act(), gridOf(registered, 'early', 'late'))
  return { registered, transfer: answerTransfer(db, act, registered.id, sections) }
}

const seal = (desk: OpenDesk, asked: PackageRequest) => {
  const id = packageId.parse(crypto.randomUUID())
  startSealing(desk.db, desk.act(), id, asked)
  finishSealing(desk.db, desk.act(), id, outcome)
  return id
}

describe('[D.H] gathering a package', () => {
  test('takes the agreed sections and no other', () => {
    const desk = openDesk()
    const { registered, transfer } = readyCase(desk)
    const all3 = gatherPackage(desk.db, request(transfer, ['case', 'grid']))
    expect(all3).toMatchObject({ recipient: 'Sample Desk', case: registered, consent: transfer, consents: null })
    expect(all3.grids?.map(({ version }) => version)).toEqual([2, 1])
    expect(all3.auditHead).toEqual(auditHead(desk.db))

    const less = gatherPackage(desk.db, request(transfer, ['case']))
    expect([less.grids, less.consents]).toEqual([null, null])
    expect(less.packageId).not.toBe(all3.packageId)
  })

  test('is refused for a section that was not agreed to', () => {
    const desk = openDesk()
    const { transfer } = readyCase(desk)
    expect(refusalOf(() => gatherPackage(desk.db, request(transfer, ['case', 'consents'])))).toBe('consent.missing')
    expect(refusalOf(() => gatherPackage(desk.db, request(transfer, ['rights'])))).toBe('consent.missing')
    expect(refusalOf(() => gatherPackage(desk.db, request(transfer, ['case'])))).toBeNull()
  })

  test('is refused under another case’s consent, and under consent to the counselling', () => {
    const desk = openDesk()
    const [one, other] = [readyCase(desk), readyCase(desk)]
    const crossed = { ...request(one.transfer, ['case']), caseId: other.registered.id }
    expect(refusalOf(() => gatherPackage(desk.db, crossed))).toBe('consent.missing')
    const [counselling] = listConsents(desk.db, one.registered.id)
    expect(refusalOf(() => gatherPackage(desk.db, request(counselling ?? one.transfer, ['case'])))).toBe(
      'consent.missing',
    )
  })

  test('is refused when the transfer was refused or taken back, or the counselling was', () => {
    const desk = openDesk()
    const { db, act } = desk
    const { registered, transfer } = readyCase(desk)
    const refused = answerTransfer(db, act, registered.id, ['case'], { decision: 'refused' })
    expect(refusalOf(() => gatherPackage(db, request(refused, ['case'])))).toBe('consent.refused')
    const second = answerTransfer(db, act, registered.id, ['case'])
    withdrawConsent(db, act(), second.id)
    expect(refusalOf(() => gatherPackage(db, request(second, ['case'])))).toBe('consent.withdrawn')
    // Each transfer stands on its own.
    expect(refusalOf(() => gatherPackage(db, request(transfer, ['case'])))).toBeNull()
    const again = answer(db, act, registered.id)
    withdrawConsent(db, act(), again.id)
    expect(refusalOf(() => gatherPackage(db, request(transfer, ['case'])))).toBe('consent.withdrawn')
    answer(db, act, registered.id, { decision: 'refused' })
    expect(refusalOf(() => gatherPackage(db, request(transfer, ['case'])))).toBe('consent.refused')
  })

  test('writes a record without the ids of users and cases, and without what was not agreed to', () => {
    const desk = openDesk()
    const { registered, transfer } = readyCase(desk, ['case', 'grid', 'consents'])
    const record = (sections: PackageSection[]) =>
      caseRecord(gatherPackage(desk.db, request(transfer, sections)), new Set(sections))
    const whole = record(['case', 'grid', 'consents'])
    expect(whole).toMatchObject({
      case: { caseNumber: registered.caseNumber },
      adversityGrids: [{ version: 2 }, { version: 1 }],
      consents: [{ scope: { purpose: 'counselling' } }, { scope: { purpose: 'transfer' } }],
    })
    const text = JSON.stringify(whole)
    for (const id of [registered.id, desk.counsellor.id, desk.administrator.id]) expect(text).not.toContain(id)
    expect(Object.keys(record(['grid']))).toEqual(['format', 'formatVersion', 'adversityGrids'])
    expect(JSON.stringify(record(['grid']))).not.toContain(registered.caseNumber)
    expect(Object.keys(record(['case']))).toEqual(['format', 'formatVersion', 'case'])
  })
})

describe('[D.H] sealing a package', () => {
  test('is stopped by a withdrawal between preview and seal, and leaves no trace but the withdrawal', () => {
    const desk = openDesk()
    const { db, act } = desk
    const { transfer } = readyCase(desk)
    const asked = request(transfer, ['case'])
    const { packageId: id } = gatherPackage(db, asked)
    withdrawConsent(db, act(), transfer.id)
    const before = auditHead(db)
    expect(
      refusalOf(() => {
        startSealing(db, act(), id, asked)
      }),
    ).toBe('consent.withdrawn')
    expect(auditHead(db)).toEqual(before)
    expect(all(db, sql.selectFrom('handover_packages').selectAll())).toEqual([])
  })

  test('is in the case’s history once it is done, newest first, and not before', () => {
    const desk = openDesk()
    const { registered, transfer } = readyCase(desk)
    const asked = request(transfer, ['case', 'grid'])
    const first = seal(desk, asked)
    const id = packageId.parse(crypto.randomUUID())
    startSealing(desk.db, desk.act(), id, asked)
    expect(listHandovers(desk.db, registered.id).map((record) => record.packageId)).toEqual([first])
    finishSealing(desk.db, desk.act(), id, outcome)
    expect(listHandovers(desk.db, registered.id)).toMatchObject([
      { packageId: id, recipient: 'Sample Desk', sections: ['case', 'grid'], ...outcome },
      { packageId: first },
    ])
    expect(listHandovers(desk.db, readyCase(desk).registered.id)).toEqual([])
  })

  test('that failed may be tried again; one that is under way or done may not', () => {
    const desk = openDesk()
    const { db, act } = desk
    const { registered, transfer } = readyCase(desk)
    const asked = request(transfer, ['case'])
    const { packageId: id } = gatherPackage(db, asked)
    const start = () =>
      refusalOf(() => {
        startSealing(db, act(), id, asked)
      })
    expect(start()).toBeNull()
    expect(start()).toBe('handover.changed')
    finishSealing(db, act(), id, 'failed')
    expect(listHandovers(db, registered.id)).toEqual([])
    expect(start()).toBeNull()
    finishSealing(db, act(), id, outcome)
    const done = listHandovers(db, registered.id)
    // A second click that comes late must not turn what left the desk into something that did not.
    expect(start()).toBe('handover.changed')
    finishSealing(db, act(), id, 'failed')
    expect(listHandovers(db, registered.id)).toEqual(done)
    expect(done).toHaveLength(1)
  })
})

describe('[D.H] whoever already received something', () => {
  test('is named when a consent is taken back: under that transfer, or for the whole case', () => {
    const desk = openDesk()
    const { db, act } = desk
    const { registered, transfer } = readyCase(desk)
    const other = answer(db, act, registered.id, {
      scope: { purpose: 'transfer', recipient: 'Other Desk', sections: ['rights', 'case'] },
    })
    const unused = answerTransfer(db, act, registered.id, ['case'])
    seal(desk, request(transfer, ['case']))
    seal(desk, request(other, ['rights']))
    const failed = packageId.parse(crypto.randomUUID())
    startSealing(db, act(), failed, request(unused, ['case']))
    finishSealing(db, act(), failed, 'failed')

    expect(holdersUnder(db, transfer.id)).toMatchObject([{ recipient: 'Sample Desk', sections: ['case'] }])
    expect(holdersUnder(db, other.id)).toMatchObject([{ recipient: 'Other Desk', sections: ['rights'] }])
    expect(holdersUnder(db, unused.id)).toEqual([])
    expect(
      holdersOfCase(db, registered.id)
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual(['Other Desk', 'Sample Desk'])
    expect(holdersUnder(db, transfer.id)[0]?.sealedAt).toMatch(/^2026-11-22T/)
  })

  test('is named, too, when the desk never saw the sealing end: the file may have left', () => {
    const desk = openDesk()
    const { db, act } = desk
    const { registered, transfer } = readyCase(desk)
    startSealing(db, act(), packageId.parse(crypto.randomUUID()), request(transfer, ['case']))
    expect(listHandovers(db, registered.id)).toEqual([])
    expect(holdersUnder(db, transfer.id)).toMatchObject([{ recipient: 'Sample Desk', sections: ['case'] }])
    expect(holdersOfCase(db, registered.id)).toHaveLength(1)
  })
})
