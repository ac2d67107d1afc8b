import type { Database } from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../testing/empty-database'
import { openForTest } from '../../testing/open-desk'
import { newestVersion } from '.'
import { desk } from './0001-desk'
import { materials } from './0002-materials'
import { supervisor } from './0003-supervisor'

const at = '2026-11-22T08:00:00.000Z'

/** As version 2 of the database kept it, in SQL of its own: today's stores may write something else. */
const kept = `
INSERT INTO users VALUES ('u-ada', 'Ada Placeholder', 'administrator', 'fr', 'active', 0, '${at}');
INSERT INTO users VALUES ('u-cosmo', 'Cosmo Placeholder', 'counsellor', 'en', 'active', 0, '${at}');
INSERT INTO users VALUES ('u-gone', 'Gone Placeholder', 'counsellor', 'ar', 'disabled', 1, '${at}');
INSERT INTO cases VALUES ('c-1', 'PLACEHOLDER-1', 'ur', 1, '${at}', 'u-cosmo');
INSERT INTO cases VALUES ('c-2', 'PLACEHOLDER-2', 'ps', 0, '${at}', 'u-gone');
INSERT INTO consents VALUES ('a-1', 1, 'c-1', 'counselling', NULL, NULL, 'given', 'written', NULL, 'ur', '1.0', '${at}', 'u-cosmo');
INSERT INTO consent_withdrawals VALUES ('a-1', '${at}', 'u-gone');
INSERT INTO adversity_grids VALUES ('g-1', 'c-1', 1, 'en', 'ur', '${at}', 'u-cosmo');
INSERT INTO handover_packages VALUES ('p-1', 'c-1', 'a-1', 'Sample Desk', '["case"]', 'failed', '${at}', 'u-cosmo', NULL, NULL, NULL);
INSERT INTO translation_reviews VALUES (1, 'handout/rights', 'ps', '1.0', 'Rima Sample', '2026-11-20', 'good', NULL, '${at}', 'u-ada');
`

const tablesOfPeople = [
  'adversity_grids',
  'cases',
  'consent_withdrawals',
  'consents',
  'handover_packages',
  'translation_reviews',
] as const

/** A real, encrypted database of version 2 with people and what refers to them. */
const versionTwo = () => {
  const made = emptyDatabase()
  made.db.exec(desk)
  made.db.exec(materials)
  made.db.pragma('user_version=2')
  made.db.exec(kept)
  return made
}

const rowsOf = (db: Database) =>
  ['users', ...tablesOfPeople].map((table) => ({ table, rows: db.prepare(`SELECT * FROM ${table}`).all() }))

const referring = (db: Database): unknown[] =>
  db
    .prepare(
      `SELECT DISTINCT t.name FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
       WHERE f."table" = 'users' ORDER BY t.name`,
    )
    .all<{ name: string }>()
    .map(({ name }) => name)

const orphansOf = (db: Database): unknown[] => db.prepare('PRAGMA foreign_key_check').all()

const addPerson = (db: Database, name: string, role: string): void => {
  db.prepare(`INSERT INTO users VALUES (?, ?, ?, 'en', 'active', 0, '${at}')`).run([`u-${name}`, name, role])
}

describe('[T1.5][D.V] the step that lets people be supervisors', () => {
  test('keeps everybody and all that refers to them, whole', () => {
    const { db, path, key } = versionTwo()
    const before = rowsOf(db)
    for (const { table, rows } of before) expect(rows.length, table).toBeGreaterThan(0)
    expect(referring(db)).toEqual(tablesOfPeople)
    db.close()

    const opened = openForTest(path, key)
    expect(opened.pragma('user_version', { simple: true })).toBe(newestVersion)
    expect(rowsOf(opened)).toMatchObject(before)
    expect(referring(opened)).toEqual(tablesOfPeople)
    expect(orphansOf(opened)).toEqual([])
    const tables = opened.prepare(`SELECT name, strict FROM pragma_table_list WHERE name LIKE 'users%'`).all()
    expect(tables).toEqual([{ name: 'users', strict: 1 }])

    // Control: an orphan would have been seen.
    opened.pragma('query_only=OFF')
    opened.pragma('foreign_keys=OFF')
    opened.exec(`DELETE FROM users WHERE id = 'u-ada'`)
    expect(orphansOf(opened)).toHaveLength(1)
  })

  test('takes a supervisor, who was refused before, and no visitor; the other rules of the table hold', () => {
    const { db, path, key } = versionTwo()
    expect(() => {
      addPerson(db, 'Sol', 'supervisor')
    }).toThrow(/CHECK/)
    db.close()

    const opened = openForTest(path, key)
    opened.pragma('query_only=OFF')
    for (const role of ['supervisor', 'counsellor', 'administrator']) addPerson(opened, role, role)
    for (const role of ['visitor', '', 'Supervisor']) {
      expect(() => {
        addPerson(opened, 'Vi', role)
      }, role).toThrow(/CHECK/)
    }
    expect(() => {
      addPerson(opened, 'COSMO placeholder', 'counsellor')
    }).toThrow(/UNIQUE/)
    expect(() => opened.exec(`DELETE FROM users WHERE id = 'u-cosmo'`)).toThrow(/FOREIGN KEY/)
  })

  test('fails as a whole, at the commit, if somebody were lost on the way', () => {
    const { db } = versionTwo()
    const before = rowsOf(db)
    const careless = supervisor.replace('FROM users_before;', `FROM users_before WHERE id <> 'u-gone';`)
    expect(careless).not.toBe(supervisor)
    db.exec('BEGIN IMMEDIATE')
    db.exec(careless)
    expect(() => db.exec('COMMIT')).toThrow(/FOREIGN KEY/)
    db.exec('ROLLBACK')
    expect(rowsOf(db)).toEqual(before)
  })
})
