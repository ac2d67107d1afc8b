import { createHash, randomBytes } from 'node:crypto'
import { Database } from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { auditHead, firstBrokenLink } from './audit'
import { all, sql } from './database/statements'
import { write } from './database/transaction'
import { register } from './testing/fictional-desk'
import { openDesk, openForTest } from './testing/open-desk'

/** A desk with twelve entries, closed, for somebody with the key and another program. */
const closedDesk = () => {
  const desk = openDesk()
  for (let round = 0; round < 11; round++) register(desk.db, desk.act)
  const head = auditHead(desk.db)
  desk.db.close()
  return { ...desk, head }
}

/** Changes the database behind Waymark's back: a connection without its settings and without the triggers. */
const tamper = ({ path, key }: { readonly path: string; readonly key: Buffer }, statements: string): void => {
  const raw = new Database(path)
  raw.pragma(`key="x'${key.toString('hex')}'"`)
  raw.exec('DROP TRIGGER audit_log_is_never_changed; DROP TRIGGER audit_log_is_never_shortened')
  raw.exec(statements)
  raw.close()
}

describe('[D.V] the audit log', () => {
  test('fits together when nobody touched it', () => {
    const desk = closedDesk()
    tamper(desk, 'SELECT 1')
    const db = openForTest(desk.path, desk.key)
    expect(firstBrokenLink(db)).toBeNull()
    expect(auditHead(db)).toEqual(desk.head)
    expect(desk.head.sequence).toBe(12)
  })

  test.each([
    ['an entry whose actor was changed', `UPDATE audit_log SET actor = 'somebody else' WHERE sequence = 5`, 5],
    ['an entry whose details were changed', `UPDATE audit_log SET details = '{"a":1}' WHERE sequence = 9`, 9],
    [
      'an entry whose moment was changed',
      `UPDATE audit_log SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 12`,
      12,
    ],
    [
      'an entry with a hash of its own making',
      `UPDATE audit_log SET hash = '${'ab'.repeat(32)}' WHERE sequence = 3`,
      3,
    ],
    ['an entry that is gone', 'DELETE FROM audit_log WHERE sequence = 7', 8],
    ['the first entry gone', 'DELETE FROM audit_log WHERE sequence = 1', 2],
    [
      'two entries that changed places',
      `UPDATE audit_log SET sequence = 99 WHERE sequence = 4;
       UPDATE audit_log SET sequence = 4 WHERE sequence = 5;
       UPDATE audit_log SET sequence = 5 WHERE sequence = 99`,
      4,
    ],
    [
      'an entry closed up after one was taken out',
      'DELETE FROM audit_log WHERE sequence = 7; UPDATE audit_log SET sequence = sequence - 1 WHERE sequence > 7',
      7,
    ],
  ])('shows %s', (_what, statements, place) => {
    const desk = closedDesk()
    tamper(desk, statements)
    expect(firstBrokenLink(openForTest(desk.path, desk.key))).toBe(place)
  })

  test('shows an entry that was rewritten with a hash that fits it, at the entry after', () => {
    const desk = closedDesk()
    const raw = new Database(desk.path)
    raw.pragma(`key="x'${desk.key.toString('hex')}'"`)
    const row = raw.prepare('SELECT * FROM audit_log WHERE sequence = 5').get<Record<string, string | number>>()
    raw.close()
    const { at, action, subject, details, previous_hash: previous } = row ?? {}
    const fields = [5, at, 'somebody else', action, subject, details, previous]
    const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex')
    tamper(desk, `UPDATE audit_log SET actor = 'somebody else', hash = '${hash}' WHERE sequence = 5`)
    expect(firstBrokenLink(openForTest(desk.path, desk.key))).toBe(6)
  })

  test('shows that its end was cut off only to whoever has a later head', () => {
    const desk = closedDesk()
    tamper(desk, 'DELETE FROM audit_log WHERE sequence > 10')
    const db = openForTest(desk.path, desk.key)
    expect(firstBrokenLink(db)).toBeNull()
    expect(auditHead(db)).not.toEqual(desk.head)
    expect(auditHead(db).sequence).toBe(10)
  })

  test('cannot be changed or shortened from within, not even where writing is allowed', () => {
    const { db, act } = openDesk()
    register(db, act)
    for (const statement of [`UPDATE audit_log SET actor = 'x'`, 'DELETE FROM audit_log']) {
      expect(() =>
        write(db, { ...act(), action: 'test', subject: 'x' }, () => {
          db.exec(statement)
        }),
      ).toThrow('the audit log only grows')
    }
    expect(firstBrokenLink(db)).toBeNull()
    expect(auditHead(db).sequence).toBe(2)
  })

  test('starts from a head of its own and keeps ids and facts', () => {
    const { db, act, counsellor } = openDesk()
    const { id } = register(db, act, 'PLACEHOLDER-7')
    const [first, second] = all(db, sql.selectFrom('audit_log').selectAll().orderBy('sequence'))
    expect(first).toMatchObject({ sequence: 1, previous_hash: '0'.repeat(64), actor: 'setup' })
    expect(second).toMatchObject({
      sequence: 2,
      previous_hash: first?.hash,
      actor: counsellor.id,
      action: 'cases.registered',
      subject: id,
      details: '{}',
      at: '2026-11-22T09:00:01.000Z',
    })
    expect(JSON.stringify([first, second])).not.toContain('PLACEHOLDER-7')
  })

  test('cannot be read with another key', () => {
    const { path } = closedDesk()
    expect(() => openForTest(path, randomBytes(32))).toThrow(/not a database/)
  })
})
