import './webcrypto'
import { Decrypter, type Identity } from 'age-encryption'
import { PackageError } from './package-problem'
import { passphraseIdentity } from './scrypt-passphrase'

/** What opens a package: an identity (`AGE-SECRET-KEY-1...`, or the whole file `age-keygen` wrote), or a passphrase. */
export type PackageKey = { readonly identity: string | Identity } | { readonly passphrase: string }

/**
 * Makes a decrypter for the key, and a way to ask afterwards whether the file was sealed for somebody else: age itself
 * only throws.
 * @throws PackageError `badKey` when no identity can be read from what was given
 */
export const decrypterFor = (
  key: PackageKey,
): { readonly decrypter: Decrypter; readonly isForOthers: () => boolean } => {
  let forOthers = false
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addIdentity(passphraseIdentity(key.passphrase))
  else if (typeof key.identity === 'string') addIdentities(decrypter, key.identity)
  else decrypter.addIdentity(key.identity)
  // Identities are asked in order, and the next one only when those before had no answer.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      forOthers = true
      return null
    },
  })
  return { decrypter, isForOthers: () => forOthers }
}

const addIdentities = (decrypter: Decrypter, text: string): void => {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (identities.length === 0) throw new PackageError('badKey')
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    // The library's message quotes the key, so it is not passed on.
    throw new PackageError('badKey')
  }
}
