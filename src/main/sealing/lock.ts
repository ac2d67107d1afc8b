import './webcrypto'
import { Encrypter, type Identity, type Recipient } from 'age-encryption'
import type { SealFor } from '@shared/features/handover/handover.contract'
import { WaymarkError } from '@shared/result'
import { webStreamOf, type ByteSource } from './byte-streams'
import type { PackageKey } from './package-key'
import { requireStrongPassphrase } from './passphrase'
import { parseRecipients } from './recipients'
import { passphraseRecipient } from './scrypt-passphrase'

/** Encrypts one package, and can open it again to prove that it can be opened. */
export interface Lock {
  /**
   * Encrypts for everybody the lock was made for.
   * @throws WaymarkError `handover.badRecipient` for a key that no secret can be shared with
   */
  readonly encrypt: (plaintext: ByteSource) => Promise<ByteSource>
  /** Opens what `encrypt` made last. For recipients it is the file key itself: their identities are elsewhere. */
  readonly key: () => PackageKey
  /** Overwrites the file key kept for `key`. The library's own copy stays in memory until it is collected. */
  readonly forget: () => void
}

/**
 * @throws WaymarkError `handover.noRecipient`, `handover.badRecipient`, `handover.weakPassphrase`
 */
export const lockFor = (sealFor: SealFor): Lock =>
  sealFor.kind === 'recipients' ? recipientsLock(sealFor.publicKeys) : passphraseLock(sealFor.passphrase)

const recipientsLock = (typedKeys: readonly string[]): Lock => {
  const publicKeys = parseRecipients(typedKeys)
  const witness = new FileKeyWitness(publicKeys.length)
  const encrypter = new Encrypter()
  encrypter.addRecipient(witness)
  for (const publicKey of publicKeys) encrypter.addRecipient(publicKey)
  return {
    encrypt: async (plaintext) => {
      const stream = webStreamOf(plaintext)
      try {
        return await encrypter.encrypt(stream)
      } catch {
        // Only wrapping the file key has happened so far, and that fails for points of low order alone.
        await stream.cancel()
        throw new WaymarkError('handover.badRecipient', { reason: 'unknown' })
      }
    },
    key: () => ({ identity: witness }),
    forget: () => witness.forget(),
  }
}

const passphraseLock = (passphrase: string): Lock => {
  requireStrongPassphrase(passphrase)
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase))
  return {
    encrypt: (plaintext) => encrypter.encrypt(webStreamOf(plaintext)),
    key: () => ({ passphrase }),
    forget: () => undefined,
  }
}

/**
 * Stands among the recipients, adds no stanza of its own to the file, and remembers the file key that all of them are
 * given. As an identity it hands that key back, provided the header names exactly the readers it was made for.
 */
class FileKeyWitness implements Recipient, Identity {
  private fileKey: Uint8Array | null = null

  constructor(private readonly readers: number) {}

  wrapFileKey(fileKey: Uint8Array): [] {
    this.forget()
    this.fileKey = fileKey.slice()
    return []
  }

  unwrapFileKey(stanzas: readonly { readonly args: readonly string[] }[]): Uint8Array | null {
    const asMade = stanzas.length === this.readers && stanzas.every((stanza) => stanza.args[0] === 'X25519')
    return asMade && this.fileKey !== null ? this.fileKey.slice() : null
  }

  forget(): void {
    this.fileKey?.fill(0)
    this.fileKey = null
  }
}
