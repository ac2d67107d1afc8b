import { webcrypto } from 'node:crypto'
import type { FeedbackEntry } from '@shared/features/feedback/feedback.contract'
import { WaymarkError } from '@shared/result'

/** Sealed files are as long as the next multiple of this many bytes: their size says little about what was written. */
const paddedTo = 4096
const space = 0x20

/**
 * Seals an entry with age for the focal point's public key. What is sealed is UTF-8 JSON, filled up with spaces, which
 * JSON allows after its end. The bytes of the words are overwritten afterwards; the entry's own strings are the
 * caller's to let go of.
 * @param recipient `age1...`
 * @returns a whole age file
 * @throws WaymarkError `feedback.closed` when the key is none that anybody could open it with
 */
export const sealEntry = async (entry: FeedbackEntry, recipient: string): Promise<Uint8Array> => {
  const { Encrypter } = await loadAge()
  const encrypter = new Encrypter()
  const plaintext = padded(JSON.stringify(entry))
  try {
    encrypter.addRecipient(recipient)
    return await encrypter.encrypt(plaintext)
  } catch {
    // The words are in memory and well formed; only a key with a wrong checksum or of low order fails here.
    throw new WaymarkError('feedback.closed')
  } finally {
    plaintext.fill(0)
  }
}

const padded = (json: string): Buffer => {
  const length = Math.ceil(Buffer.byteLength(json) / paddedTo) * paddedTo
  const bytes = Buffer.alloc(length, space)
  bytes.write(json)
  return bytes
}

/**
 * age is needed once somebody leaves words, not when the kiosk opens. It looks for `globalThis.crypto`, which Node 18
 * (Electron 25) does not set.
 */
const loadAge = async () => {
  if (!Reflect.has(globalThis, 'crypto')) {
    Object.defineProperty(globalThis, 'crypto', {
      value: webcrypto,
      configurable: true,
      enumerable: true,
      writable: true,
    })
  }
  return await import('age-encryption')
}
