import { generateKeyPairSync, sign } from 'node:crypto'
import type { TrustedKey } from '@shared/features/content-packs/content-packs.contract'
import { blake2b512 } from '../blake2b'

/** Somebody who signs packs, without the `minisign` command. */
export interface PackSigner {
  readonly trusted: TrustedKey
  /** The text of a `.minisig` file; `prehashed` unless told otherwise. */
  readonly sign: (bytes: Uint8Array, options?: { readonly legacy?: boolean }) => Promise<string>
}

/**
 * A new key pair.
 * @param keyId 8 bytes; a signer may use another's, since an id proves nothing
 */
export const packSigner = (label: string, keyId = Buffer.from(label.padEnd(8, '.').slice(0, 8))): PackSigner => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const key = Buffer.concat([Buffer.from('Ed'), keyId, raw]).toString('base64')
  return {
    trusted: { id: `id-${label}`, label, key },
    async sign(bytes, { legacy = false } = {}) {
      const signature = sign(null, legacy ? bytes : await blake2b512(bytes), privateKey)
      const first = Buffer.concat([Buffer.from(legacy ? 'Ed' : 'ED'), keyId, signature]).toString('base64')
      const comment = `a pack by ${label}`
      const second = sign(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey).toString('base64')
      return `untrusted comment: invented\n${first}\ntrusted comment: ${comment}\n${second}\n`
    },
  }
}
