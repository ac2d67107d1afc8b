import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { blake2b512 } from './blake2b'

/** A `.minisig` file, taken apart. Nothing of it has been verified. */
export interface Signature {
  /** Which key is meant, as `minisign` prints it: 16 hexadecimal digits. A hint, not a proof. */
  readonly keyId: string
  /** Whether the signature is over the file's BLAKE2b hash (`ED`, what `minisign` makes today) or the file (`Ed`). */
  readonly prehashed: boolean
  readonly bytes: Uint8Array
  readonly trustedComment: string
  /** Over signature and trusted comment. */
  readonly commentSignature: Uint8Array
}

export interface PublicKey {
  readonly keyId: string
  readonly key: KeyObject
}

const longestSignatureFile = 8 * 1024
const untrustedPrefix = 'untrusted comment: '
const trustedPrefix = 'trusted comment: '
/** What goes before the 32 bytes of an Ed25519 key to make it the DER that Node reads (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * Reads the text of a `.minisig` file.
 * @returns null when it is none
 */
export const parseSignature = (text: string): Signature | null => {
  if (text.length > longestSignatureFile) return null
  const [untrusted = '', first = '', trusted = '', second = '', ...rest] = text.split(/\r?\n/)
  if (!untrusted.startsWith(untrustedPrefix) || !trusted.startsWith(trustedPrefix)) return null
  if (rest.some((line) => line !== '')) return null
  const signature = fromBase64(first, 74)
  const commentSignature = fromBase64(second, 64)
  if (signature === null || commentSignature === null) return null
  const algorithm = signature.subarray(0, 2).toString('latin1')
  if (algorithm !== 'Ed' && algorithm !== 'ED') return null
  return {
    keyId: keyIdIn(signature),
    prehashed: algorithm === 'ED',
    bytes: signature.subarray(10),
    trustedComment: trusted.slice(trustedPrefix.length),
    commentSignature,
  }
}

/**
 * Reads a public key, the second line of a `.pub` file.
 * @returns null when it is none
 */
export const parsePublicKey = (text: string): PublicKey | null => {
  const bytes = fromBase64(text, 42)
  if (bytes?.subarray(0, 2).toString('latin1') !== 'Ed') return null
  const der = Buffer.concat([derPrefix, bytes.subarray(10)])
  return { keyId: keyIdIn(bytes), key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

/** Whether the key made the signature over these bytes, and its trusted comment is the one that was signed. */
export const isSignedBy = async (signature: Signature, { key }: PublicKey, bytes: Uint8Array): Promise<boolean> => {
  const signed = signature.prehashed ? await blake2b512(bytes) : bytes
  const withComment = Buffer.concat([signature.bytes, Buffer.from(signature.trustedComment)])
  return verify(null, signed, key, signature.bytes) && verify(null, withComment, key, signature.commentSignature)
}

/** The id stands behind the two letters of the algorithm, lowest byte first. */
const keyIdIn = (bytes: Buffer): string => bytes.readBigUInt64LE(2).toString(16).toUpperCase().padStart(16, '0')

/** Node passes over what is no Base64; here every character has to be. */
const fromBase64 = (text: string, length: number): Buffer | null => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}
