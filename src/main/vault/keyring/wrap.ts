import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { WrappedKey } from './format'

const tagLength = 16

/**
 * Wraps the data key with AES-256-GCM.
 * @param wrappingKey 32 bytes, used for this purpose only
 * @param context what the wrap belongs to (vault, user, parameters); a wrap moved elsewhere does not open
 */
export const wrapKey = (dataKey: Buffer, wrappingKey: Buffer, context: string): WrappedKey => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

/** Opens a wrap. @returns the data key, or null when key or context is not the right one */
export const unwrapKey = (wrapped: WrappedKey, wrappingKey: Buffer, context: string): Buffer | null => {
  const sealed = Buffer.from(wrapped.sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(wrapped.nonce, 'base64'))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}

/** HKDF-SHA-256 to 32 bytes. @param purpose keeps keys for different uses apart */
export const expandKey = (secret: Buffer, salt: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32))
