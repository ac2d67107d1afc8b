import { randomUUID } from 'node:crypto'
import { userId, type UserId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import type { Account, NewAccount, Role } from '@shared/features/accounts/accounts.contract'
import { requireGoodPassphrase } from '@shared/features/accounts/accounts.rules'
import {
  getAccount,
  insertAccount,
  setLanguage,
  setMustChangePassphrase,
  setStatus,
} from '../features/accounts/accounts.store'
import type { Act } from './act'
import type { AuditEntry } from './audit'
import { readKeyring, writeKeyring } from './keyring/file'
import type { KeyringUser } from './keyring/format'
import { passesHere } from './keyring/kdf'
import { makeUser, requireUser, withoutKey, withUser } from './keyring/keyring'
import { ensureMachineKey } from './keyring/machine-key'
import type { OpenVault } from './vault'
import { tryPassphrase } from './try-passphrase'
import { writeWithKeyring } from './write-with-keyring'

/* An account is a row in the database and a wrapped key in the keyring. The keyring is written last inside the
   transaction: when it fails, the row is rolled back; when the commit fails after it, the old keyring comes back. */

const wrapFor = async (
  vault: OpenVault,
  person: Pick<Account, 'id' | 'name' | 'language'>,
  passphrase: string,
): Promise<KeyringUser> => {
  const { vaultId } = readKeyring(vault.place.keyring)
  return makeUser(
    { vaultId, ...person, passphrase },
    vault.dataKey,
    ensureMachineKey(vault.place.machineKey),
    await passesHere(),
  )
}

/** A change of row and keyring together. */
const writeBoth = <T>(vault: OpenVault, entry: AuditEntry, work: () => T): T =>
  writeWithKeyring(vault.db, vault.place.keyring, entry, work)

const putUser = (vault: OpenVault, user: KeyringUser): void => {
  writeKeyring(vault.place.keyring, withUser(readKeyring(vault.place.keyring), user))
}

/**
 * Adds a person, who must choose a passphrase of their own at the first unlock.
 * @throws WaymarkError `accounts.nameTaken`, `passphrase.short`, `passphrase.common`
 */
export const addAccount = async (
  vault: OpenVault,
  act: Act,
  input: NewAccount & { readonly role: Role },
): Promise<Account> => {
  const { passphrase, ...person } = input
  requireGoodPassphrase(passphrase, person.name)
  const added: Account = { ...person, id: userId.parse(randomUUID()), status: 'active', mustChangePassphrase: true }
  const wrapped = await wrapFor(vault, added, passphrase)
  return writeBoth(
    vault,
    { ...act, action: 'accounts.added', subject: added.id, details: { role: added.role } },
    () => {
      insertAccount(vault.db, added, act.at)
      putUser(vault, wrapped)
      return added
    },
  )
}

/** Takes a person's key away; the account stays, since the record names who did what. @throws WaymarkError `accounts.lastAdministrator` */
export const disableAccount = (vault: OpenVault, act: Act, id: UserId): void => {
  writeBoth(vault, { ...act, action: 'accounts.disabled', subject: id }, () => {
    setStatus(vault.db, id, 'disabled')
    const keyring = readKeyring(vault.place.keyring)
    putUser(vault, withoutKey(requireUser(keyring, id)))
  })
}

/** Gives a person a first passphrase again, which also lets a disabled person back in. @throws WaymarkError `passphrase.short`, `passphrase.common` */
export const resetPassphrase = async (vault: OpenVault, act: Act, id: UserId, passphrase: string): Promise<void> => {
  const account = getAccount(vault.db, id)
  requireGoodPassphrase(passphrase, account.name)
  const wrapped = await wrapFor(vault, account, passphrase)
  writeBoth(vault, { ...act, action: 'accounts.passphraseReset', subject: id }, () => {
    setStatus(vault.db, id, 'active')
    setMustChangePassphrase(vault.db, id, true)
    putUser(vault, wrapped)
  })
}

/** Changes one's own passphrase. @throws WaymarkError `passphrase.wrong` when the current one is not right, `unlock.wait` after several wrong ones, `passphrase.short`, `passphrase.common` */
export const changePassphrase = async (vault: OpenVault, act: Act, current: string, next: string): Promise<Account> => {
  const account = getAccount(vault.db, act.actor)
  const known = await tryPassphrase(vault.place, act.actor, current, Date.parse(act.at))
  if (known === null) throw new WaymarkError('passphrase.wrong')
  requireGoodPassphrase(next, account.name)
  if (next.normalize('NFKC') === current.normalize('NFKC')) throw new WaymarkError('passphrase.common')
  const wrapped = await wrapFor(vault, account, next)
  writeBoth(vault, { ...act, action: 'accounts.passphraseChanged', subject: act.actor }, () => {
    setMustChangePassphrase(vault.db, act.actor, false)
    putUser(vault, wrapped)
  })
  return getAccount(vault.db, act.actor)
}

/** Sets the language in which the desk speaks to a person, on the unlock screen too. */
export const changeLanguage = (vault: OpenVault, act: Act, language: Account['language']): Account => {
  writeBoth(vault, { ...act, action: 'accounts.languageChanged', subject: act.actor }, () => {
    setLanguage(vault.db, act.actor, language)
    const keyring = readKeyring(vault.place.keyring)
    putUser(vault, { ...requireUser(keyring, act.actor), language })
  })
  return getAccount(vault.db, act.actor)
}
