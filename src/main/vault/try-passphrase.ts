import type { UserId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import { noFailures, requireNoWait, withFailure } from './keyring/attempts'
import { readKeyring, writeKeyring } from './keyring/file'
import { requireUser, unwrapForUser, withUser } from './keyring/keyring'
import { readMachineKey } from './keyring/machine-key'
import type { VaultPlace } from './paths'

/**
 * The only way to try a passphrase, at the unlock screen and at the unlocked desk alike: the attempt is counted on disk
 * before it is tried, and the growing wait is the same.
 * @param now milliseconds since 1970
 * @returns the data key, or null when the passphrase is wrong
 * @throws WaymarkError `unlock.wait`, `unlock.disabled`, `unlock.machine`, `accounts.unknown`
 */
export const tryPassphrase = async (
  place: VaultPlace,
  id: UserId,
  passphrase: string,
  now: number,
): Promise<Buffer | null> => {
  const keyring = readKeyring(place.keyring)
  const user = requireUser(keyring, id)
  if (user.status === 'disabled') throw new WaymarkError('unlock.disabled')
  requireNoWait(user.attempts, now)
  const machine = readMachineKey(place.machineKey)
  if (machine?.id !== user.machine) throw new WaymarkError('unlock.machine')

  writeKeyring(place.keyring, withUser(keyring, { ...user, attempts: withFailure(user.attempts, now) }))
  const dataKey = await unwrapForUser(keyring.vaultId, user, passphrase, machine)
  // Read anew: somebody else may have tried meanwhile.
  if (dataKey !== null)
    writeKeyring(place.keyring, withUser(readKeyring(place.keyring), { ...user, attempts: noFailures }))
  return dataKey
}
