import { createHash, randomBytes } from 'node:crypto'

/** Crockford's alphabet: no I, L, O, U, so that a printed code can be read out and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 16
const dataLength = 26
const groupLength = 6

/** 128 random bits. */
export const newRecoverySecret = (): Buffer => randomBytes(secretBytes)

/**
 * Writes a secret for people: five groups of six, the last four signs being a checksum that catches mistyping.
 * e.g. `7QK2MX-...`
 */
export const formatRecoveryCode = (secret: Buffer): string => {
  const text = encode(secret) + checksum(secret)
  return (text.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-')
}

/** Reads a typed code; case, spaces, dashes and the usual mix-ups (O for 0, I and L for 1) do not matter. @returns null when mistyped */
export const parseRecoveryCode = (typed: string): Buffer | null => {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (text.length !== dataLength + 4 || Array.from(text).some((sign) => !alphabet.includes(sign))) return null
  const secret = decode(text.slice(0, dataLength))
  return secret !== null && checksum(secret) === text.slice(dataLength) ? secret : null
}

/** 128 bits as 26 signs of five bits; the two spare bits at the end are zero. */
const encode = (secret: Buffer): string => {
  let value = BigInt(`0x${secret.toString('hex')}`) << 2n
  let text = ''
  for (let place = 0; place < dataLength; place++) {
    text = (alphabet[Number(value & 31n)] ?? '') + text
    value >>= 5n
  }
  return text
}

const decode = (text: string): Buffer | null => {
  const value = Array.from(text).reduce((sum, sign) => (sum << 5n) | BigInt(alphabet.indexOf(sign)), 0n)
  if ((value & 3n) !== 0n) return null
  return Buffer.from((value >> 2n).toString(16).padStart(secretBytes * 2, '0'), 'hex')
}

const checksum = (secret: Buffer): string => {
  const digest = createHash('sha256').update('waymark recovery code').update(secret).digest()
  return Array.from(digest.subarray(0, 4), (byte) => alphabet[byte & 31]).join('')
}
