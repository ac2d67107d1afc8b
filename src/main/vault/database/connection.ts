import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Database, setLogger } from '@signalapp/sqlcipher'
import { WaymarkError } from '@shared/result'
import { migrate } from './migrations'

const pageSize = 4096
const plainSqliteHeader = 'SQLite format 3\0'

/** Where the database writes its log; silent, because a log line could name what was in a damaged page. */
setLogger(() => undefined)

/**
 * Opens (or makes) the encrypted database and brings it up to date. On return the connection refuses writes until
 * `write` allows one.
 * @param path the database file
 * @param key the vault's random 256-bit key
 * @throws WaymarkError `vault.damaged`, `vault.foreign`, `vault.newer`, `vault.busy`; nothing is overwritten
 */
export const openDatabase = (path: string, key: Buffer): Database => {
  if (key.length !== 32) throw new RangeError('the vault key has 32 bytes')
  const db = new Database(path, { cacheStatements: true })
  try {
    db.pragma('cipher_log_level=NONE') // SQLCipher keeps a log of its own, past the logger above
    db.pragma(`key="x'${key.toString('hex')}'"`)
    db.pragma('locking_mode=EXCLUSIVE')
    assertPragma(db, 'journal_mode=WAL', 'journal_mode', 'wal')
    assertPragma(db, 'synchronous=FULL', 'synchronous', 2)
    assertPragma(db, 'trusted_schema=OFF', 'trusted_schema', 0)
    assertPragma(db, 'cell_size_check=ON', 'cell_size_check', 1)
    assertPragma(db, 'foreign_keys=ON', 'foreign_keys', 1)
    migrate(db)
    assertPragma(db, 'query_only=ON', 'query_only', 1)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const assertPragma = (db: Database, set: string, name: string, expected: string | number): void => {
  db.pragma(set)
  const found = db.pragma(name, { simple: true })
  if (found !== expected) throw new Error(`the database did not accept ${set}: ${name} is ${String(found)}`)
}

/**
 * The first sixteen bytes of a SQLCipher file: a random salt, public by design. The keyring remembers it, so that a
 * database that belongs to another vault can be told from a damaged one.
 * @throws WaymarkError `vault.damaged` when the file is empty or cut
 */
export const readDatabaseSalt = (path: string): string => {
  const { size } = statSync(path)
  if (size === 0 || size % pageSize !== 0) throw new WaymarkError('vault.damaged')
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
  } finally {
    closeSync(file)
  }
  return head.toString('hex')
}

/**
 * Refuses a database file that cannot be this vault's, before any key is tried on it.
 * @param salt what the keyring remembers of it
 * @throws WaymarkError `vault.damaged` or `vault.foreign`
 */
export const requireOwnDatabase = (path: string, salt: string): void => {
  const found = readDatabaseSalt(path)
  if (found === Buffer.from(plainSqliteHeader, 'latin1').toString('hex') || found !== salt) {
    throw new WaymarkError('vault.foreign')
  }
}
