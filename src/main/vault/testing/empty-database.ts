import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { closeQuietly } from './open-desk'

/** An encrypted database as the first start of Waymark finds it, until the running test ends: version 0, no tables. */
export const emptyDatabase = () => {
  const path = join(temporaryFolder(), 'waymark.db')
  const key = randomBytes(32)
  const db = new Database(path)
  db.pragma(`key="x'${key.toString('hex')}'"`)
  db.pragma('foreign_keys=ON')
  onTestFinished(() => {
    closeQuietly(db)
  })
  return { db, path, key }
}
