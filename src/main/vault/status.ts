import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { WaymarkError } from '@shared/result'
import type { UnlockChoice } from '@shared/features/session/session.contract'
import { readKeyring } from './keyring/file'
import type { VaultPlace } from './paths'

/** Whether there is a vault to unlock, and for whom. */
export type VaultStatus =
  { readonly exists: false } | { readonly exists: true; readonly users: readonly UnlockChoice[] }

/**
 * What can be told without a key, from what lies open in the keyring. Needs no vault process: the unlock screen is there
 * before one is started.
 * @throws WaymarkError `vault.incomplete` (with `file`), `keyring.damaged`, `keyring.newer`
 */
export const vaultStatus = (place: VaultPlace): VaultStatus => {
  if (!existsSync(place.folder)) return { exists: false }
  requireWholeVault(place)
  const users = readKeyring(place.keyring)
    .users.filter((user) => user.status === 'active')
    .map(({ id, name, language }) => ({ id, name, language }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return { exists: true, users }
}

/**
 * @throws WaymarkError `vault.missing` when there is no vault, `vault.incomplete` (with `file`) when half of it is gone
 */
export const requireWholeVault = (place: VaultPlace): void => {
  if (!existsSync(place.folder)) throw new WaymarkError('vault.missing')
  const lost = [place.keyring, place.database].find((path) => !existsSync(path))
  if (lost !== undefined) throw new WaymarkError('vault.incomplete', { file: basename(lost) })
}
