import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PublicSite } from '@shared/features/kiosk/public-site'

/** What is kept of a PIN: salt and scrypt of it, base64. */
export type HashedPin = NonNullable<PublicSite['exitPin']>

/* 32 MiB for a try. Digits can be guessed from the hash in the end, which anybody at the desk or the kiosk may read: the
   PIN keeps passers-by in the kiosk. It must be no other secret of the house. Changing a number here voids every PIN. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const
const saltLength = 16
const hashLength = 32

/** Prepares a new exit PIN for `PublicSite`. Duty of the caller: the contract's `exitPin` has checked it. */
export const hashPin = async (pin: string): Promise<HashedPin> => {
  const salt = randomBytes(saltLength)
  return { salt: salt.toString('base64'), hash: (await derive(pin, salt)).toString('base64') }
}

/** Says whether this is the PIN, in a time that does not depend on how much of it is right. False for a hash that is none. */
export const pinMatches = async (pin: string, stored: HashedPin): Promise<boolean> => {
  const salt = Buffer.from(stored.salt, 'base64')
  const expected = Buffer.from(stored.hash, 'base64')
  if (salt.length !== saltLength || expected.length !== hashLength) return false
  return timingSafeEqual(await derive(pin, salt), expected)
}

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, hashLength, cost, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
