import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { keepGrid, listGridVersions, getGridVersion } from '../../features/adversity-grid/adversity-grid.store'
import { listAccounts } from '../../features/accounts/accounts.store'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { auditHead, firstBrokenLink } from '../audit'
import { agreedCase, gridOf, register } from '../testing/fictional-desk'
import { hashOfFile, openDesk, openForTest, refusalOf } from '../testing/open-desk'
import { openDatabase, readDatabaseSalt, requireOwnDatabase } from './connection'
import { newestVersion } from './migrations'
import { write } from './transaction'

const pageSize = 4096
const plantedWord = 'Sorrowgrass'

/** Every file of the folder in which the word can be read, in UTF-8 or UTF-16. */
const filesWith = (folder: string, word: string): readonly string[] =>
  readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name))
    return bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'))
  })

/** A closed database with a site, people and some audit entries. */
const closedDesk = () => {
  const desk = openDesk()
  for (let round = 0; round < 40; round++) register(desk.db, desk.act)
  desk.db.close()
  return desk
}

/** Opens, reads all that unlocking reads and more, closes. */
const readThrough = (path: string, key: Buffer): void => {
  const db = openDatabase(path, key)
  try {
    listAccounts(db)
    if (firstBrokenLink(db) !== null) throw new Error('the chain is broken')
    for (const table of ['cases', 'consents', 'adversity_grids']) db.prepare(`SELECT * FROM ${table}`).all()
  } finally {
    db.close()
  }
}

describe('[D.V] an open database', () => {
  const expected = {
    journal_mode: 'wal',
    synchronous: 2,
    trusted_schema: 0,
    cell_size_check: 1,
    foreign_keys: 1,
    query_only: 1,
    locking_mode: 'exclusive',
    user_version: newestVersion,
  }
  const settingsOf = (db: Database) =>
    Object.fromEntries(Object.keys(expected).map((name) => [name, db.pragma(name, { simple: true })]))

  test('writes through to the disk, distrusts its schema, keeps references and refuses writes', () => {
    expect(settingsOf(openForTest(join(temporaryFolder(), 'fresh.db'), randomBytes(32)))).toEqual(expected)
    const { db, act } = openDesk()
    expect(settingsOf(db)).toEqual(expected)
    register(db, act)
    expect(settingsOf(db)).toEqual(expected)
  })

  test('needs to be told so: WAL alone does not give the strongest synchronous setting', () => {
    const path = join(temporaryFolder(), 'control.db')
    const control = new Database(path)
    control.pragma(`key="x'${randomBytes(32).toString('hex')}'"`)
    control.pragma('journal_mode=WAL')
    control.exec('CREATE TABLE words (word TEXT)')
    const found = settingsOf(control)
    control.close()
    expect(found.journal_mode).toBe('wal')
    expect(found.synchronous).toBe(1)
    expect(found.query_only).toBe(0)
  })

  test('keeps references: an entry without its grid is refused', () => {
    const { db, act } = openDesk()
    const orphan = () =>
      write(db, { ...act(), action: 'test', subject: 'orphan' }, () =>
        db.exec(
          `INSERT INTO adversity_grid_entries VALUES ('e', 'no such grid', 0, 'family', 'suffering', 'x', 'en', NULL)`,
        ),
      )
    expect(orphan).toThrow(/FOREIGN KEY/)
  })

  test('cannot be opened a second time while it is open', () => {
    const { path, key } = openDesk()
    expect(refusalOf(() => openDatabase(path, key))).toBe('vault.busy')
  })
})

describe('[D.V] the files of a database', () => {
  test('hold no readable word, neither while it is open nor afterwards', () => {
    const { db, act, path } = openDesk()
    const registered = agreedCase(db, act)
    keepGrid(db, act(), gridOf(registered, plantedWord.repeat(2000), plantedWord))
    register(db, act, plantedWord)
    expect(readdirSync(dirname(path))).toContain('waymark.db-wal')
    expect(filesWith(dirname(path), plantedWord)).toEqual([])
    expect(filesWith(dirname(path), 'Placeholder')).toEqual([])
    db.close()
    expect(statSync(path).size).toBeGreaterThan(plantedWord.length * 2000)
    expect(filesWith(dirname(path), plantedWord)).toEqual([])
    expect(readFileSync(path).subarray(0, 16).toString('latin1')).not.toContain('SQLite')
  })

  test('would be caught if they did: the same word is found in a plain database', () => {
    const folder = temporaryFolder()
    const plain = new Database(join(folder, 'plain.db'))
    plain.exec(`CREATE TABLE words (word TEXT) STRICT; INSERT INTO words VALUES ('${plantedWord}')`)
    plain.close()
    expect(filesWith(folder, plantedWord)).toEqual(['plain.db'])
  })

  test('hold every word for whoever has the key', () => {
    const { db, act, path, key } = openDesk()
    const registered = agreedCase(db, act)
    keepGrid(db, act(), gridOf(registered, plantedWord))
    db.close()
    const again = openForTest(path, key)
    const [head] = listGridVersions(again, registered.id)
    expect(head && getGridVersion(again, head.id).entries[0]?.text).toBe(plantedWord)
  })
})

describe('[D.V] a database that is not what it should be', () => {
  test('is read without fault when nothing is wrong with it', () => {
    const { path, key } = closedDesk()
    const before = hashOfFile(path)
    readThrough(path, key)
    expect(hashOfFile(path)).toBe(before)
  })

  test('does not open with another key', () => {
    const { path } = closedDesk()
    const before = hashOfFile(path)
    expect(refusalOf(() => readThrough(path, randomBytes(32)))).toBe('vault.damaged')
    expect(hashOfFile(path)).toBe(before)
  })

  test('is called damaged for a changed bit on any of its pages, and stays as it is', () => {
    const { path, key } = closedDesk()
    const whole = readFileSync(path)
    const pages = whole.length / pageSize
    expect(pages).toBeGreaterThan(20)
    const told = Array.from({ length: pages }, (_, page) => {
      const damaged = Buffer.from(whole)
      const place = page * pageSize + 1000
      damaged.writeUInt8(damaged.readUInt8(place) ^ 1, place)
      writeFileSync(path, damaged)
      const code = refusalOf(() => readThrough(path, key))
      expect(readFileSync(path).equals(damaged)).toBe(true)
      return code
    })
    // Pages of indexes and empty tables are not all visited by reading; none may be told as anything else than damaged.
    expect(new Set(told)).toEqual(new Set(['vault.damaged', null]))
    expect(told[0]).toBe('vault.damaged')
    expect(told.filter((code) => code === 'vault.damaged').length).toBeGreaterThan(pages / 3)
  })

  test('is called damaged when it was cut, between pages or within one', () => {
    const { path, key } = closedDesk()
    const salt = readDatabaseSalt(path)
    const { size } = statSync(path)
    truncateSync(path, size - 3 * pageSize)
    const cut = hashOfFile(path)
    expect(refusalOf(() => readThrough(path, key))).toBe('vault.damaged')
    expect(hashOfFile(path)).toBe(cut)
    truncateSync(path, size - 3 * pageSize - 1)
    expect(refusalOf(() => requireOwnDatabase(path, salt))).toBe('vault.damaged')
    truncateSync(path, 0)
    expect(refusalOf(() => requireOwnDatabase(path, salt))).toBe('vault.damaged')
    expect(statSync(path).size).toBe(0)
  })

  test('is called foreign when it belongs to another vault, or is a plain database', () => {
    const own = closedDesk()
    const salt = readDatabaseSalt(own.path)
    expect(refusalOf(() => requireOwnDatabase(own.path, salt))).toBeNull()

    const other = closedDesk()
    expect(refusalOf(() => requireOwnDatabase(other.path, salt))).toBe('vault.foreign')

    const path = join(temporaryFolder(), 'plain.db')
    const plain = new Database(path)
    plain.exec('CREATE TABLE words (word TEXT)')
    plain.close()
    const before = hashOfFile(path)
    expect(refusalOf(() => requireOwnDatabase(path, readDatabaseSalt(path)))).toBe('vault.foreign')
    expect(refusalOf(() => openDatabase(path, own.key))).toBe('vault.damaged')
    expect(hashOfFile(path)).toBe(before)
  })

  test('is called newer when a newer Waymark wrote it, and is not touched', () => {
    const { path, key } = closedDesk()
    const newer = new Database(path)
    newer.pragma(`key="x'${key.toString('hex')}'"`)
    newer.pragma(`user_version=${newestVersion + 1}`)
    newer.close()
    const before = hashOfFile(path)
    expect(() => openDatabase(path, key)).toThrow(
      expect.objectContaining({ code: 'vault.newer', details: { found: newestVersion + 1, known: newestVersion } }),
    )
    expect(hashOfFile(path)).toBe(before)
    expect(readdirSync(dirname(path))).toEqual(['waymark.db'])
  })

  test('is not opened with a key of another length', () => {
    const { path } = closedDesk()
    expect(() => openDatabase(path, randomBytes(16))).toThrow(RangeError)
  })

  test('shows that an old copy was put in its place only to whoever holds a later head of the audit log', () => {
    const { path, key, db, act } = openDesk()
    const early = auditHead(db)
    db.close()
    const old = `${path}.old`
    copyFileSync(path, old)
    const later = openForTest(path, key)
    register(later, act)
    const head = auditHead(later)
    later.close()
    copyFileSync(old, path)
    expect(refusalOf(() => readThrough(path, key))).toBeNull()
    const found = openForTest(path, key)
    expect(auditHead(found)).toEqual(early)
    expect(auditHead(found)).not.toEqual(head)
  })
})
