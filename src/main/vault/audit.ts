import { createHash } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { all, change, first, sql } from './database/statements'

/** One line of the audit log: who did what to what. Ids and facts only, never words of a case. */
export interface AuditEntry {
  /** Id of the user, or `recovery` or `setup`. */
  readonly actor: string
  /** ISO 8601. */
  readonly at: string
  /** `consent.recorded`, `cases.registered`... */
  readonly action: string
  /** Id of what was changed. */
  readonly subject: string
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** The end of the chain: whoever holds it elsewhere can tell that the log was not cut or rewritten. */
export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

const emptyHead: AuditHead = { sequence: 0, hash: '0'.repeat(64) }

/** The newest link, or the empty head. */
export const auditHead = (db: Database): AuditHead =>
  first(db, sql.selectFrom('audit_log').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1)) ?? emptyHead

/** Appends one entry to the hash chain. Only `write` calls it, inside its transaction. */
export const appendAudit = (db: Database, entry: AuditEntry): void => {
  const head = auditHead(db)
  const row = {
    sequence: head.sequence + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    details: JSON.stringify(entry.details ?? {}),
    previous_hash: head.hash,
  }
  change(db, sql.insertInto('audit_log').values({ ...row, hash: hashOf(row) }))
}

interface HashedRow {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly details: string
  readonly previous_hash: string
}

/** SHA-256 over the row's fields in a fixed order; JSON keeps the borders between them unmistakable. */
const hashOf = (row: HashedRow): string =>
  createHash('sha256')
    .update(JSON.stringify([row.sequence, row.at, row.actor, row.action, row.subject, row.details, row.previous_hash]))
    .digest('hex')

/**
 * Follows the chain from its beginning.
 * @returns the sequence number of the first entry that does not fit, or null when all do
 */
export const firstBrokenLink = (db: Database): number | null => {
  let previous = emptyHead
  for (const row of all(db, sql.selectFrom('audit_log').selectAll().orderBy('sequence'))) {
    const fits =
      row.sequence === previous.sequence + 1 && row.previous_hash === previous.hash && row.hash === hashOf(row)
    if (!fits) return row.sequence
    previous = row
  }
  return null
}
