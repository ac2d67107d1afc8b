import './webcrypto'
import { randomBytes, scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Stanza, type Identity, type Recipient } from 'age-encryption'

/**
 * age's passphrase stanza, with the key derived on a thread of Node's pool. The library derives it on the calling
 * thread, two seconds and more during which every window of the app would stand still. In Electron about half of that
 * remains: its crypto library checks the parameters by computing once, before the thread starts.
 * Format: https://c2sp.org/age, section on the scrypt recipient stanza.
 */
const kind = 'scrypt'
const label = 'age-encryption.org/v1/scrypt'
const saltBytes = 16
const wrappedKeyBytes = 32
/** What the `age` command uses too: N = 2^18, r = 8, p = 1, so 256 MiB. */
const workFactor = 18
/** Refused above: a stranger's file must not make this machine work for minutes or take more than 1 GiB. */
const highestWorkFactor = 20

/** Wraps file keys with a passphrase. age allows no other recipient beside it. */
export const passphraseRecipient = (passphrase: string): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(saltBytes)
    const key = await deriveKey(passphrase, salt, workFactor)
    const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey)
    key.fill(0)
    return [new Stanza([kind, withoutPadding(salt), String(workFactor)], body)]
  },
})

/** Unwraps file keys with a passphrase; answers null when the passphrase is another one. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    if (!stanzas.some((stanza) => stanza.args[0] === kind)) return null
    const [stanza, another] = stanzas
    if (stanza === undefined || another !== undefined) throw new Error('a passphrase stanza must stand alone')
    const { salt, logN } = readArguments(stanza)
    const key = await deriveKey(passphrase, salt, logN)
    try {
      return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body)
    } catch {
      return null
    } finally {
      key.fill(0)
    }
  },
})

const readArguments = (stanza: Stanza): { readonly salt: Buffer; readonly logN: number } => {
  const [, encodedSalt = '', encodedLogN = '', ...rest] = stanza.args
  const salt = Buffer.from(encodedSalt, 'base64')
  const logN = /^[1-9][0-9]?$/.test(encodedLogN) ? Number(encodedLogN) : Infinity
  const wellFormed = rest.length === 0 && salt.length === saltBytes && withoutPadding(salt) === encodedSalt
  if (!wellFormed || stanza.body.length !== wrappedKeyBytes || logN > highestWorkFactor) {
    throw new Error('malformed passphrase stanza')
  }
  return { salt, logN }
}

const deriveKey = (passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** logN, r: 8, p: 1 }
    const maxmem = 128 * cost.r * (cost.N + cost.p + 2) + 1024 * 1024
    scrypt(passphrase, Buffer.concat([Buffer.from(label), salt]), 32, { ...cost, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

const withoutPadding = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
