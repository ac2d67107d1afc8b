import { readFileSync } from 'node:fs'
import type { Database } from '@signalapp/sqlcipher'
import { writeAtomically } from '../files'
import type { AuditEntry } from './audit'
import { write } from './database/transaction'

/**
 * A `write` whose work also replaces the keyring file. When the transaction fails after that, the keyring that was there
 * comes back: nobody is told of a failure and then finds their passphrase or the printed recovery code worth nothing.
 * @param keyringPath the keyring that `work` may replace
 * @throws whatever `work` or the commit throws; database and keyring are then as they were before
 */
export const writeWithKeyring = <T>(db: Database, keyringPath: string, entry: AuditEntry, work: () => T): T => {
  const before = readFileSync(keyringPath)
  try {
    return write(db, entry, work)
  } catch (error) {
    putBack(keyringPath, before)
    throw error
  }
}

const putBack = (path: string, before: Buffer): void => {
  try {
    if (!readFileSync(path).equals(before)) writeAtomically(path, before)
  } catch {
    // The disk takes nothing any more; the error that led here is the one to tell.
  }
}
