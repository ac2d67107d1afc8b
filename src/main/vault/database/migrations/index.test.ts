import type { Database } from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../testing/empty-database'
import { fictionalPeople, settle } from '../../testing/fictional-desk'
import { openForTest, refusalOf } from '../../testing/open-desk'
import { migrate, newestVersion } from '.'
import { desk } from './0001-desk'

interface Table {
  readonly name: string
  readonly strict: number
}

const tablesOf = (db: Database): readonly Table[] =>
  db
    .prepare(`SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all<{ name: string; strict: number }>()

const versionOf = (db: Database): unknown => db.pragma('user_version', { simple: true })

describe('[D.V] migrations', () => {
  test('lead a fresh database to the newest version, with strict tables and whole references', () => {
    const { db } = emptyDatabase()
    expect(versionOf(db)).toBe(0)
    migrate(db)
    expect(versionOf(db)).toBe(newestVersion)
    const tables = tablesOf(db)
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'adversity_grid_entries',
      'adversity_grids',
      'audit_log',
      'cases',
      'consent_withdrawals',
      'consents',
      'contacts',
      'handover_packages',
      'kiosk_settings',
      'site',
      'translation_reviews',
      'trusted_pack_keys',
      'users',
    ])
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    // The control for 'strict': a table without it is told apart, and takes text for a number.
    db.exec('CREATE TABLE loose (number INTEGER)')
    expect(tablesOf(db).filter(({ strict }) => strict !== 1)).toEqual([{ name: 'loose', strict: 0 }])
    expect(() => db.exec(`INSERT INTO loose VALUES ('many')`)).not.toThrow()
    expect(() => db.exec(`INSERT INTO site VALUES (1, 'a', 'transit', '[]', 'many')`)).toThrow(/TEXT value in INTEGER/)
  })

  test('bring an older database up to date and keep what is in it', () => {
    const { db, path, key } = emptyDatabase()
    db.exec(desk)
    db.pragma('user_version=1')
    db.exec(`INSERT INTO site VALUES (1, 'Sample Desk', 'transit', '["ur"]', 60)`)
    db.close()
    const opened = openForTest(path, key)
    expect(versionOf(opened)).toBe(newestVersion)
    expect(opened.prepare('SELECT name FROM site').all()).toEqual([{ name: 'Sample Desk' }])
    expect(opened.prepare('SELECT idle_seconds, prints_per_hour FROM kiosk_settings').all()).toEqual([
      { idle_seconds: 60, prints_per_hour: 30 },
    ])
  })

  test('do nothing to a database that is up to date', () => {
    const { db, path, key } = emptyDatabase()
    migrate(db)
    db.close()
    const again = openForTest(path, key)
    settle(again, fictionalPeople())
    const before = again.prepare('SELECT * FROM users').all()
    migrate(again)
    expect(again.prepare('SELECT * FROM users').all()).toEqual(before)
    expect(versionOf(again)).toBe(newestVersion)
  })

  test('leave the older version whole when a step fails, and go through when it can', () => {
    const { db } = emptyDatabase()
    // In the way of the last table of the first step: eight tables are made before it fails.
    db.exec(`CREATE TABLE audit_log (word TEXT); INSERT INTO audit_log VALUES ('kept')`)
    expect(() => {
      migrate(db)
    }).toThrow(/already exists/)
    expect(versionOf(db)).toBe(0)
    expect(tablesOf(db)).toEqual([{ name: 'audit_log', strict: 0 }])
    expect(db.prepare('SELECT word FROM audit_log').all()).toEqual([{ word: 'kept' }])

    db.exec('DROP TABLE audit_log')
    migrate(db)
    expect(versionOf(db)).toBe(newestVersion)
    expect(tablesOf(db)).toHaveLength(13)
  })

  test('refuse a database of a newer version and leave it at that', () => {
    const { db } = emptyDatabase()
    db.pragma(`user_version=${newestVersion + 7}`)
    expect(
      refusalOf(() => {
        migrate(db)
      }),
    ).toBe('vault.newer')
    expect(tablesOf(db)).toEqual([])
    expect(versionOf(db)).toBe(newestVersion + 7)
  })
})
