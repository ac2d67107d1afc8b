import type { Database } from '@signalapp/sqlcipher'
import { WaymarkError } from '@shared/result'
import { rollBack } from '../transaction'
import { desk } from './0001-desk'
import { materials } from './0002-materials'
import { supervisor } from './0003-supervisor'

/** In order; a migration's place plus one is the version it leads to. Never edit one that was released. */
const migrations: readonly string[] = [desk, materials, supervisor]

/** The database version that this Waymark writes. */
export const newestVersion = migrations.length

/**
 * Brings a database up to `newestVersion`, one transaction per step, so that a crash leaves a whole older version.
 * @throws WaymarkError `vault.newer` when a newer Waymark wrote it; nothing is touched then
 */
export const migrate = (db: Database): void => {
  const found = Number(db.pragma('user_version', { simple: true }))
  if (found > newestVersion) throw new WaymarkError('vault.newer', { found, known: newestVersion })
  migrations.slice(found).forEach((sql, index) => {
    const version = found + index + 1
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(sql)
      db.pragma(`user_version=${version}`)
      db.exec('COMMIT')
    } catch (error) {
      rollBack(db)
      throw error
    }
  })
}
