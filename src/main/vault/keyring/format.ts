import { z } from 'zod'
import { userId } from '@shared/ids'
import { taggedDeskLanguage } from '@shared/language-schemas'

const bytes = (length: number) =>
  z.string().refine((value) => Buffer.from(value, 'base64').length === length && /^[A-Za-z0-9+/=]+$/.test(value))

/** Argon2id, version 1.3. Memory in KiB. */
export const kdfParameters = z.object({
  algorithm: z.literal('argon2id'),
  memoryKiB: z
    .number()
    .int()
    .positive()
    .max(4 * 1024 * 1024),
  passes: z.number().int().positive().max(64),
  lanes: z.number().int().positive().max(64),
  salt: bytes(16),
})
export type KdfParameters = z.infer<typeof kdfParameters>

/** The data key under AES-256-GCM: 12 bytes nonce; 32 bytes key and 16 bytes tag. */
export const wrappedKey = z.object({ nonce: bytes(12), sealed: bytes(48) })
export type WrappedKey = z.infer<typeof wrappedKey>

export const attempts = z.object({ failures: z.number().int().min(0), lastFailedAt: z.iso.datetime().nullable() })
export type Attempts = z.infer<typeof attempts>

export const keyringUser = z.object({
  id: userId,
  name: z.string(),
  language: taggedDeskLanguage,
  status: z.enum(['active', 'disabled']),
  kdf: kdfParameters,
  /** Names the machine key that was mixed in. */
  machine: z.string(),
  key: wrappedKey,
  attempts,
})
export type KeyringUser = z.infer<typeof keyringUser>

/** The file beside the database. Who may try, and the data key wrapped once for each of them. */
export const keyringFile = z.object({
  format: z.literal('waymark-keyring'),
  version: z.literal(1),
  vaultId: z.uuid(),
  /** First sixteen bytes of the database file, hexadecimal. */
  databaseSalt: z.string().regex(/^[0-9a-f]{32}$/),
  users: z.array(keyringUser),
  recovery: z.object({ salt: bytes(16), key: wrappedKey, attempts }),
})
export type Keyring = z.infer<typeof keyringFile>

export const keyringVersion = 1
