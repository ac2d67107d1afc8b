import { getAccount } from '@main/features/accounts/accounts.store'
import { getSite } from '@main/features/site/site.store'
import { firstBrokenLink } from '@main/vault/audit'
import { openDatabase } from '@main/vault/database/connection'
import type { Measurement } from '../figure'
import { inTurns, spreadOf } from '../statistics'
import { makeFictionalDesk, openPlain, type FictionalDesk } from '../vault/fictional-desk'

/** What happens between the key and the open desk: database, account, site, and the audit log followed to its end. */
const openVault = ({ encrypted, key, counsellor }: FictionalDesk): number => {
  const begun = performance.now()
  const db = openDatabase(encrypted, key)
  getAccount(db, counsellor)
  const brokenLink = firstBrokenLink(db)
  getSite(db)
  const taken = performance.now() - begun
  db.close()
  if (brokenLink !== null) throw new Error('the audit log of the fictional desk is broken')
  return taken
}

/** The same rows, read and not looked at. */
const readPlainRows = ({ plain, counsellor }: FictionalDesk): number => {
  const begun = performance.now()
  const db = openPlain(plain)
  db.prepare('SELECT * FROM users WHERE id = ?').all([counsellor])
  const log = db.prepare('SELECT * FROM audit_log ORDER BY sequence').all()
  db.prepare('SELECT * FROM site').all()
  const taken = performance.now() - begun
  db.close()
  if (log.length === 0) throw new Error('the plain database has no audit log')
  return taken
}

/** Unlocking without the derivation of the key, which is slow on purpose. */
export const unlock: Measurement = {
  name: 'unlock',
  run: async ({ rounds, folder }) => {
    const desk = makeFictionalDesk(folder)
    const { ours, theirs } = await inTurns(rounds, {
      ours: () => Promise.resolve(openVault(desk)),
      theirs: () => Promise.resolve(readPlainRows(desk)),
    })
    return [
      {
        title: 'unlock, without key derivation',
        unit: 'ms',
        reference: 'reading the same rows from plain SQLite',
        measured: { ours: spreadOf(ours), theirs: spreadOf(theirs) },
        goal: null,
      },
    ]
  },
}
