import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { userId, type UserId } from '@shared/ids'
import type { Account } from '@shared/features/accounts/accounts.contract'
import { closeQuietly } from './open-desk'
import { openDatabase, readDatabaseSalt } from '../database/connection'
import { noFailures } from '../keyring/attempts'
import { readKeyring, writeKeyring } from '../keyring/file'
import type { Attempts, Keyring, KeyringUser } from '../keyring/format'
import { newParameters, weakest } from '../keyring/kdf'
import { makeRecovery, makeUser, withUser } from '../keyring/keyring'
import { ensureMachineKey } from '../keyring/machine-key'
import { formatRecoveryCode, newRecoverySecret } from '../keyring/recovery-code'
import { vaultPlace, type VaultPlace } from '../paths'
import { fictionalPeople, settle } from './fictional-desk'

/** A keyring whose wraps hold nothing: for tests of the file, which need no key derivation. */
export const fictionalKeyring = (): { readonly keyring: Keyring; readonly user: KeyringUser } => {
  const user: KeyringUser = {
    id: userId.parse(randomUUID()),
    name: 'Ada Placeholder',
    language: 'en',
    status: 'active',
    kdf: newParameters(weakest.passes),
    machine: 'no-such-machine',
    key: { nonce: randomBytes(12).toString('base64'), sealed: randomBytes(48).toString('base64') },
    attempts: noFailures,
  }
  const vaultId = randomUUID()
  return {
    user,
    keyring: {
      format: 'waymark-keyring',
      version: 1,
      vaultId,
      databaseSalt: randomBytes(16).toString('hex'),
      users: [user],
      recovery: makeRecovery(vaultId, newRecoverySecret(), randomBytes(32), randomBytes(16)),
    },
  }
}

/** A whole vault on disk, closed, with its secrets. */
export interface FictionalVault {
  readonly dataFolder: string
  readonly place: VaultPlace
  readonly dataKey: Buffer
  readonly administrator: Account
  readonly counsellor: Account
  readonly passphrases: { readonly administrator: string; readonly counsellor: string }
  readonly recoveryCode: string
}

/**
 * Makes a vault as `createVault` does, but with the least key derivation that is allowed, twice: tests unlock it often.
 * @param dataFolder is made when it is not there
 */
export const fictionalVault = async (dataFolder: string): Promise<FictionalVault> => {
  const place = vaultPlace(dataFolder)
  mkdirSync(place.folder, { recursive: true })
  const dataKey = randomBytes(32)
  const people = fictionalPeople()
  const db = openDatabase(place.database, dataKey)
  settle(db, people)
  closeQuietly(db)

  const vaultId = randomUUID()
  const machine = ensureMachineKey(place.machineKey)
  const passphrases = { administrator: 'seven lanterns over the river', counsellor: 'a kettle sings at dawn' }
  const entry = (person: Account, passphrase: string): Promise<KeyringUser> =>
    makeUser({ vaultId, ...person, passphrase }, dataKey, machine, weakest.passes)
  const users = [
    await entry(people.administrator, passphrases.administrator),
    await entry(people.counsellor, passphrases.counsellor),
  ]
  const secret = newRecoverySecret()
  const recovery = makeRecovery(vaultId, secret, dataKey, randomBytes(16))
  const databaseSalt = readDatabaseSalt(place.database)
  writeKeyring(place.keyring, { format: 'waymark-keyring', version: 1, vaultId, databaseSalt, users, recovery })
  return { dataFolder, place, dataKey, passphrases, recoveryCode: formatRecoveryCode(secret), ...people }
}

/** Changes one user's entry in a keyring file, as somebody with an editor could. */
export const editUser = (place: VaultPlace, id: UserId, change: (user: KeyringUser) => KeyringUser): void => {
  const keyring = readKeyring(place.keyring)
  for (const user of keyring.users) if (user.id === id) writeKeyring(place.keyring, withUser(keyring, change(user)))
}

/** Wrong passphrases that are written down for a user, or for the recovery code. */
export const attemptsIn = (place: VaultPlace, who: UserId | 'recovery'): Attempts => {
  const { users, recovery } = readKeyring(place.keyring)
  const found = who === 'recovery' ? recovery : users.find(({ id }) => id === who)
  if (found === undefined) throw new Error('nobody of that id is in the keyring')
  return found.attempts
}
