import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from '@signalapp/sqlcipher'
import { userId, type UserId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import type { Account } from '@shared/features/accounts/accounts.contract'
import { requireGoodPassphrase } from '@shared/features/accounts/accounts.rules'
import type { SetupInput } from '@shared/features/session/session.contract'
import { getAccount, insertAccount, setStatus } from '../features/accounts/accounts.store'
import { insertSite } from '../features/site/site.store'
import { openDatabase, readDatabaseSalt, requireOwnDatabase } from './database/connection'
import { write } from './database/transaction'
import { syncFolder } from '../files'
import { requireNoWait, withFailure } from './keyring/attempts'
import { readKeyring, writeKeyring } from './keyring/file'
import type { Keyring, KeyringUser } from './keyring/format'
import { passesHere } from './keyring/kdf'
import { makeRecovery, makeUser, requireUser, unwrapForRecovery, withUser } from './keyring/keyring'
import { ensureMachineKey } from './keyring/machine-key'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from './keyring/recovery-code'
import { placeOf, type VaultPlace } from './paths'
import { requireWholeVault } from './status'
import { tryPassphrase } from './try-passphrase'
import { writeWithKeyring } from './write-with-keyring'

/** An open vault. Key and database live in this process only and end with it. */
export interface OpenVault {
  readonly place: VaultPlace
  readonly db: Database
  readonly dataKey: Buffer
  readonly user: Account
}

/** An open vault and the recovery code that was just made for it, to be printed once. */
export interface OpenVaultWithCode {
  readonly vault: OpenVault
  readonly recoveryCode: string
}

/**
 * Makes a vault: database, keyring and machine key, built in a folder beside the final one and renamed at the end, so
 * that a crash leaves either a whole vault or none.
 * @throws WaymarkError `vault.exists`, `passphrase.short`, `passphrase.common`, `accounts.nameTaken`
 */
export const createVault = async (place: VaultPlace, input: SetupInput, at: string): Promise<OpenVaultWithCode> => {
  if (existsSync(place.folder)) throw new WaymarkError('vault.exists')
  requireGoodPassphrase(input.administrator.passphrase, input.administrator.name)
  requireGoodPassphrase(input.counsellor.passphrase, input.counsellor.name)
  const dataFolder = dirname(place.folder)
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const building = placeOf(`${place.folder}.part`, dataFolder)
  rmSync(building.folder, { recursive: true, force: true })
  mkdirSync(building.folder, { mode: 0o700 })

  try {
    const dataKey = randomBytes(32)
    const vaultId = randomUUID()
    const machine = ensureMachineKey(place.machineKey)
    const passes = await passesHere()
    const people = [
      { ...input.administrator, id: newUserId(), role: 'administrator' as const, mustChangePassphrase: false },
      { ...input.counsellor, id: newUserId(), role: 'counsellor' as const, mustChangePassphrase: true },
    ]

    const db = openDatabase(building.database, dataKey)
    try {
      write(db, { actor: 'setup', at, action: 'vault.created', subject: vaultId }, () => {
        insertSite(db, input.site)
        for (const { passphrase: _, ...person } of people) insertAccount(db, { ...person, status: 'active' }, at)
      })
    } finally {
      db.close()
    }

    const users: KeyringUser[] = []
    for (const person of people) users.push(await makeUser({ vaultId, ...person }, dataKey, machine, passes))
    const secret = newRecoverySecret()
    const recovery = makeRecovery(vaultId, secret, dataKey, randomBytes(16))
    const databaseSalt = readDatabaseSalt(building.database)
    writeKeyring(building.keyring, { format: 'waymark-keyring', version: 1, vaultId, databaseSalt, users, recovery })

    renameSync(building.folder, place.folder)
    syncFolder(dataFolder)
    const [administrator] = users
    if (!administrator) throw new Error('no administrator was made')
    return { vault: openWith(place, dataKey, administrator.id), recoveryCode: formatRecoveryCode(secret) }
  } catch (error) {
    rmSync(building.folder, { recursive: true, force: true })
    throw error
  }
}

const newUserId = (): UserId => userId.parse(randomUUID())

/**
 * Opens the vault for a user. The attempt is counted on disk before the passphrase is tried.
 * @param now milliseconds since 1970
 * @throws WaymarkError `unlock.wrong`, `unlock.wait`, `unlock.disabled`, `unlock.machine`, and what `openDatabase` throws
 */
export const unlockVault = async (
  place: VaultPlace,
  id: UserId,
  passphrase: string,
  now: number,
): Promise<OpenVault> => {
  requireWholeVault(place)
  requireOwnDatabase(place.database, readKeyring(place.keyring).databaseSalt)
  const dataKey = await tryPassphrase(place, id, passphrase, now)
  if (dataKey === null) throw new WaymarkError('unlock.wrong')
  return openWith(place, dataKey, id)
}

/**
 * Opens the vault with the printed code, gives an administrator a new passphrase and replaces the code. Works on
 * another machine too: the wrap for this user is made anew with this machine's key.
 * @throws WaymarkError `recovery.wrong`, `unlock.wait`, `access.denied` when the user is no administrator
 */
export const recoverVault = async (
  place: VaultPlace,
  input: { readonly userId: UserId; readonly code: string; readonly passphrase: string },
  now: number,
): Promise<OpenVaultWithCode> => {
  requireWholeVault(place)
  const keyring = readKeyring(place.keyring)
  const user = requireUser(keyring, input.userId)
  requireNoWait(keyring.recovery.attempts, now)
  requireGoodPassphrase(input.passphrase, user.name)
  requireOwnDatabase(place.database, keyring.databaseSalt)
  const secret = parseRecoveryCode(input.code)
  const counted: Keyring = {
    ...keyring,
    recovery: { ...keyring.recovery, attempts: withFailure(keyring.recovery.attempts, now) },
  }
  writeKeyring(place.keyring, counted)
  const dataKey = secret === null ? null : unwrapForRecovery(keyring, secret)
  if (dataKey === null) throw new WaymarkError('recovery.wrong')

  const machine = ensureMachineKey(place.machineKey)
  const person = {
    vaultId: keyring.vaultId,
    id: user.id,
    name: user.name,
    language: user.language,
    passphrase: input.passphrase,
  }
  const fresh = await makeUser(person, dataKey, machine, await passesHere())
  const newSecret = newRecoverySecret()
  const recovery = makeRecovery(keyring.vaultId, newSecret, dataKey, randomBytes(16))
  const vault = openDatabaseFor(place, dataKey, input.userId)
  try {
    if (vault.user.role !== 'administrator') throw new WaymarkError('access.denied')
    const at = new Date(now).toISOString()
    const entry = { actor: 'recovery', at, action: 'vault.recovered', subject: input.userId }
    writeWithKeyring(vault.db, place.keyring, entry, () => {
      setStatus(vault.db, input.userId, 'active')
      writeKeyring(place.keyring, { ...withUser(keyring, fresh), recovery })
    })
    const account = getAccount(vault.db, input.userId)
    return { vault: { ...vault, user: account }, recoveryCode: formatRecoveryCode(newSecret) }
  } catch (error) {
    vault.db.close()
    throw error
  }
}

/** Opens the database and refuses people whom the database itself, not only the keyring, does not let in. */
const openWith = (place: VaultPlace, dataKey: Buffer, id: UserId): OpenVault => {
  const vault = openDatabaseFor(place, dataKey, id)
  if (vault.user.status === 'active') return vault
  vault.db.close()
  throw new WaymarkError('unlock.disabled')
}

const openDatabaseFor = (place: VaultPlace, dataKey: Buffer, id: UserId): OpenVault => {
  const db = openDatabase(place.database, dataKey)
  try {
    return { place, db, dataKey, user: getAccount(db, id) }
  } catch (error) {
    db.close()
    throw error
  }
}
