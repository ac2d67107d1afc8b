import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { userId, type CaseId, type UserId } from '@shared/ids'
import type { NewConsent } from '@shared/features/consent/consent.contract'
import { insertAccount } from '@main/features/accounts/accounts.store'
import { registerCase } from '@main/features/cases/cases.store'
import { recordConsent } from '@main/features/consent/consent.store'
import { insertSite } from '@main/features/site/site.store'
import type { Act } from '@main/vault/act'
import { openDatabase } from '@main/vault/database/connection'
import { write } from '@main/vault/database/transaction'

/** Cases of the fictional desk: with a consent each, the audit log has some two thousand entries. */
const caseCount = 1000

/** A desk that has been at work for a while, once as Waymark keeps it and once as plain SQLite. Everything is invented. */
export interface FictionalDesk {
  readonly encrypted: string
  readonly key: Buffer
  /** The same tables and rows in a database that is not encrypted. */
  readonly plain: string
  readonly counsellor: UserId
  readonly cases: readonly CaseId[]
}

/** Moment of everything that happens at the fictional desk. */
const at = '2031-02-03T04:05:06.000Z'

/** The counselling consent of a case, as a counsellor would record it. */
export const fictionalConsent = (caseId: CaseId): NewConsent => ({
  caseId,
  scope: { purpose: 'counselling' },
  decision: 'given',
  form: 'oral',
  witness: 'Wendy Placeholder',
  language: 'ur',
  textVersion: '1.0',
})

export const actOf = (actor: UserId): Act => ({ actor, at })

/** Makes the desk in an empty folder. */
export const makeFictionalDesk = (folder: string): FictionalDesk => {
  const encrypted = join(folder, 'encrypted.db')
  const plain = join(folder, 'plain.db')
  const key = randomBytes(32)
  const counsellor = userId.parse(randomUUID())
  const db = openDatabase(encrypted, key)
  try {
    write(db, { actor: 'setup', at, action: 'vault.created', subject: counsellor }, () => {
      insertSite(db, { name: 'Sample Desk', setting: 'transit', languages: ['ur', 'en'], idleSeconds: 300 })
      insertAccount(
        db,
        {
          id: counsellor,
          name: 'Cal Sample',
          role: 'counsellor',
          language: 'en',
          status: 'active',
          mustChangePassphrase: false,
        },
        at,
      )
    })
    const cases = Array.from({ length: caseCount }, (_, index): CaseId => {
      const input = { caseNumber: `SAMPLE-${index}`, language: 'ur', interpreterNeeded: true } as const
      const { id } = registerCase(db, actOf(counsellor), input)
      recordConsent(db, actOf(counsellor), fictionalConsent(id))
      return id
    })
    exportPlain(db, plain)
    return { encrypted, key, plain, counsellor, cases }
  } finally {
    db.close()
  }
}

const exportPlain = (db: Database, path: string): void => {
  const version = Number(db.pragma('user_version', { simple: true }))
  db.pragma('query_only=OFF')
  db.prepare("ATTACH DATABASE ? AS plain KEY ''").run([path])
  db.exec("SELECT sqlcipher_export('plain')")
  db.exec(`PRAGMA plain.user_version=${version}`)
  db.exec('DETACH DATABASE plain')
}

/** Opens a database as the vault does, with the same care for what reaches the disk, but without a key. */
export const openPlain = (path: string): Database => {
  const db = new Database(path, { cacheStatements: true })
  db.pragma('locking_mode=EXCLUSIVE')
  db.pragma('journal_mode=WAL')
  db.pragma('synchronous=FULL')
  db.pragma('trusted_schema=OFF')
  db.pragma('cell_size_check=ON')
  db.pragma('foreign_keys=ON')
  return db
}
