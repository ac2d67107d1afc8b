import { randomBytes } from 'node:crypto'
import type { UserId } from '@shared/ids'
import type { DeskLanguage } from '@shared/languages'
import { WaymarkError } from '@shared/result'
import { noFailures } from './attempts'
import type { KdfParameters, Keyring, KeyringUser } from './format'
import { deriveKey, newParameters } from './kdf'
import type { MachineKey } from './machine-key'
import { expandKey, unwrapKey, wrapKey } from './wrap'

/** What a wrap is bound to; changing any of it in the file makes the wrap useless. */
const userContext = (vaultId: string, id: UserId, kdf: KdfParameters, machine: string): string =>
  JSON.stringify([
    'waymark-keyring',
    1,
    vaultId,
    id,
    kdf.algorithm,
    kdf.memoryKiB,
    kdf.passes,
    kdf.lanes,
    kdf.salt,
    machine,
  ])

const recoveryContext = (vaultId: string, salt: string): string =>
  JSON.stringify(['waymark-keyring', 1, vaultId, 'recovery', salt])

const userWrappingKey = async (passphrase: string, kdf: KdfParameters, machine: MachineKey): Promise<Buffer> =>
  expandKey(await deriveKey(passphrase, kdf), machine.key, 'waymark keyring user')

/** Makes the entry that lets one user in. @param passes from `calibratePasses` */
export const makeUser = async (
  input: {
    readonly vaultId: string
    readonly id: UserId
    readonly name: string
    readonly language: DeskLanguage
    readonly passphrase: string
  },
  dataKey: Buffer,
  machine: MachineKey,
  passes: number,
): Promise<KeyringUser> => {
  const kdf = newParameters(passes)
  const wrappingKey = await userWrappingKey(input.passphrase, kdf, machine)
  return {
    id: input.id,
    name: input.name,
    language: input.language,
    status: 'active',
    kdf,
    machine: machine.id,
    key: wrapKey(dataKey, wrappingKey, userContext(input.vaultId, input.id, kdf, machine.id)),
    attempts: noFailures,
  }
}

/** Tries a passphrase. @returns the data key, or null when the passphrase is wrong */
export const unwrapForUser = async (
  vaultId: string,
  user: KeyringUser,
  passphrase: string,
  machine: MachineKey,
): Promise<Buffer | null> => {
  const wrappingKey = await userWrappingKey(passphrase, user.kdf, machine)
  return unwrapKey(user.key, wrappingKey, userContext(vaultId, user.id, user.kdf, user.machine))
}

/** Wraps the data key for a recovery secret. No Argon2 here: the secret is 128 random bits. */
export const makeRecovery = (vaultId: string, secret: Buffer, dataKey: Buffer, salt: Buffer): Keyring['recovery'] => {
  const text = salt.toString('base64')
  const key = wrapKey(dataKey, expandKey(secret, salt, 'waymark keyring recovery'), recoveryContext(vaultId, text))
  return { salt: text, key, attempts: noFailures }
}

/** Tries a recovery secret. @returns the data key, or null */
export const unwrapForRecovery = (keyring: Keyring, secret: Buffer): Buffer | null => {
  const { salt, key } = keyring.recovery
  const wrappingKey = expandKey(secret, Buffer.from(salt, 'base64'), 'waymark keyring recovery')
  return unwrapKey(key, wrappingKey, recoveryContext(keyring.vaultId, salt))
}

/** The user's entry. @throws WaymarkError `accounts.unknown` */
export const requireUser = (keyring: Keyring, id: UserId): KeyringUser => {
  const user = keyring.users.find((candidate) => candidate.id === id)
  if (!user) throw new WaymarkError('accounts.unknown')
  return user
}

/** The keyring with one user's entry put in or replaced. */
export const withUser = (keyring: Keyring, user: KeyringUser): Keyring => ({
  ...keyring,
  users: [...keyring.users.filter((other) => other.id !== user.id), user],
})

/** The entry of somebody who is no longer let in: their wrap gives way to one that no passphrase opens. */
export const withoutKey = (user: KeyringUser): KeyringUser => ({
  ...user,
  status: 'disabled',
  key: wrapKey(randomBytes(32), randomBytes(32), 'taken away'),
})
