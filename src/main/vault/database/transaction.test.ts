import { describe, expect, test } from 'vitest'
import { getCase, listCases } from '../../features/cases/cases.store'
import { auditHead, firstBrokenLink } from '../audit'
import { register } from '../testing/fictional-desk'
import { openDesk, refusalOf } from '../testing/open-desk'
import { all, change, sql } from './statements'
import { write } from './transaction'

const rename = sql.updateTable('site').set({ name: 'Another Placeholder' }).where('id', '=', 1)
const siteName = sql.selectFrom('site').select('name')

describe('[D.V] a write', () => {
  test('is refused by the connection outside of `write`, and goes through inside', () => {
    const { db, act } = openDesk()
    expect(() => change(db, rename)).toThrow(/readonly/)
    expect(() => db.exec('DROP TABLE cases')).toThrow(/readonly/)
    expect(all(db, siteName)).toEqual([{ name: 'Placeholder Desk' }])

    const changed = write(db, { ...act(), action: 'test', subject: 'site' }, () => change(db, rename))
    expect(changed).toBe(1)
    expect(all(db, siteName)).toEqual([{ name: 'Another Placeholder' }])
    expect(() => change(db, rename)).toThrow(/readonly/)
  })

  test('leaves nothing when its work throws: no row, no audit entry, no right to write', () => {
    const { db, act } = openDesk()
    const before = auditHead(db)
    const fault = new Error('the work failed')
    expect(() =>
      write(db, { ...act(), action: 'test', subject: 'site' }, () => {
        change(db, rename)
        expect(all(db, siteName)).toEqual([{ name: 'Another Placeholder' }])
        throw fault
      }),
    ).toThrow(fault)
    expect(all(db, siteName)).toEqual([{ name: 'Placeholder Desk' }])
    expect(auditHead(db)).toEqual(before)
    expect(() => change(db, rename)).toThrow(/readonly/)
    register(db, act)
    expect(auditHead(db).sequence).toBe(before.sequence + 1)
  })

  test('leaves nothing when the audit entry cannot be written', () => {
    const { db, act } = openDesk()
    const before = auditHead(db)
    // A subject that is no text: the strict table refuses it after the work is done.
    const entry = () => ({
      ...act(),
      action: 'test',
      get subject(): string {
        throw new Error('no subject')
      },
    })
    expect(() => write(db, entry, () => change(db, rename))).toThrow('no subject')
    expect(all(db, siteName)).toEqual([{ name: 'Placeholder Desk' }])
    expect(auditHead(db)).toEqual(before)
  })

  test('inside another one is refused, and the outer one leaves nothing either', () => {
    const { db, act } = openDesk()
    const before = auditHead(db)
    expect(() =>
      write(db, { ...act(), action: 'test', subject: 'outer' }, () => {
        change(db, rename)
        register(db, act)
      }),
    ).toThrow(/transaction within a transaction/)
    expect(all(db, siteName)).toEqual([{ name: 'Placeholder Desk' }])
    expect(listCases(db)).toEqual([])
    expect(auditHead(db)).toEqual(before)
    expect(() => change(db, rename)).toThrow(/readonly/)
  })

  test('names its subject from the result of the work', () => {
    const { db, act } = openDesk()
    write(
      db,
      (name: string) => ({ ...act(), action: 'test', subject: name }),
      () => 'found out late',
    )
    expect(all(db, sql.selectFrom('audit_log').select('subject').orderBy('sequence', 'desc').limit(1))).toEqual([
      { subject: 'found out late' },
    ])
    expect(firstBrokenLink(db)).toBeNull()
  })
})

describe('[D.V] a statement', () => {
  test('keeps values apart from SQL', () => {
    const { db, act } = openDesk()
    const caseNumber = `x'); DROP TABLE cases; --`
    const { id } = register(db, act, caseNumber)
    expect(getCase(db, id).caseNumber).toBe(caseNumber)
    expect(listCases(db)).toHaveLength(1)
  })

  test('refuses a value that SQLite cannot hold', () => {
    const { db, act } = openDesk()
    const wrong = sql.updateTable('site').set({ name: { toString: () => 'x' } as unknown as string })
    expect(() => write(db, { ...act(), action: 'test', subject: 'site' }, () => change(db, wrong))).toThrow(TypeError)
    expect(refusalOf(() => listCases(db))).toBeNull()
  })
})
