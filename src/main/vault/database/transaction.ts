import type { Database } from '@signalapp/sqlcipher'
import { appendAudit, type AuditEntry } from '../audit'

/**
 * The only way to change the vault: one transaction that ends with its audit entry. Outside of it the connection is
 * `query_only`, so a store that forgets the audit log cannot write at all.
 *
 * Own BEGIN and COMMIT instead of the package's `transaction()`, which hides 'disk full' behind 'cannot rollback'.
 * @param entry who did what to what; a function when the subject is known only after the work
 * @throws whatever `work` throws; the database is then as it was before
 */
export const write = <T>(db: Database, entry: AuditEntry | ((result: T) => AuditEntry), work: () => T): T => {
  db.pragma('query_only=OFF')
  try {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      appendAudit(db, typeof entry === 'function' ? entry(result) : entry)
      db.exec('COMMIT')
      return result
    } catch (error) {
      rollBack(db)
      throw error
    }
  } finally {
    db.pragma('query_only=ON')
  }
}

/** SQLite rolls back by itself on some errors (disk full, input or output); then ROLLBACK has nothing left to do. */
export const rollBack = (db: Database): void => {
  try {
    db.exec('ROLLBACK')
  } catch {
    // The error that led here is the one to tell.
  }
}
